"""A document in sections: by its outline where it has one, else in even parts. Pure functions.

Sections are counted in chunks, the unit that is indexed and read: each chunk lies in exactly one,
together they are the whole document. Chapters too short to say anything on their own go together
with what stands beside them, and those too long are cut into parts.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from engine.records.pages import OutlineEntry, PageText, Span

_MOST: Final = 60  # sections of a document
_USUAL: Final = 12  # chunks; with fewer, sections are joined as long as there are others
_PART: Final = 24  # chunks of an even part
_LONGEST: Final = 96  # chunks of a section
_SHORT: Final = 4  # chunks; what is shorter gives no name to what it is joined with
_FURTHEST: Final = 4000  # entries of an outline that are looked at


class Section(msgspec.Struct, frozen=True):
    """A stretch of a document.

    Attributes:
        title: from the outline; "" where it has none.
        first, end: its chunks, `end` not included.
        page_index: where it begins.
    """

    title: str
    first: int
    end: int
    page_index: int


@dataclass(frozen=True)
class Heading:
    """An entry of an outline, and the chunk from which on its section reaches."""

    title: str
    level: int
    chunk: int


def sections_of(headings: Sequence[Heading], spans: Sequence[tuple[Span, ...]]) -> list[Section]:
    """The sections of a document.

    Args:
        headings: in the order of the outline; none if there is no outline.
        spans: what each chunk covers.
    """
    count = len(spans)
    if not count:
        return []
    most = max(1, min(_MOST, count // _USUAL))
    pieces = _cut(_joined(_by_outline(headings, count, most), most), count)
    return [Section(title, first, end, spans[first][0].page_index) for title, first, end in pieces]


def headings_of(
    outline: Sequence[OutlineEntry], spans: Sequence[tuple[Span, ...]], pages: dict[int, PageText]
) -> list[Heading]:
    """Where the entries of an outline begin, in chunks.

    Args:
        outline: as the document has it.
        spans: what each chunk covers.
        pages: those that entries lead to; where one is missing, its top is taken.
    """
    starts = [(own[0].page_index, own[0].start) for own in spans]
    found = []
    for entry in outline[:_FURTHEST]:
        if entry.page_index < 0 or not starts:
            continue
        page = pages.get(entry.page_index)
        place = (entry.page_index, _place(entry.title, page.text) if page else 0)
        chunk = max(0, bisect_right(starts, place) - 1)
        if _share_before(spans[chunk], place) >= 0.5:
            chunk += 1
        if chunk < len(starts):
            found.append(Heading(" ".join(entry.title.split()), entry.level, chunk))
    return found


def _place(title: str, text: str) -> int:
    """Where a heading stands in its page's text; the page's start if it cannot be found there."""
    words = title.casefold().split()
    if not words:
        return 0
    folded = text.casefold()
    at = folded.find(" ".join(words))
    if at < 0:
        at = folded.find(max(words, key=len))
    return max(at, 0)


def _share_before(spans: Sequence[Span], place: tuple[int, int]) -> float:
    """How much of a chunk stands before a place."""
    page_index, start = place
    total = sum(span.end - span.start for span in spans)
    before = 0
    for span in spans:
        if span.page_index < page_index:
            before += span.end - span.start
        elif span.page_index == page_index:
            before += min(max(start - span.start, 0), span.end - span.start)
    return before / max(total, 1)


_Piece = tuple[str, int, int]  # title, first chunk, end


def _by_outline(headings: Sequence[Heading], count: int, most: int) -> list[_Piece]:
    """The finest level of the outline that gives no more sections than wanted; else even parts."""
    if not headings:
        return _even("", 0, count, _PART)
    top = min(heading.level for heading in headings)
    chosen = [heading for heading in headings if heading.level == top]
    for level in sorted({heading.level for heading in headings}):
        finer = [heading for heading in headings if heading.level <= level]
        if len({heading.chunk for heading in finer}) > most:
            break
        chosen = finer
    # An outline may go back and forth; a document does not.
    chosen = sorted(chosen, key=lambda heading: heading.chunk)
    pieces: list[_Piece] = []
    if chosen[0].chunk > 0:
        pieces.append(("", 0, chosen[0].chunk))
    ends = [heading.chunk for heading in chosen[1:]] + [count]
    for heading, end in zip(chosen, ends, strict=True):
        if end > heading.chunk:
            pieces.append((heading.title, heading.chunk, end))
    return pieces


def _joined(pieces: list[_Piece], most: int) -> list[_Piece]:
    """Pieces that are too short, or too many, joined with their shorter neighbours."""
    pieces = list(pieces)
    while len(pieces) > 1:
        sizes = [end - first for _, first, end in pieces]
        at = min(range(len(pieces)), key=sizes.__getitem__)
        if len(pieces) <= most and sizes[at] >= _SHORT:
            break
        before = at > 0 and (at + 1 == len(pieces) or sizes[at - 1] < sizes[at + 1])
        left = at - 1 if before else at
        pieces[left : left + 2] = [_union(pieces[left], pieces[left + 1])]
    return pieces


def _union(one: _Piece, other: _Piece) -> _Piece:
    first, end = one[1], other[2]
    if not other[0] or (other[2] - other[1] < _SHORT <= one[2] - one[1] and one[0]):
        return one[0], first, end
    if not one[0] or one[2] - one[1] < _SHORT:
        return other[0], first, end
    return f"{one[0].split(_TO)[0]}{_TO}{other[0].split(_TO)[-1]}", first, end


_TO: Final = " \u2013 "


def _cut(pieces: Sequence[_Piece], count: int) -> list[_Piece]:
    longest = max(_LONGEST, count // _MOST)
    cut: list[_Piece] = []
    for title, first, end in pieces:
        parts = _even(title, first, end, longest)
        if not title or len(parts) == 1:
            cut += parts
            continue
        for number, (_, start, stop) in enumerate(parts, start=1):
            cut.append((f"{title} ({number}/{len(parts)})", start, stop))
    return cut


def _even(title: str, first: int, end: int, size: int) -> list[_Piece]:
    """A stretch in equal parts of about `size` chunks."""
    parts = max(1, round((end - first) / size))
    borders = [first + (end - first) * part // parts for part in range(parts + 1)]
    return [(title, borders[part], borders[part + 1]) for part in range(parts)]
