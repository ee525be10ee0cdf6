"""The storage dialog over a real library; the engine does what the test says."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from engine.holdings import Holding, holding
from engine.library import Library
from engine.records.pages import DocumentFacts
from memlong_desktop.desktop import Desktop
from memlong_desktop.item_models.storage_items import SORT, Column, StorageItems
from tests.memlong_desktop.desktop_at_work import Start
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, entry


def folder_of(data: Path, document_id: str, text: int, bank: int, notes: int) -> None:
    folder = data / "documents" / document_id
    (folder / "bank-state-0123").mkdir(parents=True)
    (folder / "text.sqlite").write_bytes(bytes(text))
    (folder / "bank-state-0123" / "segment").write_bytes(bytes(bank))
    (folder / "overview-0123.json").write_bytes(bytes(notes))


@pytest.fixture
def desktop(start: Start, tmp_path: Path, qtbot: QtBot) -> Desktop:
    desktop = start()
    data = tmp_path / "data"
    folder_of(data, "a" * 32, 500, 3_000_000, 20)
    folder_of(data, "b" * 32, 9_000, 0, 0)

    def fill(library: Library) -> None:
        for name in ("A", "B"):
            facts = DocumentFacts(name, "", "PDF", 12, reflowable=False, needs_ocr=False)
            library.add(name.lower() * 32, tmp_path / f"{name}.pdf", facts)

    with qtbot.waitSignal(desktop.operations.shelf.run(fill).finished):
        pass
    return desktop


def test_what_a_folder_uses(tmp_path: Path) -> None:
    folder_of(tmp_path, "a" * 32, 500, 3_000, 20)
    found = holding(tmp_path / "documents" / ("a" * 32))
    assert found == Holding("a" * 32, 500, 3_000, 20)
    assert found.total == 3_520
    assert holding(tmp_path / "gone").total == 0


def test_rows_sort_by_their_numbers(qtbot: QtBot) -> None:
    items = StorageItems()
    QAbstractItemModelTester(items, QAbstractItemModelTester.FailureReportingMode.Fatal)
    items.set_rows([(entry(), Holding("a" * 32, 1_500, 0, 0))])
    assert items.index(0, Column.TEXT).data() == "1.5 kB"
    assert items.index(0, Column.TEXT).data(SORT) == 1_500
    assert items.index(0, Column.MEMORY).data() == "–"
    assert items.index(0, Column.TOKENS).data() == "4,000"


def test_books_are_listed_and_made_anew(
    desktop: Desktop, engine: FakeEngine, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop.storing.open()
    dialog = desktop.storing.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog._items.rowCount() == 2)
    assert dialog._sum.text().startswith("3.0 MB in all; memories use 3.0 MB of the 21.5 GB")
    assert not dialog._forget.isEnabled()
    dialog._table.sortByColumn(Column.MEMORY, Qt.SortOrder.DescendingOrder)
    dialog._table.setCurrentIndex(dialog._sorted.index(0, 0))
    assert dialog._forget.isEnabled()
    chosen = dialog.chosen
    assert chosen is not None
    assert chosen.title == "A"
    engine.preparing.put(FACTS, None)  # deleting waits its turn behind loading
    desktop.storing.rebuild(chosen)
    qtbot.waitUntil(lambda: any(call[0] == "forget" for call in engine.calls))
    assert "False" in str(next(call for call in engine.calls if call[0] == "forget"))
    qtbot.waitUntil(lambda: ("index", chosen.path, "") in engine.calls)
