"""An answer being worded, whoever does it: the model here, or another engine."""

from collections.abc import Generator
from typing import Protocol


class Wording(Protocol):
    """Implemented by `engine.chat.generate.Generation` and `engine.chat.elsewhere.Elsewhere`."""

    @property
    def text(self) -> str:
        """All of it so far."""
        ...

    @property
    def complete(self) -> bool:
        """Whether it was ended because everything was said."""
        ...

    @property
    def tokens(self) -> int:
        """How many were written so far."""
        ...

    def pieces(self) -> Generator[str, None, None]:
        """The answer's text, piece by piece; "" while there is nothing new, so others can go on."""
        ...

    def attention(self) -> dict[int, float]:
        """Chunk id -> the share of attention that its memory got; nothing where none was read."""
        ...
