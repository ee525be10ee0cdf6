"""A document of the library, and how its reader left it."""

from typing import Annotated, Literal

import msgspec

from engine.records.base import Record

Fit = Literal["width", "page", "text", "none"]
"""What the zoom follows: the width of the page, all of it, the width of its text; or nothing."""

Spread = Literal["one", "two", "cover"]
"""Pages beside each other: one, two, or two with the first page alone, as a book is bound."""

Turn = Literal[0, 90, 180, 270]
"""Degrees clockwise by which a page is turned for reading."""

FlowFamily = Literal["own", "serif", "sans", "mono"]
"""The letters of a document without pages of its own; `own`: as the document itself has them."""

FlowMargins = Literal["narrow", "normal", "wide"]
"""Around the text of a page of such a document."""

FlowSpacing = Literal["own", "narrow", "wide"]
"""Between the lines of such a document; `own`: as the document itself has it."""

PageColours = Literal["paper", "sepia", "dark"]
"""What pages look like: as they are, or recoloured."""

ColoursChoice = Literal["window", "paper", "sepia", "dark"]
"""What the reader wants them to look like; `window`: dark in a dark window, else as they are."""

DocumentState = Literal["reading", "ready", "no_text", "failed"]
"""`reading`: text or vectors are incomplete; `ready`: can be asked; the rest: see the reason."""


class DocumentEntry(Record, frozen=True):
    """One document of the library.

    Attributes:
        document_id: first 32 hex digits of the sha256 of the file's bytes.
        reason: why it is in state `no_text` or `failed`, one sentence; else "".
        bank_tokens: tokens remembered in banks on disk.
        bytes_on_disk: all that is kept for it: text, vectors, banks.
        opened_at: seconds since the epoch, of the last opening.
    """

    document_id: str
    path: str
    title: str
    author: str
    format: str
    page_count: int
    chunk_count: int
    token_count: int
    state: DocumentState
    reason: str
    bank_tokens: int
    bytes_on_disk: int
    opened_at: float


class ReadingPosition(Record, frozen=True):
    """Where the reader was: page, fraction of the page at the view's top, zoom (0: as it fits)."""

    page_index: int
    fraction: float
    zoom: float


class Flow(Record, frozen=True):
    """How a document without pages of its own is laid out; what is kept of it, always by default.

    Attributes:
        size: of running text, in points.
        family: its letters.
        margins: around the text.
        spacing: between its lines.
    """

    size: Annotated[float, msgspec.Meta(ge=6.0, le=48.0)] = 11.0
    family: FlowFamily = "own"
    margins: FlowMargins = "normal"
    spacing: FlowSpacing = "own"


class ViewState(Record, frozen=True):
    """How a document is laid out for reading.

    Attributes:
        fit: what the zoom follows, if it follows anything.
        spread: pages beside each other.
        continuous: whether all pages are one column, or each stands alone.
        turn: degrees clockwise by which pages are turned.
        cut: whether empty margins are cut.
        colours: of the pages.
        flow: of a document without pages of its own.
    """

    fit: Fit = "width"
    spread: Spread = "one"
    continuous: bool = True
    turn: Turn = 0
    cut: bool = False
    colours: ColoursChoice = "paper"
    flow: Flow = Flow()


class Bookmark(Record, frozen=True):
    """A place that the reader marked: a page, and the fraction of it at the view's top."""

    bookmark_id: int
    page_index: int
    fraction: float
    name: str
