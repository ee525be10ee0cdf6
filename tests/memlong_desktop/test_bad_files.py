"""The whole window given files that cannot be read, or not yet, or not as they are now."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.errors import DamagedDocument, NoText, ProcessDied
from memlong_desktop.background.indexing import Indexing
from tests.memlong_desktop.desktop_at_work import LONG, Start, drop, make_known
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "A long book.txt"
    path.write_text(LONG, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("nowhere.pdf", None, "There is no file nowhere.pdf."),
        ("empty.pdf", b"", "empty.pdf is empty."),
        ("noise.pdf", b"this is no pdf", "noise.pdf is named .pdf but contains plain text."),
    ],
)
def test_a_bad_file_ends_in_one_sentence_and_the_open_book_stays(
    start: Start,
    book: Path,
    tmp_path: Path,
    qtbot: QtBot,
    name: str,
    content: bytes | None,
    said: str,
) -> None:
    desktop = start(book)
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    drop(desktop, path)
    banner = desktop.window.reader_banner
    qtbot.waitUntil(lambda: banner.failure is not None, timeout=20_000)
    assert banner.failure is not None
    assert banner.failure.message.startswith(said)
    assert banner.failure.hint
    assert desktop.window.windowTitle() == "A long book — MemLong"


def test_a_folder_is_refused(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    desktop = start()
    drop(desktop, tmp_path)
    qtbot.waitUntil(lambda: desktop.window.reader_banner.failure is not None, timeout=20_000)


def test_a_scan_is_read_but_not_asked(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    allowed: list[tuple[bool, str]] = []
    desktop.operations.asking_allowed.connect(lambda can, why: allowed.append((can, why)))
    make_known(engine, desktop, book, qtbot)
    engine.script(book).put(NoText("Its pages are pictures.", "It can still be read here."))
    qtbot.waitUntil(lambda: desktop.window.status_line.words[0] == "No text")
    assert allowed[-1] == (False, "Its pages are pictures. It can still be read here.")


def test_a_locked_file_gets_three_tries(start: Start, data_dir: Path, qtbot: QtBot) -> None:
    desktop = start()
    locked = data_dir / "documents/pdf/password-example.pdf"
    opening = desktop._opening
    drop(desktop, locked)
    qtbot.waitUntil(lambda: opening._dialog is not None, timeout=20_000)
    for tries_left in (2, 1, 0):
        dialog = opening._dialog
        assert dialog is not None
        dialog._password.setText("wrong")
        dialog._open.click()
        assert dialog.tries_left == tries_left
        if tries_left:
            qtbot.waitUntil(dialog._open.isEnabled, timeout=20_000)
    qtbot.waitUntil(lambda: desktop.window.reader_banner.failure is not None, timeout=20_000)
    assert "three passwords were wrong" in desktop.window.reader_banner.failure.message
    drop(desktop, locked)
    qtbot.waitUntil(lambda: opening._dialog is not None, timeout=20_000)
    assert opening._dialog is not None
    opening._dialog._password.setText("test")
    opening._dialog._open.click()
    qtbot.waitUntil(lambda: desktop.window.reader.page_count == 4, timeout=20_000)
    assert opening._dialog is None


def test_a_damaged_file_is_listed_with_its_reason_by_the_engine(
    start: Start, engine: FakeEngine, tmp_path: Path, qtbot: QtBot
) -> None:
    desktop = start()
    damaged = tmp_path / "cut.pdf"
    damaged.write_bytes(b"%PDF-1.7 cut short")
    engine.preparing.put(FACTS, None)
    drop(desktop, damaged)
    qtbot.waitUntil(lambda: ("index", str(damaged), "") in engine.calls, timeout=20_000)


def test_a_file_that_changes_while_it_is_read_is_opened_again(
    start: Start, book: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    banner = desktop.window.reader_banner
    qtbot.waitUntil(lambda: desktop._showing._drawn, timeout=20_000)
    book.write_text("It is much shorter now.", encoding="utf-8")
    desktop.window.reader.go_to(desktop.window.reader.page_count - 1)
    qtbot.waitUntil(lambda: desktop.window.reader.page_count == 1, timeout=20_000)
    assert banner.failure is None  # nobody is bothered with it


def test_a_file_that_was_mended_is_heard_of_again(
    start: Start, engine: FakeEngine, tmp_path: Path, qtbot: QtBot
) -> None:
    desktop = start()
    banner = desktop.window.reader_banner
    chapter = tmp_path / "chapter.txt"
    chapter.write_bytes(b"")
    engine.preparing.put(FACTS, None)
    drop(desktop, chapter)
    engine.script(chapter).put(DamagedDocument("chapter.txt is empty."))
    qtbot.waitUntil(lambda: banner.failure is not None, timeout=20_000)
    indexing = desktop.operations.indexing
    qtbot.waitUntil(lambda: _phase(indexing, chapter) == "failed", timeout=20_000)
    chapter.write_text(LONG, encoding="utf-8")
    drop(desktop, chapter)
    engine.script(chapter).put(ProcessDied("The engine ended unexpectedly."))
    chat = desktop.window.chat_banner
    qtbot.waitUntil(lambda: chat.failure is not None, timeout=20_000)


def _phase(indexing: Indexing, path: Path) -> str:
    state = indexing.state(path)
    return state.phase if state is not None else ""
