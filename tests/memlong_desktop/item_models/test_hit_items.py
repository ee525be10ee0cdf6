"""The list of hits keeps the order of the document, whatever order they come in."""

import pytest
from pytestqt.modeltest import ModelTester

from engine.finding import Hit, Snippet
from memlong_desktop.item_models.hit_items import HitItems, HitRole


def hit(page_index: int, y: float = 0.0) -> Hit:
    return Hit(page_index, ((0.0, y, 10.0, y + 10.0),), Snippet(f"a word {y}", 2, 6))


@pytest.fixture
def items(qtmodeltester: ModelTester) -> HitItems:
    made = HitItems()
    qtmodeltester.check(made)
    return made


def pages(items: HitItems) -> list[int]:
    return [items.hit(row).page_index for row in range(items.rowCount())]


def test_batches_find_their_place(items: HitItems) -> None:
    items.add([hit(10), hit(10, 20), hit(12)])
    items.add([hit(0), hit(11), hit(20)])
    items.add([hit(5), hit(5, 30)])
    assert pages(items) == [0, 5, 5, 10, 10, 11, 12, 20]
    firsts = [items.index(row).data(HitRole.FIRST_OF_PAGE) for row in range(8)]
    assert firsts == [True, True, False, True, False, True, True, True]
    assert [h.boxes[0][1] for h in items.on_page(5)] == [0, 30]
    assert items.row_of(items.hit(6)) == 6
    assert items.row_of(hit(10)) == -1  # another search's
    assert items.index(1).data(HitRole.OF_PAGE) == 2


def test_the_first_hit_from_a_place(items: HitItems) -> None:
    assert items.first_from(0) is None
    items.add([hit(3, 100), hit(3, 500), hit(7)])
    assert items.first_from(0) is items.hit(0)
    assert items.first_from(3, 300) is items.hit(1)
    assert items.first_from(3, 600) is items.hit(2)
    assert items.first_from(9) is items.hit(0)


def test_labels(items: HitItems) -> None:
    items.add([hit(3)])
    items.set_labels(lambda page_index: "iv" if page_index == 3 else "")
    assert items.index(0).data(HitRole.PAGE_LABEL) == "iv"
    items.clear()
    assert items.rowCount() == 0
