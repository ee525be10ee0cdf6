"""The one kind of button that is only an icon."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from memlong_desktop.theme import ICON, TARGET


def icon_button(parent: QWidget) -> QToolButton:
    """A square icon button of the usual target size."""
    button = QToolButton(parent)
    button.setFixedSize(TARGET, TARGET)
    button.setIconSize(QSize(ICON, ICON))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
