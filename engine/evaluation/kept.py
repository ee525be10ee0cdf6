"""Measured values, written line by line: a killed run loses no more than it was at."""

from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from engine.files import storage_error

T = TypeVar("T")


class Kept(Generic[T]):
    """Values by key in a file of JSON lines; what was measured once is not measured again."""

    def __init__(self, path: Path, kind: type[T]) -> None:
        """Read what is there; a last line that was cut short is dropped.

        Args:
            path: the file; its folder is made.
            kind: of the values.

        Raises:
            StorageError: it cannot be read or made.
        """
        self._path = path
        self._values: dict[str, T] = {}
        decode = msgspec.json.Decoder(tuple[str, kind]).decode  # type: ignore[valid-type]
        make_folder(path.parent)
        try:
            lines = path.read_bytes().split(b"\n") if path.is_file() else []
        except OSError as failure:
            raise storage_error(failure, path) from failure
        for line in lines:
            try:
                key, value = decode(line)
            except msgspec.DecodeError:  # cut short by a kill, or empty
                continue
            self._values[key] = value

    def get(self, key: str) -> T | None:
        """The value, if it was measured."""
        return self._values.get(key)

    def put(self, key: str, value: T) -> T:
        """Keeps a value; it is in the file when this returns.

        Raises:
            StorageError: the disk is full or cannot be written.
        """
        self._values[key] = value
        try:
            with self._path.open("ab") as file:
                # The line end comes first: whatever a kill left there does not touch this line.
                file.write(b"\n" + msgspec.json.encode((key, value)))
        except OSError as failure:
            raise storage_error(failure, self._path) from failure
        return value


def make_folder(folder: Path) -> None:
    """Makes a folder where there is none.

    Raises:
        StorageError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise storage_error(failure, folder) from failure
