from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from engine.records.pages import PageFacts
from memlong_desktop.item_models.page_items import PageItems, PageRole
from memlong_desktop.page_labels import PageLabels


def labels() -> PageLabels:
    made = PageLabels(4)
    made.set(0, [PageFacts("i", 1, 1), PageFacts("ii", 1, 1)])
    return made


def test_it_is_a_proper_model(qtmodeltester: ModelTester) -> None:
    items = PageItems()
    qtmodeltester.check(items)
    items.set_labels(labels())
    items.set_current(2)
    qtmodeltester.check(items)


def test_pages_go_by_their_labels_and_one_is_in_view() -> None:
    items = PageItems()
    items.set_labels(labels())
    items.set_current(1)
    items.set_current(2)
    rows = [items.index(row) for row in range(items.rowCount())]
    assert [row.data() for row in rows] == ["i", "ii", "3", "4"]
    assert [row.data(PageRole.IS_CURRENT) for row in rows] == [False, False, True, False]
    assert rows[1].data(Qt.ItemDataRole.AccessibleTextRole) == "Page ii, 2 of 4"
    assert items.current == 2
