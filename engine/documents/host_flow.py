"""The layouts of a document without pages of its own: the reader's, and the default one.

Part of the document process. MuPDF keeps one style sheet for the whole process and reads it when it
lays out a chapter, which may be at any time: reading a page of the default layout means setting its
style sheet first, and the reader's again afterwards.
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import pymupdf
from typing_extensions import override

from engine.annotations import Anchor, Landing
from engine.documents.epub_writer import STYLE
from engine.documents.flowing import Layout, carried
from engine.documents.host_formats import MUPDF_ERRORS
from engine.documents.host_text import HostText, PagesOfWords
from engine.documents.host_words import page_words, raw_text
from engine.documents.page_lines import RawWord
from engine.documents.reader import REFLOW_HEIGHT, REFLOW_WIDTH
from engine.records.base import Box
from engine.records.library import Flow

_FAMILIES: Final = {"serif": "serif", "sans": "sans-serif", "mono": "monospace"}
_MARGINS: Final = {"narrow": "15pt 16pt", "normal": "33pt 35.2pt", "wide": "56pt 66pt"}
_SPACINGS: Final = {"narrow": "1.2", "wide": "1.8"}  # line heights
_SET_IN_IT: Final = (
    "body, div, section, article, p, span, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table,"
    " tr, td, th, blockquote, a, em, i, b, strong, cite, q, small, sub, sup"
)


def style_of(flow: Flow) -> str:
    """The style sheet of a layout; of the default one, the bytes that it always had."""
    if flow == Flow():
        return STYLE
    style = f"{STYLE}\n@page {{ margin: {_MARGINS[flow.margins]}; }}\n"
    if flow.family in _FAMILIES:
        style += f"{_SET_IN_IT} {{ font-family: {_FAMILIES[flow.family]} !important; }}\n"
    if flow.spacing in _SPACINGS:
        style += f"{_SET_IN_IT} {{ line-height: {_SPACINGS[flow.spacing]} !important; }}\n"
    return style


def lay_out(document: Any, flow: Flow) -> None:
    """Give a reflowable document its pages; `style_of` the same must have been set before.

    Raises:
        Whatever pymupdf raises for a damaged document.
    """
    rect = pymupdf.Rect(0, 0, REFLOW_WIDTH, REFLOW_HEIGHT)
    document.layout(rect=rect, fontsize=flow.size)


class Flows:
    """The default layout of an open document and, where it is another, the one that is shown."""

    def __init__(self, document: Any, open_again: Callable[[], Any]) -> None:
        """Nothing but the default layout is there yet.

        Args:
            document: laid out by default.
            open_again: opens the file once more: the default layout is kept beside the one shown,
                and an HTML file is styled when it is opened.
        """
        self._open_again = open_again
        self._default = self._shown = document
        self._flow = Flow()
        self._layouts: tuple[Layout, Layout] | None = None  # default, shown; once they are needed

    def lay_out(self, flow: Flow) -> Any:
        """Show another layout; the document that has it.

        Raises:
            Whatever pymupdf raises for a damaged document; what was shown stays.
        """
        if flow == self._flow:
            return self._shown
        try:
            pymupdf.mupdf.fz_set_user_css(style_of(flow))
            document = self._default
            if flow != Flow():
                document = self._open_again()
                lay_out(document, flow)
            if not document.page_count:
                raise ValueError("no pages in this layout")
            self._shown, self._flow, self._layouts = document, flow, None
        finally:
            pymupdf.mupdf.fz_set_user_css(style_of(self._flow))
        return document

    def carry(self, anchors: Sequence[Anchor], shown: HostText, *, back: bool) -> list[Landing]:
        """See `DocumentService.carry`; `shown` is the text of what is shown."""
        if self._flow == Flow():
            return [Landing(anchor, found=True) for anchor in anchors]
        if self._layouts is None:
            default = _DefaultPages(self._default, self._flow).layout()
            self._layouts = default, _layout(self._shown, shown)
        source, target = reversed(self._layouts) if back else self._layouts
        return carried(anchors, source, target)


class _DefaultPages(PagesOfWords):
    """The pages of the default layout, while the reader sees another."""

    def __init__(self, document: Any, shown: Flow) -> None:
        """Hold a document in default layout; `shown` is how the reader sees it."""
        self._document = document
        self._shown = shown
        self.reflowable = True

    @override
    def __len__(self) -> int:
        return int(self._document.page_count)

    @override
    def raw_words(self, page_index: int) -> list[RawWord]:
        with self._styled():
            try:
                return page_words(self._document.load_page(page_index))
            except MUPDF_ERRORS:
                return []

    @override
    def is_recognised(self, page_index: int) -> bool:
        return False

    @override
    def unseen(self, page_index: int) -> list[Box]:
        return []  # only the words are asked for

    @override
    def raw_text(self, page_index: int) -> str:
        with self._styled():
            try:
                return raw_text(self._document.load_page(page_index))
            except MUPDF_ERRORS:
                return ""

    @override
    def label(self, page_index: int) -> str:
        return ""

    @override
    def height(self, page_index: int) -> float:
        return REFLOW_HEIGHT

    def layout(self) -> Layout:
        """See `Layout`."""
        with self._styled():
            return _layout(self._document, HostText(self))

    @contextlib.contextmanager
    def _styled(self) -> Iterator[None]:
        pymupdf.mupdf.fz_set_user_css(style_of(Flow()))
        try:
            yield
        finally:
            pymupdf.mupdf.fz_set_user_css(style_of(self._shown))


def _layout(document: Any, text: HostText) -> Layout:
    """The layout that a document has now."""
    count = int(document.chapter_count)
    pages = [int(document.chapter_page_count(chapter)) for chapter in range(count)]
    return Layout(text.page, pages)
