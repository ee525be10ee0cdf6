"""From lines to the text of a page, as it is indexed, quoted and searched; pure functions.

Words of one paragraph are separated by one space, paragraphs by one newline, words broken at a
line end are whole again, and every character knows its box.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from engine.documents.page_lines import Line, Piece, is_unspaced
from engine.documents.word_boxes import PlacedWord, pack

_HYPHENS: Final = "-\u2010"
_TERMINAL = re.compile("[.!?:;\u2026\u3002\uff01\uff1f\uff1a\uff1b\u061f\u06d4][\"'\\)\\]"
                       "\u201d\u2019\u00bb\u300d\u300f\uff09]*$")  # fmt: skip
_BULLET = re.compile("[\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7\u2013\u2014\\-*]$")
_NUMBERED = re.compile(r"\(?(\d{1,3}|[a-zA-Z])[.)]$")
# Only what hardly ever begins an unhyphenated word: "pre", "non" or "well" would break words.
_KEEPS_HYPHEN = re.compile("self|half|quasi|(twen|thir|for|fif|six|seven|eigh|nine)ty")
_HEADING = 1.25  # ratio of line heights between a heading and its text
_INDENT = 0.8  # line heights
_FAR = 0.75  # line heights between two lines that are no paragraph any more
_SHORT = 0.88  # share of the column's width that a paragraph's last line may not reach


def compose(lines: Sequence[Line]) -> tuple[str, bytes]:
    """The text of a page and its packed word boxes.

    Args:
        lines: in reading order, without running heads.
    """
    widths = _block_edges(lines)
    known = {p.text.lower() for line in lines for p in line.pieces if "-" in p.text[1:-1]}
    text = _Text(known)
    previous: Line | None = None
    for line in lines:
        if previous is not None:
            text.end_line(previous, line, _ends_paragraph(previous, line, widths))
        text.add(line.pieces)
        previous = line
    return text.finish()


def readable(text: str) -> bool:
    """Whether text is language rather than glyph numbers of a font without a Unicode map."""
    signs = [c for c in text if not c.isspace()]
    if not signs:
        return True
    bad = sum(unicodedata.category(c) in ("Co", "Cn", "Cc", "Cs") or c == "\ufffd" for c in signs)
    if bad > 0.2 * len(signs):
        return False
    letters = sum(c.isalnum() for c in signs)
    return len(signs) < 40 or letters > 0.3 * len(signs)


class _Text:
    """Grows a page's text piece by piece and keeps the offsets of its words."""

    def __init__(self, known: set[str]) -> None:
        self._known = known  # hyphenated words that stand unbroken on the page
        self._parts: list[str] = []
        self._words: list[PlacedWord] = []
        self._length = 0
        self._glue = True  # nothing comes before the next piece

    def add(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if not (self._glue or piece.glued):
                self._append(" ")
            self._glue = False
            start = self._length
            self._append(piece.text)
            box = (piece.x0, piece.y0, piece.x1, piece.y1)
            self._words.append((start, self._length, *box))

    def end_line(self, line: Line, following: Line, paragraph: bool) -> None:
        """Decide what stands between two lines: newline, space, nothing, or one hyphen less."""
        last, first = line.pieces[-1].text, following.pieces[0].text
        if line.soft_end and first[0].isalpha():
            self._glue = True
        elif paragraph:
            self._append("\n")
            self._glue = True
        elif last[-1] in _HYPHENS and len(last) > 1 and last[-2].isalpha() and first[0].isalnum():
            self._glue = True
            if not self._hyphen_stays(last, first):
                self._drop_last_character()
        else:
            self._glue = is_unspaced(last[-1]) and is_unspaced(first[0])

    def finish(self) -> tuple[str, bytes]:
        return "".join(self._parts), pack(self._words)

    def _hyphen_stays(self, last: str, first: str) -> bool:
        stem = last[:-1].lower()
        return (
            not first[0].islower()
            or not last[-2].islower()
            or any(hyphen in stem for hyphen in _HYPHENS)
            or _KEEPS_HYPHEN.fullmatch(stem.strip("\"'(\u201c\u2018")) is not None
            or f"{stem}-{first.lower()}" in self._known
        )

    def _drop_last_character(self) -> None:
        self._parts[-1] = self._parts[-1][:-1]
        self._length -= 1
        start, end, *box = self._words[-1]
        self._words[-1] = (start, end - 1, box[0], box[1], box[2], box[3])

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def _block_edges(lines: Sequence[Line]) -> dict[int, tuple[float, float]]:
    """Left and right edge of each block."""
    edges: dict[int, tuple[float, float]] = {}
    for line in lines:
        x0, x1 = edges.get(line.block, (line.box[0], line.box[2]))
        edges[line.block] = (min(x0, line.box[0]), max(x1, line.box[2]))
    return edges


def _ends_paragraph(a: Line, b: Line, edges: dict[int, tuple[float, float]]) -> bool:
    """Whether a new paragraph (or heading, cell, item) begins with line b."""
    low, high = sorted((a.height, b.height))
    if _on_one_row(a, b):
        return a.block != b.block
    if _stacked(a, b):
        return False
    first = b.pieces[0].text
    carries_on = _carries_on(a, first)
    if b.box[1] < a.box[1]:  # the next column, or another part of the page
        return not carries_on
    if high > _HEADING * low:
        return True
    if _BULLET.match(first) or _NUMBERED.match(first):
        return True
    if b.box[1] - a.box[3] > _FAR * high:
        return not (carries_on and a.block == b.block)
    same = a.block == b.block
    left, right = edges[a.block] if same else _joined(edges[a.block], edges[b.block])
    if not same and not _same_column(a, b):
        return not carries_on
    indent, rest = (b.box[0] - left, right - a.box[2])
    if a.rtl:
        indent, rest = (right - b.box[2], a.box[0] - left)
    short = rest > (1 - _SHORT) * (right - left)
    ended = _TERMINAL.search(a.pieces[-1].text) is not None
    starts_in = indent > _INDENT * b.height and not _starts_in(a, left, right)
    return (starts_in and (ended or short)) or (short and (ended or not same))


def _starts_in(line: Line, left: float, right: float) -> bool:
    indent = right - line.box[2] if line.rtl else line.box[0] - left
    return indent > _INDENT * line.height


def _carries_on(a: Line, first: str) -> bool:
    """Whether a sentence of line a goes on with the word `first`."""
    last = a.pieces[-1].text
    if _TERMINAL.search(last):
        return False
    return first[0].islower() or last[-1] in _HYPHENS or last[-1] == ","


def _on_one_row(a: Line, b: Line) -> bool:
    common = min(a.box[3], b.box[3]) - max(a.box[1], b.box[1])
    return common > 0.5 * min(a.height, b.height)


def _stacked(a: Line, b: Line) -> bool:
    """Whether b is the next character of a vertical line, or the first of the next one."""
    one, other = len(a.text) == 1, len(b.text) == 1
    if not (one and other and is_unspaced(a.text) and is_unspaced(b.text)):
        return False
    same_column = abs(a.box[0] - b.box[0]) < 1
    below = same_column and b.box[1] > a.box[1]
    return below or (b.box[0] < a.box[0] and b.box[1] < a.box[1])


def _same_column(a: Line, b: Line) -> bool:
    common = min(a.box[2], b.box[2]) - max(a.box[0], b.box[0])
    return common > 0.5 * min(a.box[2] - a.box[0], b.box[2] - b.box[0])


def _joined(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    return min(a[0], b[0]), max(a[1], b[1])
