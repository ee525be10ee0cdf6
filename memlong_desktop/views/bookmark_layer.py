"""The ribbons that hang where the reader has put a bookmark."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF, QTransform

from engine.records.library import Bookmark
from memlong_desktop import theme
from memlong_desktop.views.reader_view import ReaderView

_WIDTH: Final = 10.0
_HEIGHT: Final = 18.0
_NOTCH: Final = 4.0
_FROM_EDGE: Final = 10.0
_LIGHT: Final = 0.5  # paper that is lighter takes dark ink


class BookmarkLayer:
    """A `MarkLayer`: a ribbon at the right edge of the page, at the height of the place."""

    def __init__(self, reader: ReaderView) -> None:
        self._reader = reader
        self._bookmarks: Sequence[Bookmark] = ()
        reader.add_layer(self)

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Show these."""
        self._bookmarks = bookmarks
        self._reader.viewport().update()

    def ribbons(self, page_index: int) -> list[QRectF]:
        """Where ribbons hang on a page, in the viewport."""
        page = self._reader.page_rect(page_index)
        left = page.right() - _FROM_EDGE - _WIDTH
        last = max(page.top(), page.bottom() - _HEIGHT)
        return [
            QRectF(left, min(page.top() + mark.fraction * page.height(), last), _WIDTH, _HEIGHT)
            for mark in self._bookmarks
            if mark.page_index == page_index
        ]

    def paint(self, painter: QPainter, page_index: int, _to_view: QTransform) -> None:
        """Paint the ribbons of a page."""
        ribbons = self.ribbons(page_index)
        if not ribbons:
            return
        on_light = painter.background().color().lightnessF() > _LIGHT
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.light().on_accent if on_light else theme.dark().on_accent)
        painter.setBrush(theme.light().accent if on_light else theme.dark().accent)
        for ribbon in ribbons:
            middle = QPointF(ribbon.center().x(), ribbon.bottom() - _NOTCH)
            corners = [ribbon.topLeft(), ribbon.topRight(), ribbon.bottomRight(), middle]
            painter.drawPolygon(QPolygonF([*corners, ribbon.bottomLeft()]))
        painter.restore()
