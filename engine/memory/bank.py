"""The bank: all memory of one document for one model, on disk, as one consistent unit.

Chunks are appended in order. Whole segments are durable; the last few chunks wait in memory until
their segment is full or `finish` is called, and are encoded again if the process dies before.

    manifest.json        what it was made with        (engine.memory.manifest)
    segment-000000.bin   slots of chunks 0 to 27      (engine.memory.segments)
    usage.json           retrieval counters           (engine.memory.usage)
    bank.lock            one process at a time        (engine.memory.lock)
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

import torch

from engine.errors import BankDamaged, BankMismatch, MemoryNotFinite
from engine.files import size_of, storage_error
from engine.kv import MemoryBlock
from engine.memory.eviction import evicted
from engine.memory.lock import BankLock
from engine.memory.manifest import Manifest
from engine.memory.segments import bytes_of
from engine.memory.slots import SlotLayout
from engine.memory.store import SegmentStore
from engine.memory.usage import Usage


class Bank:
    """An open bank; close it, or use it as a context manager.

    Attributes:
        folder: where it lies.
        manifest: what it was made with.
        usage: retrieval counters.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        """Opens the bank in `folder`, or begins an empty one.

        Raises:
            BankMismatch: a bank is there, but made with something else, or its description is
                damaged; `Bank.discard` it and begin anew.
            BankInUse: another process has it open.
            StorageError: the folder cannot be used.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise storage_error(error, folder) from error
        self.folder = folder
        self.manifest = manifest
        self._layout = SlotLayout(manifest)
        self._lock = BankLock(folder)
        try:
            _agree(folder, manifest)
            self.usage = Usage(folder)
            self._store = SegmentStore(folder, manifest, self._layout.slot_bytes)
        except OSError as error:
            self._lock.release()
            raise storage_error(error, folder) from error
        except BaseException:
            self._lock.release()
            raise
        self._pending: dict[int, tuple[torch.Tensor, int]] = {}  # slots not on disk yet, tokens

    # ------------------------------------------------------------------ what is in it

    @property
    def stored_chunks(self) -> int:
        """The id after the last chunk on disk; a process that dies resumes there."""
        return self._store.end

    @property
    def next_chunk(self) -> int:
        """The id that `append` expects."""
        return self._store.end + len(self._pending)

    @property
    def missing(self) -> tuple[int, ...]:
        """Chunks known to be lost: encode them again and `rewrite` them."""
        return self._store.missing(self.usage.evicted)

    def __contains__(self, chunk_id: object) -> bool:
        """Whether `fetch` can serve a chunk, as far as is known."""
        return isinstance(chunk_id, int) and (chunk_id in self._pending or chunk_id in self._store)

    @property
    def chunk_ids(self) -> tuple[int, ...]:
        """The chunks it can serve, oldest first."""
        return tuple(self.lengths())

    @property
    def tokens(self) -> int:
        """Tokens it can serve."""
        return sum(self.lengths().values())

    def lengths(self) -> dict[int, int]:
        """Chunk id -> tokens, oldest first, for the chunks it can serve."""
        waiting = {chunk_id: length for chunk_id, (_, length) in self._pending.items()}
        return self._store.lengths() | waiting

    @property
    def slot_bytes(self) -> int:
        """Bytes that one chunk takes on disk."""
        return self._layout.slot_bytes

    @property
    def bytes(self) -> int:
        """Bytes it takes on disk."""
        return size_of(self.folder)

    # ------------------------------------------------------------------ writing

    def append(self, first_chunk_id: int, block: MemoryBlock) -> None:
        """Adds chunks at the end; each segment that became full is on disk when this returns.

        Raises:
            MemoryNotFinite: the block holds NaN or infinity; nothing of it is stored.
            StorageError: the disk is full or cannot be written. Chunks that are not on disk are
                forgotten; go on from `next_chunk`.
            ValueError: not the next chunk.
        """
        if first_chunk_id != self.next_chunk:
            raise ValueError(f"chunk {first_chunk_id} appended, but {self.next_chunk} is next")
        ids = range(first_chunk_id, first_chunk_id + len(block))
        _refuse_not_finite(block, ids)
        slots = self._layout.pack(block)
        for row, chunk_id in enumerate(ids):
            self._pending[chunk_id] = (slots[row], block.lengths[row])
            if (chunk_id + 1) % self.manifest.segment_chunks == 0:
                self.finish()

    def finish(self) -> None:
        """Puts everything on disk; called at the end of the document.

        Raises:
            StorageError: as for `append`.
        """
        pending, self._pending = self._pending, {}
        if pending:
            self.usage.evicted -= set(pending)
            self._store.write(pending)

    def rewrite(self, chunk_ids: Sequence[int], block: MemoryBlock) -> None:
        """Mends lost chunks, or brings evicted ones back, with what was encoded again.

        Raises:
            MemoryNotFinite: the block holds NaN or infinity.
            StorageError: the disk is full or cannot be written.
            ValueError: a chunk that was never stored.
        """
        if any(not 0 <= chunk_id < self.stored_chunks for chunk_id in chunk_ids):
            raise ValueError(f"of {chunk_ids}, some were never stored")
        _refuse_not_finite(block, chunk_ids)
        slots = self._layout.pack(block)
        added = {i: (slots[row], block.lengths[row]) for row, i in enumerate(chunk_ids)}
        self._store.write(added)
        self.usage.evicted -= set(added)
        self.usage.save()

    def evict(self, capacity: int) -> frozenset[int]:
        """Drops chunks by the paper's rule, if it holds more than `capacity` tokens; returns which.

        Raises:
            StorageError: the disk is full or cannot be written.
        """
        self.finish()
        lengths = self.lengths()
        dropped = evicted(tuple(lengths), lengths, self.usage.of, capacity)
        if dropped:
            self.usage.evicted |= dropped
            self.usage.save(durable=True)
            self._store.write({}, dropped)
        return dropped

    # ------------------------------------------------------------------ reading

    def fetch(self, chunk_ids: Sequence[int]) -> MemoryBlock:
        """The memory of some chunks, in the order asked for; only their slots are read.

        Raises:
            BankDamaged: some are lost or were evicted; the error's `chunk_ids` says which.
        """
        data = torch.empty(len(chunk_ids) * self._layout.slot_bytes, dtype=torch.uint8)
        lengths = self._store.read(chunk_ids, bytes_of(data))
        if not all(lengths):
            self._add_pending(chunk_ids, data, lengths)
        return self._layout.unpack(data, tuple(lengths))

    def _add_pending(
        self, chunk_ids: Sequence[int], data: torch.Tensor, lengths: list[int]
    ) -> None:
        """Fills in the chunks that are not on disk yet.

        Raises:
            BankDamaged: some are neither there nor here.
        """
        absent = [row for row, length in enumerate(lengths) if not length]
        lost = tuple(chunk_ids[row] for row in absent if chunk_ids[row] not in self._pending)
        if lost:
            raise BankDamaged.lost(lost, "; ".join(self._store.lost.values()))
        slots = data.view(len(chunk_ids), -1)
        for row in absent:
            slots[row], lengths[row] = self._pending[chunk_ids[row]]

    def as_stored(self, block: MemoryBlock) -> MemoryBlock:
        """What `fetch` would give back of a block, on the CPU and rounded as slots are."""
        return self._layout.unpack(self._layout.pack(block).view(-1), block.lengths)

    def count(self, chunk_ids: Sequence[int]) -> None:
        """Counts one retrieval of each chunk, and remembers it on disk.

        Raises:
            StorageError: the disk is full or cannot be written.
        """
        self.usage.count(chunk_ids)
        self.usage.save()

    # ------------------------------------------------------------------ closing

    def close(self) -> None:
        """Closes files and gives the lock back; chunks that are not on disk are forgotten."""
        self._store.close()
        self._lock.release()

    def __enter__(self) -> "Bank":
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    @staticmethod
    def discard(folder: Path) -> None:
        """Deletes a bank, for instance one that was refused.

        Raises:
            BankInUse: another process has it open.
            StorageError: the folder cannot be written.
        """
        if not folder.is_dir():
            return
        BankLock(folder).release()
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise storage_error(error, folder) from error


def _agree(folder: Path, manifest: Manifest) -> None:
    found = Manifest.read(folder)
    if found is not None:
        manifest.require(found)
    elif any(folder.glob("segment-*.bin")):
        raise BankMismatch(
            "The document's memory has lost its description.", "It is built anew from the document."
        )
    else:
        manifest.save(folder)


def _refuse_not_finite(block: MemoryBlock, chunk_ids: Sequence[int]) -> None:
    for array in block.arrays.values():
        finite = torch.isfinite(array).flatten(1).all(dim=1).tolist()
        bad = [chunk_id for chunk_id, fine in zip(chunk_ids, finite, strict=True) if not fine]
        if bad:
            raise MemoryNotFinite(
                "The model produced numbers that are not finite.",
                "Use another dtype or another model.",
                f"chunks {bad[:8]}",
            )
