"""From the words that a page's reader reports to clean lines in reading order; pure functions.

The reader gives words in the order of the file, which for nearly every file is the order of
reading; what it does not know is put right here: ligatures, soft hyphens, right-to-left lines,
characters of scripts without spaces.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

from engine.records.base import Box

RawWord = tuple[float, float, float, float, str, int, int, int]
"""x0, y0, x1, y1, text, block, line, word number; as pymupdf gives them."""

HYPHENS: Final = "-\u2010\u2011"  # some fonts have only the one that does not break
SOFT_HYPHEN: Final = "\u00ad"
_LEADER = 4  # single dots in a row
_DOTS = re.compile("[._\u00b7\u2026]{5,}")
_TOUCHING = 0.03  # line heights between two parts of one word


class Piece(NamedTuple):
    """A word, or one character of a script without spaces, and its box in points."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    glued: bool = False  # no space before it


@dataclass(frozen=True)
class Line:
    """Pieces that stand on one line of one block, in reading order."""

    pieces: tuple[Piece, ...]
    box: Box
    block: int
    rtl: bool
    soft_end: bool  # ended in a soft hyphen: the next line continues the word

    @property
    def height(self) -> float:
        """Of a usual word, in points: one superscript does not make a line higher."""
        heights = sorted(p.y1 - p.y0 for p in self.pieces)
        return heights[len(heights) // 2]

    @property
    def text(self) -> str:
        """All pieces, as they are read."""
        return "".join(p.text if p.glued else f" {p.text}" for p in self.pieces).strip()


def lines_of(words: Iterable[RawWord]) -> list[Line]:
    """The lines of a page in reading order, without empty ones."""
    lines: list[Line] = []
    for row in _rows(words):
        line = _line(row[0][5], row)
        if line is not None:
            lines.append(line)
    return lines


def is_unspaced(character: str) -> bool:
    """Whether a character belongs to a script written without spaces (Han, kana)."""
    code = ord(character)
    return (
        0x3000 <= code <= 0x30FF
        or 0x31F0 <= code <= 0x31FF
        or 0x3400 <= code <= 0x4DBF
        or 0x4E00 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0xFF01 <= code <= 0xFF9F
        or 0x20000 <= code <= 0x3FFFF
    )


def clean_word(text: str) -> str:
    """A word as it is indexed: ligatures spelt out, no invisible characters.

    Only compatibility forms that are mere typography are replaced; a superscript two stays one.
    """
    text = _DOTS.sub(" ", text).strip()
    if text.isascii():
        return text if text.isprintable() else "".join(c for c in text if c.isprintable())
    if len(text) == 1 and 0xF000 <= ord(text) <= 0xF0FF:  # a bullet of a symbol font
        return "\u2022"
    clean = "".join(_clean_character(c) for c in text)
    return unicodedata.normalize("NFC", clean).strip()


def _clean_character(character: str) -> str:
    code = ord(character)
    if 0xFB00 <= code <= 0xFB4F or 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:
        return unicodedata.normalize("NFKC", character)
    category = unicodedata.category(character)
    if category in ("Zs", "Zl", "Zp"):
        return " "
    # Joiners shape Persian and Indic words and belong to the text; other marks of format do not.
    if category in ("Cc", "Cs", "Cn") or (category == "Cf" and code not in (0x200C, 0x200D)):
        return ""
    return character


def _rows(words: Iterable[RawWord]) -> list[list[RawWord]]:
    """Words by line; what the reader parted at a wide space is one line again."""
    rows: list[list[RawWord]] = []
    for (block, _), members in groupby(words, key=lambda word: (word[5], word[6])):
        line = list(members)
        if rows and rows[-1][0][5] == block and _side_by_side(rows[-1], line):
            rows[-1].extend(line)
        else:
            rows.append(line)
    return rows


def _side_by_side(a: list[RawWord], b: list[RawWord]) -> bool:
    top, bottom = min(w[1] for w in a), max(w[3] for w in a)
    first, last = min(w[1] for w in b), max(w[3] for w in b)
    common = min(bottom, last) - max(top, first)
    return common > 0.6 * min(bottom - top, last - first)


def _line(block: int, words: list[RawWord]) -> Line | None:
    rtl = _is_rtl(words)
    if rtl:
        words = _rtl_order(words)
    pieces: list[Piece] = []
    soft_end = False
    for x0, y0, x1, y1, raw, *_ in _without_leaders(words):
        text = clean_word(raw)
        soft_end = raw.endswith(SOFT_HYPHEN)
        if text:
            # The reader parts a word where the direction changes, or at a sign beside it.
            glued = rtl and bool(pieces) and _touches(pieces[-1], text, x0, x1)
            pieces.extend(_split(Piece(text, x0, y0, x1, y1, glued)))
    if not pieces or _is_ornament("".join(p.text for p in pieces)):
        return None
    box = (
        min(p.x0 for p in pieces),
        min(p.y0 for p in pieces),
        max(p.x1 for p in pieces),
        max(p.y1 for p in pieces),
    )
    return Line(tuple(pieces), box, block, rtl, soft_end)


def _touches(before: Piece, text: str, x0: float, x1: float) -> bool:
    """Whether a word of a right-to-left line goes on where the piece before it ended."""
    near = before.x0 > x0 and before.x0 - x1 < _TOUCHING * (before.y1 - before.y0)
    return near and _direction(before.text) <= 0 and _direction(text) <= 0


def _without_leaders(words: list[RawWord]) -> Iterable[RawWord]:
    """Without the dots that lead from a title to its page number."""
    for (dots, alone), members in groupby(words, key=lambda w: (_is_dots(w[4]), len(w[4]) < 4)):
        group = list(members)
        if not dots or (alone and len(group) < _LEADER):
            yield from group


def _is_dots(text: str) -> bool:
    return not text.strip("._\u00b7\u2026")


def _is_ornament(text: str) -> bool:
    """A row of signs that only decorates: long, of few different ones, no letter or digit."""
    return len(text) >= 5 and len(set(text)) <= 4 and not any(c.isalnum() for c in text)


def _split(piece: Piece) -> list[Piece]:
    """Each character of a script without spaces gets its share of the word's box."""
    text = piece.text
    if text.isascii() or len(text) < 2 or not any(is_unspaced(c) for c in text):
        return [piece]
    groups: list[str] = []
    for unspaced, members in groupby(text, key=is_unspaced):
        run = "".join(members)
        groups.extend(run if unspaced else [run])
    widths = [sum(2 if is_unspaced(c) else 1 for c in group) for group in groups]
    step = (piece.x1 - piece.x0) / sum(widths)
    pieces: list[Piece] = []
    x0 = piece.x0
    for group, width in zip(groups, widths, strict=True):
        x1 = x0 + width * step
        pieces.append(Piece(group, x0, piece.y0, x1, piece.y1, bool(pieces) or piece.glued))
        x0 = x1
    return pieces


def _is_rtl(words: list[RawWord]) -> bool:
    right = left = 0
    for word in words:
        text = word[4]
        if text.isascii():
            left += text.isalpha()
        elif _direction(text) < 0:
            right += 1
        else:
            left += 1
    return right >= max(left, 1)


def _direction(text: str) -> int:
    """-1 for a right-to-left word, 1 for a left-to-right one, 0 for neither (digits, signs)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return -1
        if kind == "L":
            return 1
    return 0


def _rtl_order(words: list[RawWord]) -> list[RawWord]:
    """From right to left, but runs of left-to-right words as they are read."""
    from_right = sorted(words, key=lambda word: -word[2])
    ordered: list[RawWord] = []
    run: list[RawWord] = []
    for word in from_right:
        direction = _direction(word[4])
        if direction > 0 or (direction == 0 and run):
            run.append(word)
            continue
        ordered.extend(_turned(run))
        run = []
        ordered.append(word)
    ordered.extend(_turned(run))
    return ordered


def _turned(run: list[RawWord]) -> list[RawWord]:
    """A left-to-right run in its own order; signs at its end stay where they were."""
    tail: list[RawWord] = []
    while run and _direction(run[-1][4]) == 0:
        tail.insert(0, run.pop())
    return [*reversed(run), *tail]
