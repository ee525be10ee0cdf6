"""One window a data folder, on this computer or another: a lock that dies with its owner.

The system's own lock on an open file: whoever is killed leaves nothing behind that would have to be
judged. What stands in the file only tells who has it.
"""

import contextlib
import errno
import logging
import os
import platform
import sys
from pathlib import Path
from typing import Final

logger = logging.getLogger(__name__)

_TAKEN: Final = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_LONGEST: Final = 200  # bytes of what stands in it

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LONGEST, os.SEEK_SET)  # behind what others shall read
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class DataFolderLock:
    """Held from `take` to `release`."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / "window.lock"
        self._descriptor = -1

    def take(self) -> bool:
        """Take it; False if another window has it.

        Where there can be no lock, there is none: if nothing can be written either, the reader is
        told so by whoever has to write.
        """
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as failure:
            logger.warning("the data folder cannot be locked: %s", failure)
            return True
        try:
            _lock(descriptor)
        except OSError as failure:
            os.close(descriptor)
            if failure.errno in _TAKEN:
                return False
            logger.warning("the data folder cannot be locked: %s", failure)
            return True
        self._descriptor = descriptor
        with contextlib.suppress(OSError):  # a full disk: the name is missed, the lock is not
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, _owner())
        return True

    @property
    def owner(self) -> str:
        """Who has it, in words; "" if that is not known."""
        try:
            with self._path.open("rb") as file:
                said = file.read(_LONGEST).decode("ascii", "replace")
        except OSError:
            return ""
        return "".join(sign for sign in said if sign.isprintable())

    def release(self) -> None:
        """Give it back."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _owner() -> bytes:
    return f"process {os.getpid()} on {platform.node()}".encode("ascii", "replace")[:_LONGEST]
