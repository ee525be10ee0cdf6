"""An answer: what it was written from, what it cites, and what is told while it is written."""

from engine.records.base import Box, Extent, Record
from engine.records.indexing import Progress
from engine.scopes import Coverage


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
