"""The words of one page as a reader points at them: which is under the pointer, which is nearest.

Pure, no Qt. Words come in reading order (`PageText`), so a stretch of characters is what a reader
means by "from here to there", across columns, from right to left and from top to bottom.
"""

import math
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, Literal

from engine.finding import follows, merged, placed, stacked, union, within
from engine.records.base import Box
from engine.records.pages import PageText

Unit = Literal["piece", "word", "paragraph", "page"]
"""How much is taken at once: a word (of a script without spaces, one sign); a word without the
marks around it; a paragraph; all of the page."""

_NEXT_LINE: Final = 1.6  # line heights between two lines of one block at most
_LOOK: Final = 30  # characters of a word that tell its direction
_OVERLAP: Final = 0.3  # share of the narrower line that two lines of one block have in common


@dataclass(frozen=True)
class _Row:
    """Words `first` up to `last` on one line."""

    first: int
    last: int
    box: Box
    vertical: bool


@dataclass(frozen=True)
class _Block:
    rows: tuple[_Row, ...]
    box: Box


class PageWords:
    """One page's text with its words in their lines.

    Attributes:
        recognised: they were read from its picture.
    """

    def __init__(self, page: PageText) -> None:
        self.page_index = page.page_index
        self.text = page.text
        self.words = placed(page.words)
        self.recognised = page.recognised

    def word_at(self, x: float, y: float) -> int | None:
        """The word whose box holds a point, in points."""
        for number, word in enumerate(self.words):
            if word.x0 <= x <= word.x1 and word.y0 <= y <= word.y1:
                return number
        return None

    def nearest(self, x: float, y: float) -> int | None:
        """The word that a pointer there means; None only on a page without words.

        Beside a line it is the line's last word on that side, above a block its first word, below
        it its last: whoever drags past the end of a text wants all of it.
        """
        inside = self.word_at(x, y)
        if inside is not None or not self._blocks:
            return inside
        block = min(self._blocks, key=lambda each: (_distance(each.box, x, y), _area(each.box)))
        first, last = block.rows[0], block.rows[-1]
        if first.vertical:
            before, after = x > first.box[2], x < last.box[0]
        else:
            before, after = y < first.box[1], y > last.box[3]
        if before or after:
            return block.rows[0].first if before else block.rows[-1].last
        if first.vertical:
            row = min(block.rows, key=lambda each: _beyond(x, each.box[0], each.box[2]))
        else:
            row = min(block.rows, key=lambda each: _beyond(y, each.box[1], each.box[3]))
        numbers = range(row.first, row.last + 1)
        return min(numbers, key=lambda number: _distance(self.words[number].box, x, y))

    def span(self, number: int, unit: Unit) -> tuple[int, int]:
        """Characters `start` to `end` of the unit that a word belongs to."""
        if unit == "page":
            return 0, len(self.text)
        word = self.words[number]
        if unit == "paragraph":
            start = self.text.rfind("\n", 0, word.start) + 1
            end = self.text.find("\n", word.end)
            return start, end if end >= 0 else len(self.text)
        start, end = self._whole(number, runs=unit == "word")
        return self._bare(start, end) if unit == "word" else (start, end)

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """One box for each line that characters `start` to `end` touch, in points."""
        return merged(word.box for word in within(self.words, start, end))

    def neighbour(self, start: int, end: int, words: int) -> tuple[int, int] | None:
        """The word after (`words` 1) or before (-1) a stretch; None at the page's end."""
        if words > 0:
            found = next((n for n, word in enumerate(self.words) if word.start >= end), None)
        else:
            numbers = range(len(self.words) - 1, -1, -1)
            found = next((n for n in numbers if self.words[n].end <= start), None)
        return None if found is None else self.span(found, "piece")

    def across(self, start: int, lines: int) -> tuple[int, int] | None:
        """The word a line further (`lines` 1) or back (-1) from a character; None at the edge."""
        number = max(0, bisect_right([word.start for word in self.words], start) - 1)
        rows = [row for block in self._blocks for row in block.rows]
        here = next((i for i, row in enumerate(rows) if row.first <= number <= row.last), None)
        if here is None or not 0 <= here + lines < len(rows):
            return None
        row, box = rows[here + lines], self.words[number].box
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        x, y = ((row.box[0] + row.box[2]) / 2, y) if row.vertical else (x, row.box[1])
        numbers = range(row.first, row.last + 1)
        found = min(numbers, key=lambda each: _distance(self.words[each].box, x, y))
        return self.span(found, "piece")

    def reads_from_right(self, at: int) -> bool:
        """Whether the word at a character is written from right to left."""
        word = self.text[at : at + _LOOK].split(" ")[0]
        kinds = [unicodedata.bidirectional(character) for character in word]
        return any(kind in ("R", "AL") for kind in kinds)

    # ---- inside ----

    @cached_property
    def _blocks(self) -> list[_Block]:
        blocks: list[list[_Row]] = []
        for row in self._rows():
            if blocks and _goes_on(blocks[-1][-1], row):
                blocks[-1].append(row)
            else:
                blocks.append([row])
        return [_Block(tuple(rows), _around([row.box for row in rows])) for rows in blocks]

    def _rows(self) -> list[_Row]:
        rows: list[_Row] = []
        first = 0
        for number, word in enumerate(self.words):
            ends = number + 1 == len(self.words)
            if ends or not follows(word.box, self.words[number + 1].box):
                boxes = [each.box for each in self.words[first : number + 1]]
                vertical = any(stacked(a, b) for a, b in pairwise(boxes))
                rows.append(_Row(first, number, _around(boxes), vertical))
                first = number + 1
        return rows

    def _whole(self, number: int, *, runs: bool) -> tuple[int, int]:
        """A word with its parts on other lines; with `runs` also signs of one unspaced script."""
        first = last = number
        while first and self._joined(first - 1, first, runs=runs):
            first -= 1
        while last + 1 < len(self.words) and self._joined(last, last + 1, runs=runs):
            last += 1
        return self.words[first].start, self.words[last].end

    def _joined(self, a: int, b: int, *, runs: bool) -> bool:
        """Whether nothing stands between two words, and they are one to the reader."""
        end, start = self.words[a].end, self.words[b].start
        if end != start:
            return False
        before, after = _script(self.text[end - 1]), _script(self.text[start])
        return before == after and (runs or before == "")

    def _bare(self, start: int, end: int) -> tuple[int, int]:
        """Without the marks around it, unless there is nothing else."""
        letters = [at for at in range(start, end) if self.text[at].isalnum()]
        return (letters[0], letters[-1] + 1) if letters else (start, end)


def _script(character: str) -> str:
    """The script of a sign that is written without spaces; "" for all others."""
    code = ord(character)
    if 0x3041 <= code <= 0x309F:
        return "hiragana"
    if 0x30A0 <= code <= 0x30FF or 0xFF66 <= code <= 0xFF9F or 0x31F0 <= code <= 0x31FF:
        return "katakana"
    if 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF:
        return "han"
    return character if 0x3000 <= code <= 0x3040 or 0xFF00 <= code <= 0xFFEF else ""


def _goes_on(above: _Row, below: _Row) -> bool:
    """Whether a line stands under (vertical: left of) another, in the same column."""
    if above.vertical != below.vertical:
        return False
    a, b = above.box, below.box
    if above.vertical:
        common = min(a[3], b[3]) - max(a[1], b[1])
        narrower, gap, size = min(a[3] - a[1], b[3] - b[1]), a[0] - b[2], a[2] - a[0]
    else:
        common = min(a[2], b[2]) - max(a[0], b[0])
        narrower, gap, size = min(a[2] - a[0], b[2] - b[0]), b[1] - a[3], a[3] - a[1]
    return common > _OVERLAP * narrower and -size < gap < _NEXT_LINE * size


def _around(boxes: list[Box]) -> Box:
    whole = boxes[0]
    for box in boxes[1:]:
        whole = union(whole, box)
    return whole


def _beyond(at: float, low: float, high: float) -> float:
    return max(low - at, 0.0, at - high)


def _distance(box: Box, x: float, y: float) -> float:
    return math.hypot(_beyond(x, box[0], box[2]), _beyond(y, box[1], box[3]))


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
