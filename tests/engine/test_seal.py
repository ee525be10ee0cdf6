"""Bit rot is told from writing, and databases left open are looked at."""

import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from engine import seal
from engine.database import connect, disconnect, transaction
from engine.errors import DatabaseDamaged

TABLE = ("CREATE TABLE words (word TEXT)",)


def written(path: Path) -> Path:
    connection = connect(path, TABLE)
    with transaction(connection):
        connection.executemany("INSERT INTO words VALUES (?)", [("abc" * 100,)] * 50)
    disconnect(connection, path)
    return path


def flip(path: Path, offset: int) -> None:
    """One byte changes as it does on a bad disk: the time of the file does not."""
    stamp = path.stat()
    content = bytearray(path.read_bytes())
    content[offset] ^= 0x10
    path.write_bytes(content)
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


def test_a_byte_that_flips_anywhere_is_detected(tmp_path: Path) -> None:
    path = written(tmp_path / "a.sqlite")
    size = path.stat().st_size
    for offset in [0, 18, 100, size - 1, *random.Random(7).sample(range(size), 40)]:
        flip(path, offset)
        with pytest.raises(DatabaseDamaged, match="damaged"):
            connect(path, TABLE)
        flip(path, offset)
    disconnect(connect(path, TABLE), path)


def test_a_seal_that_rots_says_nothing(tmp_path: Path) -> None:
    path = written(tmp_path / "a.sqlite")
    beside = tmp_path / "a.sqlite.seal"
    for offset in range(beside.stat().st_size):
        flip(beside, offset)
        assert not seal.is_broken(path)
        flip(beside, offset)


def test_what_somebody_wrote_is_no_rot(tmp_path: Path) -> None:
    path = written(tmp_path / "a.sqlite")
    other = sqlite3.connect(path)
    other.execute("DELETE FROM words")
    other.commit()
    other.close()
    connection = connect(path, TABLE)
    assert connection.execute("SELECT count(*) FROM words").fetchone() == (0,)
    disconnect(connection, path)


def test_no_seal_while_somebody_else_has_it_open(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    one, other = connect(path, TABLE), connect(path, TABLE)
    one.execute("INSERT INTO words VALUES ('a')")
    disconnect(one, path)
    assert not (tmp_path / "a.sqlite.seal").exists()
    disconnect(other, path)
    assert (tmp_path / "a.sqlite.seal").exists()


def test_one_that_was_left_open_is_looked_through(tmp_path: Path) -> None:
    path = written(tmp_path / "a.sqlite")
    code = (
        "import os, sys, pathlib; from engine.database import connect\n"
        "connection = connect(pathlib.Path(sys.argv[1]), ('x',))\n"
        "connection.execute(\"INSERT INTO words VALUES ('last words')\")\n"
        "os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)]).returncode == 9
    connection = connect(path, TABLE)
    assert connection.execute("SELECT count(*) FROM words").fetchone() == (51,)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    subprocess.run([sys.executable, "-c", code, str(path)])
    content = bytearray(path.read_bytes())
    content[4100:4400] = b"\xa5" * 300  # in the middle of the table
    path.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        connect(path, TABLE)
