"""Bytes on disk: written beside and renamed, read at a position."""

import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from engine.errors import StorageError

TEMPORARY = ".part"


def write_atomically(path: Path, pieces: Iterable[Any], *, durable: bool = True) -> None:
    """Replaces a file as a whole: after a crash it is the old one or the new one.

    Args:
        path: the file.
        pieces: buffers, written one after the other.
        durable: wait until the disk has it; without, a power cut may lose the change, not more.

    Raises:
        StorageError: disk full, read-only, or failing; the old file is untouched.
    """
    temporary = path.with_name(path.name + TEMPORARY)
    try:
        with temporary.open("wb", buffering=0) as file:
            for piece in pieces:
                _write_all(file.fileno(), memoryview(piece).cast("B"))
            if durable:
                os.fsync(file.fileno())
        temporary.replace(path)
        if durable:
            sync_folder(path.parent)
    except OSError as error:
        remove_leftover(temporary)
        raise storage_error(error, path) from error


def _write_all(descriptor: int, view: memoryview) -> None:
    while view.nbytes:
        view = view[os.write(descriptor, view) :]


def sync_folder(folder: Path) -> None:
    """Makes renames in a folder durable; Windows needs and knows no such thing."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove_leftover(temporary: Path) -> None:
    """Deletes a half-written file if there is one; on a failing disk it is left for later."""
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        return  # the caller reports the failure that came first


def storage_error(error: OSError, path: Path) -> StorageError:
    """The expected failure behind an operating system error."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        message, hint = "The disk is full.", "Free some space; what is stored is not harmed."
    elif error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        message, hint = "The data folder cannot be written.", "Check its permissions."
    else:
        message, hint = "The data folder cannot be used.", "Check the disk."
    return StorageError(message, hint, f"{path}: {error}")


class PositionedFile:
    """An open file that is read at positions, without a shared cursor where the system allows."""

    def __init__(self, path: Path) -> None:
        """Opens the file.

        Raises:
            FileNotFoundError: it is gone.
        """
        self._file = path.open("rb", buffering=0)
        self._descriptor = self._file.fileno()

    def stamp(self) -> tuple[int, int, int]:
        """Changes when the file is replaced or written: inode, size, modification time."""
        found = os.fstat(self._descriptor)
        return found.st_ino, found.st_size, found.st_mtime_ns

    def read_into(self, target: memoryview, offset: int) -> int:
        """Fills `target` from `offset` on; returns how many bytes there were."""
        size = target.nbytes
        done = self._read(target, offset)
        while 0 < done < size:  # a signal came, or the end of the file
            count = self._read(target[done:], offset + done)
            if count == 0:
                break
            done += count
        return done

    def _read(self, target: memoryview, offset: int) -> int:
        if sys.platform == "win32":
            self._file.seek(offset)
            return self._file.readinto(target) or 0
        return os.preadv(self._descriptor, [target], offset)

    def close(self) -> None:
        """Closes the file."""
        self._file.close()
