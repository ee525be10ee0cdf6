"""The models: fetched on the first run, loaded while the reader reads."""

from PySide6.QtCore import QObject, Signal, Slot

from engine.records import ModelFacts, Progress
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.throttle import LatestThrottle


class Preparing(QObject):
    """Gets the models ready.

    Signals:
        progressed: a `Progress` of fetching or converting.
        ready: the `ModelFacts`.
        failed: the exception.
    """

    progressed = Signal(object)
    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, lane: Lane, engine: EngineCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._engine = engine
        self._job: Job | None = None
        self._throttle = LatestThrottle(parent=self)
        self._throttle.ready.connect(self._on_progress)

    @property
    def active(self) -> bool:
        """Whether they are being fetched or loaded."""
        return self._job is not None

    def prepare(self) -> None:
        """Fetch what is missing, then load."""
        if self._job is not None:
            return
        job = self._lane.submit(self._engine.prepare)
        job.yielded.connect(self._on_item)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        self._job = job

    @Slot(object)
    def _on_item(self, item: Progress | ModelFacts) -> None:
        if isinstance(item, Progress):
            self._throttle.put(item.stage, item)
        else:
            self._throttle.flush()
            self.ready.emit(item)

    @Slot(object, object)
    def _on_progress(self, _stage: str, progress: Progress) -> None:
        self.progressed.emit(progress)

    @Slot()
    def _on_finished(self) -> None:
        self._job = None

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self._throttle.flush()
        self._job = None
        self.failed.emit(failure)
