"""What a question is put to, and how much of it an answer stands on; records without tensors."""

from typing import Final, Literal

import msgspec

Way = Literal["auto", "passages", "whole"]
"""How a question is answered: from a few passages, from all of a document, or as it sounds."""

WholeKind = Literal["summary", "about", "list"]
"""A question to a whole document: what is in it, what becomes of something, all that is so."""


class Collection(msgspec.Struct, frozen=True, tag=True):
    """Documents that are asked together.

    Attributes:
        name: what the reader calls it; "" for a set that was just chosen.
        documents: their ids, sorted.
    """

    collection_id: str
    name: str
    documents: tuple[str, ...]


class Scope(msgspec.Struct, frozen=True, tag=True):
    """What a question is put to, beside the document that it is asked in.

    Attributes:
        way: how it is answered.
        collection_id: the documents that are asked together; "": the one document alone.
    """

    way: Way = "auto"
    collection_id: str = ""


HERE: Final = Scope()
"""The document alone, answered as the question sounds."""


class Coverage(msgspec.Struct, frozen=True, tag=True):
    """How much of a document an answer about all of it stands on.

    Attributes:
        kind: what was asked.
        read: sections that took part; always the first ones of a summary.
        total: sections of the document.
        last: the title of the last one that took part, "" if it has none.
        found: sentences of the document that it was written from.
        written: whether the model wrote any of it; if not, the sentences stand for themselves.
    """

    kind: WholeKind
    read: int
    total: int
    last: str
    found: int
    written: bool
