"""Puts right the one order that files often get wrong: tables written column by column.

Everything else is left in the order of the file: a guess from positions alone would mix the
columns of an article sooner than it would mend a file.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from engine.documents.page_lines import Line

_NARROW: Final = 0.2  # share of the text's width that a column of cells has at most
_WIDE: Final = 0.3  # share of it that a line of running text has at least
_CELLS: Final = 6  # lines that make a block of narrow ones a column
_SHARED: Final = 0.8  # share of a column's lines that stand beside others
_COVERED: Final = 0.5  # share of the page's rows that a column reaches


def rows_of(lines: Sequence[Line]) -> list[list[int]]:
    """Indices of lines that stand at one height, from top to bottom, each row from the left."""
    order = sorted(range(len(lines)), key=lambda i: lines[i].box[1])
    rows: list[list[int]] = []
    bottom = float("-inf")
    for index in order:
        _, y0, _, y1 = lines[index].box
        if rows and y0 < bottom - 0.35 * (y1 - y0):
            rows[-1].append(index)
            bottom = max(bottom, y1)
        else:
            rows.append([index])
            bottom = y1
    return [sorted(row, key=lambda i: lines[i].box[0]) for row in rows]


def in_reading_order(lines: list[Line]) -> list[Line]:
    """The lines of a page, row by row if it is a table that was written column by column."""
    if len(lines) < 2 * _CELLS:
        return lines
    rows = rows_of(lines)
    if not _is_by_column(lines, rows):
        return lines
    # A row becomes a block of its own: one line of the page's text.
    return [replace(lines[i], block=number) for number, row in enumerate(rows) for i in row]


def _is_by_column(lines: list[Line], rows: list[list[int]]) -> bool:
    width = max(line.box[2] for line in lines) - min(line.box[0] for line in lines)
    beside = {index for row in rows if len(row) > 1 for index in row}
    blocks: defaultdict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        blocks[line.block].append(index)
    columns = [
        members
        for members in blocks.values()
        if len(members) >= _CELLS
        and sum(_width(lines[i]) < _NARROW * width for i in members) >= _SHARED * len(members)
        and sum(i in beside for i in members) >= _SHARED * len(members)
    ]
    if not any(len(members) >= _COVERED * len(rows) for members in columns):
        return False
    wide = [sum(_width(lines[i]) > _WIDE * width for i in row) for row in rows]
    return all(count < 2 for count in wide)


def _width(line: Line) -> float:
    return line.box[2] - line.box[0]
