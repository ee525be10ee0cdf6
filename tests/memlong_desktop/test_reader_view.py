"""The reader as a real widget, with a real page lane and pages drawn on the fly."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from engine.errors import ProcessDied
from engine.records import DocumentFacts, PageFacts, PageImage, ReadingPosition
from memlong_desktop import theme
from memlong_desktop.background.lanes import Lane
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.page_marks import PagePoint
from memlong_desktop.views.reader_view import ReaderView

WIDTH, HEIGHT = 300.0, 400.0
PAGES = 40


class Renderer:
    """Pages of one grey each; page 7 is broken."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, float]] = []
        self.broken = {7}

    def __call__(self, page_index: int, zoom: float) -> PageImage:
        self.asked.append((page_index, zoom))
        if page_index in self.broken:
            raise ProcessDied("The document's reader stopped.")
        width, height = round(WIDTH * zoom), round(HEIGHT * zoom)
        return PageImage(
            page_index, width, height, width * 3, bytes([200 + page_index]) * width * 3 * height
        )


def facts(pages: int = PAGES) -> DocumentFacts:
    return DocumentFacts("Title", "Author", "PDF", pages, False, False)


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("page")
    yield lane
    lane.close()


@pytest.fixture
def renderer() -> Renderer:
    return Renderer()


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "reduced_motion", lambda: True)


@pytest.fixture
def reader(qtbot: QtBot, lane: Lane, renderer: Renderer, still: None) -> ReaderView:
    view = ReaderView()
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.set_cache(PageCache(lane, renderer))
    view.open(facts(), PageFacts("i", WIDTH, HEIGHT))
    view.show()
    qtbot.waitExposed(view)
    return view


def settle(qtbot: QtBot, lane: Lane) -> None:
    qtbot.waitUntil(lambda: lane.waiting == 0)


def colour_at(reader: ReaderView, point: QPointF) -> QColor:
    image = reader.viewport().grab().toImage()
    return image.pixelColor((point * image.devicePixelRatio()).toPoint())


def test_opens_at_the_first_page_fitted_to_the_width(
    qtbot: QtBot, lane: Lane, reader: ReaderView, renderer: Renderer
) -> None:
    settle(qtbot, lane)
    rect = reader.page_rect(0)
    assert rect.left() == 16
    assert rect.right() == reader.viewport().width() - 16
    assert colour_at(reader, rect.center()) == QColor(200, 200, 200)
    assert colour_at(reader, QPointF(4, 4)) == theme.light().desk
    assert renderer.asked[0][0] == 0
    assert (0, pytest.approx(rect.width() / WIDTH)) in renderer.asked
    assert reader.page_label(0) == "i"
    assert reader.page_label(4) == "5"


def test_a_page_is_paper_before_it_is_drawn(qtbot: QtBot, still: None) -> None:
    view = ReaderView()
    qtbot.addWidget(view)
    view.open(facts(), PageFacts("", WIDTH, HEIGHT))
    view.show()
    assert colour_at(view, view.page_rect(0).center()) == theme.light().raised


def test_page_changes_are_told_once_each(reader: ReaderView) -> None:
    seen: list[int] = []
    reader.page_changed.connect(seen.append)
    reader.go_to(3)
    reader.go_to(3, 0.1)
    reader.go_to(PAGES - 1)
    assert seen == [3, PAGES - 1]
    assert reader.page_index == PAGES - 1
    assert "40" in reader.accessibleDescription()


def test_a_place_stays_when_pages_above_turn_out_larger(reader: ReaderView) -> None:
    reader.go_to(20, 0.5)
    before = reader.page_rect(20)
    reader.set_page_facts(0, [PageFacts("", WIDTH, HEIGHT + 35 * n) for n in range(15)])
    assert reader.page_rect(20) == before
    assert reader.position().page_index == 20


def test_the_fit_follows_a_resize_and_keeps_the_place(reader: ReaderView) -> None:
    reader.go_to(10, 0.25)
    reader.resize(400, 500)
    assert reader.page_rect(10).width() == reader.viewport().width() - 32
    assert reader.position() == ReadingPosition(10, 0.25, 0.0)


def test_keys_scroll(qtbot: QtBot, reader: ReaderView) -> None:
    bar = reader.verticalScrollBar()
    qtbot.keyClick(reader, Qt.Key.Key_Down)
    assert bar.value() > 0
    qtbot.keyClick(reader, Qt.Key.Key_Space)
    a_screen = bar.value()
    assert a_screen > reader.viewport().height() * 0.8
    qtbot.keyClick(reader, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(reader, Qt.Key.Key_Up)
    assert bar.value() == 0
    qtbot.keyClick(reader, Qt.Key.Key_End)
    assert reader.page_index == PAGES - 1
    qtbot.keyClick(reader, Qt.Key.Key_Home)
    assert reader.page_index == 0
    qtbot.keyClick(reader, Qt.Key.Key_Right)
    assert reader.page_index == 1
    qtbot.keyClick(reader, Qt.Key.Key_PageDown)
    qtbot.keyClick(reader, Qt.Key.Key_Left)
    assert reader.position().page_index == 1


def test_steps_glide_and_add_up(qtbot: QtBot, lane: Lane, reader: ReaderView) -> None:
    QApplication.processEvents()
    theme_motion = pytest.MonkeyPatch()
    theme_motion.setattr(theme, "reduced_motion", lambda: False)
    with theme_motion.context():
        qtbot.keyClick(reader, Qt.Key.Key_Down)
        qtbot.keyClick(reader, Qt.Key.Key_Down)
        assert reader.verticalScrollBar().value() < 2 * 56
        qtbot.waitUntil(lambda: reader.verticalScrollBar().value() == 2 * 56)
    theme_motion.undo()


def wheel(reader: ReaderView, at: QPointF, angle: int, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    event = QWheelEvent(
        at,
        reader.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(reader.viewport(), event)


def test_control_and_wheel_zoom_to_the_pointer(reader: ReaderView) -> None:
    reader.go_to(5, 0.3)
    at = QPointF(200, 350)
    before = reader.page_rect(5)
    share = (at.y() - before.top()) / before.height()
    wheel(reader, at, 240, Qt.KeyboardModifier.ControlModifier)
    after = reader.page_rect(5)
    assert after.width() == pytest.approx(before.width() * 1.21, abs=1)
    assert after.top() + share * after.height() == pytest.approx(at.y(), abs=1)
    assert not reader.fits_width
    wheel(reader, at, -120)
    assert reader.page_rect(5).top() == pytest.approx(after.top() - 96, abs=1)


def test_zoom_steps_and_limits(reader: ReaderView) -> None:
    zooms: list[float] = []
    reader.zoom_changed.connect(zooms.append)
    reader.set_zoom(1.0)
    reader.zoom_in()
    reader.zoom_out()
    reader.set_zoom(99)
    reader.fit_width()
    assert zooms[:4] == [1.0, 1.1, 1.0, 64.0]
    assert reader.fits_width


def test_a_huge_page_is_drawn_within_limits(
    qtbot: QtBot, lane: Lane, reader: ReaderView, renderer: Renderer
) -> None:
    reader.set_page_facts(1, [PageFacts("", 3000, 4000)])
    reader.set_zoom(8)
    reader.go_to(1)
    settle(qtbot, lane)
    zoom = next(zoom for page, zoom in reversed(renderer.asked) if page == 1)
    assert 3000 * zoom * 4000 * zoom <= 20_000_001


def test_a_citation_comes_to_the_upper_third_and_is_marked_under_multiply(
    qtbot: QtBot, lane: Lane, reader: ReaderView
) -> None:
    reader.set_zoom(1.0)
    boxes = ((40.0, 200.0, 260.0, 212.0), (40.0, 214.0, 100.0, 226.0))
    reader.show_citation(20, boxes)
    settle(qtbot, lane)
    outline = reader.citation_outline().boundingRect()
    assert 0 < outline.top() < reader.viewport().height() / 3
    assert reader.page_index == 20
    mark = theme.light().citation_highlight
    grey = 220 / 255
    expected = [round(channel * grey) for channel in mark.getRgb()[:3]]
    found = colour_at(reader, outline.topLeft() + QPointF(20, 8))
    assert found.getRgb()[:3] == pytest.approx(expected, abs=2)
    reader.clear_citation()
    assert reader.citation_outline().isEmpty()


def test_a_citation_sideways_out_of_view_is_revealed(reader: ReaderView) -> None:
    reader.set_zoom(4.0)
    reader.show_citation(3, ((250.0, 100.0, 280.0, 110.0),))
    outline = reader.citation_outline().boundingRect()
    assert outline.right() < reader.viewport().width()


def test_a_citation_without_boxes_opens_its_page(reader: ReaderView) -> None:
    reader.show_citation(9, ())
    assert reader.page_index == 9
    assert reader.citation_outline().isEmpty()


def test_the_pulse_ends(qtbot: QtBot, reader: ReaderView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "reduced_motion", lambda: False)
    reader.show_citation(2, ((10.0, 10.0, 50.0, 20.0),))
    with qtbot.waitSignal(reader._pulse.finished):
        pass
    reader.grab()


def test_back_and_forward(reader: ReaderView) -> None:
    told: list[tuple[bool, bool]] = []
    reader.history_changed.connect(lambda back, forward: told.append((back, forward)))
    reader.go_to(10)
    reader.show_citation(30, ())
    reader.back()
    assert reader.page_index == 10
    reader.back()
    assert reader.page_index == 0
    assert told[-1] == (False, True)
    reader.back()
    reader.forward()
    reader.forward()
    assert reader.page_index == 30
    reader.go_to(5)
    assert told[-1] == (True, False)


def test_positions_are_kept_and_restored(reader: ReaderView) -> None:
    reader.restore(ReadingPosition(12, 0.4, 1.5))
    assert reader.position() == ReadingPosition(12, pytest.approx(0.4), 1.5)
    reader.restore(ReadingPosition(3, 0.2, 0.0))
    assert reader.position() == ReadingPosition(3, 0.2, 0.0)
    reader.restore(ReadingPosition(9999, 0.0, 0.0))
    assert reader.page_index == PAGES - 1


def test_a_page_that_cannot_be_drawn_says_so(qtbot: QtBot, lane: Lane, reader: ReaderView) -> None:
    with qtbot.waitSignal(reader.page_failed) as told:
        reader.go_to(7)
    assert told.args is not None
    assert told.args[0] == 7
    settle(qtbot, lane)
    assert colour_at(reader, reader.page_rect(7).topLeft() + QPointF(3, 3)) == QColor(255, 255, 255)


def test_a_click_on_a_page_that_cannot_be_drawn_tries_again(
    qtbot: QtBot, lane: Lane, reader: ReaderView, renderer: Renderer
) -> None:
    with qtbot.waitSignal(reader.page_failed):
        reader.go_to(7)
    settle(qtbot, lane)
    tried = [page for page, _ in renderer.asked].count(7)
    centre = reader.page_rect(7).center().toPoint()
    qtbot.mouseClick(
        reader.viewport(), Qt.MouseButton.LeftButton, pos=reader.page_rect(8).center().toPoint()
    )
    settle(qtbot, lane)
    assert [page for page, _ in renderer.asked].count(7) == tried
    renderer.broken = set()
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    qtbot.waitUntil(lambda: colour_at(reader, QPointF(centre)) == QColor(207, 207, 207))


def test_a_page_of_unknown_size_takes_it_from_its_picture(
    qtbot: QtBot, lane: Lane, still: None
) -> None:
    def wide(page_index: int, zoom: float) -> PageImage:
        width, height = round(600 * zoom), round(200 * zoom)
        return PageImage(page_index, width, height, width * 3, b"\x80" * width * 3 * height)

    view = ReaderView()
    qtbot.addWidget(view)
    view.set_cache(PageCache(lane, wide))
    view.open(facts(2), PageFacts("", WIDTH, HEIGHT))
    view.show()
    view.go_to(1)
    settle(qtbot, lane)
    rect = view.page_rect(1)
    assert rect.width() / rect.height() == pytest.approx(3, rel=0.02)


def test_clearing_leaves_an_empty_desk(qtbot: QtBot, lane: Lane, reader: ReaderView) -> None:
    reader.clear()
    settle(qtbot, lane)
    assert reader.page_count == 0
    assert colour_at(reader, QPointF(300, 200)) == theme.light().desk
    for act in (reader.back, reader.forward, reader.zoom_in, reader.zoom_out, reader.fit_width):
        act()
    reader.go_to(3)
    reader.show_citation(3, ())
    qtbot.keyClick(reader, Qt.Key.Key_Down)
    assert reader.position() == ReadingPosition(0, 0.0, 0.0)


def test_scrolling_far_renders_only_what_is_looked_at(
    qtbot: QtBot, lane: Lane, reader: ReaderView, renderer: Renderer
) -> None:
    settle(qtbot, lane)
    renderer.asked.clear()
    bar = reader.verticalScrollBar()
    for value in range(0, bar.maximum(), bar.maximum() // 200):
        bar.setValue(value)
    settle(qtbot, lane)
    assert len([zoom for _, zoom in renderer.asked if zoom > 0.5]) <= 6  # the rest are drafts


def test_a_hundred_thousand_pages_scroll(qtbot: QtBot, lane: Lane, still: None) -> None:
    view = ReaderView()
    qtbot.addWidget(view)
    view.set_cache(PageCache(lane, Renderer()))
    view.open(facts(100_000), PageFacts("", WIDTH, HEIGHT))
    view.show()
    view.go_to(99_999)
    assert view.page_index == 99_999
    view.set_zoom(8)
    view.go_to(50_000, 0.5)
    assert view.position().page_index == 50_000
    settle(qtbot, lane)


def test_the_edge_is_one_device_pixel_of_the_themes_line(reader: ReaderView) -> None:
    dark = theme.dark()
    reader.set_theme(dark)
    corner = reader.page_rect(0).topLeft()
    assert colour_at(reader, corner + QPointF(-1, 30)) == dark.line
    assert colour_at(reader, corner + QPointF(-2, 30)) == dark.desk


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
