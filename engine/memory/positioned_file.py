"""A file read at positions."""

import os
import sys
from io import FileIO
from pathlib import Path

if sys.platform == "win32":

    def _read(descriptor: int, targets: list[memoryview], offset: int) -> int:
        os.lseek(descriptor, offset, os.SEEK_SET)
        data = os.read(descriptor, targets[0].nbytes)
        targets[0][: len(data)] = data
        return len(data)

else:
    _read = os.preadv


class PositionedFile:
    """A file that is read at positions, without a shared cursor where the system allows.

    It can be closed for a while; reading opens it again.

    Attributes:
        path: where it lies.
    """

    def __init__(self, path: Path) -> None:
        """Opens the file.

        Raises:
            OSError: it is gone, or the disk fails.
        """
        self.path = path
        self._stamp = (0, 0, 0)
        self._open()
        self.has_changed()

    def _open(self) -> None:
        self._file = FileIO(self.path)
        self._descriptor = self._file.fileno()

    @property
    def size(self) -> int:
        """Bytes of the file when it was last looked at."""
        return self._stamp[1]

    def has_changed(self) -> bool:
        """Whether the file was replaced or written since this was asked last.

        A file that could not be opened again has changed.
        """
        if self._descriptor < 0:
            return True
        found = os.fstat(self._descriptor)
        stamp = found.st_ino, found.st_size, found.st_mtime_ns
        if stamp == self._stamp:
            return False
        self._stamp = stamp
        return True

    def read_into(self, target: memoryview, offset: int) -> int:
        """Fills `target` from `offset` on; returns how many bytes there were.

        Raises:
            OSError: it is gone, or the disk fails.
        """
        if self._descriptor < 0:
            self._open()
        count = done = _read(self._descriptor, [target], offset)
        while count and done < target.nbytes:  # a signal came, or the end of the file
            count = _read(self._descriptor, [target[done:]], offset + done)
            done += count
        return done

    def close(self) -> None:
        """Closes the file."""
        self._file.close()
        self._descriptor = -1
