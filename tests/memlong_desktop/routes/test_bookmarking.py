"""Bookmarks of real documents in the whole window, kept in a real library."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from engine.client import DocumentProcess
from engine.identity import document_id_of
from engine.library import Library
from memlong_desktop.desktop import Desktop
from memlong_desktop.routes.bookmarking import BookmarkRoute
from tests.engine.stored_document import store

Start = Callable[..., Desktop]


def route(desktop: Desktop) -> BookmarkRoute:
    (found,) = desktop.window.findChildren(BookmarkRoute)
    return found


def names(desktop: Desktop) -> list[str]:
    return [mark.name for mark in route(desktop).bookmarking.bookmarks]


def rows(desktop: Desktop) -> QListView:
    (found,) = route(desktop).view.findChildren(QListView)
    return found


def mark(desktop: Desktop, qtbot: QtBot) -> None:
    with qtbot.waitSignal(route(desktop).bookmarking.changed, timeout=10_000):
        desktop.window.actions_table["bookmark"].trigger()


@pytest.fixture
def file(data_dir: Path) -> Path:
    return data_dir / "documents/pdf/manual.pdf"


@pytest.fixture
def manual(start: Start, file: Path, qtbot: QtBot) -> Desktop:
    desktop = start(file)
    qtbot.waitUntil(lambda: desktop.window.outline_items.rowCount() > 0, timeout=10_000)
    return desktop


def test_a_place_is_marked_named_after_its_chapter_and_kept(
    manual: Desktop, file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    reader = manual.window.reader
    action = manual.window.actions_table["bookmark"]
    mark(manual, qtbot)
    assert names(manual) == ["Page 1"]  # before the first chapter
    reader.go_to(20, 0.4)
    assert not action.isChecked()
    mark(manual, qtbot)
    assert action.isChecked()
    assert names(manual)[1] != "Page 21"
    with Library(tmp_path / "data") as library:
        kept = library.bookmarks.of(document_id_of(file))
    assert [(one.page_index, round(one.fraction, 2)) for one in kept] == [(0, 0.0), (20, 0.4)]


def test_the_same_action_takes_the_mark_away(manual: Desktop, qtbot: QtBot) -> None:
    action = manual.window.actions_table["bookmark"]
    manual.window.reader.go_to(5)
    mark(manual, qtbot)
    manual.window.reader.go_to(6)
    manual.window.reader.go_to(5, 0.01)
    assert action.isChecked()
    mark(manual, qtbot)
    assert names(manual) == []
    assert not action.isChecked()


def test_bookmarks_are_there_when_the_book_is_opened_again(
    manual: Desktop, file: Path, qtbot: QtBot, data_dir: Path
) -> None:
    manual.window.reader.go_to(7)
    mark(manual, qtbot)
    manual.operations.open_document(data_dir / "documents/pdf/vertical.pdf")
    qtbot.waitUntil(lambda: manual.window.reader.page_count == 3, timeout=20_000)
    qtbot.waitUntil(lambda: names(manual) == [])
    manual.operations.open_document(file)
    qtbot.waitUntil(lambda: len(names(manual)) == 1, timeout=20_000)
    manual.operations.close_document()
    assert names(manual) == []


def test_the_panel_leads_renames_and_removes(manual: Desktop, qtbot: QtBot) -> None:
    reader, view = manual.window.reader, rows(manual)
    for page_index in (30, 10):
        reader.go_to(page_index)
        mark(manual, qtbot)
    manual.window.show_panel("bookmarks")
    assert view.model().rowCount() == 2
    second = view.model().index(1, 0)
    point = view.visualRect(second).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert reader.page_index == 30
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    assert editor is not None
    editor.setText("A better name")
    with qtbot.waitSignal(route(manual).bookmarking.changed, timeout=10_000):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert names(manual)[1] == "A better name"
    assert view.currentIndex().row() == 1  # still the one that is at this place
    with qtbot.waitSignal(route(manual).bookmarking.changed, timeout=10_000):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert "A better name" not in names(manual)
    assert view.model().rowCount() == 1


def test_a_ribbon_hangs_at_the_place(manual: Desktop, qtbot: QtBot) -> None:
    reader = manual.window.reader
    reader.go_to(12, 0.5)
    before = reader.grab().toImage()
    mark(manual, qtbot)
    (ribbon,) = route(manual)._layer.ribbons(12)
    assert reader.page_rect(12).contains(ribbon)
    assert 0 <= ribbon.top() < 60  # at the reading line
    point = ribbon.center().toPoint()
    after = reader.grab().toImage()
    assert after.pixelColor(point) != before.pixelColor(point)
    assert route(manual)._layer.ribbons(11) == []


def paragraphs(*numbers: int) -> str:
    return "\n\n".join(
        f"Paragraph {n} tells of whale number {n * 7} and of a sail that the {n}th watchman saw."
        for n in numbers
    )


def test_bookmarks_follow_a_file_that_changed_while_it_was_closed(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    book, data = tmp_path / "A long book.txt", tmp_path / "data"
    book.write_text(paragraphs(*range(300)), "utf-8")
    old = document_id_of(book)
    with DocumentProcess(book) as process, Library(data) as library:
        facts = process.open()
        pages = process.text(0, facts.page_count)
        store(data / "documents" / old, pages)
        library.add(old, book, facts)
        library.bookmarks.add(old, 9, 0.4, "The watchman")
        library.bookmarks.add(old, facts.page_count - 1, 0.0, "Gone")
    book.write_text(paragraphs(*range(500, 560), *range(200)), "utf-8")
    desktop = start(book)
    qtbot.waitUntil(lambda: names(desktop) == ["The watchman", "Gone"], timeout=20_000)
    carried, gone = route(desktop).bookmarking.bookmarks
    assert carried.page_index > 9
    assert gone.page_index == desktop.window.reader.page_count - 1
    desktop.window.reader.go_to(carried.page_index, carried.fraction)
    with DocumentProcess(book) as process:
        process.open()
        there = process.text(carried.page_index, 1)[0].text
    assert set(re.findall(r"number \d+", there)) & set(re.findall(r"number \d+", pages[9].text))
    for each in (carried, gone):
        route(desktop).bookmarking.remove(each.bookmark_id)
    qtbot.waitUntil(lambda: names(desktop) == [], timeout=20_000)
    desktop.operations.close_document()
    desktop.operations.open_document(book)  # what was taken away stays away
    qtbot.waitUntil(lambda: route(desktop).bookmarking.document_id != "", timeout=20_000)
    assert names(desktop) == []
    with Library(data) as library:
        assert library.bookmarks.left_behind(document_id_of(book), book) == ("", [])
        assert len(library.bookmarks.of(old)) == 2
