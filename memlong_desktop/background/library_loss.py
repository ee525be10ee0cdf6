"""What happens when the library cannot be used any more, and when another one takes its place."""

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import LibraryDamaged, StorageError
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.engine_work import EngineWork
from memlong_desktop.background.front import Front
from memlong_desktop.background.keeping import Keeping
from memlong_desktop.background.lanes import Lanes
from memlong_desktop.background.may_ask import MayAsk
from memlong_desktop.errors import failure_of


class LibraryLoss(QObject):
    """Stops what would need the library as long as there is none; books can still be read.

    Attributes:
        damaged: whether it was lost because its file is damaged.

    Signals:
        failed: a `Failure` to show; once for each library that is lost.
        replaced: another one is in its place; nothing is at work that knew the one before.
    """

    failed = Signal(object)
    replaced = Signal()

    def __init__(
        self,
        lanes: Lanes,
        engine: EngineCalls,
        work: EngineWork,
        front: Front,
        may_ask: MayAsk,
        keeping: Keeping,
    ) -> None:
        super().__init__(keeping.parent())
        self._lanes = lanes
        self._engine = engine
        self._work = work
        self._front = front
        self._may_ask = may_ask
        self.damaged = False
        keeping.restored.connect(self._on_restored)

    @Slot(object)
    def note(self, failure: Exception) -> None:
        """Something that was to be kept, or looked up, could not be."""
        shown = failure_of(failure, "reader")
        if not isinstance(failure, StorageError):
            self.failed.emit(shown)
        elif not self._may_ask.storage_problem:
            self.damaged = isinstance(failure, LibraryDamaged)
            self._hold(shown.message)
            self._may_ask.tell()
            self.failed.emit(shown)

    @Slot()
    def _on_restored(self) -> None:
        self.damaged = False
        self._hold("")
        lanes = self._lanes
        for lane in (lanes.index, lanes.ask, lanes.model):
            lane.cancel_all()
        # Not on one of these: they wait for the engine.
        lanes.library.run(self._engine.close).finished.connect(self.replaced)

    def _hold(self, problem: str) -> None:
        """Leave the library alone because of a problem; "" for no longer."""
        self._may_ask.storage_problem = problem
        self._work.blocked = bool(problem)
        self._front.keeps_positions = not problem
