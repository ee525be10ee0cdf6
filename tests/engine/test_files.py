"""Files as a whole, and what the disk says in words."""

import os
from pathlib import Path

import pytest

from engine.errors import StorageError
from engine.files import TEMPORARY, size_of, sync_contents, write_atomically


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomically(path, [b"old"])
    write_atomically(path, [b"n", memoryview(b"ew")])
    assert path.read_bytes() == b"new"
    sync_contents(tmp_path)
    assert [found.name for found in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_goes_wrong_leaves_the_old_file_and_no_half_one(
    tmp_path: Path, failure: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_atomically(path, [b"old"])

    def fail(_: int) -> None:
        raise failure

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((StorageError, KeyboardInterrupt)) as caught:
        write_atomically(path, [b"new"])
    assert isinstance(caught.value, KeyboardInterrupt) or "disk is full" in str(caught.value)
    assert path.read_bytes() == b"old"
    assert not path.with_name(f"file{TEMPORARY}").exists()


def test_sizes_leave_out_what_another_process_has_just_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "kept").write_bytes(b"12345")
    (tmp_path / "gone").write_bytes(b"123")
    looked = os.lstat

    def look(path: Path) -> os.stat_result:
        if path.name == "gone":
            path.unlink()
        return looked(path)

    monkeypatch.setattr(os, "lstat", look)
    assert size_of(tmp_path) == 5
    assert size_of(tmp_path / "nowhere") == 0
