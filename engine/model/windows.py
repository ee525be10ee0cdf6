"""Which text a chunk is encoded with: the chunks before it in its window, and some context.

Chunk i always lies in window i // chunks, so a bank can be resumed, mended or extended and every
chunk is encoded with the same text before it as the first time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec


@dataclass(frozen=True)
class Window:
    """Tokens that are run through the writing layers together.

    Attributes:
        ids: context first, then the chunks.
        chunk_lengths: tokens of each chunk; together they end the window.
    """

    ids: tuple[int, ...]
    chunk_lengths: tuple[int, ...]

    def __post_init__(self) -> None:
        if not self.chunk_lengths or not 0 < sum(self.chunk_lengths) <= len(self.ids):
            raise ValueError(f"{len(self.ids)} tokens cannot end in chunks {self.chunk_lengths}")


class WindowPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How chunks are grouped into windows.

    Attributes:
        chunks: chunks in a window.
        context: tokens before the first chunk of a window, taken from the chunks before it.
        opening: tokens that open the document (the model's bos), before its first chunk. The first
            token a decoder reads draws attention to itself; better it is not text.
    """

    chunks: int = 7
    context: int = 128
    opening: tuple[int, ...] = ()

    def window_of(self, chunk_id: int) -> range:
        """The chunk ids of a full window that holds `chunk_id`."""
        first = chunk_id // self.chunks * self.chunks
        return range(first, first + self.chunks)

    def window(self, first: int, count: int, tokens_of: Callable[[int], Sequence[int]]) -> Window:
        """The window of `count` chunks from `first` on.

        Args:
            first: id of the first chunk; any id, when single chunks are wanted at once.
            count: how many.
            tokens_of: the tokens of a chunk.
        """
        context: list[int] = []
        before = first - 1
        while before >= 0 and len(context) < self.context:
            context = [*tokens_of(before), *context]
            before -= 1
        context = context[max(0, len(context) - self.context) :]
        if first == 0 or len(context) < self.context:
            context = [*self.opening, *context]
        chunks = [tokens_of(chunk_id) for chunk_id in range(first, first + count)]
        ids = (*context, *(token for chunk in chunks for token in chunk))
        return Window(ids, tuple(len(chunk) for chunk in chunks))
