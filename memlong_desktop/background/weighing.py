"""How much of the model's window the question in the box would take, asked while it is written."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from engine.conversations import PromptSize, Thread
from engine.errors import EngineError
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.throttle import single_shot

_PAUSE_MS: Final = 350  # after the last key


class Weighing(QObject):
    """One question at a time; what is written on makes the one before void.

    Signals:
        weighed: a `PromptSize`, or None where nothing is known.
    """

    weighed = Signal(object)

    def __init__(self, lane: Lane, engine: EngineCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._engine = engine
        self._wanted: tuple[str, Thread] | None = None
        self._job: Job | None = None
        self._pause = single_shot(self, _PAUSE_MS, self._start)

    def weigh(self, question: str, thread: Thread) -> None:
        """Weigh this when no key has been pressed for a moment; "" is nothing to weigh."""
        self._forget()
        if question.strip():
            self._wanted = question, thread
            self._pause.start()
        else:
            self.weighed.emit(None)

    def _forget(self) -> None:
        self._pause.stop()
        self._wanted = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _start(self) -> None:
        if self._wanted is not None:
            self._job = self._lane.run(partial(self._engine.weigh, *self._wanted))
            self._job.yielded.connect(self._on_weighed)
            self._job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_weighed(self, size: PromptSize) -> None:
        self.weighed.emit(size)

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        # Whoever asks the question is told what is wrong; a size is good to know, no more.
        if not isinstance(failure, EngineError):
            raise failure
        self.weighed.emit(None)
