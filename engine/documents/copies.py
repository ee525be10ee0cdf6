"""A copy of a document that takes its name when it is whole; the original is only read."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from engine.errors import ExportRefused, StorageError


@contextlib.contextmanager
def fresh_copy(original: Path, target: Path) -> Iterator[Path]:
    """A copy beside the target, to be changed inside; it replaces the target if all goes well.

    Raises:
        ExportRefused: the target is the original itself.
        StorageError: the copy cannot be written.
    """
    require_other_file(original, target)
    try:
        handle, name = tempfile.mkstemp(suffix=".part", dir=target.parent)
        os.close(handle)
    except OSError as failure:
        raise _unwritable(target, failure) from failure
    copy = Path(name)
    try:
        shutil.copyfile(original, copy)
        shutil.copymode(original, copy)
        yield copy
        with copy.open("r+b") as file:
            os.fsync(file.fileno())
        copy.replace(target)
    except OSError as failure:
        raise _unwritable(target, failure) from failure
    finally:
        with contextlib.suppress(OSError):  # gone where all went well
            copy.unlink()


def require_other_file(original: Path, target: Path) -> None:
    """Make sure that a target is not the file it is made from, by whatever name.

    Raises:
        ExportRefused: it is.
    """
    same = target.resolve() == original.resolve()
    with contextlib.suppress(OSError):  # there is no such file yet
        same = same or target.samefile(original)
    if same:
        raise ExportRefused(
            "This is the original itself, which is never changed.", "Choose another name."
        )


def _unwritable(target: Path, failure: OSError) -> StorageError:
    return StorageError(
        f"{target.name} cannot be written.",
        "Choose another folder, or free some space.",
        str(failure),
    )
