"""Bytes and text out of the data folder; nothing is unpacked onto the disk.

Everything that can be wrong with a file that somebody else made (missing, cut short, in another
encoding) becomes one sentence that names the file.
"""

import csv
import io
import lzma
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

from engine.errors import DataUnusable

_LARGEST = 64 * 2**20  # bytes of one member; the longest book has 3 MB
HINT = "Get the data again, or name its folder with --data."


def text_file(path: Path) -> str:
    """A UTF-8 text file.

    Raises:
        DataUnusable: missing, or in another encoding.
    """
    try:
        content = path.read_bytes()
    except OSError as failure:
        raise DataUnusable(f"{path.name} is not there.", HINT, str(failure)) from failure
    return decoded(content, path.name)


def decoded(content: bytes, name: str) -> str:
    """UTF-8 text, without a byte order mark.

    Raises:
        DataUnusable: it is in another encoding; guessing would put wrong letters into a model.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise DataUnusable(
            f"{name} is not UTF-8 text.", "Convert it, then try again.", str(failure)
        ) from failure


def archived(path: Path, wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """The regular files of a `.tar.xz`, one after the other as they stand in it.

    Args:
        path: the archive.
        wanted: whether a member of that name is read.

    Raises:
        DataUnusable: missing, cut short, no such archive, or with a member far too large.
    """
    try:
        with tarfile.open(path, "r|xz") as archive:
            for member in archive:
                if not member.isfile() or not wanted(member.name):
                    continue
                if member.size > _LARGEST:
                    raise DataUnusable(f"{member.name} in {path.name} is too large.", HINT)
                file = archive.extractfile(member)
                if file is not None:
                    yield member.name, file.read()
    except (OSError, EOFError, tarfile.TarError, lzma.LZMAError) as failure:
        raise unusable(path, failure) from failure


def table(content: str, name: str) -> list[dict[str, str]]:
    """The rows of a CSV text with a heading.

    Raises:
        DataUnusable: no such table.
    """
    try:
        return list(csv.DictReader(io.StringIO(content, newline=""), strict=True))
    except csv.Error as failure:
        raise DataUnusable(f"{name} is damaged.", HINT, str(failure)) from failure


def unusable(path: Path, failure: Exception) -> DataUnusable:
    """What to say of a file that could not be understood."""
    if isinstance(failure, FileNotFoundError):
        return DataUnusable(f"{path.name} is not there.", HINT, str(failure))
    return DataUnusable(f"{path.name} is damaged.", HINT, f"{path}: {failure!r}")
