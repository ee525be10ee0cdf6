"""What the world does to a running program: takes its folder away, fills its disk, stops it.

The kills, the flipped bytes and the long run are in `torture`; a short form is in `tests/torture`.
"""

import errno
import itertools
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import files, open_documents
from engine.config import EngineConfig
from engine.errors import StorageError
from engine.files import require_room, write_atomically
from engine.library import Library
from engine.process import Process
from engine.records.pages import DocumentFacts
from engine.workspace import Workspace
from tests.engine.example_service import ExampleService

FACTS = DocumentFacts("Title", "Author", "PDF", 7, False, False)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "data").mkdir()
    with Library(tmp_path / "data") as made:
        made.add("a", Path("a.pdf"), FACTS)
        yield made


def test_the_data_folder_is_taken_away_and_put_back(library: Library, tmp_path: Path) -> None:
    (tmp_path / "data").rename(tmp_path / "elsewhere")
    with pytest.raises(StorageError, match="was removed from the data folder"):
        library.add("b", Path("b.pdf"), FACTS)
    (tmp_path / "elsewhere").rename(tmp_path / "data")
    library.add("b", Path("b.pdf"), FACTS)
    assert len(library.entries()) == 2


def test_the_data_folder_becomes_read_only(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library._connection.execute("PRAGMA query_only = ON")  # SQLite's own word for it
    with pytest.raises(StorageError, match="cannot be written"):
        library.add("b", Path("b.pdf"), FACTS)
    assert len(library.entries()) == 1

    def refused(*_: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(files, "_opened_new", refused)
    with pytest.raises(StorageError, match="cannot be written"):
        write_atomically(tmp_path / "settings.toml", [b"x"])


def test_nothing_large_is_begun_on_a_nearly_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=100 * 2**20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    require_room(tmp_path, 10 * 2**20, "no room")
    with pytest.raises(StorageError, match="no room"):
        require_room(tmp_path, 50 * 2**20, "no room")


@pytest.mark.skipif(sys.platform == "win32", reason="SIGSTOP")
def test_an_answer_goes_on_after_a_sleep() -> None:
    """A suspended computer stops its processes as SIGSTOP does; their clocks stand still."""
    with Process([sys.executable, "-m", "tests.engine.example_service"], "example") as process:
        numbers = process.stream(ExampleService.count, 6)
        first = list(itertools.islice(numbers, 2))
        os.kill(process.pid, signal.SIGSTOP)
        os.kill(process.pid, signal.SIGCONT)
        assert [*first, *numbers] == list(range(6))
        assert process.call(ExampleService.add, 1, 2) == 3


def test_documents_that_nobody_uses_are_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_documents, "_MOST", 2)
    with Workspace(EngineConfig(tmp_path)) as opened:
        for number in range(5):
            opened._document(f"{number:032x}")
        opened._document("0" * 32)  # used last of all
        opened._running[f"{1:032x}"] = [iter(())]  # type: ignore[list-item]
        opened._open.close_idle(opened._running)
        assert sorted(int(known) for known in opened._open) == [0, 1]


def test_files_of_others_are_kept_from_others(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("no modes")
    old = tmp_path / "old"
    old.mkdir(mode=0o755)
    files.make_private(old)
    assert old.stat().st_mode & 0o777 == 0o700
    write_atomically(tmp_path / "mine", [b"x"])
    write_atomically(tmp_path / "ours", [b"x"], private=False)
    assert (tmp_path / "mine").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "ours").stat().st_mode & 0o044
