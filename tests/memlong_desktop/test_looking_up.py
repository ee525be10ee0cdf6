"""Searching all books from the library panel, and opening one where the words stand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from engine.client import DocumentProcess
from engine.library import Library
from engine.records.pages import DocumentFacts
from memlong_desktop import theme
from memlong_desktop.app import build
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from tests.engine.stored_document import store
from tests.memlong_desktop.engine_fake import FakeEngine


@pytest.fixture
def desktop(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    data_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desktop]:
    """A library of two books: a paper, and a page in Arabic."""
    monkeypatch.setattr(theme, "reduced_motion", lambda: True)
    data = tmp_path / "data"
    with Library(data) as library:
        for document_id, name in (("a", "tracemonkey"), ("b", "right_to_left_01")):
            path = data_dir / "documents" / "pdf" / f"{name}.pdf"
            with DocumentProcess(path) as process:
                count = process.open().page_count
                store(data / "documents" / document_id, process.text(0, count))
            library.add(document_id, path, DocumentFacts(name, "", "PDF", count, False, False))
    made = build(qapp, Launch((), None), UserFolders(data), FakeEngine())
    made.window.resize(1400, 900)
    made.show()
    qtbot.waitUntil(lambda: made.window.library_items.rowCount() == 2, timeout=20_000)
    yield made
    made.window.close()
    made.shut_down()
    made.window.deleteLater()
    made.deleteLater()
    qapp.setStyleSheet("")


def rows(desktop: Desktop) -> list[str]:
    items = desktop.window.library.found_items
    return [str(items.index(row).data()) for row in range(items.rowCount())]


def test_books_that_hold_the_words_are_listed_with_where(qtbot: QtBot, desktop: Desktop) -> None:
    library = desktop.window.library
    assert library.found.isHidden()
    desktop.window.actions_table["look_up"].trigger()
    qtbot.keyClicks(library._filter, "trace trees")
    qtbot.waitUntil(lambda: len(rows(desktop)) > 1, timeout=20_000)
    found = rows(desktop)
    assert found[0] == "tracemonkey"
    assert all("trace trees" in words.lower() for words in found[1:])
    assert library.found.isVisible()
    library._filter.clear()
    qtbot.waitUntil(library.found.isHidden)
    assert rows(desktop) == []


def test_a_place_opens_its_book_there(qtbot: QtBot, desktop: Desktop) -> None:
    library = desktop.window.library
    library.search("nanojit")
    qtbot.waitUntil(lambda: len(rows(desktop)) > 1, timeout=20_000)
    view = library.found.findChild(QListView)
    assert view is not None
    index = library.found_items.index(1)
    hit = library.found_items.place(1)
    assert hit is not None
    view.scrollTo(index)
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )
    reader = desktop.window.reader
    qtbot.waitUntil(lambda: reader.page_count == 14, timeout=20_000)
    qtbot.waitUntil(lambda: desktop.searching.current is not None, timeout=20_000)
    current = desktop.searching.current
    assert current is not None
    assert current.page_index == hit.page_index
    assert desktop.searching.bar.query.text.lower() == "nanojit"


def test_nothing_is_said_to_be_nowhere(qtbot: QtBot, desktop: Desktop) -> None:
    library = desktop.window.library
    library.search("quetzalcoatl")
    qtbot.waitUntil(lambda: "No book" in library.found._words.text(), timeout=20_000)
    assert rows(desktop) == []


def test_arabic_words_are_found_by_their_letters(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.window.library.search("المشكلات")
    qtbot.waitUntil(lambda: len(rows(desktop)) > 1, timeout=20_000)
    assert rows(desktop)[0] == "right_to_left_01"


def test_what_is_selected_is_looked_up(qtbot: QtBot, desktop: Desktop, data_dir: Path) -> None:
    desktop.operations.open_document(data_dir / "documents" / "pdf" / "tracemonkey.pdf")
    pages = desktop.operations.text.pages
    qtbot.waitUntil(lambda: desktop.window.reader.page_count == 14, timeout=20_000)
    pages.want([0])
    qtbot.waitUntil(lambda: pages.words(0) is not None, timeout=20_000)
    page = pages.words(0)
    assert page is not None
    start = page.text.index("JavaScript")
    desktop.selecting.selection.select(0, start, start + 10)
    desktop.window.show_panel(None)
    desktop.window.actions_table["look_up"].trigger()
    assert desktop.window.panel == "library"
    assert desktop.window.library._filter.text() == "JavaScript"
    qtbot.waitUntil(lambda: len(rows(desktop)) > 1, timeout=20_000)
