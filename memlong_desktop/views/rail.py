"""The rail at the left edge: which panel is open, and the settings."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from memlong_desktop.theme import SPACE_1, SPACE_2, Theme
from memlong_desktop.views.icon_button import icon_button

_WIDTH = 48


class Rail(QFrame):
    """Buttons in a column; up and down move between them."""

    def __init__(self, last: QAction, theme: Theme, parent: QWidget | None = None) -> None:
        """`last` gets the button at the bottom."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Panels"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        self._column.setSpacing(SPACE_1)
        self._column.addStretch(1)
        self._buttons: list[QToolButton] = []
        self._insert(last, 1)
        self.set_theme(theme)

    def add(self, action: QAction) -> None:
        """A button for a panel's action, under those that are there."""
        self._insert(action, len(self._buttons) - 1)  # the last stays at the bottom

    def set_theme(self, theme: Theme) -> None:
        """As wide as its buttons and their text size want."""
        self.setFixedWidth(theme.px(_WIDTH))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        focused = next((n for n, b in enumerate(self._buttons) if b.hasFocus()), None)
        if step and focused is not None:
            self._buttons[(focused + step) % len(self._buttons)].setFocus()
            return
        super().keyPressEvent(event)

    def _insert(self, action: QAction, place: int) -> None:
        button = icon_button(self)
        button.setDefaultAction(action)
        self._column.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._buttons.insert(place, button)
