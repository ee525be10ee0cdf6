"""What travels between a program and `python -m engine serve`: OpenAI's shapes, and citations.

What a program sends beyond these (a temperature, tools) is not looked at.
"""

from itertools import pairwise
from typing import Final, Literal

import msgspec
from msgspec import UNSET, UnsetType

from engine.records.answers import Answer, Citation
from engine.records.base import Box
from engine.records.library import DocumentEntry

Turn = tuple[str, str]
"""A question and its answer."""


Kind = Literal["chat.completion", "chat.completion.chunk"]
"""A whole answer, or a piece of one."""


class TextPart(msgspec.Struct, frozen=True, tag="text", tag_field="type"):
    """A part of a message; pictures and sounds are refused."""

    text: str


class Message(msgspec.Struct, frozen=True):
    """One message; what a system or developer says is not read, the prompt is the program's own."""

    role: Literal["system", "developer", "user", "assistant"]
    content: str | list[TextPart] | None = None

    @property
    def text(self) -> str:
        """All it says."""
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content)
        return self.content or ""


class ChatRequest(msgspec.Struct, frozen=True):
    """A question to a document, with what was said before it.

    Attributes:
        model: a document's id.
        messages: the last one is the question.
    """

    model: str
    messages: list[Message]
    stream: bool | None = None

    def question(self) -> tuple[str, tuple[Turn, ...]]:
        """The question, and the turns before it.

        Raises:
            ValueError: the last message is none of the user.
        """
        said = [each for each in self.messages if each.role in ("user", "assistant")]
        if not said or said[-1].role != "user":
            raise ValueError("The last message has to be the user's question.")
        turns = [
            (asked.text, answered.text)
            for asked, answered in pairwise(said)
            if (asked.role, answered.role) == ("user", "assistant")
        ]
        return said[-1].text, tuple(turns)


class Document(msgspec.Struct, frozen=True):
    """A document of the library."""

    id: str
    title: str
    author: str
    format: str
    pages: int
    state: str
    reason: str
    can_be_asked: bool


class Model(msgspec.Struct, frozen=True):
    """A document that can be asked, as OpenAI's clients list models."""

    id: str
    title: str
    created: int
    object: Literal["model"] = "model"
    owned_by: str = "memlong"


class Listing(msgspec.Struct, frozen=True):
    """A list of either."""

    data: list[Model] | list[Document]
    object: Literal["list"] = "list"


class Quotation(msgspec.Struct, frozen=True):
    """Where a sentence of the answer stands: see `engine.records.Citation`."""

    number: int
    document: str
    title: str
    page_index: int
    page_label: str
    quote: str
    boxes: tuple[Box, ...]
    recognised: bool
    unseen: bool


class Said(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message of an answer, or the next piece of one."""

    role: str = ""
    content: str = ""


class Choice(msgspec.Struct, frozen=True):
    """The one answer: whole in `message`, or its next piece in `delta`."""

    message: Said | UnsetType = UNSET
    delta: Said | UnsetType = UNSET
    finish_reason: Literal["stop", "length"] | None = None
    index: int = 0


class Usage(msgspec.Struct, frozen=True):
    """Tokens of the language model."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class Completion(msgspec.Struct, frozen=True):
    """An answer or a piece of one; the last five are told when it is complete.

    Attributes:
        weak: nothing in the document is close to the question; citations are the nearest passages.
        notes: what had to be done differently, each one sentence.
    """

    id: str
    object: Kind
    created: int
    model: str
    choices: list[Choice]
    usage: Usage | UnsetType = UNSET
    citations: list[Quotation] | UnsetType = UNSET
    weak: bool | UnsetType = UNSET
    notes: tuple[str, ...] | UnsetType = UNSET


END: Final = b"data: [DONE]\n\n"


def event(value: msgspec.Struct) -> bytes:
    """One server-sent event."""
    return b"data: " + msgspec.json.encode(value) + b"\n\n"


def document(entry: DocumentEntry) -> Document:
    """As programs see it; where its file lies is not told."""
    return Document(
        entry.document_id,
        entry.title,
        entry.author,
        entry.format,
        entry.page_count,
        entry.state,
        entry.reason,
        can_be_asked(entry),
    )


def can_be_asked(entry: DocumentEntry) -> bool:
    """Whether some of it was read."""
    return entry.chunk_count > 0


def piece(begun: Completion, said: Said) -> Completion:
    """The next piece of a streamed answer."""
    return msgspec.structs.replace(begun, choices=[Choice(delta=said)])


def complete(begun: Completion, answer: Answer) -> Completion:
    """The end of an answer: all of it, or what follows its last piece."""
    reason: Literal["stop", "length"] = "length" if answer.stopped else "stop"
    whole = begun.object == "chat.completion"
    choice = (
        Choice(message=Said("assistant", answer.text), finish_reason=reason)
        if whole
        else Choice(delta=Said(), finish_reason=reason)
    )
    prompt = answer.prompt.tokens if answer.prompt is not None else 0
    return msgspec.structs.replace(
        begun,
        choices=[choice],
        usage=Usage(prompt, answer.tokens, prompt + answer.tokens),
        citations=[_quotation(citation) for citation in answer.citations],
        weak=answer.weak,
        notes=answer.notes,
    )


def _quotation(citation: Citation) -> Quotation:
    return Quotation(*(getattr(citation, name) for name in Quotation.__struct_fields__))
