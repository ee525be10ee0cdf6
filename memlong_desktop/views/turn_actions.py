"""The small buttons of one answer: there for the keyboard always, seen on hover and on focus."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from memlong_desktop.icons import icon
from memlong_desktop.theme import Theme

_SIDE: Final = 26
_ICON: Final = 16


class ShyButton(QToolButton):
    """Paints itself only when its row is revealed, but can be reached and pressed at any time."""

    focused = Signal(bool)

    def __init__(self, row: "TurnActions", icon_name: str, words: str) -> None:
        super().__init__(row)
        self._row = row
        self.icon_name = icon_name
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row.is_revealed:
            super().paintEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


class TurnActions(QWidget):
    """Copy, ask again, edit, delete.

    Signals:
        copy_requested, again_requested, edit_requested, delete_requested: pressed.
    """

    copy_requested = Signal()
    again_requested = Signal()
    edit_requested = Signal()
    delete_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = False
        self._has_focus = False
        self._buttons = {
            "copy": ShyButton(self, "copy", self.tr("Copy the answer and its sources")),
            "again": ShyButton(self, "rotate-cw", self.tr("Ask again")),
            "edit": ShyButton(self, "pencil", self.tr("Edit the question")),
            "delete": ShyButton(self, "trash-2", self.tr("Delete this answer")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self._buttons.values():
            row.addWidget(button)
            button.focused.connect(self._on_focus)
        self._buttons["copy"].clicked.connect(self.copy_requested)
        self._buttons["again"].clicked.connect(self.again_requested)
        self._buttons["edit"].clicked.connect(self.edit_requested)
        # One more press: what is deleted cannot be brought back.
        self._delete_menu = QMenu(self)
        deletion = self._delete_menu.addAction(self.tr("Delete this question and its answer"))
        deletion.triggered.connect(self.delete_requested)
        self._buttons["delete"].setMenu(self._delete_menu)
        self._buttons["delete"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.set_theme(theme)

    @property
    def is_revealed(self) -> bool:
        """Whether the buttons are seen."""
        return self._hovered or self._has_focus

    def button(self, name: str) -> ShyButton:
        """`copy`, `again`, `edit` or `delete`."""
        return self._buttons[name]

    @property
    def delete_menu(self) -> QMenu:
        """Asks back before anything is deleted."""
        return self._delete_menu

    def set_hovered(self, *, hovered: bool) -> None:
        """The pointer is over the turn, or no longer."""
        self._hovered = hovered
        self._repaint()

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        for button in self._buttons.values():
            button.setIcon(icon(button.icon_name, theme))
            button.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
            button.setFixedSize(theme.px(_SIDE), theme.px(_SIDE))

    def _on_focus(self, focused: bool) -> None:
        self._has_focus = focused
        self._repaint()

    def _repaint(self) -> None:
        for button in self._buttons.values():
            button.update()
