"""Marks the hits of a search on the pages, the current one more firmly."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPen, QTransform

from memlong_desktop import theme
from memlong_desktop.item_models.hit_items import HitItems
from memlong_desktop.views import page_painting

if TYPE_CHECKING:
    from engine.finding import Hit

_PAPER = theme.light()
_EDGE = 1.6


class SearchMarks:
    """A layer of the reader.

    Attributes:
        current: the hit that the reader is at.
    """

    def __init__(self, items: HitItems) -> None:
        self._items = items
        self.current: Hit | None = None

    def paint(self, painter: QPainter, page_index: int, to_view: QTransform) -> None:
        """Mark the hits of a page."""
        hits = self._items.on_page(page_index)
        others = [box for hit in hits if hit is not self.current for box in hit.boxes]
        if others:
            outline = page_painting.marks(others, to_view)
            page_painting.fill_marks(painter, outline, _PAPER.search_highlight)
        if self.current is not None and self.current in hits:
            outline = page_painting.marks(self.current.boxes, to_view)
            page_painting.fill_marks(painter, outline, _PAPER.citation_highlight)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.strokePath(outline, QPen(_PAPER.accent, _EDGE))
            painter.restore()
