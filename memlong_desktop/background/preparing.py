"""The models: fetched on the first run, loaded while the reader reads."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import EngineError
from engine.records.indexing import Progress
from engine.records.models import ModelFacts
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.throttle import LatestThrottle
from memlong_desktop.engine_speech import in_readers_words


@dataclass(frozen=True)
class ModelState:
    """What the model chip says.

    Attributes:
        facts: of the loaded model, or None.
        progress: of fetching it, or None.
        problem: why there is none, in words, or "".
    """

    facts: ModelFacts | None = None
    progress: Progress | None = None
    problem: str = ""


class Preparing(QObject):
    """Gets the models ready.

    Signals:
        changed: the `ModelState`.
        failed: the exception.
        switched: the `ModelFacts` of another model that is at work now.
        switch_failed: the exception; the model before is still the one in use.
        switch_given_up: it was cancelled on the way.
    """

    changed = Signal(object)
    failed = Signal(object)
    switched = Signal(object)
    switch_failed = Signal(object)
    switch_given_up = Signal()

    def __init__(self, lane: Lane, engine: EngineCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._engine = engine
        self._job: Job | None = None
        self._state = ModelState()
        self._throttle = LatestThrottle(parent=self)
        self._throttle.ready.connect(self._on_progress)

    @property
    def state(self) -> ModelState:
        """What is known of the models."""
        return self._state

    @property
    def active(self) -> bool:
        """Whether they are being fetched or loaded."""
        return self._job is not None

    def prepare(self) -> None:
        """Fetch what is missing, then load."""
        if self._job is not None:
            return
        self._set(ModelState())
        job = self._lane.submit(self._engine.prepare)
        job.yielded.connect(self._on_item)
        job.finished.connect(self._on_finished)
        job.cancelled.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        self._job = job

    def let_go(self) -> None:
        """Give the models' memory back; the next call to the engine loads them again."""
        if self._job is None:
            self._lane.run(self._engine.close)

    def get_ready(self) -> None:
        """Another model may be chosen: what every model needs is imported meanwhile."""
        self._lane.run(self._engine.get_ready)

    def stand_down(self) -> None:
        """None is chosen any more."""
        self._lane.run(self._engine.stand_down)

    def switch(self, choice: str, *, beside: bool) -> None:
        """Load another model; `beside`: the present one answers until then."""
        if self._job is not None:
            return
        if not beside:
            self._set(ModelState())
        job = self._lane.submit(partial(self._engine.switch, choice, beside=beside))
        job.yielded.connect(self._on_other)
        job.finished.connect(self._on_finished)
        job.cancelled.connect(self._on_switch_cancelled)
        job.failed.connect(self._on_switch_failed)
        self._job = job

    @Slot(object)
    def _on_other(self, item: Progress | ModelFacts) -> None:
        if isinstance(item, ModelFacts):
            self._set(ModelState(item))
            self.switched.emit(item)

    @Slot()
    def _on_switch_cancelled(self) -> None:
        self._job = None
        self.switch_given_up.emit()

    @Slot(object)
    def _on_switch_failed(self, failure: Exception) -> None:
        self._job = None
        self.switch_failed.emit(failure)
        if self._state.facts is None:
            self.prepare()  # the one before was sent away for want of memory

    @Slot(object)
    def _on_item(self, item: Progress | ModelFacts) -> None:
        if isinstance(item, Progress):
            self._throttle.put(item.stage, item)
        else:
            self._throttle.flush()
            self._set(ModelState(item))

    @Slot(object, object)
    def _on_progress(self, _stage: str, progress: Progress) -> None:
        self._set(ModelState(progress=progress))

    @Slot()
    def _on_finished(self) -> None:
        self._job = None

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self._throttle.flush()
        self._job = None
        problem = self.tr("No model could be loaded.")
        if isinstance(failure, EngineError):
            problem = in_readers_words(str(failure))
        self._set(ModelState(problem=problem))
        self.failed.emit(failure)

    def _set(self, state: ModelState) -> None:
        self._state = state
        self.changed.emit(state)
