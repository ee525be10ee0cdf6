"""Conversations: what tells them apart, and how questions follow each other in one. Pure.

A conversation is a tree. An answer follows another one, or begins the conversation; answers that
follow the same one are versions of each other: the question was edited, or asked once more. What
is shown is one way through the tree: at each step the version that was shown last.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from engine.records.answers import Answer
from engine.records.base import Record

LAST: Final = -1
"""Follows whatever was answered last in the conversation."""


class Thread(Record, frozen=True):
    """Where a question belongs.

    Attributes:
        conversation_id: chosen by whoever begins it; "" begins one that gets a new id.
        follows: id of the answer before it; 0 for the first of all, or `LAST`.
        variant: how many answers there are to the very same question in the same place; from 1 on
            another wording is tried.
    """

    conversation_id: str = ""
    follows: int = 0
    variant: int = 0


NEW_CONVERSATION: Final = Thread()
"""Where a question belongs that begins a conversation."""


class ConversationEntry(Record, frozen=True):
    """One conversation as it is listed.

    Attributes:
        subject_id: the document or the collection that it is about.
        title: what the reader calls it; "" if they have not named it.
        first_question: what it began with.
        answers: how many are in it, all versions counted.
        changed_at: seconds since the epoch, of its last answer.
    """

    conversation_id: str
    subject_id: str
    title: str
    first_question: str
    pinned: bool
    answers: int
    changed_at: float

    @property
    def name(self) -> str:
        """What it goes by: its title, or what it began with."""
        return self.title or " ".join(self.first_question.split())


class PromptSize(Record, frozen=True):
    """What a question would take of the model's window, in tokens.

    Attributes:
        window: what a prompt may have.
        question: the question and the words around it.
        turns: what is read again of what was said before.
        passages: what will be quoted of the document, at most.
        turns_read: how many earlier questions that is.
        turns_before: how many there are.
    """

    window: int
    question: int
    turns: int
    passages: int
    turns_read: int
    turns_before: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.question + self.turns + self.passages


class FoundAnswer(Record, frozen=True):
    """An answer that holds the words of a search.

    Attributes:
        excerpt: the part of question or answer that holds them.
        marks: where in the excerpt they stand, as start and end.
    """

    entry: ConversationEntry
    answer_id: int
    question: str
    excerpt: str
    marks: tuple[tuple[int, int], ...]


def shown_path(answers: Sequence[Answer]) -> list[Answer]:
    """One way through the tree, from its beginning to its end.

    Args:
        answers: all of a conversation, the last one shown at the end of the sequence.
    """
    known = {answer.answer_id for answer in answers}
    following = {a.follows if a.follows in known else 0: a for a in answers}
    path: list[Answer] = []
    at = 0
    while (answer := following.pop(at, None)) is not None:
        path.append(answer)
        at = answer.answer_id
    return path


def path_to(answers: Iterable[Answer], answer_id: int) -> list[Answer]:
    """The answers that lead to this one, the beginning first, and itself; none if it is unknown."""
    known = {answer.answer_id: answer for answer in answers}
    path: list[Answer] = []
    while (answer := known.pop(answer_id, None)) is not None:
        path.append(answer)
        answer_id = answer.follows
    return path[::-1]


def versions(answers: Iterable[Answer], answer: Answer) -> list[Answer]:
    """All answers in the place of this one, itself among them, oldest first."""
    same = (other for other in answers if other.follows == answer.follows)
    return sorted(same, key=lambda other: other.answer_id)
