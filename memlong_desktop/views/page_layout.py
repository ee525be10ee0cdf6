"""Where each page of a document lies in one long column: pure geometry, no Qt.

Sizes are in points until a `scale` (pixels a point) is given, so zooming costs nothing. Page sizes
become known in any order while the document is being read; unknown pages count as large as the
first. Heights are summed in blocks: one change costs one block, one look-up one block and a few
steps of a binary search, for 1 page as for 100,000.
"""

import bisect
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

GAP: Final = 16
"""Pixels between pages, above the first and below the last, and at both sides."""

PIXELS_PER_POINT: Final = 96 / 72
"""The scale at 100 %."""

_BLOCK: Final = 256


@dataclass(frozen=True)
class Place:
    """A point of the document: `fraction` of the page's height from its top; may be outside 0-1."""

    page_index: int
    fraction: float = 0.0


class PageLayout:
    """The column of pages.

    Args:
        page_count: at least 1.
        width: of the first page, in points; also what unknown pages are taken for.
        height: likewise.
    """

    def __init__(self, page_count: int, width: float, height: float) -> None:
        if page_count < 1 or width <= 0 or height <= 0:
            raise ValueError("a document has pages, and they have a size")
        self._widths = array("d", [width]) * page_count
        self._heights = array("d", [height]) * page_count
        self._known = bytearray(page_count)
        self._known[0] = 1
        self._widest = width
        self._blocks: list[float] = []
        self._sum_blocks()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._heights)

    @property
    def widest(self) -> float:
        """Width of the widest page, in points."""
        return self._widest

    def size(self, page_index: int) -> tuple[float, float]:
        """Width and height in points, estimated while they are unknown."""
        return self._widths[page_index], self._heights[page_index]

    def is_known(self, page_index: int) -> bool:
        """Whether the size is the page's own."""
        return bool(self._known[page_index])

    def set_sizes(self, first: int, sizes: Sequence[tuple[float, float]]) -> bool:
        """Take the sizes of `sizes` pages from `first` on; says whether anything moved.

        Pages past the end and sizes that no page can have are ignored.
        """
        moved = False
        for page_index, (width, height) in enumerate(sizes, first):
            if not 0 <= page_index < self.page_count or width <= 0 or height <= 0:
                continue
            self._known[page_index] = 1
            if (width, height) != self.size(page_index):
                self._widths[page_index] = width
                self._heights[page_index] = height
                moved = True
        if moved:
            self._widest = max(self._widths)
            self._sum_blocks(first // _BLOCK)
        return moved

    def top(self, page_index: int, scale: float) -> float:
        """Pixels from the column's top to the page's."""
        return GAP * (page_index + 1) + self._height_before(page_index) * scale

    def height(self, scale: float) -> float:
        """Height of the whole column in pixels."""
        return self.top(self.page_count - 1, scale) + self._heights[-1] * scale + GAP

    def width(self, scale: float) -> float:
        """Width of the whole column in pixels."""
        return self._widest * scale + 2 * GAP

    def place_at(self, y: float, scale: float) -> Place:
        """The place `y` pixels below the column's top; the gap belongs to the page below it."""
        pages = range(self.page_count)
        following = bisect.bisect_right(pages, y, key=lambda page: self.top(page, scale) - GAP)
        page_index = max(0, following - 1)
        height = self._heights[page_index] * scale
        return Place(page_index, (y - self.top(page_index, scale)) / height)

    def y_of(self, place: Place, scale: float) -> float:
        """Pixels from the column's top to a place."""
        return (
            self.top(place.page_index, scale)
            + place.fraction * self._heights[place.page_index] * scale
        )

    def visible(self, y: float, height: float, scale: float) -> range:
        """The pages that touch the band of `height` pixels from `y` on."""
        first = self.place_at(y, scale).page_index
        stop = first
        while stop < self.page_count and self.top(stop, scale) < y + height:
            stop += 1
        return range(first, max(stop, first + 1))

    def _height_before(self, page_index: int) -> float:
        block = page_index // _BLOCK
        before = self._blocks[block - 1] if block else 0.0
        return before + sum(self._heights[block * _BLOCK : page_index])

    def _sum_blocks(self, changed: int = 0) -> None:
        """Bring the running sums up to date from block `changed` on."""
        kept = self._blocks[:changed]
        starts = range(changed * _BLOCK, self.page_count, _BLOCK)
        sums = (sum(self._heights[start : start + _BLOCK]) for start in starts)
        running = accumulate(sums, initial=kept[-1] if kept else 0.0)
        next(running)
        self._blocks = [*kept, *running]
