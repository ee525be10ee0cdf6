"""Searching the document in front: pages near the reader first, hits as they come.

Pages that the engine has stored are searched on the text lane. All others are searched by the
document process, a moment at a time, so that drawing gets its turn in between.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from engine.finding import Hit, Pattern, Query, StoredPages, hits_of, readable
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.reading import OpenedDocument

MOST_HITS: Final = 10_000
_FIRST_GROUP: Final = 8  # pages; each group is twice as large as the one before
_LARGEST_GROUP: Final = 256
_SAMPLE: Final = 400  # characters of a page that tell whether they are language


@dataclass(frozen=True)
class Searched:
    """How far a search has come.

    Attributes:
        done: pages that were searched.
        total: pages of the document.
        silent: pages without text that can be searched, of those that were.
    """

    done: int
    total: int
    silent: int


@dataclass(frozen=True)
class _Batch:
    """What came of some pages."""

    hits: list[Hit] = field(default_factory=list)
    searched: int = 0
    silent: int = 0
    missing: list[int] = field(default_factory=list)  # are not stored
    following: int = 0  # the first page that was not searched


class Finding(QObject):
    """One search at a time.

    Signals:
        found: a list of `Hit`s, in the order of the document; never empty.
        progressed: a `Searched`, after each batch of pages.
        finished: no more hits will come; a `Searched`.
        failed: the exception that ended the search.
    """

    found = Signal(object)
    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, page_lane: Lane, text_lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page_lane = page_lane
        self._text_lane = text_lane
        self._document: OpenedDocument | None = None
        self._folder: Path | None = None
        self._pattern: Pattern | None = None
        self._job: Job | None = None
        self._left: deque[tuple[int, int]] = deque()  # page ranges for the document process
        self._missing: list[int] = []
        self._done = self._silent = self._hits = 0

    @property
    def active(self) -> bool:
        """Whether a search is going on."""
        return self._pattern is not None

    def set_document(self, document: OpenedDocument | None) -> None:
        """Another document is in front, or none."""
        if document is not self._document:
            self.stop()
            self._document = document
            self._folder = None

    def set_folder(self, folder: Path) -> None:
        """The document's text is kept in this folder, as far as it was read."""
        self._folder = folder

    def search(self, query: Query, near: int) -> None:
        """Search the document, from page `near` on, then what is before it."""
        self.stop()
        if self._document is None or query.is_empty:
            return
        self._pattern = Pattern(query)
        self._done = self._silent = self._hits = 0
        self._missing = []
        count = self._document.facts.page_count
        if self._folder is None:
            self._left = deque([(near, count), (0, near)])
            self._sift()
            return
        work = partial(_search_stored, self._folder, self._pattern, near, count)
        self._job = self._text_lane.submit(work)
        self._job.yielded.connect(self._on_stored)
        self._job.finished.connect(self._on_stored_done)
        self._job.failed.connect(self._on_failed)

    def stop(self) -> None:
        """End the search; nothing more is told of it."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._pattern = None
        self._left.clear()

    def _sift(self) -> None:
        """Have the document process search for a moment; what is left comes after that."""
        while self._left and self._left[0][0] >= self._left[0][1]:
            self._left.popleft()
        if self._document is None or self._pattern is None:
            return
        if not self._left:
            self._end()
            return
        first, stop = self._left[0]
        self._job = self._page_lane.run(partial(_sift, self._document, self._pattern, first, stop))
        self._job.yielded.connect(self._on_sifted)
        self._job.failed.connect(self._on_failed)

    def _tell(self, batch: _Batch) -> bool:
        """Pass on what came; False if that is enough."""
        self._done += batch.searched
        self._silent += batch.silent
        hits = batch.hits[: MOST_HITS - self._hits]
        self._hits += len(hits)
        if hits:
            self.found.emit(hits)
        self.progressed.emit(self._progress())
        return self._hits < MOST_HITS

    def _progress(self) -> Searched:
        total = self._document.facts.page_count if self._document is not None else 0
        return Searched(self._done, total, self._silent)

    def _end(self) -> None:
        self.stop()
        self.finished.emit(self._progress())

    @Slot(object)
    def _on_stored(self, batch: _Batch) -> None:
        self._missing += batch.missing
        if not self._tell(batch):
            self._end()

    @Slot()
    def _on_stored_done(self) -> None:
        self._left = deque(_ranges(self._missing))
        self._sift()

    @Slot(object)
    def _on_sifted(self, batch: _Batch) -> None:
        if not self._left:
            return
        _, stop = self._left[0]
        self._left[0] = (batch.following, stop)
        if self._tell(batch):
            self._sift()
        else:
            self._end()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self.stop()
        self.failed.emit(failure)


def _search_stored(folder: Path, pattern: Pattern, near: int, count: int) -> Iterator[_Batch]:
    """Runs on the text lane."""
    with StoredPages(folder) as stored:
        there = set(stored.page_indices())
        for group in _groups([*range(near, count), *range(near)]):
            known = [page_index for page_index in group if page_index in there]
            pages = stored.pages(known)
            hits = [hit for page in pages for hit in hits_of(pattern, page)]
            holding = {hit.page_index for hit in hits}
            silent = sum(
                not page.text or not readable(page.text[:_SAMPLE])
                for page in pages
                if page.page_index not in holding
            )
            missing = [page_index for page_index in group if page_index not in there]
            yield _Batch(hits, len(known), silent, missing)


def _sift(document: OpenedDocument, pattern: Pattern, first: int, stop: int) -> _Batch:
    """Runs on the page lane."""
    sifted = document.process.sift(pattern.parts, first, stop)
    hits = [hit for page in sifted.pages for hit in hits_of(pattern, page)]
    following = max(sifted.following, first + 1)
    return _Batch(hits, following - first, len(sifted.silent), following=following)


def _groups(pages: list[int]) -> Iterator[list[int]]:
    at, size = 0, _FIRST_GROUP
    while at < len(pages):
        yield sorted(pages[at : at + size])
        at, size = at + size, min(2 * size, _LARGEST_GROUP)


def _ranges(pages: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Runs of pages that follow each other, as they come: (first, one past the last)."""
    run: list[int] = []
    for page_index in pages:
        if run and page_index != run[-1] + 1:
            yield run[0], run[-1] + 1
            run = []
        run.append(page_index)
    if run:
        yield run[0], run[-1] + 1
