"""Searching the text of all documents that are stored, on the text lane."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.finding import FoundDocument, search_library
from engine.records.library import DocumentEntry
from memlong_desktop.background.lanes import Job, Lane


class LibrarySearch(QObject):
    """One search at a time.

    Signals:
        found: a `FoundDocument`.
        finished: no more will come.
        failed: the exception that ended the search.
    """

    found = Signal(object)
    finished = Signal()
    failed = Signal(object)

    def __init__(self, lane: Lane, documents: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._documents = documents
        self._job: Job | None = None

    @property
    def active(self) -> bool:
        """Whether a search is going on."""
        return self._job is not None and self._job.active

    def search(self, text: str, entries: Sequence[DocumentEntry]) -> None:
        """Search these documents, in their order, for all words of `text`."""
        self.stop()
        self._job = self._lane.submit(partial(search_library, self._documents, entries, text))
        self._job.yielded.connect(self._on_found)
        self._job.finished.connect(self.finished)
        self._job.failed.connect(self.failed)

    def stop(self) -> None:
        """End the search; nothing more is told of it."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot(object)
    def _on_found(self, document: FoundDocument) -> None:
        self.found.emit(document)
