"""The line in which a panel's list is filtered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from memlong_desktop.theme import Theme
from memlong_desktop.views.search_box import SearchBox


class FilterBox(SearchBox):
    """Looks like a search; Escape empties it, and the list is a key away.

    Signals:
        list_wanted: the down key: the keyboard belongs to the list now.
    """

    list_wanted = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Filter"), name, theme, parent)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
