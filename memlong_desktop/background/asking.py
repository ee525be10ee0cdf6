"""One question at a time on the ask lane, its answer in paintable pieces."""

import importlib
import time
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from engine.records import (
    Answer,
    Answered,
    AnswerEvent,
    AnswerTimes,
    Looked,
    MemoryUse,
    Retrieved,
    Token,
)
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.throttle import TextThrottle


class Asking(QObject):
    """Asks, and stops.

    Signals:
        retrieved: a `Retrieved`.
        written: more text of the answer, about 30 times a second at most.
        looked: a `Looked`, where the answer looked so far.
        answered: the `Answer`, complete and stored.
        stopped: the `Answer` as far as it came; the engine stores its own copy.
        stored: the engine has done so; a moment or, on a busy machine, seconds after `stopped`.
        failed: the exception.
    """

    retrieved = Signal(object)
    written = Signal(str)
    looked = Signal(object)
    answered = Signal(object)
    stopped = Signal(object)
    stored = Signal()
    failed = Signal(object)

    def __init__(self, lane: Lane, engine: EngineCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._engine = engine
        self._job: Job | None = None
        self._document_id = ""
        self._question = ""
        self._text = ""
        self._found: Retrieved | None = None
        self._looked = Looked(())
        self._since = 0.0
        self._throttle = TextThrottle(parent=self)
        self._throttle.ready.connect(self.written)

    @property
    def active(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    def get_ready(self) -> None:
        """Import what the first answer is written with: here it does not stall the window."""
        self._lane.run(partial(importlib.import_module, "markdown_it"))

    def ask(self, document_id: str, question: str) -> None:
        """Ask about a document; an answer on its way is stopped first."""
        self.stop()
        self._document_id = document_id
        self._question = question
        self._text = ""
        self._found = None
        self._looked = Looked(())
        self._since = time.monotonic()
        job = self._lane.submit(partial(self._engine.ask, document_id, question))
        job.yielded.connect(self._on_event)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        self._job = job

    def stop(self) -> None:
        """Stop the answer; what is written stays."""
        if self._job is None:
            return
        self._job.cancel()
        self._job = None
        self._throttle.flush()
        self.stopped.emit(self._so_far())
        if self._text:
            # The lane is free when the engine has closed the stream, and so kept what it wrote.
            self._lane.run(_nothing).finished.connect(self.stored)

    def abandon(self) -> None:
        """Stop without a word: nobody looks at this document any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._throttle.drop()

    def _so_far(self) -> Answer:
        passages = self._found.passages if self._found else ()
        elapsed = time.monotonic() - self._since
        return Answer(
            answer_id=0,
            document_id=self._document_id,
            question=self._question,
            text=self._text,
            citations=(),
            passages=passages,
            weak=self._found.weak if self._found else False,
            stopped=True,
            memory=MemoryUse(calibrated=False, chunks=0, tokens=0),
            model="",
            times=AnswerTimes(retrieve=0.0, first_token=0.0, total=elapsed),
            asked_at=time.time() - elapsed,
            looked=self._looked.shares,
        )

    @Slot(object)
    def _on_event(self, event: AnswerEvent) -> None:
        if isinstance(event, Token):
            self._text += event.text
            self._throttle.add(event.text)
        elif isinstance(event, Looked):
            self._looked = event
            self.looked.emit(event)
        elif isinstance(event, Retrieved):
            self._found = event
            self.retrieved.emit(event)
        elif isinstance(event, Answered):
            self._throttle.flush()
            self._job = None
            self.answered.emit(event.answer)

    @Slot()
    def _on_finished(self) -> None:
        # The engine ends a stream with `Answered`; without one, what came is all there is.
        if self._job is not None:
            self.stop()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self._throttle.flush()
        self._job = None
        self.failed.emit(failure)


def _nothing() -> None:
    """Waits for its turn on the lane, and that is all."""
