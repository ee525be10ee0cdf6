"""The pages of the open document, whatever the file does: a damaged one is an empty one.

Part of the document process (it is given a pymupdf document). While a page is worked on, its number
stands in the file that is shared with the client, which finds it there if this process dies.
"""

import contextlib
from collections import OrderedDict
from collections.abc import Iterator
from typing import Any, Final

from typing_extensions import override

from engine.documents.host_formats import MUPDF_ERRORS
from engine.documents.host_links import one_line
from engine.documents.host_pixels import printed_box
from engine.documents.host_text import PagesOfWords
from engine.documents.host_unseen import unseen_boxes
from engine.documents.host_words import page_words, raw_text
from engine.documents.page_labels import LabelRule, label_of
from engine.documents.page_lines import RawWord
from engine.documents.reader import REFLOW_HEIGHT, REFLOW_WIDTH
from engine.documents.shared_pixels import PixelsWriter
from engine.records.base import Box
from engine.records.pages import PageFacts

_LONGEST_LABEL: Final = 40  # signs of a page's label
_A4: Final = (595.0, 842.0)
_KEPT: Final = 16  # pages whose recognised words are kept for their neighbours' running heads


class HostPages(PagesOfWords):
    """The pages of one layout of a document.

    Attributes:
        reflowable: whether the pages depend on our own layout.
    """

    def __init__(
        self,
        document: Any,
        rules: list[LabelRule],
        pixels: PixelsWriter,
        broken: frozenset[int],
    ) -> None:
        """Load nothing yet.

        Args:
            document: of pymupdf, laid out.
            rules: how its pages are labelled.
            pixels: the shared file.
            broken: pages that killed an earlier process; they are not touched any more.

        Raises:
            Whatever pymupdf raises for a damaged document.
        """
        self._document = document
        self._rules = rules
        self._pixels = pixels
        self._broken = broken
        self._recognised: OrderedDict[int, list[RawWord]] = OrderedDict()
        self._count = int(document.page_count)
        self.reflowable = bool(document.is_reflowable)

    @override
    def __len__(self) -> int:
        return self._count

    def laid_out(self, document: Any) -> "HostPages":
        """The pages of another layout."""
        return HostPages(document, self._rules, self._pixels, self._broken)

    @contextlib.contextmanager
    def loaded(self, page_index: int) -> Iterator[Any]:
        """A page of pymupdf; inside, its number says what this process works on.

        Raises:
            Whatever pymupdf raises for a damaged page.
        """
        self._pixels.working_on(page_index)
        try:
            if page_index in self._broken:
                raise RuntimeError("this page killed an earlier process")
            yield self._document.load_page(page_index)
        finally:
            self._pixels.working_on(-1)

    @override
    def raw_words(self, page_index: int) -> list[RawWord]:
        recognised = self._recognised.get(page_index)
        if recognised is not None:
            return recognised
        try:
            with self.loaded(page_index) as page:
                return page_words(page)
        except MUPDF_ERRORS:
            return []

    def set_recognised(self, page_index: int, words: list[RawWord]) -> None:
        """Take a page's words from its picture from here on, as long as its neighbours matter."""
        self._recognised[page_index] = words
        if len(self._recognised) > _KEPT:
            self._recognised.popitem(last=False)

    @override
    def is_recognised(self, page_index: int) -> bool:
        return page_index in self._recognised

    @override
    def unseen(self, page_index: int) -> list[Box]:
        if self.is_recognised(page_index):
            return []
        try:
            with self.loaded(page_index) as page:
                return unseen_boxes(page)
        except MUPDF_ERRORS:
            return []

    @override
    def raw_text(self, page_index: int) -> str:
        try:
            with self.loaded(page_index) as page:
                return raw_text(page)
        except MUPDF_ERRORS:
            return ""

    @override
    def label(self, page_index: int) -> str:
        return one_line(label_of(self._rules, page_index), _LONGEST_LABEL)

    @override
    def height(self, page_index: int) -> float:
        return self.facts(page_index).height

    def facts(self, page_index: int) -> PageFacts:
        """Label and size of a page; of a damaged one, the size of A4."""
        width, height = _A4
        if self.reflowable:
            width, height = REFLOW_WIDTH, REFLOW_HEIGHT
        else:
            with contextlib.suppress(*MUPDF_ERRORS), self.loaded(page_index) as page:
                width, height = float(page.rect.width), float(page.rect.height)
        return PageFacts(self.label(page_index), width, height)

    def printed(self, page_index: int) -> Box | None:
        """The box (points) around all that is printed on a page; None of an empty page."""
        try:
            with self.loaded(page_index) as page:
                return printed_box(page)
        except MUPDF_ERRORS:
            return None

    def has_pictures(self, page_index: int) -> bool:
        """Whether there is any picture on a page."""
        try:
            with self.loaded(page_index) as page:
                return bool(page.get_image_info())
        except MUPDF_ERRORS:
            return False


def label_rules(document: Any) -> list[LabelRule]:
    """How a PDF labels its pages, in their order; none where that part of it is broken."""
    try:
        found = document.get_page_labels()
    except MUPDF_ERRORS:
        return []
    rules = [
        LabelRule(
            int(rule.get("startpage", 0)),
            str(rule.get("prefix", "")),
            str(rule.get("style", "")),
            int(rule.get("firstpagenum", 1)),
        )
        for rule in found
    ]
    return sorted(rules)
