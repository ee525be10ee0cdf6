"""What is told while a document is read, indexed and remembered."""

from typing import Literal

from engine.records.base import Record
from engine.records.library import DocumentEntry

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
