"""Which folders lie on another computer, and what the database does there."""

import subprocess
import sys
from pathlib import Path

import pytest

from engine import database
from engine.database import connect, disconnect, transaction
from engine.file_systems import Mount, is_on_network, lies_on_network


def test_the_deepest_mount_above_a_folder_counts(tmp_path: Path) -> None:
    here = tmp_path.resolve()
    root = Mount("/", "ext4")
    assert not lies_on_network(here, [root])
    assert not lies_on_network(here, [])
    assert lies_on_network(here, [Mount(str(here.parent), "NFS4"), root])
    assert not lies_on_network(here, [Mount(str(here.parent), "nfs4"), Mount(str(here), "xfs")])
    assert lies_on_network(here, [root, Mount(str(here), "xfs"), Mount(str(here), "fuse.sshfs")])
    assert lies_on_network(here, [Mount("/", "NTFS", remote=True)])
    assert not lies_on_network(here, [root, Mount(f"{here}x", "cifs")])


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "share")
    mount = Mount(str((tmp_path / "share").resolve()), "cifs")
    assert lies_on_network(tmp_path / "link", [mount])


def test_this_computer_is_asked(tmp_path: Path) -> None:
    assert is_on_network(tmp_path) in (True, False)


def test_on_a_network_there_is_no_write_ahead_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.sqlite"
    disconnect(connect(path, ["CREATE TABLE a (x)"]), path)  # made at home, with the log
    monkeypatch.setattr(database, "is_on_network", lambda _: True)
    one, other = (connect(path, ["CREATE TABLE a (x)"]) for _ in range(2))
    one.execute("INSERT INTO a VALUES (1)")
    assert other.execute("SELECT x FROM a").fetchall() == [(1,)]
    assert one.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert one.execute("PRAGMA synchronous").fetchone() == (2,)
    assert not (tmp_path / "a.sqlite-wal").exists()
    disconnect(one, path)
    disconnect(other, path)


@pytest.mark.skipif(sys.platform == "win32", reason="locks there belong to the open file")
def test_opening_a_second_time_gives_up_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "is_on_network", lambda _: True)
    path = tmp_path / "a.sqlite"
    one = connect(path, ["CREATE TABLE a (x)"])
    with transaction(one):
        connect(path, ["CREATE TABLE a (x)"]).close()
        code = (
            "import sqlite3, sys\n"
            "other = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)\n"
            "other.execute('BEGIN IMMEDIATE')"
        )
        run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True)
        assert b"database is locked" in run.stderr
    disconnect(one, path)
