"""The document process from outside: passwords, deaths, changed files, nothing left behind."""

import errno
import os
import signal
import sys
import tempfile
from pathlib import Path

import psutil
import pymupdf
import pytest

from engine.documents.client import DocumentProcess
from engine.errors import (
    DamagedDocument,
    EngineError,
    FileChanged,
    FileMissing,
    ReaderDied,
    StorageError,
    UnsupportedFormat,
)

ROOT = Path(__file__).resolve().parents[3]
DYING_HOST = (sys.executable, "-m", "tests.engine.documents.dying_host")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.txt"
    chapters = (f"CHAPTER {n}\n\n" + f"Sentence of chapter {n}. " * 50 for n in range(1, 17))
    path.write_text("\n\n\n".join(chapters), encoding="utf-8")
    return path


def test_a_process_that_was_killed_is_replaced(book: Path) -> None:
    with DocumentProcess(book) as document:
        facts = document.open()
        before = document.text(0, facts.page_count)
        first = document.pid
        assert first is not None
        psutil.Process(first).send_signal(signal.SIGKILL)
        assert document.text(0, facts.page_count) == before
        assert document.alive
        assert document.pid != first


def test_a_page_that_kills_is_damaged_and_the_rest_stays(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("DYING_PAGES", "2")
    with DocumentProcess(book, command=DYING_HOST) as document:
        count = document.open().page_count
        pages = document.text(0, count)
        assert [page.page_index for page in pages if not page.text] == [2]
        with pytest.raises(DamagedDocument, match="Page 3 is damaged"):
            document.render(2, 1.0)
        assert document.render(3, 1.0).pixels


def test_a_page_that_hangs_is_stopped(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("HANGING_PAGES", "1")
    with DocumentProcess(book, command=DYING_HOST, call_limit_s=1.5, open_limit_s=20.0) as document:
        document.open()
        with pytest.raises(DamagedDocument, match="Page 2 is damaged"):
            document.render(1, 1.0)
        assert document.render(0, 1.0).pixels


def test_a_page_that_wants_too_much_memory_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = pymupdf.open()
    for _ in range(4):
        made.new_page(width=300, height=400).insert_text((50, 50), "A page.")
    made.save(tmp_path / "pages.pdf")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("HUNGRY_PAGES", "2")
    with DocumentProcess(tmp_path / "pages.pdf", command=DYING_HOST) as document:
        document.open()
        sizes = document.page_facts(0, 4)
        assert [size.height for size in sizes] == [400.0, 400.0, 842.0, 400.0]
        assert document.links(2) == []
        assert document.text(2, 1)[0].text == ""
        with pytest.raises(DamagedDocument, match="Page 3"):
            document.render(2, 1.0)


@pytest.mark.parametrize(
    "lie", ["1x1000000000x1000000000", "10x10x-30", "-10x-10x-30", "10x10x9", "0x10x0", "99x99x300"]
)
def test_a_picture_that_cannot_be_is_not_read(
    book: Path, monkeypatch: pytest.MonkeyPatch, lie: str
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("LYING_ABOUT", lie)
    with DocumentProcess(book, command=DYING_HOST) as document:
        document.open()
        with pytest.raises(DamagedDocument, match="Page 1"):
            document.render(0, 0.1)


@pytest.mark.parametrize("kind", ["LibraryDamaged", "TokenNeeded", "StorageError"])
def test_a_process_tells_only_of_its_own_errors(
    book: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("LYING_ERROR", kind)
    told = EngineError.kinds[kind] if kind == "StorageError" else ReaderDied
    with DocumentProcess(book, command=DYING_HOST) as document:
        document.open()
        with pytest.raises(EngineError) as raised:
            document.words(0)
    assert type(raised.value) is told


def test_a_document_that_kills_everywhere_is_given_up(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("DYING_PAGES", ",".join(map(str, range(100))))
    with (
        DocumentProcess(book, command=DYING_HOST) as document,
        pytest.raises(DamagedDocument, match=r"book\.txt is damaged: reading it failed"),
    ):
        document.open()


def test_a_process_that_cannot_start(book: Path) -> None:
    with DocumentProcess(book, command=(sys.executable, "-c", "raise SystemExit(3)")) as document:
        with pytest.raises(ReaderDied, match="cannot be read"):
            document.open()
        assert not document.alive


def test_a_file_that_changes_is_noticed(book: Path) -> None:
    with DocumentProcess(book) as document:
        document.open()
        with book.open("a", encoding="utf-8") as file:
            file.write("More.")
        with pytest.raises(FileChanged, match="was changed"):
            document.text(0, 1)
        document.open()
        assert document.text(0, 1)
        book.unlink()
        with pytest.raises(FileChanged, match="was deleted"):
            document.text(0, 1)
        with pytest.raises(FileMissing):
            document.open()


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with DocumentProcess(tmp_path / "none.pdf") as document, pytest.raises(FileMissing):
        document.open()
    with (
        DocumentProcess(tmp_path) as document,
        pytest.raises(FileMissing, match="is a folder"),
    ):
        document.open()
    os.mkfifo(tmp_path / "pipe.txt")
    with (
        DocumentProcess(tmp_path / "pipe.txt") as document,
        pytest.raises(FileMissing, match="no regular file"),
    ):
        document.open()


@pytest.mark.parametrize("name", ["a.txt/b.txt", "a\0b.txt", "long" * 100 + ".txt"])
def test_names_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("text")
    with DocumentProcess(tmp_path / name) as document:
        with pytest.raises(FileMissing) as failure:
            document.open()
        assert len(failure.value.message) < 200
        assert failure.value.hint


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE, errno.EACCES])
def test_disks_that_fail_are_told(book: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = Path.stat

    def fail(path: Path, **named: bool) -> os.stat_result:
        if path == book:
            raise OSError(number, os.strerror(number))
        return looked(path, **named)

    with DocumentProcess(book) as document:
        document.open()
        monkeypatch.setattr(Path, "stat", fail)
        with pytest.raises(FileChanged):
            document.text(0, 1)
        with pytest.raises(FileMissing, match=r"book\.txt cannot be read"):
            document.open()


def test_a_full_folder_for_temporary_files_is_told(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    with DocumentProcess(book) as document:
        with pytest.raises(StorageError, match="no room to draw"):
            document.open()
        assert not document.alive


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_unreadable_files(book: Path) -> None:
    book.chmod(0)
    with DocumentProcess(book) as document, pytest.raises(FileMissing, match="may not be read"):
        document.open()


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text elsewhere")
def test_names_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_text("Text.", encoding="utf-8")
    with DocumentProcess(path) as document, pytest.raises(FileMissing, match="not valid text"):
        document.open()


def test_closing_leaves_nothing_behind(book: Path) -> None:
    document = DocumentProcess(book)
    document.open()
    pid = document.pid
    assert pid is not None
    assert document._pixels is not None
    assert not document._pixels.path.exists()  # the shared file has no name any more
    assert document.render(0, 1.0).pixels
    document.close()
    assert not psutil.pid_exists(pid)
    document.close()


def test_refused_documents_leave_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    monkeypatch.setattr("engine.documents.shared_pixels._shared_folder", lambda: str(shared))
    (tmp_path / "a.pdf").write_bytes(b"")
    with DocumentProcess(tmp_path / "a.pdf") as document:
        with pytest.raises(DamagedDocument):
            document.open()
        assert document.pid is None
    assert list(shared.iterdir()) == []


def test_what_a_page_costs_is_bounded(book: Path) -> None:
    with DocumentProcess(book) as document:
        document.open()
        image = document.render(0, 1000.0)
        assert image.width * image.height <= 33 * 2**20
        assert abs(image.width / image.height - 420 / 595) < 0.01
        assert document.render(0, 1e-9).width >= 1


def test_a_bomb_is_refused_in_time(tmp_path: Path) -> None:
    path = tmp_path / "bomb.html"
    with path.open("wb") as file:
        file.write(b"<html>" + b" " * 5000)
        file.truncate(300 * 2**20)
    with DocumentProcess(path) as document, pytest.raises(UnsupportedFormat, match="200 MB"):
        document.open()
