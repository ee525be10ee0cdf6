from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.records.library import Bookmark
from memlong_desktop.item_models.bookmark_items import BookmarkItems, BookmarkRole

MARKS = [Bookmark(7, 2, 0.0, "The <b>beginning"), Bookmark(3, 9, 0.5, "The end")]


def filled() -> BookmarkItems:
    items = BookmarkItems()
    items.set_bookmarks(MARKS, lambda page_index: f"p{page_index}")
    return items


def test_it_is_a_proper_model(qtmodeltester: ModelTester) -> None:
    items = filled()
    qtmodeltester.check(items)
    items.set_bookmarks([], str)
    qtmodeltester.check(items)


def test_rows_tell_name_and_page() -> None:
    items = filled()
    row = items.index(items.row_of(3))
    assert row.row() == 1
    assert items.row_of(5) == -1
    assert row.data() == "The end"
    assert row.data(BookmarkRole.PAGE) == "Page p9"
    assert row.data(BookmarkRole.BOOKMARK) == MARKS[1]
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "The end, Page p9"
    assert "&lt;b&gt;" in items.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_new_name_is_asked_for_and_an_empty_one_is_not(qtbot: QtBot) -> None:
    items = filled()
    with qtbot.waitSignal(items.renamed) as asked:
        items.setData(items.index(0), "  Another name ")
    assert asked.args == [7, "Another name"]
    with qtbot.assertNotEmitted(items.renamed):
        items.setData(items.index(0), "   ")
        items.setData(items.index(0), MARKS[0].name)
