"""Bookmarks of a file that changes under the reader's eyes, brought over to its new version."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from engine.annotations import Anchor
from engine.records import Bookmark, ReadingPosition
from memlong_desktop.background.bookmarking import Bookmarking
from memlong_desktop.background.reading import OpenedDocument, Reading
from memlong_desktop.background.reloading import Reloading
from memlong_desktop.background.relocating import Relocating
from memlong_desktop.page_words import PageWords
from memlong_desktop.place_anchors import anchors_from

Marked = list[tuple[Bookmark, Anchor]]


class BookmarkRenewal(QObject):
    """Reads what stands at each bookmark before the old version goes, and looks for it after.

    A bookmark whose words are gone keeps its page, as far as there is one. The old version keeps
    its own. What the new version has already, because it was read before, stays as it is.
    """

    def __init__(
        self,
        reading: Reading,
        reloading: Reloading,
        bookmarking: Bookmarking,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane = reading.lane
        self._reading = reading
        self._bookmarking = bookmarking
        self._path: Path | None = None  # of the file whose new version is awaited
        self._marked: Marked = []
        self._relocating = Relocating(self._lane, self)
        self._relocating.finished.connect(self._on_found)
        reloading.begun.connect(self._on_begun)
        reading.opened.connect(self._on_opened)

    @Slot(object)
    def _on_begun(self, path: Path) -> None:
        """The old version still answers; what it is asked now comes before the new one."""
        document, marks = self._reading.document, self._bookmarking.bookmarks
        self._path, self._marked = None, []
        if document is not None and marks:
            self._path = path
            self._lane.run(partial(_marked, document, marks)).yielded.connect(self._on_marked)

    @Slot(object)
    def _on_marked(self, marked: Marked) -> None:
        self._marked = marked

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        awaited, self._path = self._path == document.path, None
        self._relocating.stop()
        if awaited and self._marked:
            anchors = [anchor for _, anchor in self._marked]
            self._relocating.start(document.process, document.facts.page_count, anchors)

    @Slot(object)
    def _on_found(self, places: Sequence[Anchor | None]) -> None:
        document, marked, self._marked = self._reading.document, self._marked, []
        if document is None or self._bookmarking.bookmarks:
            return
        height = document.first_pages[0].height
        for (mark, anchor), place in zip(marked, places, strict=True):
            if place is not None:
                moved = (place.top - anchor.top) / height
                fraction = min(max(mark.fraction + moved, 0.0), 1.0)
                there = ReadingPosition(place.page_index, fraction, 0.0)
            else:
                last = document.facts.page_count - 1
                there = ReadingPosition(min(mark.page_index, last), mark.fraction, 0.0)
            self._bookmarking.add(there, mark.name)


def _marked(document: OpenedDocument, marks: Sequence[Bookmark]) -> Marked:
    """What stands at each bookmark; runs on the page lane."""
    found: Marked = []
    for mark in marks:
        pages = document.process.text(mark.page_index, 1)
        (facts,) = document.process.page_facts(mark.page_index, 1)
        if pages:
            words = PageWords(pages[0])
            anchor = next(anchors_from(words, mark.fraction * facts.height), None)
            found.append((mark, anchor or Anchor(mark.page_index)))
    return found
