"""The key-value cache of one answer: memory first, local tokens after it, laid out once.

A stock cache concatenates all keys anew at every token. Here each layer owns one buffer with room
for the answer; a step writes one column and hands out a view. In retrieval layers the memory's K
and V stand at the front of that buffer, so reading memory costs no copy either. To transformers the
memory is invisible: positions and masks count local tokens only, `retrieval_attention` adds it.
"""

import torch
from transformers.cache_utils import Cache, CacheLayerMixin
from typing_extensions import override


class AnswerLayer(CacheLayerMixin):
    """Keys and values of one layer: (B, K, M + room, D), of which M + `length` are in use."""

    is_sliding = False  # all local tokens stay; sliding windows are a matter of the mask
    is_compileable = False
    keys: torch.Tensor
    values: torch.Tensor

    def __init__(self, room: int, memory: tuple[torch.Tensor, torch.Tensor] | None = None) -> None:
        """Lays out the memory.

        Args:
            room: local tokens expected; more are taken, at the cost of a copy.
            memory: K and V, each (B, K, M, D), K at rotary position zero.
        """
        super().__init__()  # type: ignore[no-untyped-call]  # transformers does not type it
        self._room = room
        self._length = 0
        self._memory = 0
        if memory is not None:
            self._allocate(memory[0], room)
            self._memory = memory[0].shape[2]
            self.keys[:, :, : self._memory] = memory[0]
            self.values[:, :, : self._memory] = memory[1]

    def _allocate(self, like: torch.Tensor, room: int) -> None:
        batch, heads, tokens, size = like.shape
        self.keys = like.new_zeros(batch, heads, tokens + room, size)
        self.values = like.new_zeros(batch, heads, tokens + room, size)
        self.is_initialized = True

    @override
    def lazy_initialization(self, key_states: torch.Tensor, value_states: torch.Tensor) -> None:
        self._allocate(key_states[:, :, :0], max(self._room, key_states.shape[2]))

    @override
    def update(
        self, key_states: torch.Tensor, value_states: torch.Tensor, *args: object, **kwargs: object
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Adds T local tokens; returns views of everything, (B, K, M + length, D)."""
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
        start = self._memory + self._length
        end = start + key_states.shape[2]
        if end > self.keys.shape[2]:
            self._grow(end)
        self.keys[:, :, start:end] = key_states
        self.values[:, :, start:end] = value_states
        self._length = end - self._memory
        return self.keys[:, :, :end], self.values[:, :, :end]

    def _grow(self, needed: int) -> None:
        used = self._memory + self._length
        keys, values = self.keys[:, :, :used], self.values[:, :, :used]
        self._allocate(keys[:, :, :0], max(needed, 2 * self.keys.shape[2]))
        self.keys[:, :, :used] = keys
        self.values[:, :, :used] = values

    @override
    def get_seq_length(self) -> int:
        return self._length

    @override
    def get_mask_sizes(self, query_length: int) -> tuple[int, int]:
        return self._length + query_length, 0

    @override
    def get_max_length(self) -> int:
        return -1


class AnswerCache(Cache):
    """One `AnswerLayer` per decoder layer."""

    def __init__(
        self,
        layers: int,
        room: int,
        memory: dict[int, tuple[torch.Tensor, torch.Tensor]] | None = None,
    ) -> None:
        """Lays out the memory of all retrieval layers.

        Args:
            layers: layers of the decoder.
            room: local tokens expected, prompt and answer together.
            memory: retrieval layer -> K and V.
        """
        memory = memory or {}
        super().__init__(layers=[AnswerLayer(room, memory.get(i)) for i in range(layers)])
