"""A document as it is shown: its facts, its pages, its text and where it leads."""

from engine.records.base import Box, Record


class DocumentFacts(Record, frozen=True):
    """What is known of a document as soon as it is open, before any page is read."""

    title: str
    author: str
    format: str  # "PDF", "EPUB", "TXT", ...
    page_count: int
    reflowable: bool  # pages depend on our own layout (EPUB, TXT, ...)
    needs_ocr: bool  # no text on the first pages but images: a scan
    language: str = ""  # that it says it is in, as "de-AT"


class OutlineEntry(Record, frozen=True):
    """One line of the table of contents; `level` counts from 1, `page_index` is -1 if unknown.

    `y` is how many points below the page's top it begins.
    """

    level: int
    title: str
    page_index: int
    y: float = 0.0


class Destination(Record, frozen=True):
    """A point of a page, in points from its top left, that something leads to."""

    page_index: int
    x: float
    y: float


class PageLink(Record, frozen=True):
    """A part of a page that leads elsewhere.

    Attributes:
        box: where it stands.
        destination: a place in the document; None if it leads outside, or nowhere.
        address: of what lies outside the document, as the file has it; else "".
    """

    box: Box
    destination: Destination | None
    address: str = ""


class PageFacts(Record, frozen=True):
    """A page's printed label ("" where it has none) and its size in points."""

    label: str
    width: float
    height: float


class PageImage(Record, frozen=True):
    """One rendered page: 24-bit RGB rows of `stride` bytes."""

    page_index: int
    width: int
    height: int
    stride: int
    pixels: bytes


class PageText(Record, frozen=True):
    """The text of one page in reading order, as it is indexed, quoted and searched.

    Attributes:
        text: running heads and page numbers removed, hyphenated line ends joined, one space or
            newline between words.
        words: packed word boxes, see `engine.documents.word_boxes`; `start` and `end` of each are
            character offsets into `text`.
        recognised: read from a picture by Tesseract; letters may be wrong.
        unseen: characters, from one up to another, that nobody sees on the page.
    """

    page_index: int
    label: str
    text: str
    words: bytes
    recognised: bool = False
    unseen: tuple[tuple[int, int], ...] = ()

    def is_unseen(self, start: int, end: int) -> bool:
        """Whether any of the characters from `start` to `end` is not seen on the page."""
        return any(first < end and start < last for first, last in self.unseen)


class Span(Record, frozen=True):
    """A range of characters of one page's text."""

    page_index: int
    start: int
    end: int
