"""The document in front: opened, recognised, and where the reader is in it."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from engine.records.library import DocumentEntry, Flow, ReadingPosition, ViewState
from memlong_desktop.background.lanes import Lane
from memlong_desktop.background.reading import OpenedDocument, Reading
from memlong_desktop.background.shelf import Recollection, Shelf
from memlong_desktop.background.throttle import single_shot

_SAVE_MS: Final = 1000


class Front(QObject):
    """Brings a file and what the library knows of it together, whichever comes first.

    Attributes:
        reading: opens it.
        entry: what is in front as the library knows it; None until it does.
        keeps_positions: whether the library can be written.
        usual_view: how documents are shown of which no view is kept.

    Signals:
        opened: an `OpenedDocument` is in front.
        recalled: its `Recollection`, with the usual view where none is kept.
        left: the document in front is about to go.
        failed: path, exception: it could not be opened.
    """

    opened = Signal(object)
    recalled = Signal(object)
    left = Signal()
    failed = Signal(object, object)

    def __init__(self, lane: Lane, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reading = Reading(lane, self)
        self.reading.flow_of = self._flow_of
        self.entry: DocumentEntry | None = None
        self.keeps_positions = True
        self.usual_view = ViewState()
        self._shelf = shelf
        self._recalled: Recollection | None = None
        self._position: ReadingPosition | None = None
        self._view: ViewState | None = None
        self._saving = single_shot(self, _SAVE_MS, self._save_position)
        self.reading.opened.connect(self._on_opened)
        self.reading.failed.connect(self.failed)
        shelf.recalled.connect(self._on_recalled)

    @property
    def document(self) -> OpenedDocument | None:
        """What is in front."""
        return self.reading.document

    def is_at(self, path: Path) -> bool:
        """Whether this file is in front."""
        return self.document is not None and self.document.path == path

    def open(self, path: Path, password: str | None = None) -> None:
        """Open a file, and look up what is known of it."""
        self._shelf.recall(path)
        self.reading.open(path, password)

    def expect_new(self) -> None:
        """The file is another one now: what was recalled of it is of another document."""
        self._recalled = None

    def close(self) -> Path | None:
        """Nothing is in front any more; returns the open file that should come there."""
        self.leave()
        return self.reading.close()

    def leave(self) -> None:
        """Keep the position; what is in front is known no longer."""
        self._save_position()
        self.left.emit()
        self.entry = None

    def note_position(self, position: ReadingPosition | None) -> None:
        """The reader is there now; kept a moment later. None: what was noted is void."""
        self._position = position
        if position is None:
            self._view = None
            self._saving.stop()
        elif not self._saving.isActive():
            self._saving.start()

    def note_view(self, view: ViewState) -> None:
        """The document is laid out so now; kept a moment later."""
        self._view = view
        if not self._saving.isActive():
            self._saving.start()

    def _flow_of(self, path: Path) -> Flow:
        """How a document is to be laid out, as far as is known when it has been opened."""
        recalled = self._recalled
        known = recalled is not None and recalled.path == path
        view = recalled.view if recalled is not None and known else None
        return (view or self.usual_view).flow

    @Slot()
    def _save_position(self) -> None:
        self._saving.stop()
        position, self._position = self._position, None
        view, self._view = self._view, None
        if self.entry is None or not self.keeps_positions:
            return
        if position is not None:
            self._shelf.save_position(self.entry.document_id, position)
        if view is not None:
            self._shelf.save_view(self.entry.document_id, view)

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        self.leave()
        recalled = self._recalled
        known = recalled is not None and recalled.path == document.path
        self.entry = recalled.entry if recalled is not None and known else None
        self.opened.emit(document)
        if known:
            self.recalled.emit(recalled)

    @Slot(object)
    def _on_recalled(self, recollection: Recollection) -> None:
        if recollection.view is None:
            recollection = replace(recollection, view=self.usual_view)
        self._recalled = recollection
        if self.is_at(recollection.path):
            self.entry = recollection.entry or self.entry
            self.recalled.emit(recollection)
