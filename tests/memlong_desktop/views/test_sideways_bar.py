"""A page that is wider than the view: its bar comes and goes, and nothing else ever moves."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from engine.records.pages import PageFacts
from memlong_desktop.views.page_layout import GAP
from memlong_desktop.views.reader_view import ReaderView
from tests.memlong_desktop.grey_pages import HEIGHT, WIDTH

WIDE = 12


def _with_a_wide_page(reader: ReaderView) -> None:
    reader.set_page_facts(WIDE, [PageFacts("", 2 * WIDTH, HEIGHT)])
    reader.go_to(3)
    reader.fit_to("width")
    reader.set_zoom(reader.zoom)


class _Resizes(QObject):
    """Counts the changes of a widget's size."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Resize
        return False


def test_the_layout_settles_at_every_height(reader: ReaderView) -> None:
    _with_a_wide_page(reader)
    reader.go_to(WIDE - 1)
    reader.set_zoom(300 / WIDTH)  # at some heights the wide page is in view, at others not
    resizes = _Resizes(reader.viewport())
    seen: list[bool] = []
    for height in range(500, 800):
        resizes.count = 0
        reader.resize(500, height)
        QApplication.processEvents()
        assert resizes.count == 1  # of a change of size comes no other
        assert reader.viewport().height() == height
        assert reader.camera is not None
        assert reader.sideways.isVisible() == (WIDE in reader.camera.pages())
        seen.append(reader.sideways.isVisible())
    assert sum(before != after for before, after in pairwise(seen)) == 1
    assert seen[-1]


def test_it_moves_the_wide_page_and_no_other(reader: ReaderView) -> None:
    _with_a_wide_page(reader)
    reader.resize(600, 500)
    narrow = reader.page_rect(3).x()
    assert not reader.sideways.isVisible()
    reader.go_to(WIDE, -0.2)
    assert reader.sideways.isVisible()
    assert reader.sideways.geometry().bottom() == reader.viewport().geometry().bottom()
    assert reader.sideways.height() <= GAP
    before = reader.page_rect(WIDE).x()
    QTest.keyClick(reader, Qt.Key.Key_Right)
    assert reader.page_rect(WIDE).x() < before
    reader.sideways.setValue(reader.sideways.maximum())
    assert round(reader.page_rect(WIDE).right()) == reader.viewport().width() - GAP
    assert reader.page_rect(WIDE - 1).x() == narrow
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().minimum())
    assert not reader.sideways.isVisible()
    reader.go_to(WIDE)
    assert round(reader.page_rect(WIDE).right()) == reader.viewport().width() - GAP
    middle = reader.sideways.rect().center()
    assert reader.childAt(reader.sideways.mapTo(reader, QPoint(middle))) is reader.sideways


def test_while_presenting_there_is_none(reader: ReaderView) -> None:
    _with_a_wide_page(reader)
    reader.go_to(WIDE)
    assert reader.sideways.isVisible()
    reader.present(on=True)
    assert not reader.sideways.isVisible()
    reader.present(on=False)
    reader.go_to(WIDE)
    assert reader.sideways.isVisible()
