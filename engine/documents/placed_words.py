"""The words of a page where they stand: unpacked without numpy, in lines, merged to boxes.

The stored form is that of `engine.documents.word_boxes`; this is what a window needs of it to
mark and to select.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile
from typing import Final, NamedTuple

from engine.records.base import Box

_WORD: Final = struct.Struct("<IIffff")
_SAME_LINE: Final = 0.5  # share of the lower height that two boxes of one line have in common
_WIDEST_GAP: Final = 4.0  # line heights between two words that still share one highlight


class WordBox(NamedTuple):
    """Characters `start` to `end` of a page's text, and their box in points."""

    start: int
    end: int
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def box(self) -> Box:
        """Where it stands."""
        return self.x0, self.y0, self.x1, self.y1


def placed(words: bytes) -> list[WordBox]:
    """The words of `PageText.words`, in reading order."""
    return list(map(WordBox._make, _WORD.iter_unpack(words)))


def within(words: Sequence[WordBox], start: int, end: int) -> list[WordBox]:
    """The words that characters `start` to `end` touch; `words` in reading order."""
    first = bisect_right(words, start, key=_end)
    return list(takewhile(lambda word: word.start < end, islice(words, first, None)))


def _end(word: WordBox) -> int:
    return word.end


def merged(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """One box for each run of boxes that follow each other on one line."""
    runs: list[Box] = []
    previous: Box | None = None
    for box in boxes:
        if previous is not None and follows(previous, box):
            runs[-1] = union(runs[-1], box)
        else:
            runs.append(box)
        previous = box
    return tuple(runs)


def union(a: Box, b: Box) -> Box:
    """The box around two."""
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def follows(a: Box, b: Box) -> bool:
    """Whether b is the next on the line of a, be it horizontal or vertical."""
    return _beside(a, b) or stacked(a, b)


def stacked(a: Box, b: Box) -> bool:
    """Whether b is the next character below a in a vertical line."""
    same_column = abs(a[0] - b[0]) < 1.0 and abs(a[2] - b[2]) < 1.0
    height = max(a[3] - a[1], 1.0)
    narrow = (b[2] - b[0]) < 1.6 * (b[3] - b[1])
    return same_column and narrow and 0 <= b[1] - a[1] < 1.6 * height


def _beside(a: Box, b: Box) -> bool:
    """Whether b follows a on the same line, to the right or (right-to-left) to the left."""
    height = min(a[3] - a[1], b[3] - b[1])
    common = min(a[3], b[3]) - max(a[1], b[1])
    gap = max(a[0], b[0]) - min(a[2], b[2])
    return common > _SAME_LINE * height and gap < _WIDEST_GAP * max(height, 1.0)
