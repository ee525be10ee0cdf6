"""Where the words of a page's text stand: packed for storage, and merged for highlighting.

A page's words are one array of (start, end, x0, y0, x1, y1): characters `start` to `end` of the
page's text stand in that box. A word that was broken at a line end has two entries with adjacent
offsets. The bytes are little-endian on every machine.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.documents.placed_words import merged
from engine.records.base import Box

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

_NEAR: Final = 0.1  # points

PlacedWord = tuple[int, int, float, float, float, float]
"""start, end (characters), x0, y0, x1, y1 (points)."""


def pack(words: Sequence[tuple[int, int, float, float, float, float]]) -> bytes:
    """The stored form of a page's words: start, end (characters), x0, y0, x1, y1 (points)."""
    return np.array(list(words), dtype=WORD_DTYPE).tobytes()


def unpack(words: bytes) -> NDArray[np.void]:
    """The words as a structured array (count,), read-only.

    Raises:
        ValueError: the bytes are no whole number of words.
    """
    return np.frombuffer(words, dtype=WORD_DTYPE)


def stretches_in(words: bytes, places: Sequence[Box]) -> tuple[tuple[int, int], ...]:
    """The characters, from one up to another, whose words lie inside some places of the page."""
    if not words or not places:
        return ()
    array = unpack(words)
    inside = np.zeros(len(array), bool)
    for x0, y0, x1, y1 in places:
        inside |= (
            (array["x0"] > x0 - _NEAR)
            & (array["y0"] > y0 - _NEAR)
            & (array["x1"] < x1 + _NEAR)
            & (array["y1"] < y1 + _NEAR)
        )
    found: list[tuple[int, int]] = []
    for start, end in zip(
        *(array[inside][name].tolist() for name in ("start", "end")), strict=True
    ):
        if found and start <= found[-1][1] + 1:  # a space is between two words
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return tuple(found)


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
    return merged((x0, y0, x1, y1) for _, _, x0, y0, x1, y1 in hit.tolist())
