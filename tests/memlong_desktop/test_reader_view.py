"""The reader as a real widget, with a real page lane and pages drawn on the fly."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.records.library import ReadingPosition
from engine.records.pages import PageFacts, PageImage
from memlong_desktop import theme
from memlong_desktop.background.lanes import Lane
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.reader_view import ReaderView
from tests.memlong_desktop.grey_pages import (
    HEIGHT,
    PAGES,
    WIDTH,
    Renderer,
    colour_at,
    facts,
    settle,
)


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


def test_two_fingers_zoom_about_where_they_are(reader: ReaderView) -> None:
    reader.go_to(5, 0.3)
    at = QPointF(200, 350)
    before = reader.page_rect(5)
    share = (at.y() - before.top()) / before.height()
    spread = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(reader.viewport().mapToGlobal(at.toPoint())),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(reader.viewport(), spread)
    after = reader.page_rect(5)
    assert after.width() == pytest.approx(before.width() * 1.25, abs=1)
    assert after.top() + share * after.height() == pytest.approx(at.y(), abs=1)


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
