"""How large each page of a document is, and how large what is shown of it. Pure.

Sizes are in points. They become known in any order while the document is being read; unknown pages
count as large as the first.
"""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.records.base import Box
from memlong_desktop.views.page_frame import turned_box
from memlong_desktop.views.page_margins import PageMargins

if TYPE_CHECKING:
    from engine.records.library import Turn


class PageSizes:
    """The pages' sizes, turned and cut as they are shown.

    Attributes:
        widths: as shown, in points; `heights` likewise.
        margins: what is known of the pages' margins.
        turn: degrees clockwise by which all pages are turned.
        cut: whether margins are cut.
    """

    def __init__(self, page_count: int, width: float, height: float) -> None:
        if page_count < 1 or width <= 0 or height <= 0:
            raise ValueError("a document has pages, and they have a size")
        self._whole_widths = array("d", [width]) * page_count
        self._whole_heights = array("d", [height]) * page_count
        self._known = bytearray(page_count)
        self._known[0] = 1
        self.widths: Sequence[float] = self._whole_widths
        self.heights: Sequence[float] = self._whole_heights
        self.margins = PageMargins()
        self.turn: Turn = 0
        self.cut = False

    def __len__(self) -> int:
        return len(self._whole_widths)

    def whole(self, page_index: int) -> tuple[float, float]:
        """Width and height of the whole page before it is turned."""
        return self._whole_widths[page_index], self._whole_heights[page_index]

    def shown(self, page_index: int) -> Box:
        """What is shown of a page, in points of the page before it is turned."""
        width, height = self.whole(page_index)
        if self.cut and self.margins.settled:
            return self.margins.box(page_index, width, height)
        return 0.0, 0.0, width, height

    def text(self, page_index: int) -> tuple[float, float]:
        """From where to where text reaches across a page as it is shown, in points."""
        width, height = self.whole(page_index)
        if not self.margins.settled:
            return 0.0, self.widths[page_index]
        printed = self.margins.box(page_index, width, height)
        left, _, right, _ = turned_box(printed, width, height, self.turn)
        start, _, _, _ = turned_box(self.shown(page_index), width, height, self.turn)
        return left - start, right - start

    def is_known(self, page_index: int) -> bool:
        """Whether the size is the page's own."""
        return bool(self._known[page_index])

    def set(self, first: int, sizes: Sequence[tuple[float, float]]) -> list[int]:
        """Take the sizes of whole pages from `first` on; returns the pages that changed.

        Pages past the end and sizes that no page can have are ignored.
        """
        changed = []
        for page_index, (width, height) in enumerate(sizes, first):
            if not 0 <= page_index < len(self) or not (0 < width < _MOST and 0 < height < _MOST):
                continue
            self._known[page_index] = 1
            if (width, height) != self.whole(page_index):
                self._whole_widths[page_index] = width
                self._whole_heights[page_index] = height
                changed.append(page_index)
        for page_index in changed:
            self.measure(page_index)
        return changed

    def measure(self, page_index: int) -> bool:
        """Take the size as shown of one page anew; says whether it changed."""
        x0, y0, x1, y1 = self.shown(page_index)
        upright = self.turn in (0, 180)
        size = (x1 - x0, y1 - y0) if upright else (y1 - y0, x1 - x0)
        if (self.widths[page_index], self.heights[page_index]) == size:
            return False
        assert isinstance(self.widths, array)
        assert isinstance(self.heights, array)
        self.widths[page_index], self.heights[page_index] = size
        return True

    def measure_all(self) -> None:
        """Take all sizes as shown anew, after another turn or cut."""
        if not (self.cut and self.margins.settled):
            wide, high = self._whole_widths, self._whole_heights
        else:
            wide, high = self.margins.sizes(self._whole_widths, self._whole_heights)
        self.widths, self.heights = (wide, high) if self.turn in (0, 180) else (high, wide)


_MOST = 1e6  # points; 350 metres
