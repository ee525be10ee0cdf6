"""The contents panel over real documents: it follows the reader, leads them, and is searched."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from memlong_desktop.desktop import Desktop
from memlong_desktop.item_models.outline_items import OutlineRole
from memlong_desktop.views.filter_box import FilterBox
from memlong_desktop.views.page_box import PageBox
from memlong_desktop.views.plain_label import PlainLabel

Start = Callable[..., Desktop]


@pytest.fixture
def manual(start: Start, data_dir: Path, qtbot: QtBot) -> Desktop:
    desktop = start(data_dir / "documents/pdf/manual.pdf")
    desktop.window.show_panel("outline")
    qtbot.waitUntil(lambda: desktop.window.outline_items.rowCount() > 0, timeout=10_000)
    return desktop


def tree(desktop: Desktop) -> QTreeView:
    (found,) = desktop.window.outline.findChildren(QTreeView)
    return found


def box(desktop: Desktop) -> FilterBox:
    (found,) = desktop.window.outline.findChildren(FilterBox)
    return found


def rows(view: QTreeView) -> list[str]:
    """The titles that can be seen, from top to bottom."""
    titles = []
    index = view.model().index(0, 0)
    while index.isValid():
        titles.append(str(index.data()))
        index = view.indexBelow(index)
    return titles


def find(view: QTreeView, title: str) -> QModelIndex:
    recursive = Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly
    start = view.model().index(0, 0)
    (found,) = view.model().match(start, Qt.ItemDataRole.DisplayRole, title, 1, recursive)
    return found


def test_a_chapter_in_the_middle_of_a_page_comes_to_the_top(manual: Desktop, qtbot: QtBot) -> None:
    reader, view = manual.window.reader, tree(manual)
    source = manual.window.outline_items
    inside = next(
        chapter
        for row in range(source.rowCount())
        for chapter in [source.index(row, 0)]
        if chapter.data(OutlineRole.PLACE).y > 300
    )
    place, index = inside.data(OutlineRole.PLACE), find(view, inside.data())
    view.scrollTo(index)
    point = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    at = reader.page_point(QPointF(reader.viewport().width() / 2, 16))
    assert at is not None
    assert at.page_index == place.page_index
    assert at.y == pytest.approx(place.y, abs=12)
    assert view.currentIndex().data() == inside.data()
    assert manual.window.actions_table["back"].isEnabled()


def test_it_follows_the_reader_within_a_page(manual: Desktop) -> None:
    reader, view = manual.window.reader, tree(manual)
    chapter = next(
        view.model().index(row, 0)
        for row in range(view.model().rowCount())
        if view.model().index(row, 0).data(OutlineRole.PLACE).y > 300
    )
    place, title = chapter.data(OutlineRole.PLACE), chapter.data()
    reader.go_to(place.page_index)
    assert view.currentIndex().data() != title
    reader.go_to_point(place)
    assert view.currentIndex().data() == title


def test_a_filter_shows_matches_under_what_they_stand(manual: Desktop, qtbot: QtBot) -> None:
    view, line = tree(manual), box(manual)
    chapters = view.model().rowCount()
    qtbot.keyClicks(line, "ERROR")
    assert rows(view)
    for index_title in rows(view):
        index = find(view, index_title)
        below = [
            view.model().index(n, 0, index).data() for n in range(view.model().rowCount(index))
        ]
        assert "error" in index_title.lower() or below
    assert "error" in str(view.currentIndex().data()).lower()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert view.model().rowCount() == chapters


def test_return_in_the_filter_goes_to_the_first_match(manual: Desktop, qtbot: QtBot) -> None:
    view, line = tree(manual), box(manual)
    qtbot.keyClicks(line, "error")
    place = view.currentIndex().data(OutlineRole.PLACE)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert manual.window.reader.camera is not None
    assert manual.window.reader.camera.place.page_index == place.page_index
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert manual.window.focusWidget() is view


def test_the_searched_list_stays_while_the_reader_moves(manual: Desktop, qtbot: QtBot) -> None:
    view, line = tree(manual), box(manual)
    qtbot.keyClicks(line, "error")
    current = view.currentIndex().data()
    manual.window.reader.go_to(1)
    assert view.currentIndex().data() == current


def test_no_match_is_said_and_another_book_starts_afresh(
    manual: Desktop, qtbot: QtBot, data_dir: Path
) -> None:
    line = box(manual)
    qtbot.keyClicks(line, "zzz")
    assert rows(tree(manual)) == []
    with qtbot.waitSignal(manual.operations.outlined, timeout=20_000):
        manual.operations.open_document(data_dir / "documents/pdf/MullenJSSv18i03.pdf")
    assert line.text() == ""
    assert rows(tree(manual))


def test_a_chapter_that_leads_nowhere_moves_nothing(
    start: Start, data_dir: Path, qtbot: QtBot
) -> None:
    desktop = start(data_dir / "documents/pdf/outlines-with-invalid-destinations.pdf")
    desktop.window.show_panel("outline")
    qtbot.waitUntil(lambda: desktop.window.outline_items.rowCount() == 9, timeout=10_000)
    view = tree(desktop)
    broken = view.model().index(4, 0)
    assert "leads nowhere" in broken.data(Qt.ItemDataRole.ToolTipRole)
    point = view.visualRect(broken).center() - QPoint(10, 0)
    with qtbot.assertNotEmitted(desktop.window.outline.place_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert desktop.window.reader.page_index == 0
    said = [
        label.text()
        for label in desktop.window.outline.findChildren(PlainLabel)
        if label.isVisible()
    ]
    assert any("leads nowhere" in words for words in said)


def test_the_page_box_takes_the_names_of_places(manual: Desktop, qtbot: QtBot) -> None:
    row, reader = manual.window.tool_row, manual.window.reader
    row.name_entered.emit("section.4")
    qtbot.waitUntil(lambda: manual.window.outline.current_title.startswith("Syntax"))
    assert reader.page_index > 0
    assert manual.window.actions_table["back"].isEnabled()


def test_a_name_of_nothing_is_said(manual: Desktop, qtbot: QtBot) -> None:
    row = manual.window.tool_row
    row.edit_page()
    row.name_entered.emit("no such place")
    box = row.findChild(PageBox)
    qtbot.waitUntil(lambda: bool(box.rows), timeout=10_000)
    assert box.rows == ["No page is called “no such place”; they go from 1 to 61."]
    assert manual.window.reader.page_index == 0
