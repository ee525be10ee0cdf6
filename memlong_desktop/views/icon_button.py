"""The one kind of button that is only an icon."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget


def icon_button(parent: QWidget, role: str = "icon") -> QToolButton:
    """A square icon button; the style sheet gives it its size, which grows with the text.

    Args:
        parent: where it stands.
        role: `icon` for the usual target, `small` for one inside a line of text.
    """
    button = QToolButton(parent)
    button.setProperty("role", role)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
