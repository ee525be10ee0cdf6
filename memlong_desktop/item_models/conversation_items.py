"""A conversation as it is shown: its turns, and how each of them changes. Pure; knows no Qt.

Answers are few and unlike each other in shape, so the chat shows one widget a turn and needs no
item model; this is the record behind those widgets. The turns are one way through the tree of
answers (`engine.conversations`); at each of them another version may be chosen.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import msgspec

from engine.conversations import LAST, NEW_CONVERSATION, Thread, shown_path, versions
from engine.errors import EngineError
from engine.records.answers import Answer, Citation, Passage, Retrieved
from engine.records.indexing import Progress

TurnState = Literal["searching", "writing", "answered", "stopped", "failed"]
"""`searching`: passages are looked for; `writing`: tokens arrive; the rest are final."""


@dataclass(frozen=True)
class Turn:
    """A question and what became of it.

    Attributes:
        key: tells turns of one conversation apart; never used twice.
        text: the answer's Markdown so far, with [n] marks.
        cited: what was cited so far, in the order of the numbers.
        progress: what is done before its first word.
        answer: the stored answer, once it is complete.
        failure: why there is none.
        version: which of the answers in this place it is, from 1.
        versions: how many there are.
        waits: an answer elsewhere is written first.
        instead: where it was asked, if that hid other versions.
    """

    key: int
    question: str
    state: TurnState = "searching"
    text: str = ""
    cited: tuple[Citation, ...] = ()
    retrieved: Retrieved | None = None
    progress: Progress | None = None
    answer: Answer | None = None
    failure: EngineError | None = None
    version: int = 1
    versions: int = 1
    waits: bool = False
    instead: Thread | None = None

    @property
    def is_open(self) -> bool:
        """Whether anything is still to come."""
        return self.state in ("searching", "writing")

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What the answer stands on so far; of a complete one in the order of its list."""
        return self.answer.citations if self.answer else self.cited

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What was found for the question."""
        known = self.answer or self.retrieved
        return known.passages if known is not None else ()

    @property
    def is_weak(self) -> bool:
        """Whether nothing close to the question was found."""
        known = self.answer or self.retrieved
        return known is not None and known.weak


class Conversation:
    """The turns of one conversation, oldest first; at most the last one is open.

    Attributes:
        conversation_id: "" until it is known.
        turns: what is shown.
    """

    def __init__(self, answers: Sequence[Answer] = (), conversation_id: str = "") -> None:
        """Show the answers of a conversation, the last one shown at the end of the sequence."""
        self.conversation_id = conversation_id
        self._last_key = 0
        self._answers = list(answers)
        self.turns: list[Turn] = []
        self._walk()

    @property
    def open_turn(self) -> Turn | None:
        """The turn that is being answered."""
        return self.turns[-1] if self.turns and self.turns[-1].is_open else None

    @property
    def last_question(self) -> str:
        """What was asked last, or ""."""
        return self.turns[-1].question if self.turns else ""

    @property
    def last_answer(self) -> Answer | None:
        """The last answer that is shown."""
        answered = (turn.answer for turn in reversed(self.turns) if turn.answer is not None)
        return next(answered, None)

    def thread_after(self) -> Thread:
        """Where the next question belongs."""
        last = self.last_answer
        nothing_yet = last is None and not self.turns
        known = last.answer_id if last is not None else 0
        return Thread(self.conversation_id, 0 if nothing_yet else known or LAST)

    def thread_instead(self, turn: Turn, question: str) -> Thread:
        """Where a question belongs that takes the place of a turn: another version of it."""
        if turn.answer is None:
            return turn.instead or self.thread_after()
        same = sum(other.question == question for other in versions(self._answers, turn.answer))
        return Thread(self.conversation_id, turn.answer.follows, same)

    def adopt(self, answers: Sequence[Answer]) -> list[Turn] | None:
        """Take stored answers for what is shown, if they are the same conversation.

        A stopped answer is shown before it is stored; what comes back then is the same answer
        with a number.

        Returns:
            The turns that changed by it; None if it is another conversation.
        """
        path = shown_path(answers)
        shown = [turn.answer for turn in self.turns]
        if len(shown) != len(path):
            return None
        if not all(_is_same(one, other) for one, other in zip(shown, path, strict=True)):
            return None
        self._answers = list(answers)
        changed = []
        for place, (turn, answer) in enumerate(zip(self.turns, path, strict=True)):
            new = self._counted(replace(turn, text=answer.text, answer=answer))
            if new != turn:
                self.turns[place] = new
                changed.append(new)
        return changed

    def begin(
        self, question: str, thread: Thread = NEW_CONVERSATION, *, waits: bool = False
    ) -> Turn:
        """A question was asked; failed attempts at the same question give way to it.

        So does what is shown from its place on, if it is another version of something.
        """
        self.conversation_id = thread.conversation_id or self.conversation_id
        hidden = self._cut_behind(thread.follows if thread != NEW_CONVERSATION else LAST)
        while self.turns and self.turns[-1].state == "failed":
            if self.turns[-1].question != question:
                break
            self.turns.pop()
        turn = Turn(self._next_key(), question, waits=waits, instead=thread if hidden else None)
        self.turns.append(turn)
        return turn

    def choose(self, turn: Turn, step: int) -> Answer | None:
        """Show the version before (-1) or after (+1) a turn's answer, and what followed it."""
        if turn.answer is None or self.open_turn is not None:
            return None
        there = versions(self._answers, turn.answer)
        place = [answer.answer_id for answer in there].index(turn.answer.answer_id) + step
        if not 0 <= place < len(there):
            return None
        chosen = there[place]
        self._answers.remove(chosen)
        self._answers.append(chosen)
        self._walk()
        return chosen

    def set_retrieved(self, retrieved: Retrieved) -> Turn | None:
        """The passages are found."""
        return self._change(retrieved=retrieved)

    def set_progress(self, progress: Progress) -> Turn | None:
        """Something takes a while; once words come, they say enough."""
        if self.open_turn is not None and self.open_turn.state == "writing":
            return None
        return self._change(progress=progress)

    def add_text(self, text: str) -> Turn | None:
        """More of the answer."""
        turn = self.open_turn
        return self._change(state="writing", text=turn.text + text) if turn else None

    def add_citation(self, citation: Citation) -> Turn | None:
        """One more citation of the open answer; its mark comes with the text."""
        turn = self.open_turn
        return self._change(cited=(*turn.cited, citation)) if turn else None

    def finish(self, answer: Answer) -> Turn | None:
        """The answer is complete, or was stopped and kept."""
        state: TurnState = "stopped" if answer.stopped else "answered"
        if answer.stopped and not answer.text:  # nothing is stored of it
            return self._give_way(state=state, answer=answer)
        if self.open_turn is not None and answer.answer_id:
            self._answers.append(answer)
        turn = self._change(state=state, text=answer.text, answer=answer)
        if turn is not None:
            turn = self.turns[-1] = self._counted(turn)
        return turn

    def stop(self) -> Turn | None:
        """Nothing more will come; what was written so far stays."""
        return self._change(state="stopped")

    def fail(self, failure: EngineError) -> Turn | None:
        """There will be no answer; what it was to take the place of is shown again."""
        return self._give_way(state="failed", failure=failure)

    def remove(self, answer_id: int) -> Turn | None:
        """Take a stored question out with its versions; what followed the shown one stays."""
        turn = next((t for t in self.turns if t.answer and t.answer.answer_id == answer_id), None)
        if turn is None or turn.answer is None:
            return None
        gone = {answer.answer_id for answer in versions(self._answers, turn.answer)}
        follows = turn.answer.follows
        left = [answer for answer in self._answers if answer.answer_id not in gone]
        self._answers = [
            msgspec.structs.replace(a, follows=follows) if a.follows == answer_id else a
            for a in left
        ]
        self.turns.remove(turn)
        for place, later in enumerate(self.turns):
            if later.answer is not None and later.answer.follows == answer_id:
                moved = msgspec.structs.replace(later.answer, follows=follows)
                self.turns[place] = replace(later, answer=moved)
        return turn

    def _give_way(self, **changes: object) -> Turn | None:
        """Nothing came of the open turn: it goes behind the versions that it hid."""
        turn = self._change(**changes)
        if turn is None or turn.instead is None:
            return turn
        self._walk()
        turn = replace(turn, key=self._next_key())
        self.turns.append(turn)
        return turn

    def _change(self, **changes: object) -> Turn | None:
        """Change the open turn; late events of a turn that is over change nothing."""
        if self.open_turn is None:
            return None
        self.turns[-1] = replace(self.turns[-1], **changes)  # type: ignore[arg-type]
        return self.turns[-1]

    def _walk(self) -> None:
        """Show the way through the tree; turns that stay keep their key."""
        shown = {turn.answer.answer_id: turn for turn in self.turns if turn.answer is not None}
        path = shown_path(self._answers)
        self.turns = [shown.get(a.answer_id) or self._answered(a) for a in path]

    def _cut_behind(self, follows: int) -> bool:
        """Take away the answers behind the one with this id, which another version replaces.

        Returns:
            Whether there were any.
        """
        if follows == LAST:
            return False
        ids = [turn.answer.answer_id if turn.answer else -1 for turn in self.turns]
        kept = ids.index(follows) + 1 if follows in ids else 0
        later = [turn for turn in self.turns[kept:] if turn.answer is None]
        hidden = len(self.turns) > kept + len(later)
        self.turns = self.turns[:kept] + later
        return hidden

    def _answered(self, answer: Answer) -> Turn:
        state: TurnState = "stopped" if answer.stopped else "answered"
        turn = Turn(self._next_key(), answer.question, state, answer.text, answer=answer)
        return self._counted(turn)

    def _counted(self, turn: Turn) -> Turn:
        """The turn, knowing which of how many versions it is."""
        if turn.answer is None or not turn.answer.answer_id:
            return turn
        there = [answer.answer_id for answer in versions(self._answers, turn.answer)]
        version = there.index(turn.answer.answer_id) + 1 if turn.answer.answer_id in there else 1
        return replace(turn, version=version, versions=max(1, len(there)))

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
