"""Tells whether two lines of a page belong to one paragraph, from their geometry; pure functions.

A newline in the middle of a sentence would cut a quotation in two, so a paragraph ends only where
something shows it: a gap, an indent, a bullet, or room left for a word that was not put there.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from engine.documents.page_lines import HYPHENS, Line, is_unspaced

_CLOSING = "\"')\\]\u201d\u2019\u00bb\u300d\u300f\uff09"
_TERMINAL: Final = re.compile(
    f"[.!?:;\u2026\u3002\uff01\uff1f\uff1a\uff1b\u061f\u06d4][{_CLOSING}]*\\d{{0,3}}$"
)
_BULLET: Final = re.compile("[\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7\u2013\u2014*-]$")
_NUMBERED: Final = re.compile(r"\(?(\d{1,3}|[a-zA-Z])[.)]$")
_HEADING = 1.25  # ratio of line heights between a heading and its text
_INDENT = 0.8  # line heights
_ROOM = 0.8  # line heights that stay free beside the word that would have fitted
_FAR = 0.75  # line heights between two lines that are no paragraph any more
_FARTHER = 1.35  # times the page's usual gap
_NEAR = 1.0  # line heights over which a sentence may go on

_Edges = tuple[float, float]


class Paragraphs:
    """Knows the blocks and the line spacing of one page."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """`lines`: of the page, in reading order."""
        self._edges: dict[int, _Edges] = {}
        for line in lines:
            edges = self._edges.get(line.block, (line.box[0], line.box[2]))
            self._edges[line.block] = _hull(edges, (line.box[0], line.box[2]))
        gaps = [
            b.box[1] - a.box[3]
            for a, b in pairwise(lines)
            if b.box[1] > a.box[1] and not _on_one_row(a, b)
        ]
        self._usual_gap = median(gaps) if len(gaps) > 4 else 0.0

    def part(self, a: Line, b: Line) -> bool:
        """Whether a new paragraph (or heading, cell, item) begins with line b after line a."""
        if _on_one_row(a, b):
            return a.block != b.block
        if _stacked(a, b):
            return False
        carries_on = _carries_on(a, b)
        gap = b.box[1] - a.box[3]
        low, high = sorted((a.height, b.height))
        if b.box[1] < a.box[1] or not _one_column(a, b):  # the next column, or another part
            return not carries_on
        if carries_on and gap < _NEAR * high:
            return False
        far = gap > max(_FAR * high, _FARTHER * self._usual_gap)
        if far or high > _HEADING * low or _BULLET.match(b.pieces[0].text):
            return True
        return self._shaped_as_new(a, b)

    def _shaped_as_new(self, a: Line, b: Line) -> bool:
        same = a.block == b.block
        mine, other = self._edges[a.block], self._edges[b.block]
        left, right = mine if same else _hull(mine, other)
        start_a, start_b, rest = a.box[0] - left, b.box[0] - left, right - a.box[2]
        if a.rtl:
            start_a, start_b, rest = right - a.box[2], right - b.box[2], a.box[0] - left
        first = b.pieces[0]
        had_room = rest > first.x1 - first.x0 + _ROOM * b.height
        ended = _TERMINAL.search(a.pieces[-1].text) is not None
        indented = start_b > _INDENT * b.height and start_a < _INDENT * a.height
        if _NUMBERED.match(first.text) and (ended or had_room):
            return True
        return had_room or (indented and ended)


def _hull(a: _Edges, b: _Edges) -> _Edges:
    return min(a[0], b[0]), max(a[1], b[1])


def _carries_on(a: Line, b: Line) -> bool:
    """Whether the words show that a sentence of line a goes on in line b."""
    last, first = a.pieces[-1].text, b.pieces[0].text
    if _TERMINAL.search(last):
        return False
    return first[0].islower() or last[-1] in HYPHENS or last[-1] in ",\u3001\uff0c"


def _on_one_row(a: Line, b: Line) -> bool:
    common = min(a.box[3], b.box[3]) - max(a.box[1], b.box[1])
    return common > 0.5 * min(a.height, b.height)


def _one_column(a: Line, b: Line) -> bool:
    common = min(a.box[2], b.box[2]) - max(a.box[0], b.box[0])
    return common > 0.5 * min(a.box[2] - a.box[0], b.box[2] - b.box[0])


def _stacked(a: Line, b: Line) -> bool:
    """Whether b is the next character of a vertical line, or the first of the next line."""
    one, other = a.text, b.text
    if len(one) != 1 or len(other) != 1 or not (is_unspaced(one) and is_unspaced(other)):
        return False
    below = abs(a.box[0] - b.box[0]) < 1 and b.box[1] > a.box[1]
    return below or (b.box[0] < a.box[0] and b.box[1] < a.box[1])
