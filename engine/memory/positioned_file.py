"""A file read at positions."""

import os
import sys
from pathlib import Path


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
