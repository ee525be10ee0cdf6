"""Immutable files of several slots each, with a checksum per slot.

A segment file is: magic (8 bytes), length of the header (4), checksum of the header (4), header as
JSON, zeros up to a multiple of 64, then the slots, all of one size. A segment is written as a
whole, beside, and renamed; it is changed only by replacing it as a whole.
"""

import zlib
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import msgspec
import torch

from engine.files import write_atomically
from engine.memory.positioned_file import PositionedFile

MAGIC = b"MEMLONG\x01"
_PREFIX = 16
_ALIGN = 64
_HEADER_LIMIT = 16 << 20


class SegmentHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a segment file says about itself.

    Attributes:
        slot_bytes: size of each slot.
        chunk_ids: which chunk each slot holds, ascending.
        lengths: tokens of each chunk.
        checksums: crc32 of each slot.
    """

    slot_bytes: int
    chunk_ids: tuple[int, ...]
    lengths: tuple[int, ...]
    checksums: tuple[int, ...]


class SegmentInvalid(Exception):
    """A segment file cannot be read: cut short, or its header is damaged.

    Stays inside `engine.memory`, where it becomes lost chunks.
    """


def bytes_of(slot: torch.Tensor) -> memoryview:
    """The memory of a contiguous uint8 tensor on the CPU, writable."""
    return memoryview(slot.numpy())  # type: ignore[arg-type]  # ndarray is a buffer from 3.12 on


def checksum(data: object) -> int:
    """crc32: every burst of up to 32 bits is detected; about 4 GB/s."""
    return zlib.crc32(data)  # type: ignore[arg-type]  # any buffer


def write_segment(
    path: Path, chunk_ids: Sequence[int], lengths: Sequence[int], slots: torch.Tensor
) -> None:
    """Writes a segment; the same content gives the same bytes.

    Args:
        path: the segment file.
        chunk_ids: ascending.
        lengths: tokens of each chunk.
        slots: (N, slot_bytes) uint8 on the CPU.

    Raises:
        StorageError: the disk is full or cannot be written.
    """
    views = [bytes_of(slot.contiguous()) for slot in slots]
    header = SegmentHeader(
        slots.shape[1], tuple(chunk_ids), tuple(lengths), tuple(checksum(view) for view in views)
    )
    encoded = msgspec.json.encode(header)
    prefix = MAGIC + len(encoded).to_bytes(4, "little") + checksum(encoded).to_bytes(4, "little")
    padding = bytes(_data_offset(len(encoded)) - _PREFIX - len(encoded))
    write_atomically(path, [prefix, encoded, padding, *views])


def _data_offset(header_bytes: int) -> int:
    return -(-(_PREFIX + header_bytes) // _ALIGN) * _ALIGN


def _read_header(file: PositionedFile) -> tuple[SegmentHeader, int]:
    """The header, and where the slots begin."""
    prefix = bytearray(_PREFIX)
    whole = file.read_into(memoryview(prefix), 0) == _PREFIX
    length = int.from_bytes(prefix[8:12], "little")
    if not whole or prefix[:8] != MAGIC or length > _HEADER_LIMIT:
        raise SegmentInvalid("not a segment file")
    encoded = bytearray(length)
    if file.read_into(memoryview(encoded), _PREFIX) != length:
        raise SegmentInvalid("cut short in its header")
    if checksum(encoded) != int.from_bytes(prefix[12:16], "little"):
        raise SegmentInvalid("its header is damaged")
    try:
        header = msgspec.json.decode(encoded, type=SegmentHeader)
    except msgspec.MsgspecError as error:
        raise SegmentInvalid(str(error)) from error
    data = _data_offset(length)
    padding = bytearray(data - _PREFIX - length)
    file.read_into(memoryview(padding), _PREFIX + length)
    count = len(header.chunk_ids)
    if len(header.lengths) != count or len(header.checksums) != count or any(padding):
        raise SegmentInvalid("its header is damaged")
    if file.size != data + count * header.slot_bytes:
        raise SegmentInvalid("it is cut short")
    return header, data


class Segment:
    """A segment file, open only while it is read: a long document has more than may be open.

    Attributes:
        file: to read slots from.
        header: what it holds.
    """

    def __init__(self, path: Path) -> None:
        """Checks the header; slots are checked when they are read.

        Raises:
            SegmentInvalid: damaged or cut short.
            FileNotFoundError: not there.
        """
        self.file = PositionedFile(path)
        with closing(self.file):
            self.header, self._data = _read_header(self.file)

    def slots(self) -> "dict[int, Slot]":
        """Chunk id -> where it lies, ascending."""
        header = self.header
        offsets = range(self._data, self.file.size, header.slot_bytes)
        each = zip(header.chunk_ids, offsets, header.lengths, header.checksums, strict=True)
        return {chunk_id: Slot(self.file, *rest) for chunk_id, *rest in each}


class Slot(NamedTuple):
    """Where a chunk lies.

    Attributes:
        file: in which file.
        offset: where in it, in bytes.
        tokens: of the chunk.
        checksum: crc32 of its bytes.
    """

    file: PositionedFile
    offset: int
    tokens: int
    checksum: int

    def read_into(self, target: memoryview) -> bool:
        """Reads the slot; false where it is cut short.

        A disk that fails counts as that: the chunk is as lost as if its bytes were wrong.
        """
        try:
            return self.file.read_into(target, self.offset) == target.nbytes
        except OSError:
            return False
