"""How the points of a page lie on the view: the one place that knows of turned and cut pages. Pure.

Everything that is marked, selected or clicked on a page goes through the map of a `PageFrame`.
"""

from dataclasses import dataclass
from typing import Final

from engine.records.base import Box
from engine.records.library import Turn

Affine = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: the point x, y lies at a x + c y + e, b x + d y + f."""

_TURNS: Final[tuple[Turn, ...]] = (0, 90, 180, 270)


@dataclass(frozen=True)
class Area:
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class PageFrame:
    """A page on the view.

    Attributes:
        area: where what is shown of the page lies, in pixels of the view.
        shown: what is shown of the page, in points of the page before it is turned.
        turn: degrees clockwise.
    """

    area: Area
    shown: Box
    turn: Turn = 0

    @property
    def map(self) -> Affine:
        """From points of the page to pixels of the view."""
        x0, y0, x1, y1 = self.shown
        area = self.area
        wide, high = (area.width, area.height) if self.upright else (area.height, area.width)
        a, d = wide / (x1 - x0), high / (y1 - y0)
        if self.turn == 0:
            return a, 0.0, 0.0, d, area.x - a * x0, area.y - d * y0
        if self.turn == 90:
            return 0.0, a, -d, 0.0, area.x + d * y1, area.y - a * x0
        if self.turn == 180:
            return -a, 0.0, 0.0, -d, area.x + a * x1, area.y + d * y1
        return 0.0, -a, d, 0.0, area.x - d * y0, area.y + a * x1

    @property
    def upright(self) -> bool:
        """Whether lines of the page are lines of the view, be it upside down."""
        return self.turn in (0, 180)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page lies in the view."""
        a, b, c, d, e, f = self.map
        return a * x + c * y + e, b * x + d * y + f

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The point of the page that lies at a place of the view."""
        a, b, c, d, e, f = self.map
        x, y = x - e, y - f
        det = a * d - b * c
        return (d * x - c * y) / det, (a * y - b * x) / det


def turned(turn: Turn, quarters: int) -> Turn:
    """`turn` and `quarters` quarter turns clockwise more."""
    return _TURNS[(_TURNS.index(turn) + quarters) % 4]


def turned_box(box: Box, width: float, height: float, turn: Turn) -> Box:
    """A box of a page of `width` x `height` points, in the frame of the turned page."""
    x0, y0, x1, y1 = box
    if turn == 90:
        return height - y1, x0, height - y0, x1
    if turn == 180:
        return width - x1, height - y1, width - x0, height - y0
    if turn == 270:
        return y0, width - x1, y1, width - x0
    return box
