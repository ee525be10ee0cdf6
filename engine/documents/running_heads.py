"""Finds running heads and page numbers by comparing a page's edges with its neighbours'.

Body text must never be lost, so a row (everything that stands at one height) goes only if it
stands at the page's very edge (or behind another row that goes), and
- stands at the same height, word for word, on at least two near pages, or on one if a wide gap
  sets it off; or
- does so but for one number, which counts up with the pages.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from engine.documents.page_lines import Line
from engine.documents.reading_order import rows_of

REACH: Final = 4  # pages before and after that are compared

_DEEPEST = 3  # rows from an edge that can go
_EDGE = 0.22  # share of the page's height in which heads and feet stand
_SAME_HEIGHT = 6.0  # points
_LONGEST = 200  # characters; a longer row is text
_SET_OFF = 1.2  # row heights to the next row
_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlc]{1,9}", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """Everything that stands at one height of a page."""

    lines: tuple[int, ...]  # indices into the page's lines
    text: str
    y0: float
    y1: float


def running_lines(
    pages: Mapping[int, Sequence[Row]], page_index: int, height: float, label: str = ""
) -> set[int]:
    """Indices of the lines of a page that are running heads, feet or page numbers.

    Args:
        pages: the `page_rows` of the page and of its neighbours within `REACH`, by page index.
        page_index: which page.
        height: of the page, in points.
        label: the page's printed label, where the file tells it.
    """
    own = pages[page_index]
    found: set[int] = set()
    for top in (True, False):
        ordered = own if top else own[::-1]
        for depth, row in enumerate(ordered[:_DEEPEST]):
            edge = row.y0 if top else height - row.y1
            if edge > _EDGE * height or len(row.text) > _LONGEST:
                break
            following = ordered[depth + 1] if depth + 1 < len(ordered) else None
            if not _runs(row, following, pages, page_index, top) and row.text != label:
                break
            found.update(row.lines)
    return found


def _runs(
    row: Row,
    following: Row | None,
    pages: Mapping[int, Sequence[Row]],
    page_index: int,
    top: bool,
) -> bool:
    same = 0
    for other, candidates in pages.items():
        if other == page_index:
            continue
        near = candidates[:_DEEPEST] if top else candidates[::-1][:_DEEPEST]
        for candidate in near:
            if abs(candidate.y0 - row.y0) > _SAME_HEIGHT:
                continue
            if candidate.text == row.text and not _NUMBER.fullmatch(row.text):
                same += 1
            elif counts_up(row.text, candidate.text, other - page_index):
                return True
    if same == 1 and following is not None:
        gap = following.y0 - row.y1 if top else row.y0 - following.y1
        return gap > _SET_OFF * (row.y1 - row.y0)
    return same >= 2


def at_edges(rows: Sequence[Row]) -> str:
    """The text of a page's first and last rows: all that could be a running head."""
    edges = rows if len(rows) <= 2 * _DEEPEST else [*rows[:_DEEPEST], *rows[-_DEEPEST:]]
    return " ".join(row.text for row in edges)


def counts_up(text: str, other: str, pages: int) -> bool:
    """Whether two rows are equal but for one number, `pages` higher in the other."""
    words, others = text.split(), other.split()
    if len(words) != len(others):
        return False
    differing = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    if len(differing) != 1:
        return False
    (a, b) = differing[0]
    if _ROMAN.fullmatch(a) and _ROMAN.fullmatch(b):
        return _roman(b) - _roman(a) == pages
    if _NUMBER.sub("#", a) != _NUMBER.sub("#", b):
        return False
    pairs = zip(_NUMBER.findall(a), _NUMBER.findall(b), strict=True)
    return [int(y) - int(x) for x, y in pairs if x != y] == [pages]


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[c] for c in text.lower()]
    total = 0
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < following else value
    return total


def page_rows(lines: Sequence[Line]) -> list[Row]:
    """The rows of a page from top to bottom."""
    return [_row(lines, members) for members in rows_of(lines)]


def _row(lines: Sequence[Line], members: list[int]) -> Row:
    return Row(
        tuple(members),
        " ".join(lines[i].text for i in members),
        min(lines[i].box[1] for i in members),
        max(lines[i].box[3] for i in members),
    )
