"""One question on its way and what came of it so far, whether anybody looks or not."""

import time

from PySide6.QtCore import QObject, Signal, Slot

from engine.conversations import Thread
from engine.records.answers import (
    Answer,
    Answered,
    AnswerEvent,
    AnswerTimes,
    Citation,
    Cited,
    Looked,
    MemoryUse,
    Retrieved,
    Token,
)
from memlong_desktop.background.lanes import Job
from memlong_desktop.engine_speech.answers import in_words, said


class Exchange(QObject):
    """Follows the job that answers a question.

    Attributes:
        document_id: what is asked about.
        place: where the question belongs.
        found: what was retrieved; None before.
        begun: whether the engine has said anything yet.
        text: what is written by now.
        cited: what its marks stand for.
        looked: where the answer looked by now.
        outcome: the answer, or why there is none; None while it is on its way.

    Signals:
        came: an `AnswerEvent` on the way.
        ended: there is an outcome.
    """

    came = Signal(object)
    ended = Signal()

    def __init__(
        self, job: Job, document_id: str, question: str, thread: Thread, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.document_id = document_id
        self.question = question
        self.place = thread
        self.found: Retrieved | None = None
        self.begun = False
        self.text = ""
        self.cited: tuple[Citation, ...] = ()
        self.looked = Looked(())
        self.outcome: Answer | Exception | None = None
        self._job = job
        self._since = time.monotonic()
        job.yielded.connect(self._on_event)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)

    @property
    def active(self) -> bool:
        """Whether the answer is still on its way."""
        return self.outcome is None

    def stop(self) -> Answer:
        """Stop the answer; returns it as far as it came. The engine stores its own copy."""
        self._job.cancel()
        answer = self._so_far()
        self.outcome = answer
        return answer

    def _so_far(self) -> Answer:
        elapsed = time.monotonic() - self._since
        return Answer(
            answer_id=0,
            document_id=self.document_id,
            question=self.question,
            text=self.text,
            citations=self.cited,
            passages=self.found.passages if self.found else (),
            weak=self.found.weak if self.found else False,
            stopped=True,
            memory=MemoryUse(calibrated=False, chunks=0, tokens=0),
            model="",
            times=AnswerTimes(retrieve=0.0, first_token=0.0, total=elapsed),
            asked_at=time.time() - elapsed,
            looked=self.looked.shares,
            conversation_id=self.place.conversation_id,
            follows=self.place.follows,
        )

    @Slot(object)
    def _on_event(self, event: AnswerEvent) -> None:
        self.begun = True
        if isinstance(event, Answered):
            self.outcome = in_words(event.answer)
            self.ended.emit()
            return
        if isinstance(event, Token):
            event = Token(said(event.text))
            self.text += event.text
        elif isinstance(event, Cited):
            self.cited = (*self.cited, event.citation)
        elif isinstance(event, Looked):
            self.looked = event
        elif isinstance(event, Retrieved):
            self.found = event
        self.came.emit(event)

    @Slot()
    def _on_finished(self) -> None:
        # The engine ends a stream with `Answered`; without one, what came is all there is.
        if self.outcome is None:
            self.outcome = self._so_far()
            self.ended.emit()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self.outcome = failure
        self.ended.emit()
