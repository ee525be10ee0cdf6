"""What lies behind a link, shown beside it: a strip of the page that it leads to, or words."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from engine.records.library import PageColours
from engine.records.pages import Destination, PageImage
from memlong_desktop.theme import SPACE_1, SPACE_2
from memlong_desktop.views.page_pictures import Render
from memlong_desktop.views.page_recolouring import recoloured
from memlong_desktop.views.plain_label import PlainLabel

_SCALE: Final = 1.2  # pixels a point
_ABOVE: Final = 6.0  # points over the place itself
_HEIGHT: Final = 150.0  # points
_WIDEST: Final = 560  # pixels
_LEAST: Final = 24  # pixels
_MOST_PIXELS: Final = 2_000  # of the width of a page
_WHITE: Final = b"\xff"


@dataclass(frozen=True)
class Strip:
    """A part of a page as a picture, at `ratio` device pixels a logical pixel."""

    image: QImage
    ratio: float


def draw_strip(
    render: Render, place: Destination, size: tuple[float, float], look: tuple[PageColours, float]
) -> Strip:
    """The lines that begin at a place, without the white around them; runs on the page lane.

    Args:
        render: draws a part of a page.
        place: where the lines begin.
        size: of its page, in points.
        look: the colours of pages, and the device pixels a logical pixel.
    """
    colours, ratio = look
    width, height = size
    zoom = min(_SCALE * ratio, _MOST_PIXELS / max(width, 1.0))
    rows = max(1, round(min(_HEIGHT, height) * zoom))
    top = max(0, min(round((place.y - _ABOVE) * zoom), round(height * zoom) - rows))
    page = render(place.page_index, zoom, (0, top, max(1, round(width * zoom)), top + rows))
    left, right = _written(page)
    drawn = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888)
    cut = drawn.copy(QRect(left, 0, right - left, page.height))
    image = cut.convertToFormat(QImage.Format.Format_RGB32)
    return Strip(image if colours == "paper" else recoloured(image, colours), ratio)


def _written(page: PageImage) -> tuple[int, int]:
    """The first and the last column with anything on them, and a little white around."""
    left, right = page.width, 0
    for row in range(page.height):
        line = page.pixels[row * page.stride : row * page.stride + 3 * page.width]
        if line.strip(_WHITE):
            left = min(left, (len(line) - len(line.lstrip(_WHITE))) // 3)
            right = max(right, (len(line.rstrip(_WHITE)) + 2) // 3)
    if left >= right:
        return 0, page.width
    return max(0, left - _LEAST // 2), min(page.width, right + _LEAST // 2)


class LinkPreview(QFrame):
    """Lies over its parent, and never takes the pointer or the keyboard.

    Args:
        pages: what it stays within, as long as it fits.
        parent: what it stays within in any case.
    """

    def __init__(self, pages: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        self._window = parent
        self.setObjectName("link_preview")
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = PlainLabel(parent=self)
        self._words = PlainLabel(parent=self)
        self._words.setProperty("role", "small")
        self._words.setWordWrap(True)
        self._words.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._picture)
        column.addWidget(self._words)
        self._words.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_1)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def picture(self) -> QPixmap:
        """The strip; null without one."""
        return self._picture.pixmap()

    @property
    def picture_size(self) -> QSize:
        """Of the strip, in logical pixels; empty without one."""
        return self.picture.deviceIndependentSize().toSize()

    def show_words(self, words: str, beside: QRect) -> None:
        """Say where a link leads.

        Args:
            words: plain text.
            beside: the link, in pixels of the parent.
        """
        self._picture.clear()
        self._picture.hide()
        self._show(words, beside)

    def show_strip(self, strip: Strip, words: str, beside: QRect) -> None:
        """Show what a link leads to, with words under it."""
        pixmap = QPixmap.fromImage(strip.image)
        widest = round(_WIDEST * strip.ratio)
        if pixmap.width() > widest:
            smooth = Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaledToWidth(widest, smooth)
        pixmap.setDevicePixelRatio(strip.ratio)
        self._picture.setPixmap(pixmap)
        self._picture.show()
        self._show(words, beside)

    def _show(self, words: str, beside: QRect) -> None:
        self._words.setText(words)
        self.adjustSize()
        room = QRect(self._pages.mapTo(self._window, QPoint(0, 0)), self._pages.size())
        if room.width() < self.width() or room.height() < self.height():
            room = self._window.rect()
        below = beside.bottom() + SPACE_2
        above = beside.top() - SPACE_2 - self.height()
        top = below if below + self.height() <= room.bottom() or above < room.top() else above
        left = max(room.left(), min(beside.left(), room.right() - self.width()))
        self.move(QPoint(left, top))
        self.show()
        self.raise_()
