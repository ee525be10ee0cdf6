"""How the named arrays of a chunk lie in the bytes of its slot."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import torch

from engine.kv import ARRAYS, MemoryBlock
from engine.memory.manifest import Manifest
from engine.memory.quantise import dequantise, quantise, scale_shape

_DTYPES = {
    "float32": torch.float32,
    "float16": torch.float16,
    "bfloat16": torch.bfloat16,
    "int8": torch.int8,
}


@dataclass(frozen=True)
class _Field:
    name: str
    dtype: torch.dtype
    shape: tuple[int, ...]
    start: int

    @property
    def end(self) -> int:
        return self.start + math.prod(self.shape) * self.dtype.itemsize

    @cached_property
    def strides(self) -> tuple[int, ...]:
        """Numbers from one index of `shape` to the next."""
        return tuple(math.prod(self.shape[place + 1 :]) for place in range(len(self.shape)))


def _aligned(offset: int) -> int:
    return -(-offset // 64) * 64


class SlotLayout:
    """Packs blocks into slots and back.

    Attributes:
        slot_bytes: size of a slot.
    """

    def __init__(self, manifest: Manifest) -> None:
        """Takes shape and dtype from the manifest; the order of arrays is fixed by their kind."""
        self._kind = manifest.kind
        self._quantised = manifest.dtype == "int8"
        self._shape = manifest.slot_shape
        fields: list[_Field] = []
        start = 0
        for name in ARRAYS[manifest.kind]:
            field = _Field(name, _DTYPES[manifest.dtype], manifest.slot_shape, start)
            fields.append(field)
            start = _aligned(field.end)
            if self._quantised:
                scales = _Field(f"{name}.scale", torch.float32, scale_shape(self._shape), start)
                fields.append(scales)
                start = _aligned(scales.end)
        self._fields = fields
        self.slot_bytes = start

    def pack(self, block: MemoryBlock) -> torch.Tensor:
        """The slots of a block, (N, slot_bytes) uint8 on the CPU."""
        if block.kind != self._kind:
            raise ValueError(f"a bank of {self._kind} memory cannot hold {block.kind}")
        for name, array in block.arrays.items():
            if tuple(array.shape[1:]) != self._shape:
                raise ValueError(f"{name} of shape {tuple(array.shape[1:])}, not {self._shape}")
        arrays: dict[str, torch.Tensor] = {}
        for name, array in block.arrays.items():
            if self._quantised:
                arrays[name], arrays[f"{name}.scale"] = quantise(array)
            else:
                arrays[name] = array
        slots = torch.zeros(len(block), self.slot_bytes, dtype=torch.uint8)
        for field in self._fields:
            array = arrays[field.name].to("cpu", field.dtype).flatten(1).contiguous()
            slots[:, field.start : field.end] = array.view(torch.uint8)
        return slots

    def unpack(self, data: torch.Tensor, lengths: tuple[int, ...]) -> MemoryBlock:
        """The block in the bytes of some slots, uint8 on the CPU, one slot after the other.

        Its arrays are views of `data` where possible.
        """
        arrays: dict[str, torch.Tensor] = {}
        for field in self._fields:
            width = field.dtype.itemsize
            arrays[field.name] = data.view(field.dtype).as_strided(
                (len(lengths), *field.shape),
                (self.slot_bytes // width, *field.strides),
                field.start // width,
            )
        if self._quantised:
            arrays = self._restored(arrays)
        return MemoryBlock(self._kind, arrays, lengths)

    def _restored(self, arrays: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        names = ARRAYS[self._kind]
        return {name: dequantise(arrays[name], arrays[f"{name}.scale"]) for name in names}
