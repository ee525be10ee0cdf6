"""The segment files of one bank: chunk i lies in segment i // segment_chunks, whatever is evicted.

So a segment's bytes depend on its chunks alone, and a bank that was interrupted ends up equal to
one that was written in one go.
"""

from collections import OrderedDict
from collections.abc import Collection, Mapping
from pathlib import Path

import torch

from engine.files import TEMPORARY, remove_leftover, storage_error
from engine.memory.manifest import Manifest
from engine.memory.segments import Segment, SegmentInvalid, bytes_of, write_segment

_OPEN_FILES = 64  # a million tokens are 280 segments; systems allow 256 to 1,024 open files


class SegmentStore:
    """Open segments; slots go in and come out as bytes.

    Attributes:
        lost: numbers of segments that could not be opened, and why.
        bad: chunks whose slots failed their checksum.
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
        self._recent: OrderedDict[int, Segment] = OrderedDict()  # whose files are open
        self.lost: dict[int, str] = {}
        self.bad: set[int] = set()
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
            self._segments[number] = self._opened(number)
        except SegmentInvalid as error:
            self.lost[number] = str(error)
        except FileNotFoundError:
            return  # all its chunks were dropped, or writing it failed

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
        found: dict[int, int] = {}
        for number in sorted(self._segments):
            header = self._segments[number].header
            found |= dict(zip(header.chunk_ids, header.lengths, strict=True))
        return {chunk_id: n for chunk_id, n in found.items() if chunk_id not in self.bad}

    def __contains__(self, chunk_id: int) -> bool:
        segment = self._segments.get(chunk_id // self._size)
        return segment is not None and chunk_id in segment.index and chunk_id not in self.bad

    def read(self, chunk_id: int, target: memoryview) -> int | None:
        """Reads a slot into `target` (slot_bytes,); its tokens, or None when it is lost."""
        number = chunk_id // self._size
        segment = self._segments.get(number)
        if segment is None or chunk_id not in segment.index or chunk_id in self.bad:
            return None
        if not segment.read(chunk_id, target):
            self.bad.add(chunk_id)
            return None
        self._recent[number] = segment
        self._recent.move_to_end(number)
        if len(self._recent) > _OPEN_FILES:
            self._recent.popitem(last=False)[1].close()
        return segment.header.lengths[segment.index[chunk_id]]

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
            length = self.read(chunk_id, bytes_of(slot))
            if length is not None:
                slots[chunk_id] = (slot, length)
        kept = sorted(slots)
        self._close(number)  # some systems do not replace a file that is open
        try:
            if kept:
                stacked = torch.stack([slots[i][0] for i in kept])
                write_segment(self._path(number), kept, [slots[i][1] for i in kept], stacked)
            else:
                self._unlink(number)
            self.bad.difference_update(ids)
        finally:
            self._open(number)

    def _unlink(self, number: int) -> None:
        try:
            self._path(number).unlink(missing_ok=True)
        except OSError as error:
            raise storage_error(error, self._path(number)) from error

    def _close(self, number: int) -> None:
        segment = self._segments.pop(number, None)
        self._recent.pop(number, None)
        if segment is not None:
            segment.close()

    def missing(self, evicted: Collection[int]) -> tuple[int, ...]:
        """Chunks before the end that cannot be read and were not evicted."""
        return tuple(i for i in range(self.end) if i not in self and i not in evicted)

    def close(self) -> None:
        """Closes all files."""
        for number in list(self._segments):
            self._close(number)
