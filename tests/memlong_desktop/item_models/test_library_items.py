from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from memlong_desktop.item_models.library_items import (
    LibraryFilter,
    LibraryItems,
    LibraryRole,
    pages,
)
from tests.memlong_desktop.engine_fake import entry

BOOKS = [
    entry("a" * 32, title="War and Peace", author="Leo Tolstoy"),
    entry("b" * 32, title="A scan", state="no_text", reason="It is a scan.", format="PDF"),
    entry("c" * 32, title="Moby-Dick", author="Herman Melville", bank_tokens=10, page_count=1),
    entry("d" * 32, title="Broken", state="failed", page_count=0),
]


def facts(items: LibraryItems) -> list[str]:
    return [items.index(row).data(LibraryRole.FACTS) for row in range(items.rowCount())]


def test_it_is_a_proper_model(qtmodeltester: ModelTester) -> None:
    items = LibraryItems()
    qtmodeltester.check(items)
    items.set_entries(BOOKS)
    qtmodeltester.check(items)


def test_rows_say_how_far_each_document_is() -> None:
    items = LibraryItems()
    items.set_entries(BOOKS)
    assert facts(items) == [
        "ready · 12 pages · PDF",
        "no text · 12 pages · PDF",
        "remembered · 1 page · PDF",
        "failed · PDF",
    ]
    items.set_activity("a" * 32, "indexing 34%")
    assert facts(items)[0] == "indexing 34% · 12 pages"
    assert "It is a scan." in items.index(1).data(Qt.ItemDataRole.ToolTipRole)


def test_the_same_documents_keep_their_rows(qtbot: QtBot) -> None:
    items = LibraryItems()
    items.set_entries(BOOKS)
    with qtbot.assertNotEmitted(items.modelReset), qtbot.waitSignal(items.dataChanged):
        items.set_entries([entry("a" * 32, state="reading"), *BOOKS[1:]])
    with qtbot.waitSignal(items.modelReset):
        items.set_entries(BOOKS[1:])
    assert items.row_of("c" * 32) == 1
    assert items.row_of("nobody") == -1


def test_the_filter_wants_every_word(qtmodeltester: ModelTester) -> None:
    items = LibraryItems()
    items.set_entries(BOOKS)
    shown = LibraryFilter()
    shown.setSourceModel(items)
    qtmodeltester.check(shown)
    for text, titles in (
        ("tolstoy PEACE", ["War and Peace"]),
        ("a", ["War and Peace", "A scan", "Moby-Dick"]),
        ("whale", []),
    ):
        shown.set_words(text)
        assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == titles


def test_pages_in_words() -> None:
    assert [pages(n) for n in (0, 1, 1391)] == ["0 pages", "1 page", "1,391 pages"]
