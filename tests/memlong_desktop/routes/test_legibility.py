"""A page in letters that nobody can tell is said to be so, that page alone, until it is known."""

from pathlib import Path

import pymupdf
import pytest
from pytestqt.qtbot import QtBot

from engine.records.indexing import Progress
from engine.records.pages import PageText
from memlong_desktop.desktop import Desktop
from tests.engine.stored_document import store
from tests.memlong_desktop.desktop_at_work import Start, make_known
from tests.memlong_desktop.engine_fake import FakeEngine

SAID = "Search and chat will not work on this page"
WORDS = "A white whale was seen that day, far out beyond the cape."


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Three pages; the font of the second has lost its map to Unicode."""
    path = tmp_path / "A long book.pdf"
    with pymupdf.open() as document:
        for _ in range(3):
            document.new_page()
        document[0].insert_text((72, 100), WORDS)
        font = document[1].insert_font("F1", fontbuffer=pymupdf.Font("cjk").buffer)
        document[1].insert_text((72, 100), WORDS, fontname="F1")
        document[1].insert_text((72, 40), "THE CAPE 12")  # its running head has a map
        document.xref_set_key(font, "ToUnicode", "null")
        document[2].insert_text((72, 100), WORDS)
        document.save(path)
    return path


def told(desktop: Desktop, qtbot: QtBot, page_index: int, words: str) -> None:
    reader, legibility = desktop.window.reader, desktop.operations.text.legibility
    reader.go_to(page_index)
    qtbot.waitUntil(
        lambda: reader.page_index == page_index and page_index in legibility._known, timeout=20_000
    )
    assert desktop.window.status_line.page_words == words


def test_of_three_pages_one_is_in_a_font_without_a_map(
    start: Start, engine: FakeEngine, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desktop = start(book)
    told(desktop, qtbot, 0, "")
    told(desktop, qtbot, 1, SAID)
    told(desktop, qtbot, 2, "")
    told(desktop, qtbot, 1, SAID)
    # It is recognised from its picture, where that is possible, while the book is read.
    recognised = [PageText(i, "", WORDS, b"", recognised=i == 1) for i in range(3)]
    store(tmp_path / "data" / "documents" / ("a" * 32), recognised)
    make_known(engine, desktop, book, qtbot)
    engine.script(book).put(Progress("reading", 3, 3, "pages"))
    qtbot.waitUntil(lambda: desktop.window.status_line.page_words == "", timeout=20_000)
    desktop.operations.close_document()
    assert desktop.window.status_line.page_words == ""


def test_a_file_as_scanners_write_it(start: Start, data_dir: Path, qtbot: QtBot) -> None:
    desktop = start(data_dir / "documents/pdf/truetype_font_nomapping.pdf")
    line = desktop.window.status_line
    qtbot.waitUntil(lambda: line.page_words == SAID, timeout=20_000)
