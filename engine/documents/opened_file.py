"""A file that was opened, and whether what lies under its name is still the same."""

from pathlib import Path
from typing import Final

from engine.errors import FileChanged, FileMissing

_LONGEST_NAME: Final = 100  # of a file in a message; signs


class OpenedFile:
    """A document's file by its path, with the size and time of change that it had when opened.

    Attributes:
        path: absolute.
        stamp: size in bytes and time of change in nanoseconds; None until `note`.
    """

    def __init__(self, path: Path) -> None:
        """Nothing is looked at yet."""
        self.path = path
        self.stamp: tuple[int, int] | None = None

    @property
    def name(self) -> str:
        """For a message."""
        name = self.path.name
        return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"

    def note(self) -> None:
        """It is about to be opened: this is the file that is meant.

        Raises:
            FileMissing: it is not there, may not be read, or has no name that can be written.
        """
        try:
            str(self.path).encode()
        except UnicodeEncodeError as failure:
            raise FileMissing(
                "The name of this file or folder is not valid text.",
                "Rename it, then open it again.",
                ascii(str(self.path)),
            ) from failure
        self.stamp = self._now()

    def check(self) -> None:
        """Nothing may be read from another file than the one that was opened.

        Raises:
            FileChanged: another lies there now, or none.
        """
        try:
            unchanged = self._now() == self.stamp
        except FileMissing as failure:
            raise FileChanged(
                f"{self.name} was deleted or moved while it was being read.",
                "Put it back, or open it from where it is now.",
            ) from failure
        if not unchanged:
            raise FileChanged(f"{self.name} was changed while it was being read.", "Open it again.")

    def _now(self) -> tuple[int, int]:
        try:
            status = self.path.stat()
        except (FileNotFoundError, NotADirectoryError) as failure:
            raise FileMissing(
                f"There is no file {self.name}.", "It may have been moved or renamed."
            ) from failure
        except (OSError, ValueError) as failure:  # no permission, no name for a file, a bad disk
            raise FileMissing(
                f"{self.name} cannot be read.",
                "Check its name, its permissions and the disk that it is on.",
                str(failure),
            ) from failure
        return status.st_size, status.st_mtime_ns
