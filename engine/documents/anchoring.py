"""Where an annotation stands in a text, and where it stands once the text has changed.

Words are compared by their letters and digits alone, in one case: a line that breaks elsewhere, a
hyphen, a ligature or another kind of quotation mark is no change. Of several places the one wins
whose surroundings are most like those that were kept, then the nearest. Pure functions; pages are
fed in order and only as many are held as the longest quote needs.
"""

import unicodedata
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

from engine.annotations import CONTEXT, Anchor, Found, PageMarks, better
from engine.documents.word_boxes import boxes_for, unpack
from engine.records.base import Box
from engine.records.pages import PageText

_SURE: Final = 24  # letters of quote and surroundings that are enough to be the same place
_MOSTLY: Final = 0.8  # share of a stretch that was selected for it to be the quote
_PIECES: Final = 64  # places of one quote on one page that are compared


# ---- making an anchor --------------------------------------------------------------------------


def anchor_for(pages: Sequence[PageText], marks: Sequence[PageMarks], words: str) -> Anchor:
    """The anchor of a selection.

    Args:
        pages: the text of the pages that `marks` covers, in the same order.
        marks: what was selected; at least one page of it.
        words: the selected words, for what the pages' text does not hold.
    """
    spans = [_covered(page, mark.boxes) for page, mark in zip(pages, marks, strict=True)]
    first = marks[0]
    top = min((box[1] for box in first.boxes), default=0.0)
    known = [span for span in spans if span is not None]
    if len(known) < len(spans):
        return Anchor(first.page_index, top, tuple(marks), words.strip())
    stretches = list(zip(pages, known, strict=True))
    start, end = known[0][0], known[-1][1]
    boxes = [boxes_for(page.words, a, b) for page, (a, b) in stretches]
    return Anchor(
        page_index=first.page_index,
        top=min(box[1] for box in boxes[0]),
        marks=tuple(
            PageMarks(page.page_index, lines) for page, lines in zip(pages, boxes, strict=True)
        ),
        quote="\n".join(page.text[a:b] for page, (a, b) in stretches),
        start=start,
        prefix=pages[0].text[max(0, start - CONTEXT) : start],
        suffix=pages[-1].text[end : end + CONTEXT],
    )


def page_anchor(page: PageText) -> Anchor:
    """The anchor of a note on a whole page: how its text begins tells it from others."""
    return Anchor(page.page_index, suffix=page.text[:CONTEXT])


def _covered(page: PageText, boxes: Sequence[Box]) -> tuple[int, int] | None:
    """The characters whose words lie in some boxes; None where they are no one stretch."""
    if not page.words:
        return None
    hits = [
        (int(start), int(end))
        for start, end, x0, y0, x1, y1 in unpack(page.words).tolist()
        if _inside((x0 + x1) / 2, (y0 + y1) / 2, boxes)
    ]
    if not hits:
        return None
    first, last = min(start for start, _ in hits), max(end for _, end in hits)
    covered = sum(end - start for start, end in hits)
    wanted = sum(1 for sign in page.text[first:last] if not sign.isspace())
    return (first, last) if covered >= _MOSTLY * wanted else None


def _inside(x: float, y: float, boxes: Sequence[Box]) -> bool:
    return any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in boxes)


# ---- finding it again --------------------------------------------------------------------------


@dataclass
class _Wanted:
    """One anchor that is looked for, and the best place so far."""

    anchor: Anchor
    needle: str
    before: str
    after: str
    found: Found | None = None


@dataclass(frozen=True)
class _Folded:
    """A page with its letters and, for each, the character it came from."""

    page: PageText
    letters: str
    origin: "array[int]" = field(repr=False)


class Relocation:
    """Looks for anchors that begin on some pages of a document.

    Feed it pages in order until it is `done` or there are no more, then `finish`. A page before
    the first wanted one tells what surrounds its first words; those after the last one hold the
    ends of long quotes. Notes on whole pages are found by how the page begins.
    """

    def __init__(self, anchors: Sequence[Anchor], pages: range) -> None:
        self._wanted = [_wanted(anchor) for anchor in anchors]
        longest = max((len(want.needle) for want in self._wanted), default=0)
        self._reach = longest + CONTEXT
        self._range = pages
        self._pages: deque[_Folded] = deque()
        self._before = ""  # the last letters of the pages that were let go

    @property
    def done(self) -> bool:
        """Whether more pages would change nothing."""
        return bool(self._pages) and self._pages[0].page.page_index >= self._range.stop

    def feed(self, page: PageText) -> None:
        """The next page."""
        self._pages.append(_folded(page))
        ahead = sum(len(folded.letters) for folded in self._pages) - len(self._pages[0].letters)
        while len(self._pages) > 1 and ahead >= self._reach:
            self._search_first()
            self._let_go()
            ahead -= len(self._pages[0].letters)

    def finish(self) -> list[Found | None]:
        """Where each anchor stands now, in their order; None: its words are not there."""
        while self._pages:
            self._search_first()
            self._let_go()
        return [want.found for want in self._wanted]

    def _let_go(self) -> None:
        gone = self._pages.popleft()
        self._before = (self._before + gone.letters)[-CONTEXT:]

    def _search_first(self) -> None:
        """Look for everything that begins on the first of the pages that are held."""
        if self._pages[0].page.page_index not in self._range:
            return
        text = self._before + "".join(folded.letters for folded in self._pages)
        begin = len(self._before)
        end = begin + len(self._pages[0].letters)
        for want in self._wanted:
            if not want.needle:
                continue
            for at in _places(text, want.needle, begin, end):
                self._weigh(want, text, at)

    def _weigh(self, want: _Wanted, text: str, at: int) -> None:
        stop = at + len(want.needle)
        alike = _common(want.before[::-1], text[max(0, at - CONTEXT) : at][::-1])
        alike += _common(want.after, text[stop : stop + CONTEXT])
        around = len(want.before) + len(want.after)
        if len(want.needle) + alike < min(_SURE, len(want.needle) + around):
            return  # too short, and among other words: as likely another place as this one
        anchor = self._anchor(want, at - len(self._before))
        found = Found(anchor, alike / around if around else 1.0)
        want.found = better(want.anchor, want.found, found)

    def _anchor(self, want: _Wanted, at: int) -> Anchor:
        """The anchor for the letters from `at` on, counted on the pages that are held."""
        first = self._pages[0].page
        if not want.anchor.quote:
            return page_anchor(first)
        start = self._pages[0].origin[at]
        opening, closing = _punctuation(want.anchor.quote)
        if opening and first.text[:start].endswith(opening):
            start -= len(opening)
        left = at + len(want.needle)
        marks: list[PageMarks] = []
        quotes: list[str] = []
        last, end = first, start
        for folded in self._pages:
            begin = start if not marks else 0
            last = folded.page
            size = len(folded.letters)
            end = len(last.text) if left > size else folded.origin[left - 1] + 1
            if left <= size and last.text.startswith(closing, end):
                end += len(closing)
            if size:
                marks.append(PageMarks(last.page_index, boxes_for(last.words, begin, end)))
                quotes.append(last.text[begin:end])
            left -= size
            if left <= 0:
                break
        return Anchor(
            page_index=first.page_index,
            top=min((box[1] for box in marks[0].boxes), default=0.0),
            marks=tuple(marks),
            quote="\n".join(quotes),
            start=start,
            prefix=first.text[max(0, start - CONTEXT) : start],
            suffix=last.text[end : end + CONTEXT],
        )


def _wanted(anchor: Anchor) -> _Wanted:
    if not anchor.quote:
        return _Wanted(anchor, _letters(anchor.suffix), "", "")
    return _Wanted(anchor, _letters(anchor.quote), _letters(anchor.prefix), _letters(anchor.suffix))


def _punctuation(quote: str) -> tuple[str, str]:
    """What stands before the first letter of a quote, and after its last."""
    letters = [at for at, sign in enumerate(quote) if _fold(sign)]
    return (quote[: letters[0]], quote[letters[-1] + 1 :]) if letters else ("", "")


def count_letters(text: str) -> int:
    """By how many letters and digits a text is compared."""
    return len(_letters(text))


def _letters(text: str) -> str:
    return "".join(letter for sign in text for letter in _fold(sign))


def _folded(page: PageText) -> _Folded:
    letters: list[str] = []
    origin = array("L")
    for at, sign in enumerate(page.text):
        for letter in _fold(sign):
            letters.append(letter)
            origin.append(at)
    return _Folded(page, "".join(letters), origin)


def _fold(sign: str) -> str:
    """The letters and digits of a sign in one case; none of a blank or a mark."""
    if sign.isascii():
        return sign.lower() if sign.isalnum() else ""
    folded = unicodedata.normalize("NFKC", sign).casefold()
    return "".join(part for part in folded if part.isalnum())


def _places(text: str, needle: str, begin: int, end: int) -> Iterator[int]:
    """Where `needle` begins in `text`, from `begin` and before `end`; the first few."""
    at = text.find(needle, begin)
    for _ in range(_PIECES):
        if not begin <= at < end:
            return
        yield at
        at = text.find(needle, at + 1)


def _common(a: str, b: str) -> int:
    """How many characters two texts have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
