"""Where on a strip along the document things stand, and how strongly. Pure; knows no Qt.

Every page gets the same length of the strip: places do not move when pages turn out to be longer
than they were taken for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from engine.records.answers import Passage
from engine.records.base import Extent
from engine.records.pages import Destination, OutlineEntry

LEAST: Final = 6.0  # pixels; a chunk of a long book is shorter than one
_NEAR: Final = 3.0  # pixels beside a bar that still mean it
_BETWEEN_TICKS: Final = 4.0  # pixels


@dataclass(frozen=True)
class Spot:
    """A place the answer looked at, or was shown.

    Attributes:
        top, bottom: on the strip, 0 to 1.
        place: where the passage begins.
        share: of what was looked at in the memory, 0 to 1; None if that is not known, because the
            answer read passages as text only.
        strength: share of the strongest place's share, 0 to 1; 0 if it is not known.
    """

    top: float
    bottom: float
    place: Destination
    passage: Passage
    share: float | None
    strength: float


class Length:
    """The document's length: its pages, and how high each of them is, in points."""

    def __init__(self, page_count: int, height: Callable[[int], float]) -> None:
        """`height` is asked for pages of the document only."""
        self.page_count = page_count
        self._height = height

    def at(self, page_index: int, y: float) -> float:
        """The place of a point of a page on the strip, 0 to 1."""
        if self.page_count < 1:
            return 0.0
        page_index = min(max(page_index, 0), self.page_count - 1)
        fraction = y / max(self._height(page_index), 1.0)
        return (page_index + min(max(fraction, 0.0), 1.0)) / self.page_count

    def destination(self, place: float) -> Destination:
        """The point of the document that a place on the strip, 0 to 1, means."""
        pages = min(max(place, 0.0), 1.0) * self.page_count
        page_index = min(int(pages), max(self.page_count - 1, 0))
        height = self._height(page_index) if self.page_count else 0.0
        return Destination(page_index, 0.0, (pages - page_index) * height)


def places(
    passages: Sequence[Passage], shares: Sequence[tuple[int, float]], length: Length
) -> list[Spot]:
    """The passages of an answer, in the order of the document.

    Args:
        passages: that were found for the question.
        shares: chunk id and share of the attention; empty if no memory was read. A passage that is
            not among them was not read from the memory: it got nothing.
        length: of the document.
    """
    of_chunk = dict(shares)
    total = sum(of_chunk.values())
    strongest = max(of_chunk.values(), default=0.0)
    known = total > 0
    found = []
    for passage in passages:
        first, last = _ends(passage)
        if not 0 <= first[0] < length.page_count:
            continue
        share = of_chunk.get(passage.chunk_id, 0.0)
        top = length.at(first[0], first[1])
        found.append(
            Spot(
                top=top,
                bottom=max(top, length.at(last[0], last[2])),
                place=Destination(first[0], 0.0, first[1]),
                passage=passage,
                share=share / total if known else None,
                strength=share / strongest if known else 0.0,
            )
        )
    return sorted(found, key=lambda spot: (spot.top, spot.bottom))


def _ends(passage: Passage) -> tuple[Extent, Extent]:
    """The first and the last part of a passage; all of its page, where nothing better is known."""
    if passage.extents:
        return passage.extents[0], passage.extents[-1]
    whole = (passage.page_index, 0.0, float("inf"))
    return whole, whole


def stretch(top: float, bottom: float, height: float) -> tuple[float, float]:
    """Top and length in pixels of a part of a strip that is `height` pixels high.

    What would be too small to see grows around its middle, and stays on the strip.
    """
    length = min(max((bottom - top) * height, LEAST), height)
    start = (top + bottom) / 2 * height - length / 2
    return min(max(start, 0.0), height - length), length


def hit(found: Sequence[Spot], y: float, height: float) -> int | None:
    """Which place a pixel of the strip means: of those that are near, the strongest."""
    near = [
        index
        for index, spot in enumerate(found)
        for start, length in (stretch(spot.top, spot.bottom, height),)
        if start - _NEAR <= y <= start + length + _NEAR
    ]
    return max(near, key=lambda index: found[index].strength, default=None)


def ticks(outline: Sequence[OutlineEntry], length: Length, height: float) -> list[float]:
    """Pixels where chapters begin: of the highest level, and none too near to the one before."""
    known = [entry for entry in outline if entry.page_index >= 0]
    top_level = min((entry.level for entry in known), default=0)
    marks: list[float] = []
    for y in sorted(
        length.at(entry.page_index, entry.y) * height for entry in known if entry.level == top_level
    ):
        if not marks or y - marks[-1] >= _BETWEEN_TICKS:
            marks.append(y)
    return marks
