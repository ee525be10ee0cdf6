"""What of a page is shown when its empty margins are cut. Pure.

The cut is the same for all left pages and for all right ones, as in a book, so that the text stays
where it is while pages are turned. It is learned from a sample; a page with more on it (a table, a
picture) shows more, so that nothing is ever cut off.
"""

from array import array
from collections.abc import Mapping, Sequence
from typing import Final

from engine.records.base import Box

_PAD: Final = 9.0  # points that stay around what is printed
_ROBUST: Final = 0.15  # this share of the sample may reach further than the common cut
_LEAST: Final = 0.3  # of the page's width and height; a cut that leaves less is none
_NO_CUT: Final = (0.0, 0.0, 0.0, 0.0)


class PageMargins:
    """Where the printed part of pages begins and ends."""

    def __init__(self) -> None:
        self._contents: dict[int, Box | None] = {}
        self._common: tuple[Box, Box] = (_NO_CUT, _NO_CUT)
        self.settled = False

    def knows(self, page_index: int) -> bool:
        """Whether it was told what is printed on a page."""
        return page_index in self._contents

    def learn(self, contents: Mapping[int, Box | None]) -> None:
        """Take the boxes (points) of what is printed on pages; None for an empty page."""
        self._contents.update(contents)

    def settle(self, sizes: Mapping[int, tuple[float, float]]) -> None:
        """Choose the common cut from the pages known so far, given their sizes in points."""
        cuts: tuple[list[Box], list[Box]] = ([], [])
        for page_index, (width, height) in sizes.items():
            box = self._contents.get(page_index)
            if box is not None:
                x0, y0, x1, y1 = box
                cuts[page_index % 2].append((x0, y0, width - x1, height - y1))
        even, odd = (_common(found or cuts[0] + cuts[1]) for found in cuts)
        self._common = (even, odd)
        self.settled = True

    def cut(self, page_index: int) -> Box:
        """Points to cut at the left, top, right and bottom of pages like this one."""
        return self._common[page_index % 2]

    def box(self, page_index: int, width: float, height: float) -> Box:
        """What is shown of a page of this size, in points."""
        left, top, right, bottom = self.cut(page_index)
        x0, y0, x1, y1 = left, top, width - right, height - bottom
        content = self._contents.get(page_index)
        if content is not None:
            x0, y0 = min(x0, content[0] - _PAD), min(y0, content[1] - _PAD)
            x1, y1 = max(x1, content[2] + _PAD), max(y1, content[3] + _PAD)
        x0, y0, x1, y1 = max(x0, 0.0), max(y0, 0.0), min(x1, width), min(y1, height)
        if x1 - x0 < _LEAST * width:
            x0, x1 = 0.0, width
        if y1 - y0 < _LEAST * height:
            y0, y1 = 0.0, height
        return x0, y0, x1, y1

    def sizes(
        self, widths: Sequence[float], heights: Sequence[float]
    ) -> tuple["array[float]", "array[float]"]:
        """Width and height of what is shown of all pages: of any number in a moment."""
        wide, high = array("d", widths), array("d", heights)
        for side, (left, top, right, bottom) in enumerate(self._common):
            for lengths, gone in ((wide, left + right), (high, top + bottom)):
                kept = 1 - _LEAST
                lengths[side::2] = array(
                    "d", [n - gone if gone <= kept * n else n for n in lengths[side::2]]
                )
        for page_index in self._contents:
            if page_index < len(wide):
                x0, y0, x1, y1 = self.box(page_index, widths[page_index], heights[page_index])
                wide[page_index], high[page_index] = x1 - x0, y1 - y0
        return wide, high


def _common(cuts: list[Box]) -> Box:
    """What nearly all pages can do without on each side."""
    if not cuts:
        return _NO_CUT
    sides = (sorted(side) for side in zip(*cuts, strict=True))
    left, top, right, bottom = (
        max(0.0, side[round(_ROBUST * (len(side) - 1))] - _PAD) for side in sides
    )
    return left, top, right, bottom
