"""Questions and their answers on the ask lane; the one that is looked at in paintable pieces.

Answers are written one after the other, each to its end, whatever document is in front meanwhile: a
question that was asked elsewhere waits until the lane is free.
"""

import importlib
from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from engine.conversations import NEW_CONVERSATION, Thread
from engine.records.answers import Answer, AnswerEvent, Cited, Looked, Retrieved, Token
from engine.records.indexing import Progress
from engine.scopes import HERE, Scope
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.exchange import Exchange
from memlong_desktop.background.lanes import Lane
from memlong_desktop.background.throttle import TextThrottle


class Asking(QObject):
    """Asks, stops, and tells what comes of the conversation that is shown.

    Signals:
        retrieved: a `Retrieved`.
        written: more text of the answer, about 30 times a second at most.
        cited: a `Citation`, before the text that holds its first mark.
        progressed: a `Progress`, of what is done before an answer begins.
        looked: a `Looked`, where the answer looked so far.
        answered: the `Answer`, complete and stored.
        stopped: the `Answer` as far as it came; the engine stores its own copy.
        stored: the engine has done so; a moment or, on a busy machine, seconds after `stopped`.
        failed: the exception.
        resumed: an `Exchange` of the conversation that is shown from now on; what came of it so
            far is in it, what comes next is told by the other signals.
        changed: answers are on their way, or were finished, in other documents than before.
    """

    retrieved = Signal(object)
    written = Signal(str)
    cited = Signal(object)
    progressed = Signal(object)
    looked = Signal(object)
    answered = Signal(object)
    stopped = Signal(object)
    stored = Signal()
    failed = Signal(object)
    resumed = Signal(object)
    changed = Signal()

    def __init__(self, lane: Lane, engine: EngineCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._engine = engine
        self._exchanges: list[Exchange] = []  # on their way, or with an outcome nobody has seen
        self._shown = ""  # conversation id
        self._throttle = TextThrottle(parent=self)
        self._throttle.ready.connect(self.written)

    @property
    def shown(self) -> Exchange | None:
        """What is on its way in the conversation that is shown."""
        mine = (e for e in self._exchanges if e.place.conversation_id == self._shown)
        return next(mine, None)

    @property
    def active(self) -> bool:
        """Whether an answer is on its way there."""
        return self.shown is not None

    @property
    def at_work(self) -> bool:
        """Whether an answer is on its way anywhere, shown or not."""
        return any(exchange.active for exchange in self._exchanges)

    @property
    def waits(self) -> bool:
        """Whether it waits until an answer elsewhere is complete."""
        shown = self.shown
        if shown is None or shown.begun:
            return False
        return any(e.active for e in self._exchanges[: self._exchanges.index(shown)])

    def writing_in(self, document_id: str) -> bool:
        """Whether an answer about a document is on its way, shown or not."""
        return any(e.active for e in self._exchanges if e.document_id == document_id)

    def unseen_in(self, document_id: str) -> bool:
        """Whether an answer about a document is complete that nobody has looked at yet."""
        return any(not e.active for e in self._exchanges if e.document_id == document_id)

    def conversation_in(self, document_id: str) -> str:
        """The conversation about a document in which something goes on, or ""."""
        mine = (e.place.conversation_id for e in self._exchanges if e.document_id == document_id)
        return next(mine, "")

    def get_ready(self) -> None:
        """Import what the first answer is written with: here it does not stall the window."""
        self._lane.run(partial(importlib.import_module, "markdown_it"))

    def ask(
        self,
        document_id: str,
        question: str,
        thread: Thread = NEW_CONVERSATION,
        scope: Scope = HERE,
    ) -> None:
        """Ask about a document; an answer on its way in the same conversation is stopped first."""
        self.show(thread.conversation_id)
        self.stop()
        job = self._lane.submit(partial(self._engine.ask, document_id, question, thread, scope))
        exchange = Exchange(job, document_id, question, thread, self)
        exchange.came.connect(self._on_event)
        exchange.ended.connect(self._on_ended)
        self._exchanges.append(exchange)
        self.changed.emit()

    def show(self, conversation_id: str, known: Collection[int] = ()) -> None:
        """From now on this conversation is looked at; "" for none.

        Args:
            conversation_id: the conversation.
            known: ids of its answers that are shown already.
        """
        if conversation_id == self._shown:
            return
        self._throttle.drop()
        self._shown = conversation_id
        exchange = self.shown
        if exchange is None:
            return
        outcome = exchange.outcome
        if isinstance(outcome, Answer) and outcome.answer_id in known:
            self._forget(exchange)
            return
        self.resumed.emit(exchange)
        if not exchange.active:
            self._tell_outcome(exchange)

    def stop(self) -> None:
        """Stop the answer in the conversation that is shown; what is written stays."""
        exchange = self.shown
        if exchange is None:
            return
        answer = exchange.stop()
        self._throttle.flush()
        self._forget(exchange)
        self.stopped.emit(answer)
        if answer.text:
            # The lane is free when the engine has closed the stream, and so kept what it wrote.
            self._lane.run(_nothing).finished.connect(self.stored)

    def _tell_outcome(self, exchange: Exchange) -> None:
        self._throttle.flush()
        self._forget(exchange)
        outcome = exchange.outcome
        if isinstance(outcome, Exception):
            self.failed.emit(outcome)
        elif isinstance(outcome, Answer) and outcome.answer_id == 0 and outcome.stopped:
            self.stopped.emit(outcome)
        else:
            self.answered.emit(outcome)

    def _forget(self, exchange: Exchange) -> None:
        self._exchanges.remove(exchange)
        exchange.deleteLater()
        self.changed.emit()

    @Slot(object)
    def _on_event(self, event: AnswerEvent) -> None:
        if self.sender() is not self.shown:
            return
        if isinstance(event, Token):
            self._throttle.add(event.text)
        elif isinstance(event, Cited):
            self.cited.emit(event.citation)
        elif isinstance(event, Progress):
            self.progressed.emit(event)
        elif isinstance(event, Looked):
            self.looked.emit(event)
        elif isinstance(event, Retrieved):
            self.retrieved.emit(event)

    @Slot()
    def _on_ended(self) -> None:
        exchange = self.sender()
        if exchange is self.shown and isinstance(exchange, Exchange):
            self._tell_outcome(exchange)
        else:
            self.changed.emit()


def _nothing() -> None:
    """Waits for its turn on the lane, and that is all."""
