"""What a document is, seen from outside the process that reads it.

`DocumentService` is the document process's whole interface: `engine.documents.host` implements
it, `engine.documents.client` calls it. Nothing here imports pymupdf.
"""

from typing import Protocol

from engine.records import DocumentFacts, OutlineEntry, PageFacts, PageText, Record


class Raster(Record, frozen=True):
    """A page was rendered into the shared file: 24-bit RGB rows of `stride` bytes from offset 0."""

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


class DocumentService(Protocol):
    """The calls that the document process answers, one document a process.

    Every call may raise a `DocumentError`. Calls are cheap in the number of pages: whatever is
    asked of many pages is asked by ranges, so that a document of 100,000 pages opens at once.
    """

    def open(self, path: str, password: str | None, pixels_path: str) -> DocumentFacts:
        """Open the file; `pixels_path` is the shared file that `render` writes into.

        Raises:
            FileMissing, UnsupportedFormat, DamagedDocument, PasswordNeeded, WrongPassword.
        """
        ...

    def outline(self) -> list[OutlineEntry]:
        """The table of contents, in order; broken targets have `page_index` -1."""
        ...

    def page_facts(self, first: int, count: int) -> list[PageFacts]:
        """Labels and sizes of a range of pages."""
        ...

    def render(self, page_index: int, zoom: float) -> Raster:
        """Draw a page at `zoom` pixels a point into the shared file."""
        ...

    def text(self, first: int, count: int) -> list[PageText]:
        """The cleaned text of a range of pages, with word boxes."""
        ...

    def words(self, page_index: int) -> list[Word]:
        """The words of a page as they stand, in reading order."""
        ...
