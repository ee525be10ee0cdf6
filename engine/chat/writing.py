"""An answer that is put together from sentences of a document: its text, marks and citations."""

from typing import Final

import msgspec

from engine.chat.key_sentences import Place
from engine.chat.retrieve import Match, label_of, passage_of
from engine.documents.sections import Section
from engine.documents.word_boxes import boxes_for
from engine.open_document import OpenDocument
from engine.records.answers import Citation, Passage, Token

_SPECIAL: Final = str.maketrans({character: f"\\{character}" for character in "\\`*_[]<>#|!~&"})


class Writing:
    """Grows by what is said; each sentence of the document is cited under one number.

    Attributes:
        text: Markdown with [n] marks, so far.
    """

    def __init__(self, document: OpenDocument, title: str) -> None:
        self._document = document
        self._title = title
        self._citations: dict[Place, Citation] = {}
        self.text = ""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What the text stands on, each an equal share of it."""
        share = 1.0 / max(1, len(self._citations))
        return tuple(
            msgspec.structs.replace(citation, share=share) for citation in self._citations.values()
        )

    def say(self, text: str) -> Token:
        """Add Markdown."""
        self.text += text
        return Token(text)

    def cite(self, place: Place, section: str) -> str:
        """The mark of a sentence, which is quoted word for word."""
        if place not in self._citations:
            page = self._document.store.page(place.page_index)
            self._citations[place] = Citation(
                number=len(self._citations) + 1,
                document=self._document.document_id,
                title=self._title,
                chunk_id=place.chunk_id,
                page_index=place.page_index,
                page_label=label_of(page),
                quote=page.text[place.start : place.end],
                boxes=boxes_for(page.words, place.start, place.end),
                share=0.0,
                section=section,
                recognised=page.recognised,
                unseen=page.is_unseen(place.start, place.end),
            )
        return f"[{self._citations[place].number}]"

    def passages(self, places: list[Place]) -> tuple[Passage, ...]:
        """The chunks that some sentences stand in, each once."""
        chunk_ids = dict.fromkeys(place.chunk_id for place in places)
        return tuple(
            passage_of(self._document, Match(self._document.store.chunk(chunk_id), 0.0))
            for chunk_id in chunk_ids
        )

    def sentence(self, place: Place) -> str:
        """A sentence of the document."""
        return self._document.store.page(place.page_index).text[place.start : place.end]

    def name(self, section: Section) -> str:
        """The title of a section, or its pages where it has none, as Markdown."""
        if section.title:
            return escaped(section.title)
        last = self._document.store.chunk(section.end - 1).spans[-1].page_index
        labels = [
            label_of(self._document.store.page(index)) for index in (section.page_index, last)
        ]
        pages = dict.fromkeys(labels)
        return escaped(f"{'Pages' if len(pages) > 1 else 'Page'} {'–'.join(pages)}")


def escaped(text: str) -> str:
    """Text of a document or a model as Markdown that says just that, on one line."""
    return " ".join(text.split()).translate(_SPECIAL)
