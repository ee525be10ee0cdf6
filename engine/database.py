"""SQLite connections: pragmas, numbered migrations, and storage failures put into words.

A database is opened in four steps. One that was closed in order has a seal, and its bytes must be
those that were sealed; one that a killed run left open is checked row by row. Then its journal is
chosen: the write-ahead log, or the older and slower one where the file lies on another computer.
Last, it is brought to the newest version in one transaction.
"""

import contextlib
import errno
import logging
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from engine import seal
from engine.errors import DatabaseDamaged, LibraryDamaged, StorageError
from engine.file_systems import is_on_network
from engine.files import make_private_folder, storage_error

logger = logging.getLogger(__name__)

BeforeMigration = Callable[[sqlite3.Connection, int], object]
"""Called with the version that is there, before anything of it is changed."""

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
        return damaged(where, text)
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


def damaged(where: Path, detail: str) -> DatabaseDamaged:
    """The error for a database whose bytes are not what was written."""
    said = f"The file {where.name} in the data folder is damaged."
    if where.name == "text.sqlite":
        hint = "What it held is read anew from the document when it is opened again."
        return DatabaseDamaged(said, hint, detail)
    return LibraryDamaged(said, "Put a copy of it back: Restore the library, in the menu.", detail)


def connect(
    path: Path, migrations: Sequence[str], before_migration: BeforeMigration | None = None
) -> sqlite3.Connection:
    """Open (or create) a database, check it, and bring it to the newest version.

    The connection is in autocommit mode: write inside `with transaction(connection):`. Close it
    with `disconnect`.

    Args:
        path: the database file; its folder is made if needed.
        migrations: SQL scripts; script n brings version n to version n + 1.
        before_migration: called before a file that holds something is changed.

    Raises:
        DatabaseDamaged: its bytes are not what was written.
        StorageError: it cannot be opened, or was written by a newer version of the program.
    """
    with storage_errors(path):
        make_private_folder(path.parent)
        left_open = _was_left_open(path)
        if not left_open and path.exists() and seal.is_broken(path):
            raise damaged(path, "its bytes have changed although nobody wrote")
        _create_private(path)
        connection = sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None)
        try:
            seal.unseal(path)
            _choose_journal(connection, path)
            connection.execute("PRAGMA foreign_keys = ON")
            if left_open:
                require_sound(connection, path)
            migrate(connection, path, migrations, before_migration)
        except BaseException:
            connection.close()
            raise
    return connection


def _create_private(path: Path) -> None:
    """Make the file for its owner only; SQLite gives its journals the same mode.

    One that is there is not opened: closing it would give up the locks that other connections of
    this process hold on it (a trait of POSIX locks).
    """
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def disconnect(connection: sqlite3.Connection, path: Path) -> None:
    """Close a database; seal it if nobody else has it open."""
    connection.close()
    try:
        if path.exists() and not _journals(path):
            seal.seal(path)
    except (OSError, StorageError) as failure:  # a full disk: it is not judged next time
        logger.warning("%s is not sealed: %s", path.name, failure)


def require_sound(connection: sqlite3.Connection, path: Path) -> None:
    """Look at every row and index.

    Raises:
        DatabaseDamaged: something does not fit.
    """
    with database_errors(path):
        found = [str(line) for (line,) in connection.execute("PRAGMA integrity_check(20)")]
    if found != ["ok"]:
        raise damaged(path, "; ".join(found))


def _journals(path: Path) -> list[Path]:
    """The journals that SQLite keeps beside a database while it is open, those that are there."""
    return [
        file for end in ("-wal", "-journal") if (file := path.with_name(path.name + end)).exists()
    ]


def _was_left_open(path: Path) -> bool:
    """Whether a run ended without closing the database, or another has it open now."""
    return any(file.stat().st_size for file in _journals(path))


def _choose_journal(connection: sqlite3.Connection, path: Path) -> None:
    wanted = "DELETE" if is_on_network(path.parent) else "WAL"
    (journal,) = connection.execute(f"PRAGMA journal_mode = {wanted}").fetchone()
    # Under the write-ahead log a power cut may take the last transactions, never harm the file.
    connection.execute(f"PRAGMA synchronous = {'NORMAL' if journal == 'wal' else 'FULL'}")


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    migrations: Sequence[str],
    before: BeforeMigration | None = None,
) -> None:
    """Bring an open database to the newest version, all of the way or not at all.

    Raises:
        StorageError: a newer version of the program has written it, or it cannot be written.
    """
    version = known_version(connection, path, migrations)
    if version == len(migrations):
        return
    if version and before is not None:
        before(connection, version)
    with transaction(connection):
        # Another process may have migrated while we waited for the lock.
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for number in range(version, len(migrations)):
            for statement in migrations[number].split(";\n"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")


def known_version(
    connection: sqlite3.Connection,
    path: Path,
    migrations: Sequence[str],
    instead: str = "choose another data folder with --data-dir",
) -> int:
    """The version of a database, one that this program can read.

    Args:
        connection: to the database.
        path: where it lies.
        migrations: the scripts of this program.
        instead: what a reader can do who does not update MemLong.

    Raises:
        StorageError: a newer version of the program has written it.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(migrations):
        raise StorageError(
            f"The file {path.name} was written by a newer version of MemLong.",
            f"Update MemLong, or {instead}.",
            f"version {version}, known up to {len(migrations)}",
        )
    return int(version)


@contextlib.contextmanager
def writing(connection: sqlite3.Connection, path: Path) -> Iterator[sqlite3.Connection]:
    """One transaction on the database at `path`; failures of the disk are put into words.

    Raises:
        StorageError: nothing was written.
    """
    with storage_errors(path):
        if not path.exists():  # SQLite would go on writing into a file that nobody can find
            raise StorageError(
                f"The file {path.name} was removed from the data folder.",
                "Put the data folder back, then start MemLong again.",
                str(path),
            )
        with transaction(connection):
            yield connection


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
