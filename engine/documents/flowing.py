"""Places of one layout of a document found in another layout of the same words.

Whatever is kept of a document (its index, citations, highlights) is in the default layout, while
the reader may see larger letters. Both layouts hold the same letters in the same chapters, so a
place is a chapter and a number of letters. The words are then compared where that leads: a
sentence is marked only where it stands, never by counting alone.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

import msgspec

from engine.annotations import Anchor, Landing
from engine.documents.anchoring import Relocation, count_letters
from engine.documents.word_boxes import boxes_for, unpack
from engine.records.pages import PageText

_NEAR = 1  # pages before and after the one that the letters lead to


class Layout:
    """The pages of one layout, and how many letters each of them holds."""

    def __init__(self, text: Callable[[int], PageText], chapters: Sequence[int]) -> None:
        """Nothing is read yet.

        Args:
            text: gives the text of a page.
            chapters: the number of pages of each chapter, in order.
        """
        self._text = text
        self._starts = list(accumulate(chapters, initial=0))
        self._letters: dict[int, int] = {}

    def place(self, anchor: Anchor) -> tuple[int, int]:
        """The chapter in which an anchor stands, and the letters of the chapter before it."""
        page_index = min(max(0, anchor.page_index), self._starts[-1] - 1)
        chapter = bisect_right(self._starts, page_index) - 1
        before = sum(self._count(page) for page in range(self._starts[chapter], page_index))
        return chapter, before + count_letters(self._before(anchor, self._text(page_index)))

    def land(self, chapter: int, letters: int, anchor: Anchor) -> Landing:
        """Where an anchor of another layout stands in this one.

        Args:
            chapter: from `place` of the other layout.
            letters: likewise.
            anchor: what is looked for; without a quote, the place alone.
        """
        first, stop = self._starts[chapter], self._starts[chapter + 1]
        if first == stop:  # an empty chapter has no page
            return Landing(Anchor(min(first, self._starts[-1] - 1)), found=False)
        page_index, left = first, letters
        while page_index < stop - 1 and left >= self._count(page_index):
            left -= self._count(page_index)
            page_index += 1
        page = self._text(page_index)
        start = _after_letters(page.text, left)
        if not anchor.quote:
            return Landing(Anchor(page_index, _top(page, start), start=start), found=True)
        wanted = msgspec.structs.replace(anchor, page_index=page_index, start=start)
        near = range(max(first, page_index - _NEAR), min(stop, page_index + _NEAR + 1))
        found = self._search(wanted, near) or self._search(wanted, range(first, stop))
        if found is None:
            return Landing(Anchor(page_index, _top(page, start), start=start), found=False)
        return Landing(found, found=True)

    def _before(self, anchor: Anchor, page: PageText) -> str:
        """What stands before an anchor on its page; found by its words or its top, if need be."""
        if anchor.start >= 0:
            return page.text[: anchor.start]
        if not anchor.quote:
            return page.text[: _below(page, anchor.top)]
        found = self._search(anchor, range(page.page_index, page.page_index + 1))
        return "" if found is None else page.text[: found.start]

    def _search(self, anchor: Anchor, pages: range) -> Anchor | None:
        search = Relocation([anchor], pages)
        for page_index in range(max(0, pages.start - 1), self._starts[-1]):
            if search.done:
                break
            search.feed(self._text(page_index))
        (found,) = search.finish()
        return None if found is None else found.anchor

    def _count(self, page_index: int) -> int:
        if page_index not in self._letters:
            self._letters[page_index] = count_letters(self._text(page_index).text)
        return self._letters[page_index]


def carried(anchors: Sequence[Anchor], source: Layout, target: Layout) -> list[Landing]:
    """Where anchors of one layout stand in another, in their order."""
    return [target.land(*source.place(anchor), anchor) for anchor in anchors]


def _after_letters(text: str, letters: int) -> int:
    """The character with which the text goes on after so many letters."""
    for at, sign in enumerate(text):
        count = count_letters(sign)
        if count and letters < count:
            return at
        letters -= count
    return len(text)


def _below(page: PageText, top: float) -> int:
    """The first character of the first line of which most is below `top` (points)."""
    if top <= 0.0 or not page.words:
        return 0
    words = unpack(page.words).tolist()
    starts = (int(start) for start, _, _, y0, _, y1 in words if (y0 + y1) / 2 > top)
    return min(starts, default=len(page.text))


def _top(page: PageText, start: int) -> float:
    """Points from the page's top to the line of a character."""
    lines = boxes_for(page.words, start, start + 1)
    return lines[0][1] if lines else 0.0
