"""SQLite connections: pragmas, numbered migrations, and storage failures put into words."""

import contextlib
import errno
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.errors import StorageError

_BUSY_S = 10.0


@contextlib.contextmanager
def storage_errors(where: Path) -> Iterator[None]:
    """Turn failures of the disk or of SQLite under `where` into `StorageError`.

    Raises:
        StorageError: disk full, read-only, no permission, locked, or damaged.
    """
    try:
        yield
    except sqlite3.OperationalError as failure:
        raise _operational(failure, where) from failure
    except sqlite3.DatabaseError as failure:
        if isinstance(failure, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise  # our own mistake, not the disk's
        raise StorageError(
            f"The file {where.name} in the data folder is damaged.",
            "Forget the document and open it again; its text and memory will be rebuilt.",
            f"{where}: {failure}",
        ) from failure
    except OSError as failure:
        raise storage_error(failure, where) from failure


def storage_error(failure: OSError, where: Path) -> StorageError:
    """The `StorageError` that tells of an operating system failure at `where`."""
    detail = f"{where}: {failure}"
    if failure.errno in (errno.ENOSPC, errno.EDQUOT):
        return StorageError("The disk is full.", "Free some space, then try again.", detail)
    if failure.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return StorageError(
            f"The data folder {where.parent} cannot be written.",
            "Make it writable, or choose another one with --data-dir.",
            detail,
        )
    return StorageError("The data folder cannot be used.", "Check the disk, then retry.", detail)


def _operational(failure: sqlite3.OperationalError, where: Path) -> StorageError:
    text = str(failure)
    if "full" in text:
        return storage_error(OSError(errno.ENOSPC, text), where)
    if "readonly" in text or "unable to open" in text:
        return storage_error(OSError(errno.EACCES, text), where)
    if "locked" in text:
        return StorageError(
            f"Another program keeps {where.name} locked.",
            "Close other MemLong windows or programs that use the data folder, then retry.",
            text,
        )
    return StorageError("The data folder cannot be used.", "Check the disk, then retry.", text)


def connect(path: Path, migrations: Sequence[str]) -> sqlite3.Connection:
    """Open (or create) a database and bring it to the newest version.

    The connection is in autocommit mode: write inside `with transaction(connection):`.

    Args:
        path: the database file; its folder is made if needed.
        migrations: SQL scripts; script n brings version n to version n + 1.

    Raises:
        StorageError: it cannot be opened, or was written by a newer version of the program.
    """
    with storage_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            _migrate(connection, path, migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(migrations):
        raise StorageError(
            f"The file {path.name} was written by a newer version of MemLong.",
            "Update MemLong, or choose another data folder with --data-dir.",
            f"version {version}, known up to {len(migrations)}",
        )
    if version == len(migrations):
        return
    with transaction(connection):
        # Another process may have migrated while we waited for the lock.
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for number in range(version, len(migrations)):
            for statement in migrations[number].split(";\n"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: commits at the end, rolls back when anything is raised."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
