"""The key-value cache of one answer's local tokens, laid out once.

A stock cache concatenates all keys anew at every token. Here each layer owns one buffer with room
for the answer; a step writes one column and hands out a view. Memory is not in it: that is read
where it lies (`engine.model.retrieval_attention`).

A cache can be fixed: then nothing of it changes its address or shape, and a tensor says where the
next token goes (`engine.model.static_step`).
"""

import torch
from transformers.cache_utils import Cache, CacheLayerMixin
from typing_extensions import override


class AnswerLayer(CacheLayerMixin):
    """Keys and values of one layer: (B, K, room, D), of which `length` columns are in use."""

    is_sliding = False  # all local tokens stay; sliding windows are a matter of the mask
    is_compileable = False
    keys: torch.Tensor
    values: torch.Tensor

    def __init__(self, room: int) -> None:
        """Nothing is laid out before the first tokens come.

        Args:
            room: local tokens expected; more are taken, at the cost of a copy.
        """
        super().__init__()  # type: ignore[no-untyped-call]  # transformers does not type it
        self.room = room
        self._length = 0
        self._place: torch.Tensor | None = None

    def _allocate(self, like: torch.Tensor) -> None:
        batch, heads, _, size = like.shape
        self.keys = like.new_zeros(batch, heads, self.room, size)
        self.values = like.new_zeros(batch, heads, self.room, size)
        self.is_initialized = True

    @override
    def lazy_initialization(self, key_states: torch.Tensor, value_states: torch.Tensor) -> None:
        self.room = max(self.room, key_states.shape[2])
        self._allocate(key_states)

    @override
    def update(
        self, key_states: torch.Tensor, value_states: torch.Tensor, *args: object, **kwargs: object
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Adds T local tokens; returns views of everything, (B, K, length, D).

        While fixed: adds one where `place` says and returns all of the room, (B, K, room, D).
        """
        if self._place is not None:
            self.keys.index_copy_(2, self._place, key_states)
            self.values.index_copy_(2, self._place, value_states)
            return self.keys, self.values
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
        start, end = self._length, self._length + key_states.shape[2]
        if end > self.room:
            self._grow(end)
        self.keys[:, :, start:end] = key_states
        self.values[:, :, start:end] = value_states
        self._length = end
        return self.keys[:, :, :end], self.values[:, :, :end]

    def _grow(self, needed: int) -> None:
        used = self._length
        keys, values = self.keys[:, :, :used], self.values[:, :, :used]
        self.room = max(needed, 2 * self.room)
        self._allocate(keys)
        self.keys[:, :, :used] = keys
        self.values[:, :, :used] = values

    def fix(self, place: torch.Tensor) -> None:
        """From now on a local token goes to column `place`, (1,), and nothing is reallocated."""
        self._place = place

    def release(self, length: int) -> None:
        """Counts by itself again; `length` local tokens are there."""
        self._place, self._length = None, length

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

    def __init__(self, layers: int, room: int) -> None:
        """Makes the layers.

        Args:
            layers: layers of the decoder.
            room: local tokens expected, prompt and answer together.
        """
        self._answer = [AnswerLayer(room) for _ in range(layers)]
        super().__init__(layers=list(self._answer))

    @property
    def room(self) -> int:
        """Local tokens that fit as it is laid out now."""
        return self._answer[0].room

    def fix(self, place: torch.Tensor) -> None:
        """All layers, once each has read a prompt: see `AnswerLayer.fix`."""
        for layer in self._answer:
            layer.fix(place)

    def release(self, length: int) -> None:
        """All layers: see `AnswerLayer.release`."""
        for layer in self._answer:
            layer.release(length)
