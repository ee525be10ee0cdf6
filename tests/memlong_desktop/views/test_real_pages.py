"""The reader over real documents in a process of their own: what is seen is what is in the file."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from engine.client import DocumentProcess
from engine.records.library import Turn, ViewState
from memlong_desktop import theme
from memlong_desktop.background.lanes import Lane
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.reader_view import ReaderView

ROOT = Path(__file__).resolve().parents[3]
BLACK = 110  # darker is ink


class Shown:
    """A reader with a real document in it."""

    def __init__(self, qtbot: QtBot, path: Path, lane: Lane) -> None:
        self._qtbot = qtbot
        self._lane = lane
        self.process = DocumentProcess(path)
        facts = self.process.open()
        pages = self.process.page_facts(0, facts.page_count)
        self.reader = ReaderView()
        self.reader.resize(700, 600)
        self.reader.set_cache(PageCache(lane, self.process.render))
        self.reader.margins_wanted.connect(self.learn)
        self.reader.open(facts, pages[0])
        self.reader.set_page_facts(0, pages)
        self.reader.show()

    def learn(self, pages: list[int]) -> None:
        printed = self.process.printed
        job = self._lane.run(lambda: dict(zip(pages, printed(pages), strict=True)))
        job.yielded.connect(self.reader.set_printed)

    def close(self) -> None:
        self.reader._cache.close()
        self._qtbot.waitUntil(lambda: self._lane.waiting == 0, timeout=30_000)
        self.process.close()

    def settle(self) -> QImage:
        self._qtbot.waitUntil(lambda: self._lane.waiting == 0, timeout=30_000)
        return self.reader.viewport().grab().toImage()

    def ink_share(self, image: QImage, page_index: int, box: tuple[float, ...]) -> float:
        """How much of a box of a page (points) is dark in the grabbed view."""
        to_view = self.reader.page_transform(page_index)
        ratio = image.devicePixelRatio()
        area = to_view.mapRect(QRectF(QPointF(*box[:2]), QPointF(*box[2:])))
        rect = QRectF(area.topLeft() * ratio, area.bottomRight() * ratio).toRect() & image.rect()
        assert not rect.isEmpty()
        dark = sum(
            image.pixelColor(x, y).lightness() < BLACK
            for x in range(rect.left(), rect.right() + 1)
            for y in range(rect.top(), rect.bottom() + 1)
        )
        return dark / (rect.width() * rect.height())


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("page")
    yield lane
    lane.close()


@pytest.fixture
def shown(
    qtbot: QtBot, lane: Lane, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shown]:
    monkeypatch.setattr(theme, "reduced_motion", lambda: True)
    made = Shown(qtbot, data_dir / "documents/pdf/tracemonkey.pdf", lane)
    qtbot.addWidget(made.reader)
    yield made
    made.close()


def heading(shown: Shown, page_index: int, text: str) -> tuple[float, float, float, float]:
    """The box of the first word `text` of a page."""
    word = next(word for word in shown.process.words(page_index) if word.text == text)
    return word.x0, word.y0, word.x1, word.y1


def printed_share(shown: Shown, page_index: int, box: tuple[float, ...]) -> float:
    """How much of a box of a page is dark in the file itself."""
    zoom = 1.6 * 96 / 72
    page = shown.process.render(page_index, zoom)
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888)
    x0, y0, x1, y1 = (round(edge * zoom) for edge in box)
    pixels = [(x, y) for x in range(x0, x1) for y in range(y0, y1)]
    return sum(image.pixelColor(x, y).lightness() < BLACK for x, y in pixels) / len(pixels)


@pytest.mark.parametrize(("turn", "cut"), [(0, True), (90, False), (180, True), (270, False)])
def test_words_lie_where_their_boxes_are(shown: Shown, turn: Turn, cut: bool) -> None:
    """Turned, cut, side by side: a citation's box is over its word, and nothing is beside it."""
    box = heading(shown, 1, "Figure")
    shown.reader.set_view(ViewState(turn=turn, cut=cut, spread="cover", fit="page"))
    shown.reader.set_zoom(1.6)
    shown.settle()
    shown.reader.show_citation(1, (box,))
    shown.reader.clear_citation()
    image = shown.settle()
    x0, y0, x1, y1 = box
    for near in (box, (x0, y0 - 8, x1, y0 - 4)):
        assert shown.ink_share(image, 1, near) == pytest.approx(
            printed_share(shown, 1, near), abs=0.06
        )
    at = shown.reader.page_transform(1).map(QPointF((x0 + x1) / 2, (y0 + y1) / 2))
    point = shown.reader.page_point(at)
    assert point is not None
    assert (point.page_index, point.x, point.y) == pytest.approx(
        (1, (x0 + x1) / 2, (y0 + y1) / 2), abs=0.5
    )


def test_letters_are_sharp_far_above_five_hundred_percent(shown: Shown) -> None:
    """At 3200 % the edge of a letter is a pixel or two wide, not a blur."""
    box = heading(shown, 0, "Trace-based")
    shown.reader.set_zoom(32.0)
    shown.reader.show_citation(0, (box,))
    shown.reader.clear_citation()
    image = shown.settle()
    greys = total = 0
    for y in range(0, image.height(), 7):
        line = [image.pixelColor(x, y).lightness() for x in range(image.width())]
        edges = [x for x in range(1, len(line)) if (line[x] < 128) != (line[x - 1] < 128)]
        total += len(edges)
        greys += sum(20 < value < 235 for value in line)
    assert total > 40
    assert greys < 4 * total
    assert shown.reader._cache.bytes_held < 80 * 2**20


def test_pages_are_recoloured_at_once(shown: Shown, qtbot: QtBot) -> None:
    shown.settle()
    corner = shown.reader.page_rect(0).topLeft() + QPointF(5, 5)
    for colours in ("dark", "sepia", "paper"):
        shown.reader.change_view(colours=colours)
        image = shown.reader.viewport().grab().toImage()  # nothing was waited for
        found = image.pixelColor(corner.toPoint())
        assert found.getRgb() == pytest.approx(theme.paper(colours).ground.getRgb(), abs=2)
    assert shown.reader.viewport().grab().toImage() == shown.settle()


def test_marks_can_be_read_on_dark_pages(shown: Shown) -> None:
    box = heading(shown, 0, "Abstract")
    shown.reader.change_view(colours="dark")
    shown.reader.set_zoom(3.0)
    shown.reader.show_citation(0, (box,))
    image = shown.settle()
    centre = shown.reader.page_transform(0).mapRect(QRectF(QPointF(*box[:2]), QPointF(*box[2:])))
    colours = [
        image.pixelColor(x, y)
        for x in range(int(centre.left()), int(centre.right()))
        for y in range(int(centre.top()), int(centre.bottom()))
    ]
    ground = min(colours, key=QColor.lightness)
    ink = max(colours, key=QColor.lightness)
    assert ground.lightness() > theme.paper("dark").ground.lightness() + 15  # it is marked
    assert ink.lightness() > ground.lightness() + 80


def test_there_is_something_on_every_page_while_scrolling(shown: Shown, qtbot: QtBot) -> None:
    """Once the drafts are there, no page comes into view blank."""
    shown.settle()
    cache = shown.reader._cache
    bar = shown.reader.verticalScrollBar()
    for value in range(0, bar.maximum(), 90):
        bar.setValue(value)
        assert shown.reader.camera is not None
        for page_index in shown.reader.camera.pages():
            assert cache.page(page_index) is not None


def test_a_page_by_itself_turns_at_its_end(shown: Shown, qtbot: QtBot) -> None:
    reader = shown.reader
    reader.change_view(continuous=False)
    bar = reader.verticalScrollBar()
    for _ in range(40):
        if reader.page_index == 1:
            break
        qtbot.keyClick(reader, Qt.Key.Key_Space)
    assert reader.page_index == 1
    assert bar.value() == bar.minimum()
    qtbot.keyClick(reader, Qt.Key.Key_Backspace)
    assert reader.page_index == 0
    assert bar.value() == bar.maximum()
    qtbot.keyClick(reader, Qt.Key.Key_End)
    assert reader.page_index == reader.page_count - 1
    qtbot.keyClick(reader, Qt.Key.Key_Home)
    assert (reader.page_index, bar.value()) == (0, bar.minimum())


def test_sides_of_one_point_and_ten_metres_can_be_read(
    qtbot: QtBot, lane: Lane, tmp_path: Path
) -> None:
    path = tmp_path / "odd.pdf"
    with pymupdf.open() as odd:
        odd.new_page(width=1, height=1)
        plan = odd.new_page(width=14_000, height=14_000)
        plan.draw_rect(pymupdf.Rect(6_000, 6_000, 8_000, 8_000), fill=(0, 0, 0))
        odd.new_page()
        odd.save(path)
    made = Shown(qtbot, path, lane)
    qtbot.addWidget(made.reader)
    for page_index in range(3):
        for spread, zoom in (("one", 64.0), ("cover", 0.1)):
            made.reader.change_view(spread=spread)
            made.reader.set_zoom(zoom)
            made.reader.go_to(page_index, 0.5)
            made.settle()
    made.reader.change_view(spread="one")
    made.reader.set_zoom(8.0)
    made.reader.go_to(1, 0.5)
    image = made.settle()
    middle = made.reader.viewport().rect().center()
    assert image.pixelColor(middle).lightness() < BLACK
    assert made.reader._cache.bytes_held < 256 * 2**20
    made.close()


def test_on_a_screen_with_two_device_pixels_a_pixel(tmp_path: Path, data_dir: Path) -> None:
    """In a process of its own, because Qt takes the factor once."""
    program = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from PySide6.QtWidgets import QApplication
from engine.client import DocumentProcess
from memlong_desktop.background.lanes import Lane
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.reader_view import ReaderView
qt = QApplication([])
lane = Lane("page")
process = DocumentProcess(Path({str(data_dir / "documents/pdf/tracemonkey.pdf")!r}))
facts = process.open()
reader = ReaderView()
reader.resize(500, 400)
reader.set_cache(PageCache(lane, process.render))
reader.open(facts, process.page_facts(0, 1)[0])
reader.show()
while lane.waiting:
    qt.processEvents()
image = reader.viewport().grab().toImage()
drawn = reader._cache.page(0).image
rect = reader.page_rect(0)
assert image.devicePixelRatio() == 2, image.devicePixelRatio()
assert abs(drawn.width() - 2 * rect.width()) <= 1, (drawn.width(), rect)
same = sum(
    image.pixelColor(round(2 * rect.left()) + x, round(2 * rect.top()) + y)
    == drawn.pixelColor(x, y)
    for x in range(0, drawn.width() - 2, 3)
    for y in range(0, 300, 3)
)
assert same == len(range(0, drawn.width() - 2, 3)) * 100, same
lane.close()
process.close()
"""
    surroundings = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=surroundings, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
