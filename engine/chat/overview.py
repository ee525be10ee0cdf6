"""A note on every section of a document, written once in the background and kept beside its bank.

A note is a few sentences of the section and what the model made of them. Notes are written in the
order of the document and kept after each; what was made with another model, another text or other
sections is made anew.
"""

import hashlib
import logging
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from engine.chat.condense import Condensed, condense
from engine.chat.key_sentences import Place, central, chunk_vectors
from engine.documents.sections import Section
from engine.files import write_atomically
from engine.model_set import ModelSet
from engine.open_document import OpenDocument
from engine.progress import Meter
from engine.records.indexing import Progress

logger = logging.getLogger(__name__)

_VERSION: Final = 3  # of how notes are made
_TASK: Final = (
    "Say in one or two short sentences what happens or is said in the text. "
    "Use only what the text says."
)
_TOKENS: Final = 72


class Note(msgspec.Struct, frozen=True):
    """What a section says.

    Attributes:
        text: by the model, and backed by the section's sentences; "" if nothing of it was.
        places: sentences of the section, in its order, or without a text the most central one
            first; none if it has no sentence.
        sources: for each sentence of the text, the index of the place that backs it.
    """

    text: str
    places: tuple[Place, ...]
    sources: tuple[int, ...]


class _File(msgspec.Struct, frozen=True):
    made_with: str
    notes: tuple[Note, ...]


_decode = msgspec.json.Decoder(_File).decode


class Overview:
    """The notes on a document for one model; belongs to the engine's thread.

    Attributes:
        sections: of the document.
        notes: on the first of them, in order.
    """

    def __init__(
        self, document: OpenDocument, sections: Sequence[Section], models: ModelSet
    ) -> None:
        """Read what is kept.

        Raises:
            ModelError: the language model cannot be loaded.
        """
        self._document = document
        self._models = models
        self.sections = tuple(sections)
        self._made_of = _made_of(document, models)
        borders = hashlib.sha256(msgspec.json.encode(self.sections)).hexdigest()
        self._made_with = f"{self._made_of} {borders}"
        model_hash = models.language_model.backbone.hash
        self._path = document.folder / f"overview-{model_hash[:12]}.json"
        self.notes = self._kept()

    def is_of(self, document: OpenDocument, models: ModelSet) -> bool:
        """Whether it still is of this text and this model."""
        return document is self._document and _made_of(document, models) == self._made_of

    @property
    def complete(self) -> bool:
        """Whether there is a note on every section."""
        return len(self.notes) == len(self.sections)

    def write(self, upto: int | None = None) -> Iterator[Progress]:
        """Write the missing notes, on the first `upto` sections (None: all); resumes.

        Reports often, with the same count, so that whoever asks something need not wait for a
        section to end.

        Raises:
            StorageError: notes cannot be kept.
        """
        wanted = len(self.sections) if upto is None else min(upto, len(self.sections))
        if len(self.notes) >= wanted:
            return
        embedder, vectors = self._models.embedders.of(self._document), chunk_vectors(self._document)
        meter = Meter("summarising", len(self.sections), "sections", len(self.notes))
        while len(self.notes) < wanted:
            done = len(self.notes)
            still = Progress("summarising", done, len(self.sections), "sections")
            yield still
            section = self.sections[done]
            found = central(self._document, section, vectors, embedder)
            made = Condensed("", ())
            if found:
                yield still
                for event in condense(self._models, _TASK, [one.text for one in found], _TOKENS):
                    if isinstance(event, Condensed):
                        made = event
                    else:
                        yield still
            if not made.text:  # the sentence that is quoted stands first
                found.sort(key=lambda one: -one.score)
            note = Note(made.text, tuple(one.place for one in found), made.sources)
            # Another stream may have written notes between two of our pieces.
            if len(self.notes) == done:
                self._keep(note)
            yield meter.at(len(self.notes))

    def _keep(self, note: Note) -> None:
        self.notes = (*self.notes, note)
        content = msgspec.json.encode(_File(self._made_with, self.notes))
        write_atomically(self._path, [content], durable=False)

    def _kept(self) -> tuple[Note, ...]:
        try:
            kept = _decode(self._path.read_bytes())
        except FileNotFoundError:
            return ()
        except (OSError, msgspec.MsgspecError) as failure:
            logger.warning("notes on sections cannot be read: %s", failure)
            return ()
        return kept.notes[: len(self.sections)] if kept.made_with == self._made_with else ()


def _made_of(document: OpenDocument, models: ModelSet) -> str:
    return f"{_VERSION} {document.store.fact('read')} {models.language_model.backbone.hash}"
