"""The library and what it remembers of each document, on the library lane."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import DatabaseDamaged, LibraryDamaged
from engine.library import Backup, Backups, Contents, Library
from engine.records.library import DocumentEntry, ReadingPosition, ViewState
from memlong_desktop.background.lanes import Job, Lane


@dataclass(frozen=True)
class Recollection:
    """What is known of a document from before.

    Attributes:
        path: the file that was asked about.
        entry: None if it was never opened.
        position: where the reader was, if known.
        view: how it was laid out, if known.
    """

    path: Path
    entry: DocumentEntry | None
    position: ReadingPosition | None
    view: ViewState | None = None


@dataclass(frozen=True)
class Copy:
    """A copy of the library, and how much it holds (None: it is damaged)."""

    backup: Backup
    contents: Contents | None


class Shelf(QObject):
    """Reads and writes the library without making the window wait.

    Signals:
        listed: all `DocumentEntry`s, the last opened first.
        recalled: a `Recollection`.
        failed: the exception.
    """

    listed = Signal(object)
    recalled = Signal(object)
    failed = Signal(object)

    def __init__(self, lane: Lane, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._data_dir = data_dir
        self._library: Library | None = None  # touched on the lane only

    def refresh(self) -> None:
        """List the documents."""
        self._run(self._entries).yielded.connect(self._on_listed)

    def recall(self, path: Path, document_id: str = "") -> None:
        """What is known of a file, found by its id, or by its path where that is not known."""
        job = self._run(partial(self._recollect, path, document_id))
        job.yielded.connect(self._on_recalled)

    def save_position(self, document_id: str, position: ReadingPosition) -> None:
        """Keep where the reader is."""
        self._run(partial(self._save, document_id, position))

    def save_view(self, document_id: str, view: ViewState) -> None:
        """Keep how it is laid out."""
        self.run(lambda library: library.save_view(document_id, view))

    def run(self, function: Callable[[Library], object]) -> Job:
        """Do something with the library on its lane; the result is the one item of the job."""
        return self._run(lambda: function(self._opened()))

    # ---- copies of it ------------------------------------------------------------------------

    def copies(self) -> Job:
        """All `Copy`s, the newest first; the one item of the job."""
        return self._lane.run(self._copies)

    def back_up(self) -> Job:
        """Make a copy; the one item of the job."""
        return self._lane.run(lambda: self._opened().back_up("asked"))

    def back_up_if_due(self) -> Job:
        """Make the copy of this day, if it is not there, when there is nothing else to do."""
        return self._lane.run_last(lambda: self._opened().back_up_if_due())

    def restore(self, backup: Backup | None) -> Job:
        """Make the library what a copy holds; a damaged one is set aside."""
        return self._lane.run(partial(self._restore, backup))

    def shut_down(self) -> None:
        """Close the database after all that was asked for, and the lane."""
        self._lane.run(self._close)
        self._lane.close(finish=True)

    def _run(self, function: Callable[[], object]) -> Job:
        job = self._lane.run(function)
        job.failed.connect(self.failed)
        return job

    # ---- on the library lane -----------------------------------------------------------------

    def _opened(self) -> Library:
        if self._library is None:
            self._library = Library(self._data_dir)
        return self._library

    def _entries(self) -> list[DocumentEntry]:
        return self._opened().entries()

    def _recollect(self, path: Path, document_id: str) -> Recollection:
        library = self._opened()
        if document_id:
            entry = library.entry(document_id)
        else:
            same = (e for e in library.entries() if Path(e.path) == path)
            entry = next(same, None)
        if entry is None:
            return Recollection(path, None, None)
        known = entry.document_id
        return Recollection(path, entry, library.position(known), library.view(known))

    def _save(self, document_id: str, position: ReadingPosition) -> None:
        self._opened().save_position(document_id, position)

    def _copies(self) -> list[Copy]:
        backups = Backups(self._data_dir)
        found = []
        for backup in backups.listed():
            try:
                contents: Contents | None = backups.contents(backup)
            except DatabaseDamaged:
                contents = None
            found.append(Copy(backup, contents))
        return found

    def _restore(self, backup: Backup | None) -> None:
        try:
            library = self._opened()
        except LibraryDamaged:
            self._library = Library.replace(self._data_dir, backup)
        else:
            if backup is not None:
                library.restore(backup)

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None

    # ---- back on the GUI thread --------------------------------------------------------------

    @Slot(object)
    def _on_listed(self, entries: list[DocumentEntry]) -> None:
        self.listed.emit(entries)

    @Slot(object)
    def _on_recalled(self, recollection: Recollection) -> None:
        self.recalled.emit(recollection)
