"""The text of the pages of the open document: in reading order, without running heads, searched.

Part of the document process; what it needs of the document it is given.
"""

import time
from collections import OrderedDict
from typing import Final, Protocol

import msgspec

from engine.documents.legibility import readable
from engine.documents.matching import may_hold
from engine.documents.page_lines import Line, RawWord, lines_of
from engine.documents.reader import Sifted
from engine.documents.reading_order import in_reading_order
from engine.documents.running_heads import REACH, Row, at_edges, page_rows, running_lines
from engine.documents.text import compose
from engine.documents.word_boxes import stretches_in
from engine.folding import letters
from engine.records.base import Box
from engine.records.pages import PageText

_SIFT_S: Final = 0.03  # of searching pages in one call: drawing a page gets its turn between two
_GLANCE: Final = 60  # characters of a page that mostly tell whether they are language
_SAMPLE: Final = 400  # characters that tell it where those do not
_CACHED_PAGES: Final = 64  # whose lines are kept for their neighbours


class PagesOfWords(Protocol):
    """What the text is made from; nothing of a damaged page.

    Attributes:
        reflowable: whether the pages depend on our own layout.
    """

    reflowable: bool

    def __len__(self) -> int:
        """How many pages there are."""
        ...

    def raw_words(self, page_index: int) -> list[RawWord]:
        """The words of a page in the frame in which it is shown."""
        ...

    def is_recognised(self, page_index: int) -> bool:
        """Whether the words of a page were read from a picture."""
        ...

    def unseen(self, page_index: int) -> list[Box]:
        """Where text stands that nobody sees on the page."""
        ...

    def raw_text(self, page_index: int) -> str:
        """The characters of a page as the file has them."""
        ...

    def label(self, page_index: int) -> str:
        """The printed label of a page."""
        ...

    def height(self, page_index: int) -> float:
        """Of a page, in points."""
        ...


class HostText:
    """Makes the text of pages, and keeps the lines of the last ones."""

    def __init__(self, source: PagesOfWords) -> None:
        self._source = source
        self._lines: OrderedDict[int, tuple[list[Line], list[Row]]] = OrderedDict()

    def page(self, page_index: int) -> PageText:
        """The text of a page as it is kept: cleaned, without running heads."""
        lines, _ = self._page_lines(page_index)
        if not self._source.reflowable:
            near = range(page_index - REACH, page_index + REACH + 1)
            rows = {i: self._page_lines(i)[1] for i in near if 0 <= i < len(self._source)}
            height, label = self._source.height(page_index), self._source.label(page_index)
            heads = running_lines(rows, page_index, height, label)
            lines = [line for number, line in enumerate(lines) if number not in heads]
        page = self._composed(page_index, lines)
        unseen = stretches_in(page.words, self._source.unseen(page_index))
        return msgspec.structs.replace(page, unseen=unseen) if unseen else page

    def forget(self, page_index: int) -> None:
        """A page has other words now."""
        self._lines.pop(page_index, None)

    def sift(self, parts: list[str], first: int, stop: int) -> Sifted:
        """See `DocumentService.sift`."""
        end = time.monotonic() + _SIFT_S
        pages: list[PageText] = []
        silent: list[int] = []
        following = max(0, first)
        while following < min(stop, len(self._source)):
            raw = self._source.raw_text(following)
            if may_hold(parts, raw):
                pages.append(self._searched(parts, following))
            elif not raw.strip() or not (readable(raw[:_GLANCE]) or readable(raw[:_SAMPLE])):
                silent.append(following)
            following += 1
            if time.monotonic() > end:
                break
        return Sifted(pages=pages, silent=silent, following=following)

    def _searched(self, parts: list[str], page_index: int) -> PageText:
        """A page to be searched.

        Whether its edges are running heads is asked only if they hold a part of the query: the
        neighbours that tell it cost eight times as much as the page.
        """
        lines, rows = self._page_lines(page_index)
        edges = letters(at_edges(rows))
        if any(part in edges for part in parts) or not parts:
            return self.page(page_index)
        return self._composed(page_index, lines)

    def _composed(self, page_index: int, lines: list[Line]) -> PageText:
        text, words = compose(lines, hyphenated=not self._source.reflowable)
        label = self._source.label(page_index)
        recognised = self._source.is_recognised(page_index)
        return PageText(page_index, label, text, words, recognised)

    def _page_lines(self, page_index: int) -> tuple[list[Line], list[Row]]:
        known = self._lines.get(page_index)
        if known is None:
            lines = in_reading_order(lines_of(self._source.raw_words(page_index)))
            known = lines, [] if self._source.reflowable else page_rows(lines)
            self._lines[page_index] = known
            if len(self._lines) > _CACHED_PAGES:
                self._lines.popitem(last=False)
        return known
