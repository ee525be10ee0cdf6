"""The chunks that questions keep coming back to, ready on the device."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence

import torch

from engine.kv import ARRAYS, MemoryBlock
from engine.memory.bank import Bank


class HotSlots:
    """Fetches from a bank and keeps the last used chunks on the device, up to some bytes."""

    def __init__(
        self, bank: Bank, device: torch.device | str, dtype: torch.dtype, capacity: int
    ) -> None:
        """Starts empty.

        Args:
            bank: where chunks come from; it stays open as long as this is used.
            device: where they are wanted.
            dtype: the floating dtype they are wanted in.
            capacity: bytes on the device that may be kept.
        """
        self._bank = bank
        self._device = device
        self._dtype = dtype
        self._capacity = capacity
        self._slots: OrderedDict[int, MemoryBlock] = OrderedDict()
        self.bytes = 0

    def fetch(self, chunk_ids: Sequence[int]) -> MemoryBlock:
        """As `Bank.fetch`, on the device; only chunks that are not hot are read from disk.

        Raises:
            BankDamaged: as `Bank.fetch`.
        """
        cold = [chunk_id for chunk_id in dict.fromkeys(chunk_ids) if chunk_id not in self._slots]
        fetched = self._bank.fetch(cold).to(self._device, self._dtype)
        if cold == list(chunk_ids):
            block = fetched
        else:
            place = {chunk_id: row for row, chunk_id in enumerate(cold)}
            parts = [
                fetched.select([place[i]]) if i in place else self._slots[i] for i in chunk_ids
            ]
            arrays = {
                name: torch.cat([part.arrays[name] for part in parts])
                for name in ARRAYS[fetched.kind]
            }
            lengths = tuple(part.lengths[0] for part in parts)
            block = MemoryBlock(fetched.kind, arrays, lengths)
        for row, chunk_id in enumerate(cold):
            self._keep(chunk_id, fetched.select([row]))
        for chunk_id in chunk_ids:
            if chunk_id in self._slots:
                self._slots.move_to_end(chunk_id)
        while self.bytes > self._capacity:
            self.forget([next(iter(self._slots))])
        return block

    def _keep(self, chunk_id: int, block: MemoryBlock) -> None:
        self._slots[chunk_id] = block
        self.bytes += _size(block)

    def forget(self, chunk_ids: Iterable[int]) -> None:
        """Drops chunks that were evicted or rewritten."""
        for chunk_id in chunk_ids:
            block = self._slots.pop(chunk_id, None)
            if block is not None:
                self.bytes -= _size(block)


def _size(block: MemoryBlock) -> int:
    return sum(array.nbytes for array in block.arrays.values())
