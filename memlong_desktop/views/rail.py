"""The rail at the left edge: which panel is open, and the settings menu."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from memlong_desktop.icons import icon
from memlong_desktop.theme import SPACE_1, SPACE_2, TARGET, Theme, ThemeChoice
from memlong_desktop.views.icon_button import icon_button

WIDTH = 48

_CHOICES: tuple[tuple[ThemeChoice, str], ...] = (
    ("system", "Like the system"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("high_contrast", "High contrast"),
)


class Rail(QFrame):
    """Buttons in a column; up and down move between them.

    Signals:
        theme_chosen: a `ThemeChoice`.
    """

    theme_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Panels")
        column = QVBoxLayout(self)
        margin = (WIDTH - TARGET) // 2
        column.setContentsMargins(margin, SPACE_2, margin, SPACE_2)
        column.setSpacing(SPACE_1)
        self._column = column
        self._buttons: list[QToolButton] = []
        column.addStretch(1)
        self._settings = icon_button(self)
        self._settings.setToolTip("Settings")
        self._settings.setAccessibleName("Settings")
        self._settings.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._themes = QActionGroup(self)
        self._settings.setMenu(self._settings_menu())
        column.addWidget(self._settings)
        self._buttons.append(self._settings)
        self.set_theme(theme)

    def add(self, action: QAction) -> None:
        """A button for a panel's action, under those that are there."""
        button = icon_button(self)
        button.setDefaultAction(action)
        place = len(self._buttons) - 1  # above the settings, which stay at the bottom
        self._column.insertWidget(place, button)
        self._buttons.insert(place, button)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._settings.setIcon(icon("settings", theme))

    def show_choice(self, choice: ThemeChoice) -> None:
        """Tick the theme that is set."""
        for action in self._themes.actions():
            action.setChecked(action.data() == choice)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        focused = next((n for n, b in enumerate(self._buttons) if b.hasFocus()), None)
        if step and focused is not None:
            self._buttons[(focused + step) % len(self._buttons)].setFocus()
            return
        super().keyPressEvent(event)

    def _settings_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addSection("Colours")
        for choice, words in _CHOICES:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(choice)
            self._themes.addAction(action)
        self._themes.triggered.connect(self._on_theme)
        return menu

    @Slot(QAction)
    def _on_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())
