"""Pictures of pages: what is asked for, what came, and how it comes in other colours.

A picture is of a whole page or, where a whole one would be too large, of a tile of it. Pictures are
decoded, turned and recoloured on the page lane.
"""

from dataclasses import dataclass, field
from typing import Final, Protocol

from PySide6.QtGui import QImage, QTransform

from engine.records.base import Box
from engine.records.library import PageColours, Turn
from engine.records.pages import PageImage
from memlong_desktop.views.page_recolouring import recoloured

Tile = tuple[int, int, int, int]
"""x0, y0, x1, y1 of a part of an upright page, in pixels of its picture."""

_UPRIGHT: Final[Turn] = 0


class Render(Protocol):
    """Draws a page; called on the page lane."""

    def __call__(self, page_index: int, zoom: float, clip: Tile | None = None) -> PageImage:
        """Draw a page at `zoom` pixels a point, or the part `clip` of that picture."""
        ...


@dataclass(frozen=True)
class WantedPage:
    """A picture that should be there.

    Attributes:
        page_index: from 0.
        zoom: device pixels a point.
        visible: whether it is seen now.
        turn: degrees clockwise.
        tile: which part of the page; None for all of it.
        draft: whether any picture of the page will do for now.
    """

    page_index: int
    zoom: float
    visible: bool = True
    turn: Turn = _UPRIGHT
    tile: Tile | None = None
    draft: bool = False


@dataclass(frozen=True)
class CachedPage:
    """A picture: `image` in the page's own colours, see `WantedPage` for the rest."""

    image: QImage
    zoom: float
    turn: Turn = _UPRIGHT
    tile: Tile | None = None
    draft: bool = False
    _recoloured: dict[PageColours, QImage] = field(default_factory=dict, compare=False)

    def in_colours(self, colours: PageColours) -> QImage:
        """The picture in other colours; made when they are first asked for, then kept."""
        if colours == "paper":
            return self.image
        kept = self._recoloured.get(colours)
        if kept is None:
            self._recoloured.clear()
            kept = self._recoloured[colours] = recoloured(self.image, colours)
        return kept

    @property
    def bytes_held(self) -> int:
        """Bytes of all its pixels."""
        images = (self.image, *self._recoloured.values())
        return sum(image.sizeInBytes() for image in images)

    def box(self, width: float, height: float) -> Box:
        """What it shows of a page of this size, in points."""
        if self.tile is None:
            return 0.0, 0.0, width, height
        x0, y0, x1, y1 = self.tile
        return x0 / self.zoom, y0 / self.zoom, x1 / self.zoom, y1 / self.zoom


def picture(render: Render, wanted: WantedPage, colours: PageColours) -> CachedPage:
    """Have a picture drawn, and bring it into the form that paints fastest; on the page lane."""
    if wanted.tile is None:
        page = render(wanted.page_index, wanted.zoom)
    else:
        page = render(wanted.page_index, wanted.zoom, wanted.tile)
    borrowed = QImage(
        page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888
    )
    image = borrowed.convertToFormat(QImage.Format.Format_RGB32)
    if wanted.turn:
        image = image.transformed(QTransform().rotate(wanted.turn))
    made = CachedPage(image, wanted.zoom, wanted.turn, wanted.tile, wanted.draft)
    made.in_colours(colours)
    return made


def is_satisfied(wanted: WantedPage, cached: CachedPage | None) -> bool:
    """Whether a picture of the page is the one that is wanted."""
    if cached is None or wanted.draft:
        return cached is not None
    return (wanted.zoom, wanted.turn, wanted.tile) == (cached.zoom, cached.turn, cached.tile)
