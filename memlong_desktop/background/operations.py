"""What the reader can have done: each verb by name, and what follows from it.

Ties together the lanes' parts (`reading`, `indexing`, `asking`, `preparing`, `shelf`) around one
notion: the document in front. Whatever arrives for another document is not passed on. No widget
is touched here; the window connects to the signals.
"""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import (
    DamagedDocument,
    EngineError,
    FileChanged,
    ModelError,
    NoText,
    PasswordNeeded,
    ProcessDied,
    StorageError,
    WrongPassword,
)
from engine.records import DocumentEntry, ReadingPosition
from memlong_desktop.background.asking import Asking, why_not_ask
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.indexing import Indexing
from memlong_desktop.background.lanes import Lanes
from memlong_desktop.background.preparing import ModelState, Preparing
from memlong_desktop.background.reading import OpenedDocument, Reading
from memlong_desktop.background.shelf import Recollection, Shelf
from memlong_desktop.background.throttle import single_shot
from memlong_desktop.errors import Remedy, failure_of

logger = logging.getLogger(__name__)

_SAVE_MS: Final = 1000
_ENGINE_AFTER_MS: Final = 1500  # if the first page takes that long, do not wait for it


class Operations(QObject):
    """The verbs, and one signal for each thing the window has to show.

    Signals:
        opened: an `OpenedDocument` is in front.
        closed: no document is in front.
        password_wanted: path; whether a password was just wrong.
        recalled: a `Recollection` of the document in front: show position and conversation.
        outlined: list of `OutlineEntry`.
        pages_known: first page index, list of `PageFacts`.
        library_listed: list of `DocumentEntry`.
        index_changed: `IndexState` of any document.
        model_changed: a `ModelState`.
        asking_allowed: whether a question can be asked now; if not, why.
        question_begun, retrieved, written, answered, answer_failed: the way of an answer.
        failed: a `Failure` to show.
    """

    opened = Signal(object)
    closed = Signal()
    password_wanted = Signal(object, bool)
    recalled = Signal(object)
    outlined = Signal(object)
    pages_known = Signal(int, object)
    library_listed = Signal(object)
    index_changed = Signal(object)
    model_changed = Signal(object)
    asking_allowed = Signal(bool, str)
    question_begun = Signal(str)
    retrieved = Signal(object)
    written = Signal(str)
    answered = Signal(object)
    answer_failed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, lanes: Lanes, engine: EngineCalls, data_dir: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._engine = engine
        self.reading = Reading(lanes.page, self)
        self.indexing = Indexing(lanes.index, engine, self)
        self.asking = Asking(lanes.ask, engine, self)
        self.preparing = Preparing(lanes.model, engine, self)
        self.shelf = Shelf(lanes.library, data_dir, self)
        self._entry: DocumentEntry | None = None
        self._recalled: Recollection | None = None
        self._storage_problem = ""
        self._engine_wanted = False
        self._added: list[Path] = []
        self._unopenable: set[Path] = set()
        self._told: tuple[bool, str] | None = None
        self._position: ReadingPosition | None = None
        self._saving = single_shot(self, _SAVE_MS, self._save_position)
        self._patience = single_shot(self, _ENGINE_AFTER_MS, self.start_engine)
        self._connect()

    # ---- verbs -------------------------------------------------------------------------------

    @property
    def document(self) -> OpenedDocument | None:
        """What is in front."""
        return self.reading.document

    @property
    def entry(self) -> DocumentEntry | None:
        """The document in front as the library knows it; None until it does."""
        return self._entry

    def open_document(
        self, path: Path, password: str | None = None, *, again: bool = False
    ) -> None:
        """Bring a document to the front; `again`: read the file anew even if it is there."""
        if self.document is not None and self.document.path == path and not again:
            self.opened.emit(self.document)
            return
        if self.reading.opening == (path, password):
            return
        self._unopenable.discard(path)
        self.shelf.recall(path)
        self.reading.open(path, password)

    def add_document(self, path: Path) -> None:
        """Read and index a document behind the others; nothing is shown."""
        self._unopenable.discard(path)
        self._added.append(path)
        if self._engine_wanted:
            self.start_engine()

    @Slot()
    def close_document(self) -> None:
        """Nothing is in front any more; indexing goes on."""
        self._leave()
        self.reading.close()
        self.closed.emit()
        self._tell_asking()

    @Slot(str)
    def ask(self, question: str) -> None:
        """Ask about the document in front."""
        if self._entry is not None and question.strip():
            self.asking.ask(self._entry.document_id, question)  # ends an answer under way
            self.question_begun.emit(question)

    @Slot()
    def stop(self) -> None:
        """Stop the answer."""
        self.asking.stop()

    def forget(self, document_id: str, path: Path) -> None:
        """Delete all that is kept of a document; the file stays."""
        self.indexing.drop(path)
        if self._entry is not None and self._entry.document_id == document_id:
            self._position = None
            self.close_document()
        job = self._lanes.model.run(lambda: self._engine.forget(document_id))
        job.finished.connect(self.shelf.refresh)
        job.failed.connect(self._on_forget_failed)

    @Slot(int)
    def delete_answer(self, answer_id: int) -> None:
        """Delete one question with its answer."""
        if answer_id > 0:
            self.shelf.delete_answer(answer_id)

    def note_position(self, position: ReadingPosition) -> None:
        """The reader is there now; kept a moment later."""
        self._position = position
        if not self._saving.isActive():
            self._saving.start()

    @Slot()
    def pause(self) -> None:
        """Hold the indexing of the document in front."""
        if self.document is not None:
            self.indexing.pause(self.document.path)

    @Slot()
    def resume(self) -> None:
        """Continue it."""
        if self.document is not None:
            self.indexing.resume(self.document.path)

    @Slot()
    def cancel_indexing(self) -> None:
        """Give it up until it is resumed or opened again."""
        if self.document is not None:
            self.indexing.cancel(self.document.path)

    @Slot()
    def start_engine(self) -> None:
        """Load the models, then index what is in front; called when the first page is seen."""
        self._patience.stop()
        if self._storage_problem:
            return
        if not self._engine_wanted:
            self._engine_wanted = True
            self.asking.get_ready()
        state = self.preparing.state
        if state.facts is None and not state.problem:
            self.preparing.prepare()
        else:
            self._index_all()

    @Slot()
    def prepare_models(self) -> None:
        """Fetch and load the models, again if that failed; then go on with indexing."""
        self.preparing.prepare()

    def shut_down(self) -> None:
        """Keep what is to be kept, end the children, join the lanes."""
        self._leave()
        for lane in (self._lanes.index, self._lanes.ask, self._lanes.model, self._lanes.page):
            lane.cancel_all()
        self._engine.close()
        for lane in (self._lanes.index, self._lanes.ask, self._lanes.model, self._lanes.page):
            lane.close()
        self.reading.shut_down()
        self.shelf.shut_down()

    # ---- the document in front ---------------------------------------------------------------

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        self._leave()
        state = self.indexing.state(document.path)
        if state is not None and state.phase == "stopped":
            self.indexing.drop(document.path)  # opened anew: begin anew
        self.opened.emit(document)
        recalled = self._recalled
        if recalled is not None and recalled.path == document.path:
            self._take_up(recalled)
        self._tell_asking()
        self._patience.start()

    @Slot(object)
    def _on_recalled(self, recollection: Recollection) -> None:
        self._recalled = recollection
        document = self.document
        if document is not None and document.path == recollection.path:
            self._take_up(recollection)
            self._tell_asking()

    def _take_up(self, recollection: Recollection) -> None:
        self._entry = recollection.entry or self._entry
        self.indexing.recall(recollection.path, recollection.entry)
        self.recalled.emit(recollection)

    @Slot(object, object)
    def _on_open_failed(self, path: Path, failure: Exception) -> None:
        if isinstance(failure, PasswordNeeded | WrongPassword):
            self.password_wanted.emit(path, isinstance(failure, WrongPassword))
            return
        changed = isinstance(failure, FileChanged)
        self.failed.emit(failure_of(failure, "reader", "try_again" if changed else "open_file"))
        if isinstance(failure, DamagedDocument):
            self.add_document(path)  # the library lists it with its reason
            self._unopenable.add(path)
        self.start_engine()

    @Slot(int, object)
    def note_page_failure(self, page_index: int, failure: Exception) -> None:
        """A page could not be drawn; one that is damaged says so in its own place."""
        if isinstance(failure, DamagedDocument):
            logger.info("page %d cannot be drawn: %s", page_index + 1, failure)
        else:
            self.failed.emit(failure_of(failure, "reader", "try_again"))

    def _leave(self) -> None:
        """The document in front is about to go."""
        self._save_position()
        self.asking.abandon()
        self._patience.stop()
        self._entry = None

    @Slot()
    def _save_position(self) -> None:
        self._saving.stop()
        position, self._position = self._position, None
        if position is not None and self._entry is not None and not self._storage_problem:
            self.shelf.save_position(self._entry.document_id, position)

    # ---- indexing ----------------------------------------------------------------------------

    def _index_all(self) -> None:
        """What is in front first, then what was added behind it."""
        document = self.document
        if document is not None:
            state = self.indexing.state(document.path)
            if state is not None and state.phase == "failed":
                self.indexing.resume(document.path)
            elif state is None or state.phase != "stopped":
                self.indexing.index(document.path, document.password)
        while self._added:
            self.indexing.add(self._added.pop(0))

    @Slot(object, object)
    def _on_added(self, path: Path, entry: DocumentEntry) -> None:
        if self.document is not None and self.document.path == path:
            known = self._entry is not None and self._entry.document_id == entry.document_id
            self._entry = entry
            self._tell_asking()
            if not known:  # the same book may have been read from another place before
                self.shelf.recall(path, entry.document_id)
        self.shelf.refresh()

    @Slot(object, object)
    def _on_grown(self, path: Path, entry: DocumentEntry) -> None:
        if self.document is not None and self.document.path == path:
            self._entry = entry
            self._tell_asking()
        if self.preparing.state.problem:
            self.prepare_models()  # indexing could fetch them meanwhile
        self.shelf.refresh()

    @Slot(object, object)
    def _on_index_failed(self, path: Path, failure: Exception) -> None:
        self.shelf.refresh()
        in_front = self.document is not None and self.document.path == path
        if isinstance(failure, ModelError) or path in self._unopenable:
            return  # told once, by `prepare` or when it was opened
        if isinstance(failure, NoText):  # the library lists it with its reason
            if in_front:
                self._tell_asking(str(failure))
            return
        remedy: Remedy = "restart_engine" if isinstance(failure, ProcessDied) else "try_again"
        shown = failure_of(failure, "chat", remedy) if in_front else failure_of(failure, "reader")
        self.failed.emit(shown)

    @Slot(object)
    def _on_model_changed(self, state: ModelState) -> None:
        self.model_changed.emit(state)
        self._tell_asking()
        # Indexing waits for the models: they are fetched once, and the first question is quick.
        if state.facts is not None or state.problem:
            self._index_all()

    @Slot(object)
    def _on_model_failed(self, failure: Exception) -> None:
        self.failed.emit(failure_of(failure, "chat", "prepare"))

    # ---- asking ------------------------------------------------------------------------------

    def _tell_asking(self, reason: str = "") -> None:
        """Say whether the question box can be used."""
        if not reason and self.document is None:
            reason = "Open a book to ask about it."
        elif not reason:
            reason = why_not_ask(self._entry, self._storage_problem, self.preparing.state)
        if self._told != (not reason, reason):
            self._told = (not reason, reason)
            self.asking_allowed.emit(*self._told)

    @Slot()
    def _on_stored(self) -> None:
        """The engine has stored the stopped answer: show that one, it has a number."""
        if self.document is not None and self._entry is not None and not self.asking.active:
            self.shelf.recall(self.document.path, self._entry.document_id)

    @Slot(object)
    def _on_answer_failed(self, failure: Exception) -> None:
        shown = failure_of(failure, "chat")
        self.answer_failed.emit(EngineError(shown.message, shown.hint))

    @Slot(object)
    def _on_shelf_failed(self, failure: Exception) -> None:
        shown = failure_of(failure, "reader")
        if isinstance(failure, StorageError) and not self._storage_problem:
            self._storage_problem = shown.message
            self._tell_asking()
            self.failed.emit(shown)
        elif not isinstance(failure, StorageError):
            self.failed.emit(shown)

    @Slot(object)
    def _on_forget_failed(self, failure: Exception) -> None:
        self.failed.emit(failure_of(failure, "reader"))
        self.shelf.refresh()

    def _connect(self) -> None:
        self.reading.opened.connect(self._on_opened)
        self.reading.failed.connect(self._on_open_failed)
        self.reading.outlined.connect(self.outlined)
        self.reading.pages_known.connect(self.pages_known)
        self.shelf.listed.connect(self.library_listed)
        self.shelf.recalled.connect(self._on_recalled)
        self.shelf.failed.connect(self._on_shelf_failed)
        self.indexing.changed.connect(self.index_changed)
        self.indexing.added.connect(self._on_added)
        self.indexing.ready.connect(self._on_grown)
        self.indexing.remembered.connect(self._on_grown)
        self.indexing.failed.connect(self._on_index_failed)
        self.preparing.changed.connect(self._on_model_changed)
        self.preparing.failed.connect(self._on_model_failed)
        self.asking.retrieved.connect(self.retrieved)
        self.asking.written.connect(self.written)
        self.asking.answered.connect(self.answered)
        self.asking.stopped.connect(self.answered)
        self.asking.stored.connect(self._on_stored)
        self.asking.failed.connect(self._on_answer_failed)
