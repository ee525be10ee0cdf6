"""A text longer than the window, read part after part with memory (paper: prefix and last window).

The text is cut into windows. Each window is read with what a retriever finds among the chunks
stored before it, and is stored itself afterwards; the last window is where an answer would go on.
Queries are the tokens just before a window, so that nothing of a window is known before it is
read; what was read lately comes before what is hardly more like it (`engine.retrieval.recency`).
When the memory is full, the paper's rule drops chunks (`engine.memory.eviction`).
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from engine.kv import MemoryBlock, RetrievedMemory, join_blocks
from engine.memory.eviction import evicted
from engine.model.memlong import MemLong
from engine.model.windows import WindowPlan
from engine.retrieval.recency import nearest_and_latest

Embed = Callable[[Sequence[Sequence[int]]], torch.Tensor]
"""Token sequences to unit vectors, (sequences, dimensions)."""


@dataclass(frozen=True)
class Part:
    """One window of the text as it was read.

    Attributes:
        start: index of its first token in the text.
        retrieved: the chunks it read, best first; chunk i holds tokens i * chunk_tokens and on.
        logits: (T, vocabulary), of the token after each of its own.
    """

    start: int
    retrieved: tuple[int, ...]
    logits: torch.Tensor


@dataclass(frozen=True)
class LongReadingConfig:
    """How a long text is cut and remembered.

    Attributes:
        window: local tokens, a multiple of `chunk_tokens`.
        chunk_tokens: tokens of a chunk.
        chunks_read: how many a window reads.
        capacity: tokens the memory holds before chunks are dropped (32,768 in the paper).
        opening: tokens that open the text (the model's bos).
    """

    window: int = 1024
    chunk_tokens: int = 128
    chunks_read: int = 8
    capacity: int = 32_768
    opening: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.window < self.chunk_tokens or self.window % self.chunk_tokens:
            raise ValueError(
                f"a window of {self.window} tokens does not hold chunks of {self.chunk_tokens}"
            )


class LongReader:
    """Reads token sequences of any length with a fixed window and a bounded memory."""

    def __init__(self, model: MemLong, embed: Embed, config: LongReadingConfig) -> None:
        """Nothing is read yet; `model` writes and reads memory, `embed` finds it again."""
        self._model = model
        self._embed = embed
        self._config = config
        self._plan = WindowPlan(chunks=config.window // config.chunk_tokens, opening=config.opening)

    def read(self, ids: Sequence[int]) -> Iterator[Part]:
        """The text window by window; memory starts empty.

        Args:
            ids: the token ids of the whole text.
        """
        memory = _Memory(self._config.capacity)
        for start in range(0, len(ids), self._config.window):
            part = ids[start : start + self._config.window]
            found = self._found(memory, ids[max(0, start - self._config.chunk_tokens) : start])
            retrieved = memory.recall(found) if found else None
            with torch.inference_mode():
                logits = self._model.forward(torch.tensor([list(part)]), retrieved)[0]
            yield Part(start, found, logits)
            self._store(memory, ids, start, len(part))

    def _found(self, memory: "_Memory", query: Sequence[int]) -> tuple[int, ...]:
        if not memory.blocks or not query:
            return ()
        return memory.recalled(self._embed([query])[0], self._config.chunks_read)

    def _store(self, memory: "_Memory", ids: Sequence[int], start: int, length: int) -> None:
        """Store the whole chunks of the window that was just read."""
        size = self._config.chunk_tokens
        first, count = start // size, length // size
        if not count:
            return

        def tokens_of(chunk_id: int) -> Sequence[int]:
            return ids[chunk_id * size : (chunk_id + 1) * size]

        window = self._plan.window(first, count, tokens_of)
        block = self._model.encode([window], size)
        vectors = self._embed([tokens_of(first + index) for index in range(count)])
        for index in range(count):
            memory.add(first + index, block.select([index]), vectors[index])


class _Memory:
    """Chunks that were read, by id; the retriever's index is exact."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._uses: Counter[int] = Counter()
        self.blocks: dict[int, MemoryBlock] = {}
        self.vectors: dict[int, torch.Tensor] = {}

    def add(self, chunk_id: int, block: MemoryBlock, vector: torch.Tensor) -> None:
        self.blocks[chunk_id] = block
        self.vectors[chunk_id] = vector
        lengths = {number: held.tokens for number, held in self.blocks.items()}
        for dropped in evicted(tuple(lengths), lengths, self._uses.__getitem__, self._capacity):
            del self.blocks[dropped], self.vectors[dropped]

    def recalled(self, query: torch.Tensor, count: int) -> tuple[int, ...]:
        ids = np.array(list(self.vectors))
        likeness = torch.stack(list(self.vectors.values())) @ query
        ages = ids.max() + 1 - ids
        best = nearest_and_latest(likeness.float().cpu().numpy(), ages, count)
        return tuple(int(ids[index]) for index in best)

    def recall(self, chunk_ids: Sequence[int]) -> RetrievedMemory:
        self._uses.update(chunk_ids)
        return RetrievedMemory.of(
            join_blocks([self.blocks[chunk_id] for chunk_id in chunk_ids]), chunk_ids
        )
