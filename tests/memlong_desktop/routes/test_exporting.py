"""A conversation leaves the window: to a file of each kind, and to the printer's preview."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine.conversations import Thread
from engine.library import Library
from engine.records.pages import DocumentFacts
from memlong_desktop.desktop import Desktop
from memlong_desktop.setting_specs import spec
from tests.memlong_desktop.engine_fake import answer

Start = Callable[..., Desktop]

A = "a" * 32


@pytest.fixture
def desktop(start: Start, qtbot: QtBot, tmp_path: Path) -> Desktop:
    book = tmp_path / "Book.txt"
    book.write_text("Words enough for a page of it. " * 40, encoding="utf-8")
    facts = DocumentFacts(book.stem, "", "TXT", 1, reflowable=True, needs_ocr=False)
    with Library(tmp_path / "data") as library:
        library.add(A, book, facts)
        library.add_answer(answer("Her aunt.", question="Who?"), Thread("one"))
    desktop = start(book)
    qtbot.waitUntil(desktop.window.actions_table["print_conversation"].isEnabled)
    return desktop


def test_it_is_written_as_what_was_chosen_and_printed_black_on_white(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions = desktop.window.actions_table
    for kind, begins in (("Markdown (*.md)", b"# Who?"), ("PDF (*.pdf)", b"%PDF-")):
        chosen = (str(tmp_path / "talk"), kind)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, chosen=chosen: chosen)
        actions["export_conversation"].trigger()
        written = tmp_path / f"talk{kind[-5:-1].lstrip('*')}"
        qtbot.waitUntil(written.exists, timeout=20_000)
        assert written.read_bytes().startswith(begins)

    desktop.preferences.put(spec("appearance.theme"), "dark")
    actions["print_conversation"].trigger()
    preview = desktop.window.findChild(QPrintPreviewDialog)
    assert preview is not None
    qtbot.waitExposed(preview)
    assert preview.isModal()
    picture = preview.grab().toImage()
    middle = picture.width() // 2
    column = [picture.pixelColor(middle, y).lightness() for y in range(picture.height())]
    top = column.index(255)  # of the paper
    seen = {
        picture.pixelColor(x, y).lightness()
        for x in range(middle - 100, middle + 100)
        for y in range(top, top + 120)
    }
    assert min(seen) < 100, "words are seen on the paper"
    preview.close()
