"""SQLite connections: pragmas, numbered migrations, and storage failures put into words."""

import contextlib
import errno
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.errors import StorageError
from engine.files import storage_error

_BUSY_S = 10.0
_LITTLE = 2**18  # bytes; less is a full disk


@contextlib.contextmanager
def storage_errors(where: Path) -> Iterator[None]:
    """Turn failures of the disk or of SQLite under `where` into `StorageError`.

    Raises:
        StorageError: disk full, read-only, no permission, locked, or damaged.
    """
    try:
        with database_errors(where):
            yield
    except OSError as failure:
        raise storage_error(failure, where) from failure


@contextlib.contextmanager
def database_errors(where: Path) -> Iterator[None]:
    """Turn what SQLite says of the file `where` into `StorageError`; the rest passes.

    Raises:
        StorageError: disk full, read-only, no permission, locked, or damaged.
    """
    try:
        yield
    except sqlite3.DatabaseError as failure:
        if isinstance(failure, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise  # our own mistake, not the disk's
        raise _database_error(failure, where) from failure


def _database_error(failure: sqlite3.DatabaseError, where: Path) -> StorageError:
    text = f"{where}: {failure}"
    # Extended codes are SQLITE_IOERR_WRITE and the like. An error of Python's own has none.
    kind = "_".join(getattr(failure, "sqlite_errorname", "SQLITE_ERROR").split("_")[:2])
    if kind == "SQLITE_FULL" or (kind in ("SQLITE_IOERR", "SQLITE_CANTOPEN") and _is_full(where)):
        return storage_error(OSError(errno.ENOSPC, text), where)
    if kind in ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"):
        return storage_error(OSError(errno.EACCES, text), where)
    if kind in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
        return StorageError(
            f"The file {where.name} in the data folder is damaged.",
            f"Forget the document, or delete {where.parent}; it is read anew when it is opened."
            if where.name == "text.sqlite"
            else f"Move {where} away and start again; documents are listed as you open them.",
            text,
        )
    if kind in ("SQLITE_BUSY", "SQLITE_LOCKED"):
        return StorageError(
            f"Another program keeps {where.name} locked.",
            "Close other MemLong windows or programs that use the data folder, then retry.",
            text,
        )
    return StorageError("The data folder cannot be used.", "Check the disk, then retry.", text)


def _is_full(where: Path) -> bool:
    """SQLite tells of a full disk as an input or output error where it maps memory."""
    with contextlib.suppress(OSError):
        return shutil.disk_usage(where.parent).free < _LITTLE
    return False


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
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite has rolled back by itself when the disk is full
            connection.execute("ROLLBACK")
        raise
