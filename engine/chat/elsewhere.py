"""An answer written by another engine: passages in its prompt, no memory, the same citations.

The process that talks to it is started for the answer and killed with it, so that nothing can be
sent when nobody asks.
"""

from collections.abc import Generator, Sequence
from typing import Final, TypeVar

import msgspec

from engine.chat.prompt import messages_for
from engine.child_command import python_module
from engine.errors import OtherEngineFailed
from engine.model.tokenizer import Tokenizer
from engine.other_engine.choice import OtherEngine
from engine.other_engine.service import Said, Wish, WritingService
from engine.process import Pending, Process
from engine.records.answers import Answer, Passage, PromptFacts

WINDOW: Final = 4096
"""Tokens that a question may have there; what such engines read at least, unless set otherwise."""

PATIENCE_S: Final = 300.0
"""A large model may have to be loaded there before the first word."""

_POLL_S: Final = 0.1
_AROUND: Final = 8  # tokens of a message's role and borders
_R = TypeVar("_R")


class Elsewhere:
    """See `Wording`.

    Attributes:
        text: all of it so far.
        complete: whether the model there ended it by itself.
    """

    def __init__(
        self,
        engine: OtherEngine,
        tokenizer: Tokenizer,
        messages: Sequence[Said],
        tokens: int,
        variant: int,
    ) -> None:
        """Nothing is sent yet.

        Args:
            engine: who writes.
            tokenizer: of the model here, to count with.
            messages: what it is told, see `fitting_messages`.
            tokens: the longest answer.
            variant: see `Thread`.
        """
        self._engine = engine
        self._tokenizer = tokenizer
        self._wish = Wish(engine.model, tuple(messages), tokens, variant, engine.key, PATIENCE_S)
        self.text = ""
        self.complete = False

    def pieces(self) -> Generator[str, None, None]:
        """The answer's text, piece by piece; "" while it is waited for.

        Raises:
            OtherEngineFailed: it cannot be reached, refuses, falls silent, or breaks off.
        """
        command = python_module("engine.other_engine.host", self._engine.address)
        process = Process(command, "connection to the other engine")
        try:
            yield from _waited(process.begin(WritingService.begin, self._wish))
            longest = self._wish.tokens * 16  # characters; no engine may go on for ever
            while len(self.text) < longest:
                more = yield from _waited(process.begin(WritingService.more))
                piece = more.text if self.text else more.text.lstrip()
                self.text += piece
                if piece:
                    yield piece
                if more.end:
                    self.complete = more.end == "complete"
                    return
        finally:
            process.kill()

    @property
    def tokens(self) -> int:
        """How many were written so far, as the tokenizer here counts."""
        return self._tokenizer.count(self.text)

    def attention(self) -> dict[int, float]:
        """Nobody knows where a model elsewhere looks."""
        return {}


def fitting_messages(
    tokenizer: Tokenizer,
    question: str,
    passages: Sequence[Passage],
    budget: int,
    before: Sequence[Answer],
    instruction: str,
) -> tuple[tuple[Said, ...], PromptFacts]:
    """What another engine is told, and the same as it is shown to the reader.

    Args:
        tokenizer: of the model here, to count with.
        question: as the reader wrote it.
        passages: best first; the last ones are left out if they do not fit.
        budget: the most tokens that all messages may have.
        before: what the question refers back to, oldest first.
        instruction: what the model is told before it, "" for the usual.
    """
    for count in range(len(passages), -1, -1):
        said = messages_for(question, passages[:count], before, instruction)
        size = sum(tokenizer.count(each["content"]) + _AROUND for each in said)
        if size <= budget or count == 0:
            whole = "\n\n".join(f"{each['role']}:\n{each['content']}" for each in said)
            messages = tuple(msgspec.convert(each, Said) for each in said)
            return messages, PromptFacts(whole, size, count)
    raise AssertionError("the loop always returns")


def offline() -> OtherEngineFailed:
    """Why nothing is sent in this run."""
    return OtherEngineFailed(
        "MemLong was started offline, so the other engine is not asked.",
        "Start it without --offline, or let the model here answer.",
    )


def _waited(pending: "Pending[_R]") -> Generator[str, None, _R]:
    """The result of a call; "" now and then until it is there."""
    while not pending.within(_POLL_S):
        yield ""
    return pending()
