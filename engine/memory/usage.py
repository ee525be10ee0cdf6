"""How often each chunk was retrieved, and which were evicted; survives a restart.

Losing it costs nothing but the order of a later eviction: a damaged file is read as "never used".
"""

import zlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from engine.files import write_atomically

FILE_NAME = "usage.json"


class _Stored(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    counts: dict[int, int]
    evicted: list[int]


class Usage:
    """Counters of one bank.

    Attributes:
        counts: chunk id -> retrievals; chunks never retrieved are absent.
        evicted: chunk ids that were dropped on purpose.
        was_damaged: the file was there and could not be read.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self.counts: dict[int, int] = {}
        self.evicted: set[int] = set()
        self.was_damaged = False
        if not self._path.is_file():
            return
        check, _, body = self._path.read_bytes().partition(b"\n")
        try:
            stored = msgspec.json.decode(body, type=_Stored)
        except (msgspec.MsgspecError, ValueError):
            self.was_damaged = True
            return
        if check != _check(body):
            self.was_damaged = True
            return
        self.counts = stored.counts
        self.evicted = set(stored.evicted)

    def count(self, chunk_ids: Iterable[int]) -> None:
        """Counts one retrieval of each chunk."""
        for chunk_id in chunk_ids:
            self.counts[chunk_id] = self.counts.get(chunk_id, 0) + 1

    def of(self, chunk_id: int) -> int:
        """How often a chunk was retrieved."""
        return self.counts.get(chunk_id, 0)

    def save(self, *, durable: bool = False) -> None:
        """Writes the counters.

        Raises:
            StorageError: the disk is full or cannot be written.
        """
        body = msgspec.json.encode(_Stored(self.counts, sorted(self.evicted)))
        write_atomically(self._path, [_check(body), b"\n", body], durable=durable)


def _check(body: bytes) -> bytes:
    return b"%08x" % zlib.crc32(body)
