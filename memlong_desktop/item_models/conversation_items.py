"""A conversation as it is shown: its turns, and how each of them changes. Pure; knows no Qt.

Answers are few and unlike each other in shape, so the chat shows one widget a turn and needs no
item model; this is the record behind those widgets.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from engine.errors import EngineError
from engine.records import Answer, Citation, Retrieved

TurnState = Literal["searching", "writing", "answered", "stopped", "failed"]
"""`searching`: passages are looked for; `writing`: tokens arrive; the rest are final."""


@dataclass(frozen=True)
class Turn:
    """A question and what became of it.

    Attributes:
        key: tells turns of one conversation apart; never used twice.
        text: the answer's Markdown so far; with [n] marks once it is complete.
        answer: the stored answer, once it is complete.
        failure: why there is none.
    """

    key: int
    question: str
    state: TurnState = "searching"
    text: str = ""
    retrieved: Retrieved | None = None
    answer: Answer | None = None
    failure: EngineError | None = None

    @property
    def is_open(self) -> bool:
        """Whether anything is still to come."""
        return self.state in ("searching", "writing")

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What the answer stands on; empty before it is complete."""
        return self.answer.citations if self.answer else ()

    @property
    def is_weak(self) -> bool:
        """Whether nothing close to the question was found."""
        known = self.answer or self.retrieved
        return known is not None and known.weak


class Conversation:
    """The turns about one document, oldest first; at most the last one is open."""

    def __init__(self, answers: Iterable[Answer] = ()) -> None:
        self._last_key = 0
        self.turns: list[Turn] = [self._answered(answer) for answer in answers]

    @property
    def open_turn(self) -> Turn | None:
        """The turn that is being answered."""
        return self.turns[-1] if self.turns and self.turns[-1].is_open else None

    @property
    def last_question(self) -> str:
        """What was asked last, or ""."""
        return self.turns[-1].question if self.turns else ""

    def adopt(self, answers: Sequence[Answer]) -> list[Turn] | None:
        """Take stored answers for what is shown, if they are the same conversation.

        A stopped answer is shown before it is stored; what comes back then is the same answer
        with a number.

        Returns:
            The turns that changed by it; None if it is another conversation.
        """
        shown = [turn.answer for turn in self.turns]
        if len(shown) != len(answers):
            return None
        if not all(_is_same(one, other) for one, other in zip(shown, answers, strict=True)):
            return None
        changed = []
        for place, (turn, answer) in enumerate(zip(self.turns, answers, strict=True)):
            if turn.answer != answer:
                self.turns[place] = replace(turn, text=answer.text, answer=answer)
                changed.append(self.turns[place])
        return changed

    def begin(self, question: str) -> Turn:
        """A question was asked; failed attempts at the same question give way to it."""
        while self.turns and self.turns[-1].state == "failed":
            if self.turns[-1].question != question:
                break
            self.turns.pop()
        turn = Turn(self._next_key(), question)
        self.turns.append(turn)
        return turn

    def set_retrieved(self, retrieved: Retrieved) -> Turn | None:
        """The passages are found."""
        return self._change(retrieved=retrieved)

    def add_text(self, text: str) -> Turn | None:
        """More of the answer."""
        turn = self.open_turn
        return self._change(state="writing", text=turn.text + text) if turn else None

    def finish(self, answer: Answer) -> Turn | None:
        """The answer is complete, or was stopped and kept."""
        state: TurnState = "stopped" if answer.stopped else "answered"
        return self._change(state=state, text=answer.text, answer=answer)

    def stop(self) -> Turn | None:
        """Nothing more will come; what was written so far stays."""
        return self._change(state="stopped")

    def fail(self, failure: EngineError) -> Turn | None:
        """There will be no answer."""
        return self._change(state="failed", failure=failure)

    def remove(self, answer_id: int) -> Turn | None:
        """Take a stored answer out."""
        for turn in self.turns:
            if turn.answer is not None and turn.answer.answer_id == answer_id:
                self.turns.remove(turn)
                return turn
        return None

    def _change(self, **changes: object) -> Turn | None:
        """Change the open turn; late events of a turn that is over change nothing."""
        if self.open_turn is None:
            return None
        self.turns[-1] = replace(self.turns[-1], **changes)  # type: ignore[arg-type]
        return self.turns[-1]

    def _answered(self, answer: Answer) -> Turn:
        state: TurnState = "stopped" if answer.stopped else "answered"
        return Turn(self._next_key(), answer.question, state, answer.text, answer=answer)

    def _next_key(self) -> int:
        self._last_key += 1
        return self._last_key


def _is_same(shown: Answer | None, stored: Answer) -> bool:
    """Whether a stored answer is the one that is shown, numbered or not yet."""
    if shown is None:
        return False
    unnumbered = shown.answer_id == 0 and shown.stopped and stored.stopped
    return shown == stored or (
        unnumbered and shown.document_id == stored.document_id and shown.question == stored.question
    )
