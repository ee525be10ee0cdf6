"""The bookmarks of the document in front, on the library lane.

They belong to the hash of the file, which is computed here: reading needs no engine. What was asked
for is written even when the document goes meanwhile; only nobody is told any more.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from engine.identity import document_id_of
from engine.library import Library
from engine.records import Bookmark, ReadingPosition
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.background.shelf import Shelf

_SAME: Final = 0.03
"""Fractions of a page that are the same place."""

Change = Callable[[Library, str], object]
"""What is done with the library, and the id of the document."""


@dataclass(frozen=True)
class _Known:
    document: OpenedDocument
    document_id: str
    bookmarks: list[Bookmark]


class Bookmarking(QObject):
    """Lists bookmarks, and the verbs.

    Signals:
        changed: all `Bookmark`s of the document in front, in the order of its pages.
    """

    changed = Signal(object)

    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._document: OpenedDocument | None = None
        self._document_id = ""
        self._bookmarks: list[Bookmark] = []

    @property
    def bookmarks(self) -> list[Bookmark]:
        """Of the document in front."""
        return list(self._bookmarks)

    def at(self, place: ReadingPosition) -> Bookmark | None:
        """The bookmark of a place, if it has one."""
        near = (
            mark
            for mark in self._bookmarks
            if mark.page_index == place.page_index and abs(mark.fraction - place.fraction) < _SAME
        )
        return next(near, None)

    @Slot(object)
    def open(self, document: OpenedDocument) -> None:
        """Another document is in front, or the file was read anew."""
        if document is not self._document:
            self.close()
            self._document = document
            self._do(_nothing)

    @Slot()
    def close(self) -> None:
        """No document is in front."""
        self._document = None
        self._document_id = ""
        if self._bookmarks:
            self._bookmarks = []
            self.changed.emit([])

    def add(self, place: ReadingPosition, name: str) -> None:
        """Mark a place."""
        self._do(partial(_add, place=place, name=name))

    def rename(self, bookmark_id: int, name: str) -> None:
        """Give one another name; an empty one is none."""
        if name.strip():
            self._do(partial(_rename, bookmark_id=bookmark_id, name=name.strip()))

    def remove(self, bookmark_id: int) -> None:
        """Take one away."""
        self._do(partial(_remove, bookmark_id=bookmark_id))

    def _do(self, change: Change) -> None:
        if self._document is not None:
            known = partial(_changed, change, self._document, self._document_id)
            self._shelf.run(known).yielded.connect(self._on_known)

    @Slot(object)
    def _on_known(self, known: _Known) -> None:
        if known.document is not self._document:
            return
        self._document_id = known.document_id
        if known.bookmarks != self._bookmarks:
            self._bookmarks = known.bookmarks
            self.changed.emit(self.bookmarks)


# ---- on the library lane -------------------------------------------------------------------------


def _changed(
    change: Change, document: OpenedDocument, document_id: str, library: Library
) -> _Known:
    document_id = document_id or document_id_of(document.path)
    change(library, document_id)
    return _Known(document, document_id, library.bookmarks.of(document_id))


def _nothing(_library: Library, _document_id: str) -> None:
    pass


def _add(library: Library, document_id: str, *, place: ReadingPosition, name: str) -> None:
    library.bookmarks.add(document_id, place.page_index, place.fraction, name)


def _rename(library: Library, _document_id: str, *, bookmark_id: int, name: str) -> None:
    library.bookmarks.rename(bookmark_id, name)


def _remove(library: Library, _document_id: str, *, bookmark_id: int) -> None:
    library.bookmarks.remove(bookmark_id)
