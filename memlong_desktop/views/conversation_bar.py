"""The line over the chat: which conversation it is, another one, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from memlong_desktop.icons import icon
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_4, Theme
from memlong_desktop.views.elided_label import ElidedLabel
from memlong_desktop.views.icon_button import icon_button


class ConversationBar(QWidget):
    """Shows a name; its buttons are actions of the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel("", self, Qt.TextElideMode.ElideRight)
        self._name.setObjectName("chatName")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(0)
        self._more = icon_button(self)
        self._more.setToolTip(self.tr("More"))
        self._more.setAccessibleName(self.tr("What can be done with this conversation"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._more.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_1, SPACE_2, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self._name, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._more)
        self.set_theme(theme)
        self.hide()

    @property
    def name(self) -> str:
        """What is shown."""
        return self._name.text()

    def set_name(self, name: str) -> None:
        """The conversation goes by this name; "" for none yet."""
        self._name.setText(name)

    def set_actions(self, buttons: Sequence[QAction], menu: Sequence[QAction]) -> None:
        """What it offers."""
        for action in buttons:
            button = icon_button(self)
            button.setDefaultAction(action)
            self._buttons.addWidget(button)
        self._menu.addActions(list(menu))
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._more.setIcon(icon("ellipsis", theme))
