"""A page whose fonts do not say which letters they show is not searched or asked: that is said."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from memlong_desktop.background.index_state import Chip
from memlong_desktop.background.operations import Operations
from memlong_desktop.views.main_window import MainWindow


class Legibility(QObject):
    """Says so of the page in view, once its words are there: when the reader rests at it."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._reader = window.reader
        self._line = window.status_line
        self._pages = operations.text.pages
        self._legibility = operations.text.legibility
        self._pages.ready.connect(self._tell)
        self._legibility.told.connect(self._tell)
        self._reader.page_changed.connect(self._tell)
        operations.opened.connect(self._tell)
        operations.reading.laid_out.connect(self._tell)
        operations.closed.connect(self._tell)
        operations.index_changed.connect(self._on_index_changed)

    @Slot()
    def _tell(self) -> None:
        if not self._untold(self._reader.page_index):
            self._line.show_page(None)
        elif not self._line.page_words:
            self._say()

    def _untold(self, page_index: int) -> bool:
        """Whether nobody can tell what stands on a page, as far as that is known."""
        words = self._pages.words(page_index) if self._reader.page_count else None
        if words is None or words.recognised:
            return False
        return self._legibility.of(page_index) is False

    def _say(self) -> None:
        words = self.tr("Search and chat will not work on this page")
        tip = self.tr(
            "Its fonts do not say which letters their shapes stand for: it can be read here, but "
            "not searched, copied or asked about. Where Tesseract is installed, its text is "
            "recognised from the picture."
        )
        self._line.show_page(Chip(words, tip, "warning"))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._reader, words))

    @Slot()
    def _on_index_changed(self) -> None:
        """The page may have been recognised meanwhile."""
        if self._line.page_words:
            self._pages.want([self._reader.page_index], soon=False)
