"""The five colours of highlights as a row of round buttons, each with its name."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget
from typing_extensions import override

from engine.annotations import COLOURS, HighlightColour
from memlong_desktop.item_models.note_items import colour_name
from memlong_desktop.theme import SPACE_1, Theme, mix

_SIDE: Final = 28
_DOT: Final = 16.0
_RING: Final = 1.6


class ColourButton(QAbstractButton):
    """A dot in one of the colours, with a ring while it is chosen."""

    def __init__(self, colour: HighlightColour, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.colour = colour
        self._theme = theme
        self.setCheckable(True)
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(colour_name(colour))
        self.setAccessibleName(colour_name(colour))

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot = QRectF(0, 0, _DOT, _DOT)
        dot.moveCenter(QRectF(self.rect()).center())
        colour = theme.own(self.colour)
        painter.setPen(QPen(mix(colour, theme.text, 0.25), 1))
        painter.setBrush(colour)
        painter.drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(theme.text, _RING))
            painter.drawEllipse(dot.adjusted(-3, -3, 3, 3))
        elif self.underMouse():
            painter.setPen(QPen(theme.control_line, _RING))
            painter.drawEllipse(dot.adjusted(-3, -3, 3, 3))
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, _RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class ColourButtons(QWidget):
    """Left and right move between the buttons.

    Signals:
        chosen: a `HighlightColour` was switched on, by the user.
        changed: the colours that are on now, a frozenset.
    """

    chosen = Signal(str)
    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, many: bool = False) -> None:
        """A choice of one colour; `many`: of any number of them."""
        super().__init__(parent)
        self._many = many
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        self.buttons = [ColourButton(colour, theme, self) for colour in COLOURS]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        row.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        for button in self.buttons:
            button.set_theme(theme)

    def show_chosen(self, *colours: HighlightColour) -> None:
        """Ring these colours and no others."""
        for button in self.buttons:
            button.setChecked(button.colour in colours)

    @property
    def on(self) -> frozenset[HighlightColour]:
        """The colours that are switched on."""
        return frozenset(button.colour for button in self.buttons if button.isChecked())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        focused = next((n for n, b in enumerate(self.buttons) if b.hasFocus()), None)
        if step and focused is not None:
            self.buttons[(focused + step) % len(self.buttons)].setFocus()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, ColourButton):
            return
        if not self._many:
            self.show_chosen(button.colour)
        self.changed.emit(self.on)
        self.chosen.emit(button.colour)
