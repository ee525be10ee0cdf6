"""Where each page of a document lies in one long column of rows: pure geometry, no Qt.

Sizes are in points until a `scale` (pixels a point) is given, so zooming costs nothing. Heights of
rows are summed in blocks: one change costs one block, one look-up one block and a few steps of a
binary search, for 1 page as for 100,000.
"""

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from engine.records.base import Box
from engine.records.library import Spread, Turn
from memlong_desktop.views.page_margins import PageMargins
from memlong_desktop.views.page_rows import PageRows
from memlong_desktop.views.page_sizes import PageSizes

GAP: Final = 16
"""Pixels between rows, above the first and below the last, and at both sides."""

FOLD: Final = 4
"""Pixels between two pages side by side."""

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

    Attributes:
        gap: pixels between rows and around the column.
    """

    def __init__(self, page_count: int, width: float, height: float) -> None:
        self._sizes = PageSizes(page_count, width, height)
        self._rows = PageRows(page_count)
        self.gap = float(GAP)
        self._row_heights: list[float] = []
        self._blocks: list[float] = []
        self._arrange()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def size(self, page_index: int) -> tuple[float, float]:
        """Width and height as shown, in points, estimated while they are unknown."""
        return self._sizes.widths[page_index], self._sizes.heights[page_index]

    def whole_size(self, page_index: int) -> tuple[float, float]:
        """Width and height of the whole page before it is turned."""
        return self._sizes.whole(page_index)

    def shown(self, page_index: int) -> Box:
        """What is shown of a page, in points of the page before it is turned."""
        return self._sizes.shown(page_index)

    def is_known(self, page_index: int) -> bool:
        """Whether the size is the page's own."""
        return self._sizes.is_known(page_index)

    # ---- how pages are arranged ----

    @property
    def spread(self) -> Spread:
        """Pages beside each other."""
        return self._rows.spread

    @property
    def turn(self) -> Turn:
        """Degrees clockwise by which all pages are turned."""
        return self._sizes.turn

    @property
    def cut(self) -> bool:
        """Whether the margins of pages are cut."""
        return self._sizes.cut

    @property
    def margins(self) -> PageMargins:
        """What is known of the pages' margins."""
        return self._sizes.margins

    def arrange(self, spread: Spread, turn: Turn, *, cut: bool) -> None:
        """Put pages beside each other, turn them, cut their margins."""
        self._rows = PageRows(self.page_count, spread)
        self._sizes.turn = turn
        self._sizes.cut = cut
        self._sizes.measure_all()
        self._arrange()

    def sample(self, count: int) -> list[int]:
        """Pages from all over the document, left and right ones alike."""
        step = max(1, self.page_count // count) | 1
        return list(range(0, self.page_count, step))[: count + 1]

    def learn_margins(self, printed: Mapping[int, Box | None], sample: Sequence[int]) -> bool:
        """Take how far the print of pages reaches, in points; says whether anything moved.

        Args:
            printed: boxes by page; None for a page with nothing on it.
            sample: the pages that settle the common cut, once all of them are known.
        """
        margins = self._sizes.margins
        margins.learn(printed)
        if not margins.settled:
            if not all(map(margins.knows, sample)):
                return False
            margins.settle({page: self._sizes.whole(page) for page in sample})
            self._sizes.measure_all()
            self._arrange()
            return True
        changed = [page for page in sorted(printed) if self._sizes.measure(page)]
        if changed:
            self._resize(changed)
        return bool(changed)

    def set_sizes(self, first: int, sizes: Sequence[tuple[float, float]]) -> bool:
        """Take the sizes of whole pages from `first` on; says whether anything moved.

        Pages past the end and sizes that no page can have are ignored.
        """
        changed = self._sizes.set(first, sizes)
        if changed:
            self._resize(changed)
        return bool(changed)

    # ---- rows ----

    def row_of(self, page_index: int) -> int:
        """The row that a page stands in."""
        return self._rows.row_of(page_index)

    def row(self, page_index: int) -> range:
        """The pages that stand beside each other with this one, itself included."""
        return self._rows.pages(self._rows.row_of(page_index))

    def row_beside(self, page_index: int, count: int) -> range:
        """The pages of the row `count` rows on, or of the last one there is."""
        row = self._rows.row_of(page_index) + count
        return self._rows.pages(min(max(row, 0), len(self._rows) - 1))

    def row_size(self, page_index: int) -> tuple[float, float]:
        """Width and height of a page's row in points, both sides of the fold equally wide."""
        height = self._row_heights[self._rows.row_of(page_index)]
        if self.spread == "one":
            return self._sizes.widths[page_index], height
        return 2 * max(self._sizes.widths[page] for page in self.row(page_index)), height

    def text(self, page_index: int) -> tuple[float, float]:
        """From where to where text reaches in a page's row: points from the row's middle."""
        reaches = []
        for page in self.row(page_index):
            left, right = self._sizes.text(page)
            start = self.left(page)
            reaches += [start + left, start + right]
        return min(reaches), max(reaches)

    def left(self, page_index: int) -> float:
        """Points from the column's middle to a page's left edge, the fold left out."""
        width = self._sizes.widths[page_index]
        if self.spread == "one":
            return -width / 2
        return -width if self._rows.is_left(page_index) else 0.0

    def fold(self, page_index: int) -> float:
        """Pixels by which the fold moves a page sideways."""
        if self.spread == "one":
            return 0.0
        half = min(FOLD, self.gap) / 2
        return -half if self._rows.is_left(page_index) else half

    @property
    def fold_width(self) -> float:
        """Pixels between two pages side by side."""
        return 0.0 if self.spread == "one" else min(float(FOLD), self.gap)

    # ---- the column ----

    def top(self, page_index: int, scale: float) -> float:
        """Pixels from the column's top to the page's."""
        return self._row_top(self._rows.row_of(page_index), scale)

    def height(self, scale: float) -> float:
        """Height of the whole column in pixels."""
        last = len(self._rows) - 1
        return self._row_top(last, scale) + self._row_heights[last] * scale + self.gap

    def place_at(self, y: float, scale: float) -> Place:
        """The place `y` pixels below the column's top; the gap belongs to the row below it."""
        rows = range(len(self._rows))
        following = bisect.bisect_right(
            rows, y, key=lambda row: self._row_top(row, scale) - self.gap
        )
        row = max(0, following - 1)
        page_index = self._rows.pages(row)[0]
        height = self._sizes.heights[page_index] * scale
        return Place(page_index, (y - self._row_top(row, scale)) / height)

    def y_of(self, place: Place, scale: float) -> float:
        """Pixels from the column's top to a place."""
        height = self._sizes.heights[place.page_index] * scale
        return self.top(place.page_index, scale) + place.fraction * height

    def visible(self, y: float, height: float, scale: float) -> range:
        """The pages whose rows touch the band of `height` pixels from `y` on."""
        first = self._rows.row_of(self.place_at(y, scale).page_index)
        stop = first + 1
        while stop < len(self._rows) and self._row_top(stop, scale) < y + height:
            stop += 1
        return range(self._rows.pages(first)[0], self._rows.pages(stop - 1)[-1] + 1)

    # ---- inside ----

    def _row_top(self, row: int, scale: float) -> float:
        block = row // _BLOCK
        before = self._blocks[block - 1] if block else 0.0
        points = before + sum(self._row_heights[block * _BLOCK : row])
        return self.gap * (row + 1) + points * scale

    def _arrange(self) -> None:
        self._row_heights = self._rows.heights(list(self._sizes.heights))
        self._sum_blocks()

    def _resize(self, pages: Sequence[int]) -> None:
        """Take over the sizes of some pages, in ascending order, which changed."""
        heights = self._sizes.heights
        for page_index in pages:
            row = self._rows.row_of(page_index)
            self._row_heights[row] = max(heights[page] for page in self._rows.pages(row))
        self._sum_blocks(self._rows.row_of(pages[0]) // _BLOCK)

    def _sum_blocks(self, changed: int = 0) -> None:
        """Bring the running sums up to date from block `changed` on."""
        kept = self._blocks[:changed]
        starts = range(changed * _BLOCK, len(self._rows), _BLOCK)
        sums = (sum(self._row_heights[start : start + _BLOCK]) for start in starts)
        running = accumulate(sums, initial=kept[-1] if kept else 0.0)
        next(running)
        self._blocks = [*kept, *running]
