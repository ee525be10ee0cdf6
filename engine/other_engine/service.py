"""What the process that talks to another engine is asked."""

from typing import Literal, Protocol

import msgspec


class Said(msgspec.Struct, frozen=True):
    """One message of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


class Wish(msgspec.Struct, frozen=True):
    """An answer that is wanted.

    Attributes:
        model: the name of the model there.
        messages: all that was said, the question last.
        tokens: the longest answer.
        variant: 0 for the likeliest answer; another one for each other number.
        key: shown to the engine, "" for nothing.
        patience_s: how long it may be silent.
    """

    model: str
    messages: tuple[Said, ...]
    tokens: int
    variant: int
    key: str
    patience_s: float


class More(msgspec.Struct, frozen=True):
    """What came since the last time.

    Attributes:
        text: more of the answer, may be "".
        end: "" while there may be more; how it ended: by itself, or at the longest answer.
    """

    text: str
    end: Literal["", "complete", "cut"] = ""


class WritingService(Protocol):
    """Served by `engine.other_engine.host`, for one answer."""

    def begin(self, wish: Wish) -> None:
        """Send what is wanted; comes back as soon as the engine begins to answer.

        Raises:
            OtherEngineFailed: it cannot be reached, refuses, or is none.
        """
        ...

    def more(self) -> More:
        """Wait for more of the answer.

        Raises:
            OtherEngineFailed: it fell silent, broke off, or says something that makes no sense.
        """
        ...
