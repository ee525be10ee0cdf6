"""Which layer writes memory and which layers read it."""

import msgspec

from engine.records.base import MemoryKind


class MemorySettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a decoder is split into a frozen writer and calibrated readers. Layers count from 0.

    Attributes:
        kind: `state`: the memory layer's output, read through each reading layer's own projections;
            `kv`: the paper's, the memory layer's keys (before rotation) and values as they are.
        memory_layer: whose output (`state`) or keys and values (`kv`) are stored.
        retrieval_layers: which layers read, ascending.
        gate: one learnt gate per head of the retrieval layers (off in the paper's final setting).
        span: rotary positions that memory takes: 0, all of it at position zero (the paper); n, the
            tokens of each chunk at 1 to n, and local tokens from n + 1 on.
    """

    kind: MemoryKind
    memory_layer: int
    retrieval_layers: tuple[int, ...]
    gate: bool = False
    span: int = 0

    def __post_init__(self) -> None:
        first = self.memory_layer + 1 if self.kind == "state" else self.memory_layer
        layers = self.retrieval_layers
        ascending = bool(layers) and list(layers) == sorted(set(layers))
        if min(self.memory_layer, self.span) < 0 or not ascending:
            raise ValueError(f"not a usable split of a decoder: {self}")
        if layers[0] < first:
            raise ValueError(f"{self.kind} memory can be read from layer {first} on: {self}")

    @staticmethod
    def default(layers: int, kind: MemoryKind = "state") -> "MemorySettings":
        """The split for a decoder of `layers` layers.

        `state`: the lower half writes, every layer above reads (layer 14 of 30, read by 15 to 29).
        `kv`: the paper's split (layer 13 of 26, read by 13, 17, 21 and 25).
        """
        if kind == "state":
            memory_layer = max(0, layers // 2 - 1)
            return MemorySettings(kind, memory_layer, tuple(range(memory_layer + 1, layers)))
        memory_layer = layers // 2
        last = layers - 1
        steps = sorted({memory_layer + (last - memory_layer) * i // 3 for i in range(4)})
        return MemorySettings(kind, memory_layer, tuple(steps))

    @property
    def first_local(self) -> int:
        """Rotary position of the first local token beside memory."""
        return self.span + 1

    @property
    def writing_layers(self) -> int:
        """How many layers run in full when memory is written."""
        return self.memory_layer + 1 if self.kind == "state" else self.memory_layer
