"""Where the words of a page's text stand: packed for storage, and merged for highlighting.

A page's words are one array of (start, end, x0, y0, x1, y1): characters `start` to `end` of the
page's text stand in that box. A word that was broken at a line end has two entries with adjacent
offsets. The bytes are little-endian on every machine.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.records import Box

WORD_DTYPE: Final = np.dtype(
    [
        ("start", "<u4"),
        ("end", "<u4"),
        ("x0", "<f4"),
        ("y0", "<f4"),
        ("x1", "<f4"),
        ("y1", "<f4"),
    ]
)

PlacedWord = tuple[int, int, float, float, float, float]
"""start, end (characters), x0, y0, x1, y1 (points)."""

_SAME_LINE = 0.5  # share of the lower height that two boxes of one line have in common
_WIDEST_GAP = 4.0  # line heights between two words that still share one highlight


def pack(words: Sequence[PlacedWord]) -> bytes:
    """The stored form of a page's words."""
    return np.array(list(words), dtype=WORD_DTYPE).tobytes()


def unpack(words: bytes) -> NDArray[np.void]:
    """The words as a structured array (count,), read-only.

    Raises:
        ValueError: the bytes are no whole number of words.
    """
    return np.frombuffer(words, dtype=WORD_DTYPE)


def boxes_for(words: bytes, start: int, end: int) -> tuple[Box, ...]:
    """One box for each line that characters `start` to `end` touch, whole words.

    Args:
        words: `PageText.words`.
        start: first character.
        end: one past the last character.
    """
    if not words or start >= end:
        return ()
    array = unpack(words)
    hit = array[(array["start"] < end) & (array["end"] > start)]
    merged: list[list[float]] = []
    previous: tuple[float, float, float, float] | None = None
    for _, _, x0, y0, x1, y1 in hit.tolist():
        box = (x0, y0, x1, y1)
        if previous is not None and (_beside(previous, box) or _stacked(previous, box)):
            last = merged[-1]
            last[:] = [min(last[0], x0), min(last[1], y0), max(last[2], x1), max(last[3], y1)]
        else:
            merged.append([x0, y0, x1, y1])
        previous = box
    return tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in merged)


def _beside(a: Box, b: Box) -> bool:
    """Whether b follows a on the same line, to the right or (right-to-left) to the left."""
    height = min(a[3] - a[1], b[3] - b[1])
    common = min(a[3], b[3]) - max(a[1], b[1])
    gap = max(a[0], b[0]) - min(a[2], b[2])
    return common > _SAME_LINE * height and gap < _WIDEST_GAP * max(height, 1.0)


def _stacked(a: Box, b: Box) -> bool:
    """Whether b is the next character below a in a vertical line."""
    same_column = abs(a[0] - b[0]) < 1.0 and abs(a[2] - b[2]) < 1.0
    height = max(a[3] - a[1], 1.0)
    narrow = (b[2] - b[0]) < 1.6 * (b[3] - b[1])
    return same_column and narrow and 0 <= b[1] - a[1] < 1.6 * height
