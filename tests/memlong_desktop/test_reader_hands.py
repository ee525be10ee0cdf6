"""What others paint on the reader's pages and do with the pointer on them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QTransform,
)
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from memlong_desktop.background.lanes import Lane
from memlong_desktop.views.page_marks import PagePoint
from memlong_desktop.views.reader_view import ReaderView
from tests.memlong_desktop.grey_pages import HEIGHT, WIDTH, colour_at, settle


def test_a_point_of_the_view_is_a_point_of_a_page(reader: ReaderView) -> None:
    reader.set_zoom(0.5)
    reader.go_to(3)
    rect, scale = reader.page_rect(4), 0.5 * 96 / 72
    found = reader.page_point(rect.topLeft() + QPointF(30, 60) * scale)
    assert found is not None
    page_index, x, y = found
    assert page_index == 4
    assert (x, y) == (pytest.approx(30, abs=1), pytest.approx(60, abs=1))
    assert reader.page_point(QPointF(2, 100)) is None
    assert reader.page_point(rect.topLeft() - QPointF(0, 8)) is None


class Recorder:
    """A layer and a hand that note what they are told."""

    def __init__(self, *, keeps: bool = False) -> None:
        self.painted: dict[int, QPointF] = {}
        self.events: list[tuple[str, PagePoint | None]] = []
        self._keeps = keeps

    def paint(self, painter: QPainter, page_index: int, to_view: QTransform) -> None:
        self.painted[page_index] = to_view.map(QPointF(WIDTH, HEIGHT))
        painter.fillRect(to_view.mapRect(QRectF(0, 0, 20, 20)), QColor(255, 0, 0))

    def pressed(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        self.events.append(("pressed", at))
        return self._keeps

    def moved(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        self.events.append(("moved", at))
        return self._keeps

    def released(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        self.events.append(("released", at))
        return self._keeps


def test_a_layer_paints_in_points_of_the_page(qtbot: QtBot, lane: Lane, reader: ReaderView) -> None:
    layer = Recorder()
    reader.add_layer(layer)
    reader.set_zoom(1.5)
    reader.go_to(4)
    settle(qtbot, lane)
    rect = reader.page_rect(4)
    assert colour_at(reader, rect.topLeft() + QPointF(35, 35)) == QColor(255, 0, 0)
    assert layer.painted[4] == rect.bottomRight()


def test_hands_follow_the_pointer_and_the_first_can_keep_it(
    qtbot: QtBot, reader: ReaderView
) -> None:
    first, second = Recorder(), Recorder()
    reader.add_hand(first)
    reader.add_hand(second)
    reader.set_zoom(1.0)
    reader.go_to(2)
    spot = reader.page_transform(2).map(QPointF(30, 60)).toPoint()
    qtbot.mousePress(reader.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    gap = reader.page_rect(2).topLeft().toPoint() - QPoint(3, 3)
    qtbot.mouseRelease(reader.viewport(), Qt.MouseButton.LeftButton, pos=gap)
    assert first.events == second.events
    (_, pressed), (_, released) = first.events
    assert pressed == (2, pytest.approx(30, abs=0.5), pytest.approx(60, abs=0.5))
    assert released is not None
    assert released[0] == 2
    assert released[1] < 0
    assert reader.page_point(QPointF(gap)) is None
    keeper = Recorder(keeps=True)
    reader._hands.insert(0, keeper)
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert len(keeper.events) == 2
    assert len(first.events) == 2


def test_the_menu_of_a_page_is_made_by_whoever_has_something_for_it(
    qtbot: QtBot, reader: ReaderView
) -> None:
    asked: list[tuple[QMenu, PagePoint | None]] = []
    reader.menu_requested.connect(lambda menu, at: asked.append((menu, at)))
    spot = reader.page_rect(0).center().toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, reader.mapToGlobal(spot))
    QApplication.sendEvent(reader.viewport(), event)
    assert len(asked) == 1
    assert asked[0][1] is not None
    assert asked[0][1].page_index == 0
