"""The list of hits keeps the one that the reader is at in sight."""

from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from engine.finding import Hit, Snippet
from memlong_desktop import theme
from memlong_desktop.item_models.hit_items import HitItems
from memlong_desktop.views.hits_view import HitsView


def hits(first: int, count: int) -> list[Hit]:
    snippet = Snippet("a word", 2, 6)
    return [Hit(page, ((0.0, 0.0, 10.0, 10.0),), snippet) for page in range(first, first + count)]


def in_sight(view: QListView) -> bool:
    return view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_earlier_hits_that_come_later_do_not_push_it_away(qtbot: QtBot) -> None:
    items = HitItems()
    view = HitsView(items, theme.light())
    qtbot.addWidget(view)
    view.resize(240, 600)
    view.show()
    rows = view.findChild(QListView)
    items.add(hits(100, 40))
    view.mark(0)
    items.add(hits(0, 60))
    assert items.hit(rows.currentIndex().row()).page_index == 100
    assert in_sight(rows)


def test_a_list_that_was_scrolled_elsewhere_stays_there(qtbot: QtBot) -> None:
    items = HitItems()
    view = HitsView(items, theme.light())
    qtbot.addWidget(view)
    view.resize(240, 600)
    view.show()
    rows = view.findChild(QListView)
    items.add(hits(100, 90))
    view.mark(0)
    rows.scrollToBottom()
    items.add(hits(0, 60))
    assert not in_sight(rows)


def ink(view: HitsView, rows: QListView) -> tuple[int, int]:
    """From which column to which there is anything on the first row, in pixels."""
    area = rows.visualRect(rows.model().index(0, 0))
    picture = rows.viewport().grab(area).toImage()
    ground = picture.pixel(0, 0)
    columns = [
        x
        for x in range(picture.width())
        if any(picture.pixel(x, y) != ground for y in range(picture.height()))
    ]
    return columns[0], picture.width() - 1 - columns[-1]


def test_a_hit_in_right_to_left_text_begins_at_the_right(qtbot: QtBot) -> None:
    items = HitItems()
    view = HitsView(items, theme.light())
    qtbot.addWidget(view)
    view.resize(400, 600)
    view.show()
    rows = view.findChild(QListView)
    items.add(hits(0, 1))
    left, right = ink(view, rows)
    assert left < 30 < 200 < right
    items.clear()
    items.add([Hit(0, ((0.0, 0.0, 10.0, 10.0),), Snippet("امنیت در وب", 0, 5))])
    left, right = ink(view, rows)
    assert right < 30 < 200 < left
