"""The bookmarks of the document in front, on the library lane.

They belong to the hash of the file, which is computed here: reading needs no engine. What was asked
for is written even when the document goes meanwhile; only nobody is told any more.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from engine.annotations import Anchor, Landing
from engine.identity import document_id_of
from engine.library import Library
from engine.records.library import Bookmark, ReadingPosition
from memlong_desktop.background.lanes import Lane
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.background.shelf import Shelf

_SAME: Final = 0.03
"""Fractions of a page that are the same place."""

_MOST_OF_A_LINE: Final = 12.0
"""Points, in the default layout."""

_SAME_CARRIED: Final = 0.2
"""The same where places are carried from line to line: two lines of large text and a margin."""

Change = Callable[[Library, str], object]
"""What is done with the library, and the id of the document."""


@dataclass(frozen=True)
class _Known:
    document: OpenedDocument
    document_id: str
    bookmarks: list[Bookmark]
    earlier: "LeftBehind | None" = None


@dataclass(frozen=True)
class LeftBehind:
    """Bookmarks of an earlier version of the file that were never carried over to this one.

    Attributes:
        document_id: of the earlier version.
        bookmarks: where they stand in it, at least one.
    """

    document_id: str
    bookmarks: list[Bookmark]


class Bookmarking(QObject):
    """Lists bookmarks, and the verbs.

    Signals:
        changed: all `Bookmark`s of the document in front, in the order of its pages.
        left_behind: the document in front has none, but its file had: a `LeftBehind`.
    """

    changed = Signal(object)
    left_behind = Signal(object)

    def __init__(self, lane: Lane, shelf: Shelf, parent: QObject | None = None) -> None:
        """Nothing is in front yet; `lane` is that of the document process."""
        super().__init__(parent)
        self._lane = lane
        self._shelf = shelf
        self._document: OpenedDocument | None = None
        self._document_id = ""
        self._kept: list[Bookmark] = []  # in the default layout
        self._bookmarks: list[Bookmark] = []  # in the one that is shown

    @property
    def document_id(self) -> str:
        """Of the document in front; "" until it is known."""
        return self._document_id

    @property
    def bookmarks(self) -> list[Bookmark]:
        """Of the document in front, on the pages that are shown."""
        return list(self._bookmarks)

    def at(self, place: ReadingPosition) -> Bookmark | None:
        """The bookmark of a place, if it has one."""
        near = (
            mark
            for mark in self._bookmarks
            if mark.page_index == place.page_index
            and abs(mark.fraction - place.fraction) < self._same
        )
        return next(near, None)

    @Slot(object)
    def open(self, document: OpenedDocument) -> None:
        """Another document is in front, or the file was read anew."""
        if document is not self._document:
            self.close()
            self._document = document
            job = self._shelf.run(partial(_looked_up, document))
            job.yielded.connect(self._on_known)

    @Slot()
    def close(self) -> None:
        """No document is in front."""
        self._document = None
        self._document_id = ""
        self._kept = []
        self._show([])

    @Slot(object)
    def lay_out(self, document: OpenedDocument) -> None:
        """The document in front has other pages now."""
        self._document = document
        self._place()

    def add(self, place: ReadingPosition, name: str) -> None:
        """Mark a place."""
        document = self._document
        if document is None or document.as_kept:
            self._do(partial(_add, place=place, name=name))
            return
        anchor = Anchor(place.page_index, place.fraction * document.first_pages[0].height)
        job = self._lane.run(partial(document.process.carry, [anchor], back=True))
        job.yielded.connect(partial(self._add_landed, document, name))
        job.failed.connect(self._shelf.failed)

    def _add_landed(self, document: OpenedDocument, name: str, landings: list[Landing]) -> None:
        page_index, fraction = _place_of(document, landings[0])
        # The place may be in the middle of a line there: the next one is not before it.
        below = min(1.0, fraction + _MOST_OF_A_LINE / document.first_pages[0].height)
        place = ReadingPosition(page_index, below, 0.0)
        if document is self._document:
            self._do(partial(_add, place=place, name=name))

    def rename(self, bookmark_id: int, name: str) -> None:
        """Give one another name; an empty one is none."""
        if name.strip():
            self._do(partial(_rename, bookmark_id=bookmark_id, name=name.strip()))

    def remove(self, bookmark_id: int) -> None:
        """Take one away."""
        self._do(partial(_remove, bookmark_id=bookmark_id))

    def note_carried(self, earlier_id: str) -> None:
        """The bookmarks of an earlier version have been brought over; see `left_behind`."""
        self._do(partial(_note_carried, earlier_id=earlier_id))

    def _do(self, change: Change) -> None:
        if self._document is not None:
            known = partial(_changed, change, self._document, self._document_id)
            self._shelf.run(known).yielded.connect(self._on_known)

    @Slot(object)
    def _on_known(self, known: _Known) -> None:
        if known.document is not self._document:
            return
        self._document_id = known.document_id
        if known.bookmarks != self._kept:
            self._kept = known.bookmarks
            self._place()
        if known.earlier is not None and not known.bookmarks:
            self.left_behind.emit(known.earlier)

    @property
    def _same(self) -> float:
        document = self._document
        return _SAME if document is None or document.as_kept else _SAME_CARRIED

    def _place(self) -> None:
        """Find out where the bookmarks stand on the pages that are shown, and tell."""
        document, kept = self._document, self._kept
        if document is None or document.as_kept or not kept:
            self._show(kept)
            return
        height = document.first_pages[0].height
        anchors = [Anchor(mark.page_index, mark.fraction * height) for mark in kept]
        job = self._lane.run(partial(document.process.carry, anchors))
        job.yielded.connect(partial(self._show_landed, document, kept))
        job.failed.connect(self._shelf.failed)

    def _show_landed(
        self, document: OpenedDocument, kept: list[Bookmark], landings: list[Landing]
    ) -> None:
        if document is self._document and kept is self._kept:
            self._show([_landed(document, *pair) for pair in zip(kept, landings, strict=True)])

    def _show(self, bookmarks: list[Bookmark]) -> None:
        if bookmarks != self._bookmarks:
            self._bookmarks = bookmarks
            self.changed.emit(self.bookmarks)


def _place_of(document: OpenedDocument, landing: Landing) -> tuple[int, float]:
    """A place as page and fraction of it."""
    anchor = landing.anchor
    return anchor.page_index, min(1.0, anchor.top / document.first_pages[0].height)


def _landed(document: OpenedDocument, mark: Bookmark, landing: Landing) -> Bookmark:
    page_index, fraction = _place_of(document, landing)
    return msgspec.structs.replace(mark, page_index=page_index, fraction=fraction)


# ---- on the library lane -------------------------------------------------------------------------


def _changed(
    change: Change, document: OpenedDocument, document_id: str, library: Library
) -> _Known:
    document_id = document_id or document_id_of(document.path)
    change(library, document_id)
    return _Known(document, document_id, library.bookmarks.of(document_id))


def _looked_up(document: OpenedDocument, library: Library) -> _Known:
    document_id, table = document_id_of(document.path), library.bookmarks
    earlier_id, marks = table.left_behind(document_id, document.path)
    earlier = LeftBehind(earlier_id, marks) if marks else None
    return _Known(document, document_id, table.of(document_id), earlier)


def _note_carried(library: Library, document_id: str, *, earlier_id: str) -> None:
    library.bookmarks.note_carried(document_id, earlier_id)


def _add(library: Library, document_id: str, *, place: ReadingPosition, name: str) -> None:
    library.bookmarks.add(document_id, place.page_index, place.fraction, name)


def _rename(library: Library, _document_id: str, *, bookmark_id: int, name: str) -> None:
    library.bookmarks.rename(bookmark_id, name)


def _remove(library: Library, _document_id: str, *, bookmark_id: int) -> None:
    library.bookmarks.remove(bookmark_id)
