"""What can be laid over a page: layers that paint on it and hands that follow the pointer on it.

The reader knows neither search nor selection nor notes; each brings a layer (`add_layer`) and, if
it listens to the mouse, a hand (`add_hand`). Both speak in points of the page, so that zooming,
scrolling and turning pages is nobody's business but the reader's.
"""

from typing import NamedTuple, Protocol

from PySide6.QtGui import QMouseEvent, QPainter, QTransform


class PagePoint(NamedTuple):
    """A point of a page, in points from its top left; outside the page where the pointer is."""

    page_index: int
    x: float
    y: float


class MarkLayer(Protocol):
    """Something that is painted on pages, over their pictures."""

    def paint(self, painter: QPainter, page_index: int, to_view: QTransform) -> None:
        """Paint on one page; areas with `page_painting.fill_marks`, which suits every paper.

        Args:
            painter: of the viewport, in its pixels, clipped to the page; its background is the
                paper's colour. Leave its state as it was.
            page_index: from 0; called for pages in view only.
            to_view: from points of the page to pixels of the viewport.
        """
        ...


class PageHand(Protocol):
    """Something that follows the pointer; True keeps an event from the hands after it.

    `at` is None off the pages, except while a button is held: then it is the nearest page's.
    """

    def pressed(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """A button went down; a second and third click come here too, counted by the hand."""
        ...

    def moved(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """The pointer moved, with or without a button held."""
        ...

    def released(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """The button went up."""
        ...
