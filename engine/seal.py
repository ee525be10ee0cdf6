"""A seal: what a database file weighed when it was closed, so that bit rot is told from writing.

SQLite keeps no checksum of its pages: a byte that flips on the disk would be shown as if it had
been written. Rot changes neither size nor time of a file, writing does; so a file of the sealed
size and time whose bytes sum up to something else is damaged. A file that was written after its
seal (by a run that was killed, by a person) is not judged here.
"""

import zlib
from pathlib import Path

import msgspec

from engine.files import write_atomically

_BLOCK = 2**20


class _Seal(msgspec.Struct, frozen=True, array_like=True):
    """`own` sums up the other three: a seal that rots says nothing."""

    size: int
    modified_ns: int
    checksum: int
    own: int


def seal(path: Path) -> None:
    """Seal a database that nobody has open; one that is sealed already is not read again.

    Raises:
        OSError: it cannot be read.
        StorageError: the seal cannot be written.
    """
    stamp = _stamp(path)
    known = _read(path)
    if known is not None and (known.size, known.modified_ns) == stamp:
        return
    fresh = _made(*stamp, _checksum(path))
    write_atomically(_beside(path), [msgspec.json.encode(fresh)], durable=False)


def is_broken(path: Path) -> bool:
    """Whether bytes have changed although nobody wrote.

    Raises:
        OSError: the file cannot be read.
    """
    known = _read(path)
    if known is None or (known.size, known.modified_ns) != _stamp(path):
        return False
    return _checksum(path) != known.checksum


def unseal(path: Path) -> None:
    """Take the seal away, as before the file is deleted or replaced.

    Raises:
        OSError: it cannot be deleted.
    """
    _beside(path).unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.seal")


def _read(path: Path) -> _Seal | None:
    try:
        found = msgspec.json.decode(_beside(path).read_bytes(), type=_Seal)
    except (OSError, ValueError):  # none, or it has rotted itself
        return None
    whole = found.own == _made(found.size, found.modified_ns, found.checksum).own
    return found if whole else None


def _made(size: int, modified_ns: int, checksum: int) -> _Seal:
    return _Seal(
        size, modified_ns, checksum, zlib.crc32(f"{size} {modified_ns} {checksum}".encode())
    )


def _stamp(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _checksum(path: Path) -> int:
    total = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            total = zlib.crc32(block, total)
    return total
