"""Pages of one grey each, for tests that look at what the reader shows of them."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
)
from pytestqt.qtbot import QtBot

from engine.errors import ProcessDied
from engine.records.pages import DocumentFacts, PageImage
from memlong_desktop.background.lanes import Lane
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


def settle(qtbot: QtBot, lane: Lane) -> None:
    qtbot.waitUntil(lambda: lane.waiting == 0)


def colour_at(reader: ReaderView, point: QPointF) -> QColor:
    image = reader.viewport().grab().toImage()
    return image.pixelColor((point * image.devicePixelRatio()).toPoint())
