"""The frozen, tensor-free records that cross a seam: window, engine process, document process.

Every record is an immutable `msgspec.Struct`; a message from another process is validated against
these definitions before anything looks at it. Coordinates are PDF points with the origin at the
page's top left, in the page's unrotated, unzoomed frame as it is shown at 100 %.
"""

from typing import Annotated, Literal

import msgspec

from engine.scopes import Coverage

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points."""

Extent = tuple[int, float, float]
"""A page index, and where on that page something begins and ends, in points from its top."""

MemoryKind = Literal["kv", "state"]
"""What a bank stores of each token: the paper's raw K and V, or the memory layer's output state."""

Weights = Literal["full", "8-bit", "4-bit"]
"""How the weights of linear layers are kept: in the dtype that is computed in, or in fewer bits."""

Stage = Literal[
    "reading",
    "recognising",
    "indexing",
    "reindexing",
    "remembering",
    "summarising",
    "downloading",
    "converting",
    "starting",
    "loading",
    "checking",
    "waiting",
]
"""What a progress report counts; `reading` counts pages, `remembering` counts tokens.

`recognising` is reading where pages are pictures of text; `starting` is what comes before weights
can be read, `loading` counts their bytes, `checking` compares files with what was
fetched; `waiting` is for another engine, in seconds."""

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


class Record(msgspec.Struct, frozen=True, tag=True):
    """Base of all records; the class name travels as the tag that tells union members apart."""


# ---- the document as it is shown -------------------------------------------------------------


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


# ---- the library -----------------------------------------------------------------------------


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


# ---- indexing --------------------------------------------------------------------------------


class Progress(Record, frozen=True):
    """`done` of `total` real `unit`s; rates are None until they are known."""

    stage: Stage
    done: int
    total: int
    unit: str
    per_second: float | None = None
    seconds_left: float | None = None


class DocumentAdded(Record, frozen=True):
    """The document is in the library and has an id; sent first, before any reading."""

    entry: DocumentEntry


class ReadyToAsk(Record, frozen=True):
    """Text, vectors and full-text index are complete; `reused` if nothing had to be encoded."""

    entry: DocumentEntry
    reused: bool


class Remembered(Record, frozen=True):
    """The bank is complete too."""

    entry: DocumentEntry


IndexEvent = DocumentAdded | Progress | ReadyToAsk | Remembered


# ---- answers ---------------------------------------------------------------------------------


class Passage(Record, frozen=True):
    """A chunk shown to the model as text.

    Attributes:
        page_index: where it begins.
        similarity: the cosine with the question.
        extents: where it stands, in reading order; none of pages whose words have no boxes.
        boxes: the same as page indices and one box a line, in points.
        tokens: how many it has; 0 if that is not known.
        recognised: all or part of it was read from pictures; letters may be wrong.
        unseen: all or part of it is in the file but is not seen on the page.
        document, title: of the document it is of, where an answer is written from several.
    """

    chunk_id: int
    text: str
    page_index: int
    page_label: str
    similarity: float
    extents: tuple[Extent, ...] = ()
    boxes: tuple[tuple[int, Box], ...] = ()
    tokens: int = 0
    recognised: bool = False
    document: str = ""
    title: str = ""
    unseen: bool = False


class Citation(Record, frozen=True):
    """The sentence that supports a part of an answer, and where it stands.

    Attributes:
        number: the [n] in the answer's text, from 1.
        document: document id.
        title: the document's title.
        quote: word for word as in the page's text, all of it on this page.
        boxes: one box a line of the quote, in points; empty if it could not be located.
        share: how much of the answer rests on its chunk, 0 to 1.
        section: the title of the section it stands in, where the answer is by sections; else "".
        recognised: the page is a picture, and this is what was read from it.
        unseen: all or part of it is in the file but is not seen on the page.
    """

    number: int
    document: str
    title: str
    chunk_id: int
    page_index: int
    page_label: str
    quote: str
    boxes: tuple[Box, ...]
    share: float
    section: str = ""
    recognised: bool = False
    unseen: bool = False


class MemoryUse(Record, frozen=True):
    """What of the bank took part in an answer; nothing at all without a calibration."""

    calibrated: bool
    chunks: int
    tokens: int
    chunk_ids: tuple[int, ...] = ()


class PromptFacts(Record, frozen=True):
    """What the model was given to answer from.

    Attributes:
        text: all of it, the model's own control tokens among it.
        tokens: how many it has.
        passages: how many of the passages, best first, are quoted in it.
    """

    text: str
    tokens: int
    passages: int


class AnswerTimes(Record, frozen=True):
    """Seconds from the question to: passages found, first token, end."""

    retrieve: float
    first_token: float
    total: float


class Answer(Record, frozen=True):
    """A finished (or stopped) answer as it is shown and kept."""

    answer_id: int
    document_id: str
    question: str
    text: str
    citations: tuple[Citation, ...]
    passages: tuple[Passage, ...]
    weak: bool  # retrieval found nothing close to the question
    stopped: bool  # by the user, or by the length limit
    memory: MemoryUse
    model: str
    times: AnswerTimes
    asked_at: float
    notes: tuple[str, ...] = ()  # what had to be done differently, each one sentence
    looked: tuple[tuple[int, float], ...] = ()  # as in `Looked`, over the whole answer
    conversation_id: str = ""
    follows: int = 0  # id of the answer before it in the conversation; 0: it is the first
    prompt: PromptFacts | None = None  # None: no model was asked
    tokens: int = 0  # that the model wrote
    coverage: Coverage | None = None  # of an answer about all of the document
    elsewhere: str = ""  # host of the engine that wrote it in place of the model here


class Retrieved(Record, frozen=True):
    """Retrieval is done; the answer is about to be written."""

    passages: tuple[Passage, ...]
    weak: bool


class Token(Record, frozen=True):
    """The next piece of the answer's text; [n] marks come as pieces of their own."""

    text: str


class Cited(Record, frozen=True):
    """A citation of the answer under way, sent before its first mark; its share is not known."""

    citation: Citation


class Looked(Record, frozen=True):
    """Where the answer looked so far; sent every few tokens if the model reads the memory.

    Attributes:
        shares: chunk id and the share of all attention it got, 0 to 1; what is missing went to the
            prompt and to the answer itself.
    """

    shares: tuple[tuple[int, float], ...]


class Answered(Record, frozen=True):
    """The answer is complete and stored; its text carries the [n] marks."""

    answer: Answer


AnswerEvent = Progress | Retrieved | Token | Cited | Looked | Answered


# ---- models ----------------------------------------------------------------------------------


class MachineFacts(Record, frozen=True):
    """Where models run here and how fast that is; measured once, in about a tenth of a second.

    Attributes:
        device: as torch names it.
        dtype: of the weights there.
        available: bytes that were free before a language model was loaded.
        products: floating point operations a second in a large product; 0: not measured yet.
        reading: bytes a second that weights are read with; 0: not measured yet.
        reason: why there, one sentence.
        weights: how the weights of a model may be kept there, what is tried first at the front.
    """

    device: str
    dtype: Literal["float32", "bfloat16", "float16"]
    available: int
    products: float = 0.0
    reading: float = 0.0
    reason: str = ""
    weights: tuple[Weights, ...] = ("full", "8-bit")


class ModelFacts(Record, frozen=True):
    """The language model at work, as the status line shows it.

    Attributes:
        choice: what it was chosen by: a catalogue id, or the path of a folder.
        machine: where it runs.
        elsewhere: host of the engine that answers in its place; then `name` is the model there.
    """

    name: str
    device: str
    calibrated: bool
    choice: str = ""
    machine: MachineFacts | None = None
    elsewhere: str = ""
