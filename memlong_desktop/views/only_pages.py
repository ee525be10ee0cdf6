"""Hides all that stands around a widget, and brings it back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class OnlyPages:
    """What was hidden around one widget."""

    def __init__(self) -> None:
        self._hidden: list[QWidget] = []

    @property
    def active(self) -> bool:
        """Whether anything is hidden for now."""
        return bool(self._hidden)

    def begin(self, kept: QWidget, inside: QWidget) -> None:
        """Hide whatever can be seen beside `kept`, up to the widget that it is `inside`."""
        widget = kept
        while widget is not inside:
            parent = widget.parentWidget()
            if parent is None:
                break
            for other in parent.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            ):
                if other is not widget and not other.isHidden() and not other.isWindow():
                    other.hide()
                    self._hidden.append(other)
            widget = parent

    def end(self) -> None:
        """Show again what was hidden."""
        for widget in self._hidden:
            widget.show()
        self._hidden.clear()
