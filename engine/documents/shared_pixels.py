"""The file that a document process shares with who started it: `engine.documents.reader`."""

import contextlib
import os
import shutil
import tempfile
from io import FileIO
from pathlib import Path
from typing import Final

from engine.documents.reader import CURRENT_PAGE, PIXELS_OFFSET
from engine.errors import StorageError

_ROOM: Final = 512 * 2**20  # bytes; a container may have as little as 64 MiB


class SharedPixels:
    """The side of it that reads what the process leaves there.

    Attributes:
        path: its name, until both sides have it open.
    """

    def __init__(self) -> None:
        """Make the file.

        Raises:
            StorageError: there is no room for it.
        """
        try:
            handle, name = tempfile.mkstemp(prefix="memlong-page-", dir=_shared_folder())
            self.path = Path(name)
            self._file = FileIO(handle, "r+")
            self._named = True
            try:
                self._file.write(CURRENT_PAGE.pack(-1))
            except OSError:
                self.close()
                raise
        except OSError as failure:
            raise StorageError(
                "There is no room to draw pages.",
                "Free some space in the folder for temporary files.",
                str(failure),
            ) from failure

    def read(self, count: int) -> bytes:
        """The first bytes of the last picture; fewer where there are not so many."""
        self._file.seek(PIXELS_OFFSET)
        return self._file.read(count)

    def current_page(self) -> int:
        """The page that the process is or was working on, or -1."""
        self._file.seek(0)
        found = self._file.read(CURRENT_PAGE.size)
        return int(CURRENT_PAGE.unpack(found)[0]) if len(found) == CURRENT_PAGE.size else -1

    def drop_name(self) -> None:
        """Once both have the file open its name goes: nothing stays behind, however this ends."""
        if self._named:
            with contextlib.suppress(PermissionError):  # Windows keeps it until both closed it
                self.path.unlink()
                self._named = False

    def close(self) -> None:
        """Nothing stays behind."""
        self._file.close()
        self.drop_name()


class PixelsWriter:
    """The side of it that the document process writes."""

    def __init__(self, path: str) -> None:
        """Open the file that the other side has made."""
        self._file = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))

    def working_on(self, page_index: int) -> None:
        """Leave the number of a page (-1: none) where it is found if this process dies."""
        self._write(0, CURRENT_PAGE.pack(page_index))

    def write(self, pixels: bytes | memoryview) -> None:
        """Leave a picture.

        Raises:
            OSError: there is no room for it.
        """
        self._write(PIXELS_OFFSET, pixels)

    def _write(self, offset: int, data: bytes | memoryview) -> None:
        os.lseek(self._file, offset, os.SEEK_SET)
        rest = memoryview(data).cast("B")
        while rest:
            rest = rest[os.write(self._file, rest) :]


def _shared_folder() -> str | None:
    """Where a file lies in memory, if there is room enough; else the usual folder (None)."""
    memory = Path("/dev/shm")
    if memory.is_dir() and shutil.disk_usage(memory).free > _ROOM:
        return str(memory)
    return None
