"""Bookmarks of a file that has changed, brought over to its new version."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from engine.annotations import Anchor
from engine.finding import StoredPages
from engine.records.library import Bookmark, ReadingPosition
from engine.records.pages import PageText
from memlong_desktop.background.bookmarking import Bookmarking, LeftBehind
from memlong_desktop.background.reading import OpenedDocument, Reading
from memlong_desktop.background.reloading import Reloading
from memlong_desktop.background.relocating import Relocating
from memlong_desktop.page_words import PageWords
from memlong_desktop.place_anchors import anchors_from

Marked = list[tuple[Bookmark, Anchor]]


class BookmarkRenewal(QObject):
    """Reads what stands at each bookmark before the old version goes, and looks for it after.

    Where the file changed while it was not open, what is stored of the old version tells that. A
    bookmark whose words are gone keeps its page, as far as there is one. The old version keeps its
    own. What the new version has already, because it was read before, stays as it is.
    """

    def __init__(
        self,
        reading: Reading,
        reloading: Reloading,
        bookmarking: Bookmarking,
        documents: Path,
        parent: QObject | None = None,
    ) -> None:
        """`documents`: the folder with a folder for each document."""
        super().__init__(parent)
        self._documents = documents
        self._lane = reading.lane
        self._reading = reading
        self._bookmarking = bookmarking
        self._path: Path | None = None  # of the file whose new version is awaited
        self._earlier_id = ""  # of the version whose bookmarks are being brought over
        self._marked: Marked = []
        self._relocating = Relocating(self._lane, self)
        self._relocating.finished.connect(self._on_found)
        reloading.begun.connect(self._on_begun)
        reading.opened.connect(self._on_opened)
        bookmarking.left_behind.connect(self._on_left_behind)

    @Slot(object)
    def _on_begun(self, path: Path) -> None:
        """The old version still answers; what it is asked now comes before the new one."""
        document, marks = self._reading.document, self._bookmarking.bookmarks
        self._path, self._marked, self._earlier_id = None, [], ""
        if document is not None and marks:
            self._path, self._earlier_id = path, self._bookmarking.document_id
            self._lane.run(partial(_marked, document, marks)).yielded.connect(self._on_marked)

    @Slot(object)
    def _on_marked(self, marked: Marked) -> None:
        self._marked = marked

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        awaited, self._path = self._path == document.path, None
        self._relocating.stop()
        if awaited and self._marked:
            self._look_for(document)
        else:
            self._earlier_id = ""

    @Slot(object)
    def _on_left_behind(self, left: LeftBehind) -> None:
        """The file changed while it was not open."""
        document = self._reading.document
        if document is None or self._earlier_id == left.document_id:  # they are on their way
            return
        self._earlier_id = left.document_id
        folder = self._documents / left.document_id
        work = partial(_stored, folder, document.first_pages[0].height, left.bookmarks)
        self._lane.run(work).yielded.connect(partial(self._on_stored, document))

    def _on_stored(self, document: OpenedDocument, marked: Marked) -> None:
        if document is self._reading.document:
            self._marked = marked
            self._look_for(document)

    def _look_for(self, document: OpenedDocument) -> None:
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
        if self._earlier_id:
            self._bookmarking.note_carried(self._earlier_id)


def _marked(document: OpenedDocument, marks: Sequence[Bookmark]) -> Marked:
    """What stands at each bookmark; runs on the page lane."""
    found: Marked = []
    for mark in marks:
        pages = document.process.text(mark.page_index, 1)
        (facts,) = document.process.page_facts(mark.page_index, 1)
        if pages:
            found.append((mark, _anchor_of(mark, pages[0], facts.height)))
    return found


def _stored(folder: Path, height: float, marks: Sequence[Bookmark]) -> Marked:
    """What stood at each bookmark, as far as it was read; `height` of a page, in points."""
    found: Marked = []
    with StoredPages(folder) as stored:
        for mark in marks:
            pages = stored.pages([mark.page_index])
            anchor = _anchor_of(mark, pages[0], height) if pages else Anchor(mark.page_index)
            found.append((mark, anchor))
    return found


def _anchor_of(mark: Bookmark, page: PageText, height: float) -> Anchor:
    """What the line of a bookmark is found by; its page alone where no words follow."""
    anchor = next(anchors_from(PageWords(page), mark.fraction * height), None)
    return anchor or Anchor(mark.page_index)
