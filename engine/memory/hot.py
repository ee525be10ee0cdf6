"""The chunks that questions keep coming back to, ready on the device."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence

import torch

from engine.kv import MemoryBlock, join_blocks
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
        if cold == list(chunk_ids):
            block = self._read(cold)
        else:
            if cold:
                self._read(cold)
            block = join_blocks([self._slots[chunk_id] for chunk_id in chunk_ids])
        for chunk_id in chunk_ids:
            self._slots.move_to_end(chunk_id)
        while self.bytes > self._capacity:
            self.forget([next(iter(self._slots))])
        return block

    def _read(self, chunk_ids: Sequence[int]) -> MemoryBlock:
        """Reads chunks that are not hot, and keeps them."""
        fetched = self._bank.fetch(chunk_ids).to(self._device, self._dtype)
        for row, chunk_id in enumerate(chunk_ids):
            self._slots[chunk_id] = fetched.select([row])
            self.bytes += _size(self._slots[chunk_id])
        return fetched

    def forget(self, chunk_ids: Iterable[int]) -> None:
        """Drops chunks that were evicted or rewritten."""
        for chunk_id in chunk_ids:
            block = self._slots.pop(chunk_id, None)
            if block is not None:
                self.bytes -= _size(block)


def _size(block: MemoryBlock) -> int:
    return sum(array.nbytes for array in block.arrays.values())
