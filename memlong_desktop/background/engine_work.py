"""What the engine does of its own accord: get its models, then index what is open, and more."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from engine.config import Tuning
from engine.errors import FileChanged, ModelError, NoText, ProcessDied
from engine.records.library import DocumentEntry
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.front import Front
from memlong_desktop.background.indexing import Indexing
from memlong_desktop.background.lanes import Lanes
from memlong_desktop.background.preparing import ModelState, Preparing
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.background.summarising import Summarising
from memlong_desktop.background.throttle import single_shot
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.errors import Failure, Remedy, failure_of

_AFTER_MS: Final = 1500  # if the first page takes that long, do not wait for it


class EngineWork(QObject):
    """Indexing waits for the models: they are fetched once, and the first question is quick.

    Attributes:
        blocked: there is no place to write to, so nothing is begun.

    Signals:
        begun: for the first time.
        model_changed: a `ModelState`.
        configured: memories may have been dropped.
        told: why there is nothing to ask in the document in front, in words.
        failed: a `Failure` to show.
    """

    begun = Signal()
    model_changed = Signal(object)
    configured = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, lanes: Lanes, engine: EngineCalls, front: Front, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.indexing = Indexing(lanes.index, engine, self)
        self.preparing = Preparing(lanes.model, engine, self)
        self.summarising = Summarising(lanes.notes, engine, self)
        self.blocked = False
        self._lane = lanes.model
        self._engine = engine
        self._front = front
        self._wanted = False
        self._added: list[Path] = []
        self._unopenable: set[Path] = set()
        self._patience = single_shot(self, _AFTER_MS, self.start)
        front.opened.connect(self._on_opened)
        front.left.connect(self._patience.stop)
        self.indexing.ready.connect(self._on_grown)
        self.indexing.remembered.connect(self._on_grown)
        self.indexing.failed.connect(self._on_index_failed)
        self.preparing.changed.connect(self._on_model_changed)
        self.preparing.failed.connect(self._on_model_failed)
        self.preparing.switched.connect(self._on_switched)
        self.preparing.switch_failed.connect(self.indexing.begin_again)
        self.preparing.switch_given_up.connect(self.indexing.begin_again)

    @Slot()
    def start(self) -> None:
        """Load the models, then index; called when the first page is seen, or should be."""
        self._patience.stop()
        if self.blocked:
            return
        if not self._wanted:
            self._wanted = True
            self.begun.emit()
        state = self.preparing.state
        if state.facts is None and not state.problem:
            self.preparing.prepare()
        else:
            self._index_all()

    def add(self, path: Path, *, unopenable: bool = False) -> None:
        """Index a file behind the others; `unopenable`: the reader knows that it will fail."""
        self._unopenable.discard(path)
        if unopenable:
            self._unopenable.add(path)
        self._added.append(path)
        if self._wanted:
            self.start()

    def switch(self, choice: str, *, beside: bool) -> None:
        """Go on with another language model; `beside`: the present one answers until then."""
        if not self.preparing.active:
            self.indexing.rest()
            self.summarising.rest()
            self.preparing.switch(choice, beside=beside)

    @Slot()
    def take_stock(self) -> None:
        """Who answers has changed: say who it is, and look at what is to be done now."""
        self.indexing.begin_again()
        self.preparing.prepare()

    def configure(self, tuning: Tuning) -> None:
        """Go on with these settings of the engine."""
        job = self._lane.run(lambda: self._engine.configure(tuning))
        job.finished.connect(self._on_configured)
        job.failed.connect(self._on_configure_failed)

    def expect(self, path: Path) -> None:
        """The file is about to be opened: what was wrong with it may have been mended."""
        self._unopenable.discard(path)

    @Slot()
    def _on_configured(self) -> None:
        self.configured.emit()
        self.indexing.rest()  # what is under way, and what is done, is looked at with them
        self.indexing.begin_again()
        document = self._front.document
        if document is not None and self.preparing.state.facts is not None:
            self.indexing.index(document.path, document.password)  # memories may be wanted now

    @Slot(object)
    def _on_configure_failed(self, failure: Exception) -> None:
        self.failed.emit(failure_of(failure, "reader"))

    def _index_all(self) -> None:
        """What is in front first, then what was added behind it."""
        document = self._front.document
        if document is not None:
            state = self.indexing.state(document.path)
            if state is not None and state.phase == "failed":
                self.indexing.resume(document.path)
            elif state is None or state.phase != "stopped":
                self.indexing.index(document.path, document.password)
        while self._added:
            self.indexing.add(self._added.pop(0))

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        state = self.indexing.state(document.path)
        if state is not None and state.phase == "stopped":
            self.indexing.drop(document.path)  # opened anew: begin anew
        self._patience.start()

    @Slot(object, object)
    def _on_grown(self, _path: Path, _entry: DocumentEntry) -> None:
        if self.preparing.state.problem:
            self.preparing.prepare()  # indexing could fetch them meanwhile

    @Slot(object, object)
    def _on_index_failed(self, path: Path, failure: Exception) -> None:
        in_front = self._front.is_at(path)
        if isinstance(failure, ModelError) and self.preparing.state.problem:
            return  # told once, by `prepare`
        if path in self._unopenable:
            return  # told when it was opened
        if in_front and isinstance(failure, FileChanged):
            return  # it is read anew as soon as it has come to rest
        if isinstance(failure, NoText):  # the library lists it with its reason
            if in_front:
                self.told.emit(in_readers_words(str(failure)))
            return
        remedy: Remedy = "restart_engine" if isinstance(failure, ProcessDied) else "try_again"
        shown: Failure
        shown = failure_of(failure, "chat", remedy) if in_front else failure_of(failure, "reader")
        self.failed.emit(shown)

    @Slot(object)
    def _on_model_changed(self, state: ModelState) -> None:
        self.model_changed.emit(state)
        if state.facts is not None or state.problem:
            self._index_all()

    @Slot()
    def _on_switched(self) -> None:
        self.indexing.begin_again()
        self._index_all()

    @Slot(object)
    def _on_model_failed(self, failure: Exception) -> None:
        self.failed.emit(failure_of(failure, "chat", "prepare"))
