"""What a document is, seen from outside the process that reads it.

`DocumentService` is the document process's whole interface: `engine.documents.host` implements
it, `engine.documents.client` calls it. Nothing here imports pymupdf.

The shared file holds one little-endian 64-bit number, the page that is being worked on (-1:
none), and from `PIXELS_OFFSET` on the pixels of the last rendered page. The number is what is
left to say which page killed the process.
"""

import struct
from typing import Final, Literal, Protocol

from engine.annotations import Anchor, Annotation, Found, Landing, PageMarks
from engine.records.base import Box, Record
from engine.records.library import Flow
from engine.records.pages import (
    Destination,
    DocumentFacts,
    OutlineEntry,
    PageFacts,
    PageLink,
    PageText,
)

CURRENT_PAGE: Final = struct.Struct("<q")
PIXELS_OFFSET: Final = 64  # bytes
MOST_PIXELS: Final = 32 * 2**20
"""Of one picture: 96 MiB."""

REFLOW_WIDTH: Final = 420.0  # points; about A5
REFLOW_HEIGHT: Final = 595.0  # points
"""Pages of documents without pages of their own; see `Flow` for what is on them."""

TEXT_VERSION: Final = 1
"""Counts up when pages or their text come out otherwise: what was stored must be read again."""


class Assignment(Record, frozen=True):
    """The first thing a document process is told: what it keeps when it gives up all else.

    Attributes:
        document: the one file that it reads.
        shared: the shared file, see above.
        writable: the document is a copy that annotations are written into.
    """

    document: str
    shared: str
    writable: bool = False


class Raster(Record, frozen=True):
    """A page was rendered into the shared file: 24-bit RGB rows of `stride` bytes."""

    width: int
    height: int
    stride: int


class Word(Record, frozen=True):
    """One word as it stands on the page, for selecting; numbers give its block and line."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    block: int
    line: int


class Sifted(Record, frozen=True):
    """What a moment's search through pages came upon.

    Attributes:
        pages: those that may hold what is searched for, as they are searched: running heads that
            hold none of it may still be there, so that this is not the text that is kept.
        silent: those without any text that can be searched.
        following: the first page that was not looked at.
    """

    pages: list[PageText]
    silent: list[int]
    following: int


class DocumentService(Protocol):
    """The calls that the document process answers, one document a process.

    Every call may raise a `DocumentError`. Calls are cheap in the number of pages: whatever is
    asked of many pages is asked by ranges, so that a document of 100,000 pages opens at once.
    """

    def open(
        self, path: str, password: str | None, pixels_path: str, broken: list[int]
    ) -> DocumentFacts:
        """Open the file.

        Args:
            path: the document.
            password: for an encrypted one.
            pixels_path: the shared file, see above.
            broken: pages that killed an earlier process; they are not touched any more.

        Raises:
            FileMissing, UnsupportedFormat, DamagedDocument, PasswordNeeded, WrongPassword.
        """
        ...

    def lay_out(self, flow: Flow) -> DocumentFacts:
        """Lay out a document without pages of its own anew; any other stays as it is.

        Opening a document lays it out by default. From here on pages are those of this layout, in
        every call but `carry`; if it fails they are the ones they were.

        Raises:
            DamagedDocument: nothing can be laid out so.
        """
        ...

    def carry(self, anchors: list[Anchor], towards: Literal["shown", "default"]) -> list[Landing]:
        """Where anchors of one layout stand in the other, in their order.

        Args:
            anchors: the places; without a quote, of their character, or of their top where that is
                not known.
            towards: from the default layout to the one shown, or from that to the default one.
        """
        ...

    def outline(self) -> list[OutlineEntry]:
        """The table of contents, in order; broken targets have `page_index` -1."""
        ...

    def page_facts(self, first: int, count: int) -> list[PageFacts]:
        """Labels and sizes of a range of pages; of a damaged one, the size of A4."""
        ...

    def render(
        self, page_index: int, zoom: float, clip: tuple[int, int, int, int] | None
    ) -> Raster:
        """Draw a page into the shared file.

        Args:
            page_index: from 0.
            zoom: pixels a point; less is taken where a whole page is too large.
            clip: x0, y0, x1, y1: only this part of the whole picture, in its pixels.

        Raises:
            DamagedDocument: this page cannot be drawn.
        """
        ...

    def printed(self, pages: list[int]) -> list[Box | None]:
        """The box (points) around all that is printed on each page; None of an empty page."""
        ...

    def text(self, first: int, count: int) -> list[PageText]:
        """The cleaned text of a range of pages, with word boxes; empty for a damaged page."""
        ...

    def recognise(self, page_index: int, languages: str) -> PageText | None:
        """The text of a page that is a picture of text, read by Tesseract; takes seconds.

        From then on the process lets all others on the machine go first.

        Args:
            page_index: from 0.
            languages: what it is read in, as Tesseract names them.

        Returns:
            None if the page is no picture, or cannot be read.
        """
        ...

    def sift(self, parts: list[str], first: int, stop: int) -> Sifted:
        """Search pages from `first` on, at most up to `stop`, for a moment.

        Args:
            parts: see `engine.documents.matching.Pattern.parts`.
            first: page index.
            stop: one past the last page.
        """
        ...

    def words(self, page_index: int) -> list[Word]:
        """The words of a page as they stand, in reading order; none of a damaged page."""
        ...

    def legible(self, page_index: int) -> bool:
        """Whether the text of a page, if it has any, is language: its fonts tell their letters."""
        ...

    def links(self, page_index: int) -> list[PageLink]:
        """What on a page leads elsewhere, in the file's order; nothing of a damaged page."""
        ...

    def named_place(self, name: str) -> Destination | None:
        """The place that the document itself gives this name; None if it has none of it."""
        ...

    def anchor(self, marks: list[PageMarks], words: str) -> Anchor:
        """What a selection is found by later.

        Args:
            marks: the boxes of its words on each page, at least one page.
            words: what was selected, for words that are not part of the pages' text.
        """
        ...

    def page_anchor(self, page_index: int) -> Anchor:
        """What a note on a whole page is found by later."""
        ...

    def relocate(self, anchors: list[Anchor], first: int, count: int) -> list[Found | None]:
        """Where anchors begin on a range of pages, in their order; None: not on these pages."""
        ...

    def annotate(
        self, annotations: list[Annotation], colours: dict[str, tuple[float, float, float]]
    ) -> int:
        """Write the reader's annotations into the file, which is a copy made for that.

        Args:
            annotations: those whose words were not found in this version are left out.
            colours: red, green and blue (0 to 1) of each colour's name.

        Returns:
            How many annotations found their place.

        Raises:
            ExportRefused: not a PDF.
            DamagedDocument: the PDF cannot be written to.
            StorageError: the copy cannot be written.
        """
        ...
