"""Databases: migrations, transactions, and what a failing disk looks like."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from engine import database
from engine.database import connect, storage_errors, transaction
from engine.errors import StorageError

TABLE = ("CREATE TABLE numbers (number INTEGER PRIMARY KEY, payload BLOB)",)


def test_migrations_are_applied_once_and_in_order(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.sqlite"
    connect(path, TABLE).close()
    second = (
        *TABLE,
        "ALTER TABLE numbers ADD COLUMN note TEXT;\nINSERT INTO numbers VALUES (1,2,3)",
    )
    for _ in range(2):
        connection = connect(path, second)
        assert connection.execute("SELECT * FROM numbers").fetchall() == [(1, 2, "3")]
        connection.close()


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    connect(path, [*TABLE, "CREATE TABLE more (x)"]).close()
    with pytest.raises(StorageError, match="newer version"):
        connect(path, TABLE)
    connect(path, [*TABLE, "CREATE TABLE more (x)"]).close()


def test_a_failed_migration_leaves_nothing_half_done(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with pytest.raises(StorageError):
        connect(path, ["CREATE TABLE a (x);\nCREATE NONSENSE"])
    connection = connect(path, ["CREATE TABLE a (x)"])
    connection.close()


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.sqlite", TABLE)
    with pytest.raises(sqlite3.IntegrityError), transaction(connection):
        connection.execute("INSERT INTO numbers VALUES (1, 'x'), (1, 'y')")
    assert connection.execute("SELECT count(*) FROM numbers").fetchone() == (0,)
    connection.close()


def test_a_full_disk_is_named_and_the_connection_works_on(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    connection = connect(path, TABLE)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    full = pytest.raises(StorageError, match="disk is full")
    with full, storage_errors(path), transaction(connection):
        connection.execute("INSERT INTO numbers VALUES (1, zeroblob(100000))")
    connection.execute("PRAGMA max_page_count = 100000")
    with transaction(connection):
        connection.execute("INSERT INTO numbers VALUES (1, zeroblob(100000))")
    connection.close()


def test_a_lock_held_by_another_program_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_BUSY_S", 0.05)
    path = tmp_path / "a.sqlite"
    one, other = connect(path, TABLE), connect(path, TABLE)
    refused = pytest.raises(StorageError, match=r"keeps a\.sqlite locked")
    with transaction(one), refused, storage_errors(path), transaction(other):
        pass
    one.close()
    other.close()


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "text.sqlite"
    path.write_bytes(b"not a database at all, but long enough to be taken for one" * 100)
    with pytest.raises(StorageError, match=r"text\.sqlite in the data folder is damaged"):
        connect(path, TABLE)
    assert path.read_bytes().startswith(b"not a database")


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageError, match="there is a file where"):
        connect(tmp_path / "file" / "a.sqlite", TABLE)


def test_our_own_mistakes_are_not_called_storage_errors(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    connection = connect(path, TABLE)
    with pytest.raises(sqlite3.IntegrityError), storage_errors(path):
        connection.execute("INSERT INTO numbers VALUES (1, 1), (1, 1)")
    connection.close()


def test_many_processes_may_open_a_new_library_at_once(tmp_path: Path) -> None:
    code = "import sys, pathlib, engine.library as l; l.Library(pathlib.Path(sys.argv[1])).close()"
    command = [sys.executable, "-c", code, str(tmp_path)]
    children = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(6)]
    said = [child.communicate()[1] for child in children]
    assert [child.returncode for child in children] == [0] * 6, said
