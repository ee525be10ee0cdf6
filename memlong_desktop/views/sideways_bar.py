"""A scroll bar for what is wider than its view, which takes no room from it."""

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtWidgets import QScrollBar, QWidget


class SidewaysBar(QScrollBar):
    """Lies over the view's bottom, where the gap below the last page is, while it is needed.

    What is in view decides whether it is. A bar that took room would change what is in view, and
    so at some heights never come to rest.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as pages are laid out
        self._allowed = True
        self.rangeChanged.connect(self._on_range)
        self._on_range()

    def allow(self, *, allowed: bool) -> None:
        """Show it where it is needed, or nowhere."""
        self._allowed = allowed
        self._on_range()

    def lie_in(self, view: QRect) -> None:
        """Lie at the bottom of the view, which has this place in the parent."""
        height = self.sizeHint().height()
        self.setGeometry(view.x(), view.bottom() + 1 - height, view.width(), height)

    @Slot()
    def _on_range(self) -> None:
        self.setVisible(self._allowed and self.maximum() > self.minimum())
