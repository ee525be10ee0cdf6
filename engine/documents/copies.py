"""A copy of a document that takes its name when it is whole; the original is only read."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from engine.errors import StorageError
from engine.files import require_other_file


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


def _unwritable(target: Path, failure: OSError) -> StorageError:
    return StorageError(
        f"{target.name} cannot be written.",
        "Choose another folder, or free some space.",
        str(failure),
    )
