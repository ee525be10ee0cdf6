"""Files that are replaced as a whole, and failures of the disk put into words."""

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Iterable
from io import FileIO
from pathlib import Path
from typing import Any

from engine.errors import ExportRefused, StorageError

TEMPORARY = ".part"
_SPARE = 64 * 2**20  # bytes that are left to everybody else


def make_private_folder(folder: Path) -> None:
    """Makes a folder that only its owner can look into; one that is there stays as it is.

    Raises:
        OSError: it cannot be made.
    """
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)


def make_private(folder: Path) -> None:
    """Keeps other people of this computer out of a folder, made by whatever version.

    Raises:
        OSError: it cannot be made, or belongs to somebody else.
    """
    make_private_folder(folder)
    if sys.platform != "win32" and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)


def write_atomically(
    path: Path, pieces: Iterable[Any], *, durable: bool = True, private: bool = True
) -> None:
    """Replaces a file as a whole: after a crash it is the old one or the new one.

    Args:
        path: the file.
        pieces: buffers, written one after the other.
        durable: wait until the disk has it; without, a power cut may lose the change, not more.
        private: only its owner can read it; without, as the user's other files.

    Raises:
        StorageError: disk full, read-only, or failing; the old file is untouched.
    """
    temporary = path.with_name(path.name + TEMPORARY)
    try:
        with _opened_new(temporary, 0o600 if private else 0o666) as file:
            for piece in pieces:
                _write_all(file.fileno(), memoryview(piece).cast("B"))
            if durable:
                os.fsync(file.fileno())
        temporary.replace(path)
        if durable:
            sync_folder(path.parent)
    except BaseException as failure:
        remove_leftover(temporary)  # a full disk needs the room
        if isinstance(failure, OSError):
            raise storage_error(failure, path) from failure
        raise


def write_export(original: Path, target: Path, content: bytes) -> None:
    """Writes what a reader takes out of a document to a file of theirs, as a whole.

    Raises:
        ExportRefused: the target is the document itself.
        StorageError: it cannot be written.
    """
    require_other_file(original, target)
    write_chosen(target, content, private=False)


def write_chosen(target: Path, content: bytes, *, private: bool) -> None:
    """Writes a file where the reader wants it, which need not be in the data folder.

    Raises:
        StorageError: it cannot be written, in words about that file.
    """
    try:
        write_atomically(target, [content], private=private)
    except StorageError as failure:
        raise StorageError(
            f"{target.name} cannot be written.",
            "Choose another folder, or free some space.",
            failure.detail,
        ) from failure


def require_other_file(original: Path, target: Path) -> None:
    """Makes sure that a target is not the file it is made from, by whatever name.

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


def _opened_new(path: Path, mode: int) -> FileIO:
    """A file to write, made anew with this mode where the system has modes."""
    path.unlink(missing_ok=True)
    return FileIO(path, "wb", opener=lambda name, flags: os.open(name, flags, mode))


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


def sync_file(path: Path) -> None:
    """Makes what was written to a file durable.

    Raises:
        OSError: the disk fails.
    """
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_contents(folder: Path) -> None:
    """Makes the files of a folder durable, and that they are there.

    Raises:
        OSError: the disk fails.
    """
    for path in folder.iterdir():
        sync_file(path)
    sync_folder(folder)


def require_room(folder: Path, needed: int, message: str) -> None:
    """Looks before much is written whether the disk has room for it, and some more.

    Args:
        folder: where it will be written.
        needed: bytes.
        message: what cannot be done without, a sentence.

    Raises:
        StorageError: there is too little.
    """
    free = shutil.disk_usage(folder).free
    if free < needed + _SPARE:
        raise StorageError(
            message,
            "Free some space, then try again.",
            f"{needed:,} bytes are needed, {free:,} are free in {folder}",
        )


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder; what another process deletes meanwhile counts nothing."""
    size = 0
    for where, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                size += os.lstat(Path(where, name)).st_size
    return size


def remove_leftover(temporary: Path) -> None:
    """Deletes a half-written file if there is one; on a failing disk it is left for later."""
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        return  # the caller reports the failure that came first


def storage_error(failure: OSError, where: Path) -> StorageError:
    """The `StorageError` that tells of an operating system failure at `where`."""
    detail = f"{where}: {failure}"
    if failure.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return StorageError("The disk is full.", "Free some space, then try again.", detail)
    if failure.errno in (errno.ENOTDIR, errno.EEXIST):
        return StorageError(
            f"The data folder cannot be made: there is a file where {where.parent} should be.",
            "Move that file away, or choose another folder with --data-dir.",
            detail,
        )
    if failure.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return StorageError(
            f"The data folder {where.parent} cannot be written.",
            "Make it writable, or choose another one with --data-dir.",
            detail,
        )
    return StorageError("The data folder cannot be used.", "Check the disk, then retry.", detail)
