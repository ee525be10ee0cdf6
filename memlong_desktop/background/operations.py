"""What the reader can have done: each verb by name, and what follows from it.

Ties together what is `front`, what the engine does of its own accord (`engine_work`), `asking` and
the `shelf`. Whatever arrives for another document is not passed on. No widget is touched here; the
window connects to the signals.
"""

import logging
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from engine.conversations import Thread
from engine.errors import (
    DamagedDocument,
    EngineError,
    FileChanged,
    PasswordNeeded,
    ReaderDied,
    WrongPassword,
)
from engine.records.library import DocumentEntry, ReadingPosition, ViewState
from engine.scopes import HERE, Collection, Way
from memlong_desktop.background.annotating import Annotating
from memlong_desktop.background.asking import Asking
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.carrying import Carrying
from memlong_desktop.background.collecting import Collecting
from memlong_desktop.background.conversing import Conversing
from memlong_desktop.background.engine_work import EngineWork
from memlong_desktop.background.fetching import Fetching
from memlong_desktop.background.front import Front
from memlong_desktop.background.front_text import FrontText
from memlong_desktop.background.handing_over import HandingOver
from memlong_desktop.background.keeping import Keeping
from memlong_desktop.background.lanes import Job, Lanes
from memlong_desktop.background.library_loss import LibraryLoss
from memlong_desktop.background.may_ask import MayAsk
from memlong_desktop.background.preparing import ModelState
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.background.reloading import Reloading
from memlong_desktop.background.shelf import Recollection, Shelf
from memlong_desktop.background.weighing import Weighing
from memlong_desktop.errors import failure_of

logger = logging.getLogger(__name__)


class Operations(QObject):
    """The verbs, and one signal for each thing the window has to show.

    Attributes:
        scope: what questions are put to, and how they are answered.

    Signals:
        opened: an `OpenedDocument` is in front.
        closed: no document is in front.
        password_wanted: path; whether a password was just wrong.
        recalled: a `Recollection` of the document in front: show its position.
        outlined: list of `OutlineEntry`.
        pages_known: first page index, list of `PageFacts`.
        library_listed: list of `DocumentEntry`.
        index_changed: `IndexState` of any document.
        model_changed: a `ModelState`.
        asking_allowed: whether a question can be asked now; if not, why.
        question_begun: a question and its `Thread`.
        retrieved, written, answered, answer_failed: the way of an answer.
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
    question_begun = Signal(str, object)
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
        self.shelf = Shelf(lanes.library, data_dir, self)
        self.keeping = Keeping(self.shelf, self)
        self._front = Front(lanes.page, self.shelf, self)
        self._work = EngineWork(lanes, engine, self._front, self)
        self.annotating = Annotating(lanes.page, self.shelf, self)
        self.asking = Asking(lanes.ask, engine, self)
        self.weighing = Weighing(lanes.model, engine, self)
        self.conversing = Conversing(self.shelf, self.asking, self)
        self.carrying = Carrying(lanes.page, self)
        self.collecting = Collecting(self.shelf, self)
        self.text = FrontText(lanes.page, lanes.text, data_dir / "documents", self)
        self.reading = self._front.reading
        self.reloading = Reloading(lanes.page, self.reading, self)
        self.indexing = self._work.indexing
        self.summarising = self._work.summarising
        self.preparing = self._work.preparing
        self.fetching = Fetching(lanes.download, lanes.library, data_dir, self)
        self.switch_model = self._work.switch
        self.configure = self._work.configure
        self.handing_over = HandingOver(lanes.model, engine, self._work, self)
        self._may_ask = MayAsk(self._front, self.indexing, self.preparing, self)
        self.library_loss = LibraryLoss(
            lanes, engine, self._work, self._front, self._may_ask, self.keeping
        )
        self.scope = HERE
        self._connect()

    # ---- verbs -------------------------------------------------------------------------------

    @property
    def document(self) -> OpenedDocument | None:
        """What is in front."""
        return self.reading.document

    @property
    def entry(self) -> DocumentEntry | None:
        """The document in front as the library knows it; None until it does."""
        return self._front.entry

    def open_document(
        self, path: Path, password: str | None = None, *, again: bool = False
    ) -> None:
        """Bring a document to the front; `again`: read the file anew even if it is there."""
        if self.document is not None and self.document.path == path and not again:
            self.reading.stay()
            self.opened.emit(self.document)
            return
        if self.reading.opening == (path, password):
            return
        self._work.expect(path)
        self._front.open(path, password)

    def add_document(self, path: Path) -> None:
        """Read and index a document behind the others; nothing is shown."""
        self._work.add(path)

    @Slot()
    def close_document(self) -> None:
        """Close what is in front; what is open beside it comes there. Indexing goes on."""
        self.reloading.stop()
        beside = self._front.close()
        if beside is not None:
            self.open_document(beside)
            return
        self.closed.emit()
        self._may_ask.tell()

    def close_file(self, path: Path) -> None:
        """Close the document of a file, in front or behind."""
        if self._front.is_at(path):
            self.close_document()
        else:
            self.reading.drop(path)

    @Slot(str)
    def ask(self, question: str, thread: Thread | None = None) -> None:
        """Ask about the document in front; without a thread, at the end of what is shown."""
        if self.entry is not None and question.strip():
            subject_id = self._subject(self.entry)
            thread = thread or self.conversing.next_thread(subject_id)
            self.asking.ask(subject_id, question, thread, self.scope)  # ends an answer there
            self.question_begun.emit(question, thread)

    def _subject(self, entry: DocumentEntry) -> str:
        """What conversations are about: the books that are asked together, or the one in front."""
        return self.scope.collection_id or entry.document_id

    @Slot(object)
    def _on_collection(self, collection: Collection | None) -> None:
        """Questions are put to other books from now on."""
        chosen = collection.collection_id if collection is not None else ""
        self.scope = msgspec.structs.replace(self.scope, collection_id=chosen)
        if self.entry is not None:
            self.conversing.turn_to(self._subject(self.entry))

    @Slot(str)
    def set_way(self, way: Way) -> None:
        """Questions are answered so from now on."""
        self.scope = msgspec.structs.replace(self.scope, way=way)

    @Slot()
    def stop(self) -> None:
        """Stop the answer."""
        self.asking.stop()

    def forget(self, document_id: str, path: Path, everything: bool) -> Job:
        """Delete what was made of a document, and `everything` that was written in it."""
        self.indexing.drop(path)
        self.summarising.drop(document_id)
        if self.entry is not None and self.entry.document_id == document_id:
            self._front.note_position(None)
            self.close_document()
        else:
            self.reading.drop(path)
        job = self._lanes.model.run(lambda: self._engine.forget(document_id, everything))
        job.finished.connect(self.shelf.refresh)
        job.failed.connect(self._on_forget_failed)
        return job

    @property
    def usual_view(self) -> ViewState:
        """How documents are shown of which no view is kept."""
        return self._front.usual_view

    def show_usually(self, view: ViewState) -> None:
        """Show documents of which no view is kept so from now on."""
        self._front.usual_view = view

    def note_position(self, position: ReadingPosition) -> None:
        """The reader is there now; kept a moment later."""
        self._front.note_position(position)

    def note_view(self, view: ViewState) -> None:
        """The document is laid out so now; kept a moment later."""
        self._front.note_view(view)

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
        self._work.start()

    @Slot()
    def prepare_models(self) -> None:
        """Fetch and load the models, again if that failed; then go on with indexing."""
        self.preparing.prepare()

    def shut_down(self) -> None:
        """Keep what is to be kept, end the children, join the lanes."""
        self._front.leave()
        lanes = self._lanes
        for lane in lanes.interruptible:
            lane.cancel_all()
        self._engine.close()
        for lane in lanes.interruptible:
            lane.close()
        self.reading.shut_down()
        self.shelf.shut_down()

    # ---- the document in front ---------------------------------------------------------------

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        self.opened.emit(document)
        self._may_ask.tell()

    @Slot(object)
    def _on_reloading(self, path: Path) -> None:
        """What the library and the engine know is of the version before."""
        self._front.expect_new()
        self.indexing.drop(path)

    @Slot(object)
    def _on_recalled(self, recollection: Recollection) -> None:
        self.indexing.recall(recollection.path, recollection.entry)
        self.recalled.emit(recollection)
        if recollection.entry is not None:
            self.conversing.enter(self._subject(recollection.entry))
        self._may_ask.tell()

    @Slot(object, object)
    def _on_open_failed(self, path: Path, failure: Exception) -> None:
        if isinstance(failure, PasswordNeeded | WrongPassword):
            self.password_wanted.emit(path, isinstance(failure, WrongPassword))
            return
        changed = isinstance(failure, FileChanged)
        if changed and self._front.is_at(path):
            self.reloading.check()  # it is read anew as soon as it has come to rest
            return
        again = changed or isinstance(failure, ReaderDied)
        self.failed.emit(failure_of(failure, "reader", "try_again" if again else "open_file"))
        if isinstance(failure, DamagedDocument):
            self._work.add(path, unopenable=True)  # the library lists it with its reason
        self.start_engine()

    @Slot(int, object)
    def note_page_failure(self, page_index: int, failure: Exception) -> None:
        """A page could not be drawn; one that is damaged says so in its own place."""
        if isinstance(failure, FileChanged):
            self.reloading.check()
        elif isinstance(failure, DamagedDocument) or self.reading.opening is not None:
            logger.info("page %d cannot be drawn: %s", page_index + 1, failure)
        else:
            self.failed.emit(failure_of(failure, "reader", "try_again"))

    # ---- indexing ----------------------------------------------------------------------------

    @Slot(object, object)
    def _on_added(self, path: Path, entry: DocumentEntry) -> None:
        if self._front.is_at(path):
            known = self.entry is not None and self.entry.document_id == entry.document_id
            self._front.entry = entry
            self._may_ask.tell()
            if not known:  # the same book may have been read from another place before
                self.shelf.recall(path, entry.document_id)
        self.shelf.refresh()

    @Slot(object, object)
    def _on_grown(self, path: Path, entry: DocumentEntry) -> None:
        if self._front.is_at(path):
            self._front.entry = entry
            self._may_ask.tell()
        self.shelf.refresh()

    @Slot(object)
    def _on_model_changed(self, state: ModelState) -> None:
        self.model_changed.emit(state)
        self._may_ask.tell()

    # ---- asking ------------------------------------------------------------------------------

    @Slot(object)
    def _on_answer_failed(self, failure: Exception) -> None:
        shown = failure_of(failure, "chat")
        self.answer_failed.emit(EngineError(shown.message, shown.hint))

    @Slot()
    def _begin_again(self) -> None:
        """The library is another one: whoever knew of the one before begins anew."""
        self.shelf.refresh()
        if self.document is not None:
            self.open_document(self.document.path, self.document.password, again=True)
        self.prepare_models()

    @Slot(object)
    def _on_forget_failed(self, failure: Exception) -> None:
        self.failed.emit(failure_of(failure, "reader"))
        self.shelf.refresh()

    def _connect(self) -> None:
        self._front.opened.connect(self.text.show)
        self._front.opened.connect(self.carrying.show)
        self._front.opened.connect(self._on_opened)
        self.closed.connect(self.text.clear)
        self.closed.connect(self.carrying.clear)
        for follow in (self.text.show, self.carrying.show):
            self.reading.laid_out.connect(follow)
        self.indexing.added.connect(self.text.recognise)
        self.indexing.changed.connect(self.text.follow)
        self._front.recalled.connect(self._on_recalled)
        self._front.left.connect(self.conversing.leave)
        self.collecting.chosen.connect(self._on_collection)
        self._front.failed.connect(self._on_open_failed)
        self.reloading.begun.connect(self._on_reloading)
        self.reading.outlined.connect(self.outlined)
        self.reading.pages_known.connect(self.pages_known)
        self.shelf.listed.connect(self.library_listed)
        self.shelf.failed.connect(self.library_loss.note)
        self.library_loss.failed.connect(self.failed)
        self.library_loss.replaced.connect(self._begin_again)
        self.indexing.changed.connect(self.index_changed)
        self.indexing.added.connect(self._on_added)
        self.indexing.ready.connect(self._on_grown)
        self.indexing.remembered.connect(self._on_grown)
        self.indexing.failed.connect(self.shelf.refresh)
        self._work.begun.connect(self.asking.get_ready)
        self._work.configured.connect(self.shelf.refresh)
        self._work.model_changed.connect(self._on_model_changed)
        self._work.told.connect(self._may_ask.on_textless)
        self._may_ask.told.connect(self.asking_allowed)
        self._work.failed.connect(self.failed)
        self.asking.retrieved.connect(self.retrieved)
        self.asking.written.connect(self.written)
        self.asking.answered.connect(self.answered)
        self.asking.stopped.connect(self.answered)
        self.asking.failed.connect(self._on_answer_failed)
