"""The segment files of one bank: chunk i lies in segment i // segment_chunks, whatever is evicted.

So a segment's bytes depend on its chunks alone, and a bank that was interrupted ends up equal to
one that was written in one go.
"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import torch

from engine.files import TEMPORARY, remove_leftover, storage_error
from engine.memory.manifest import Manifest
from engine.memory.positioned_file import PositionedFile
from engine.memory.segments import Segment, SegmentInvalid, Slot, bytes_of, checksum, write_segment

_OPEN_FILES = 64  # a million tokens are 280 segments; systems allow 256 to 1,024 open files


class SegmentStore:
    """Open segments; slots go in and come out as bytes.

    Attributes:
        lost: numbers of segments that could not be opened, and why.
    """

    def __init__(self, folder: Path, manifest: Manifest, slot_bytes: int) -> None:
        """Opens what is there.

        Damaged segments at the end are deleted, since writing simply goes on before them; damaged
        ones in the middle are in `lost`.
        """
        self._folder = folder
        self._size = manifest.segment_chunks
        self._slot_bytes = slot_bytes
        self._segments: dict[int, Segment] = {}
        self._slots: dict[int, Slot] = {}  # of the chunks that can be read, as far as is known
        self._verified: set[int] = set()  # those whose bytes are known to be what was written
        self._open_files: dict[PositionedFile, None] = {}  # the one opened first is closed first
        self.lost: dict[int, str] = {}
        for leftover in folder.glob(f"*{TEMPORARY}"):
            remove_leftover(leftover)
        for path in sorted(folder.glob("segment-" + "[0-9]" * 6 + ".bin")):
            self._open(int(path.stem.removeprefix("segment-")))
        last = max(self._segments, default=-1)
        for number in [number for number in self.lost if number > last]:
            del self.lost[number]
            self._path(number).unlink()

    def _path(self, number: int) -> Path:
        return self._folder / f"segment-{number:06d}.bin"

    def _open(self, number: int) -> None:
        """Opens a segment if it is there; one that is damaged is noted in `lost`."""
        self.lost.pop(number, None)
        try:
            segment = self._opened(number)
        except SegmentInvalid as error:
            self.lost[number] = str(error)
        except FileNotFoundError:
            return  # all its chunks were dropped, or writing it failed
        else:
            self._segments[number] = segment
            self._slots |= segment.slots()

    def _opened(self, number: int) -> Segment:
        segment = Segment(self._path(number))
        ids = segment.header.chunk_ids
        fits = segment.header.slot_bytes == self._slot_bytes
        if not fits or not ids or ids[0] // self._size != number or ids[-1] // self._size != number:
            raise SegmentInvalid("its header belongs to another bank")
        return segment

    @property
    def end(self) -> int:
        """The id after the last chunk on disk."""
        if not self._segments:
            return 0
        return self._segments[max(self._segments)].header.chunk_ids[-1] + 1

    def lengths(self) -> dict[int, int]:
        """Chunk id -> tokens, ascending, for the chunks that can be read as far as is known."""
        return {chunk_id: slot.tokens for chunk_id, slot in sorted(self._slots.items())}

    def __contains__(self, chunk_id: int) -> bool:
        return chunk_id in self._slots

    def read(self, chunk_ids: Sequence[int], target: memoryview) -> list[int]:
        """Reads slots one after the other; each is checked when its file is new or has changed.

        Args:
            chunk_ids: which.
            target: (len(chunk_ids) * slot_bytes,), to be filled; where a chunk is lost, what
                stands there means nothing.

        Returns:
            The tokens of each chunk, 0 for those that are lost.
        """
        lengths: list[int] = []
        for first in range(0, len(chunk_ids), _OPEN_FILES):
            group = chunk_ids[first : first + _OPEN_FILES]
            lengths += self._read(group, target[first * self._slot_bytes :])
        return lengths

    def _read(self, chunk_ids: Sequence[int], target: memoryview) -> list[int]:
        """As `read`, from no more files than may be open; each file is looked at once."""
        size, slots = self._slot_bytes, self._slots
        lengths: list[int] = []
        files: dict[PositionedFile, None] = {}
        for row, chunk_id in enumerate(chunk_ids):
            slot = slots.get(chunk_id)
            if slot is None:
                lengths.append(0)
                continue
            files[slot.file] = None
            if slot.read_into(target[row * size : (row + 1) * size]):
                lengths.append(slot.tokens)
            else:
                lengths.append(0)
                self._lose(chunk_id)
        for file in files:
            if file.has_changed():
                self._verified -= {i for i in self._verified if slots[i].file is file}
        if not self._verified.issuperset(chunk_ids):
            self._verify(chunk_ids, target, lengths)
        self._close_some(files)
        return lengths

    def _close_some(self, used: Mapping[PositionedFile, None]) -> None:
        """Keeps no more files open than it may; the one that was opened first goes first."""
        self._open_files |= used
        while len(self._open_files) > _OPEN_FILES:
            first = next(iter(self._open_files))
            del self._open_files[first]
            first.close()

    def _verify(self, chunk_ids: Sequence[int], target: memoryview, lengths: list[int]) -> None:
        """Compares what was read with what was written; it is not compared again until it changes.

        Args:
            chunk_ids: which were read.
            target: what was read, one slot after the other.
            lengths: their tokens; 0 afterwards for those that are lost.
        """
        size = self._slot_bytes
        for row, chunk_id in enumerate(chunk_ids):
            if not lengths[row] or chunk_id in self._verified:
                continue
            slot = self._slots.get(chunk_id)
            if slot and checksum(target[row * size : (row + 1) * size]) == slot.checksum:
                self._verified.add(chunk_id)
            else:
                lengths[row] = 0
                self._lose(chunk_id)

    def _lose(self, chunk_id: int) -> None:
        """Forgets where a chunk lies."""
        self._slots.pop(chunk_id, None)
        self._verified.discard(chunk_id)

    def write(
        self,
        added: Mapping[int, tuple[torch.Tensor, int]],
        dropped: Collection[int] = frozenset(),
    ) -> None:
        """Adds, mends and drops chunks; each segment concerned is replaced as a whole.

        Args:
            added: chunk id -> slot and tokens.
            dropped: ids of chunks to leave out.

        Raises:
            StorageError: the disk is full or cannot be written; whole segments stay as they were.
        """
        for number in sorted({i // self._size for i in (*added, *dropped)}):
            self._replace(number, added, dropped)

    def _replace(
        self,
        number: int,
        added: Mapping[int, tuple[torch.Tensor, int]],
        dropped: Collection[int],
    ) -> None:
        ids = range(number * self._size, (number + 1) * self._size)
        slots = {i: added[i] for i in ids if i in added}
        for chunk_id in ids:
            if chunk_id in added or chunk_id in dropped or chunk_id not in self:
                continue
            slot = torch.empty(self._slot_bytes, dtype=torch.uint8)
            (length,) = self.read([chunk_id], bytes_of(slot))
            if length:
                slots[chunk_id] = (slot, length)
        kept = sorted(slots)
        self._close(number)  # some systems do not replace a file that is open
        try:
            if kept:
                stacked = torch.stack([slots[i][0] for i in kept])
                write_segment(self._path(number), kept, [slots[i][1] for i in kept], stacked)
            else:
                self._unlink(number)
        finally:
            self._open(number)

    def _unlink(self, number: int) -> None:
        try:
            self._path(number).unlink(missing_ok=True)
        except OSError as error:
            raise storage_error(error, self._path(number)) from error

    def _close(self, number: int) -> None:
        segment = self._segments.pop(number, None)
        if segment is not None:
            for chunk_id in segment.header.chunk_ids:
                self._lose(chunk_id)
            self._open_files.pop(segment.file, None)
            segment.file.close()

    def missing(self, evicted: Collection[int]) -> tuple[int, ...]:
        """Chunks before the end that cannot be read and were not evicted."""
        return tuple(i for i in range(self.end) if i not in self and i not in evicted)

    def close(self) -> None:
        """Closes all files."""
        for number in list(self._segments):
            self._close(number)
