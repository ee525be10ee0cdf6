"""From an answer back to the page: which sentence supports what was said, and where it stands.

Each sentence of the answer is compared with each sentence of the passages it was written from, by
meaning (the embedder) and by the rarer words, names and numbers they share. What is cited is a
stretch of the page's own text, so a quote is found word for word by construction.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np

from engine.chat.retrieve import Match, label_of
from engine.documents.sentences import sentences
from engine.documents.word_boxes import boxes_for
from engine.open_document import OpenDocument
from engine.records.answers import Citation
from engine.records.pages import PageText, Span
from engine.retrieval.embedder import Embedder
from engine.retrieval.lexical import terms

_QUOTE_LIMIT = 400  # characters; a table without full stops is one long "sentence"
_SHORTEST = 12
_NUMBER = re.compile(r"\d")
_IN_PARTS = re.compile(r"\d+(?:[.,:]\d+)+")  # 6.2.5, 3,000, 12:30: one number, not its digits

SUPPORTS = 0.5
"""The score from which a sentence is taken to support another."""


@dataclass(frozen=True)
class Candidate:
    """A sentence of a page that can be quoted.

    Attributes:
        match: index of the match it comes from.
        page: it stands on.
        start, end: of its characters on that page.
    """

    match: int
    page: PageText
    start: int
    end: int

    @property
    def text(self) -> str:
        """Word for word."""
        return self.page.text[self.start : self.end]


def nearest(
    question: str,
    document: OpenDocument,
    title: str,
    matches: Sequence[Match],
    embedder: Embedder,
) -> tuple[Citation, ...]:
    """One citation a passage: its sentence nearest to the question, in the order of the matches."""
    candidates = quotable(document, matches)
    if not candidates:
        return ()
    scores = support([question], [c.text for c in candidates], embedder)[0]
    found: list[Citation] = []
    for index, match in enumerate(matches):
        own = [i for i, candidate in enumerate(candidates) if candidate.match == index]
        if own:
            best = max(own, key=lambda i: float(scores[i]))
            number = len(found) + 1
            share = 1.0 / len(matches)
            found.append(citation_of(number, candidates[best], document, title, match, share))
    return tuple(found)


def ranked(citations: Sequence[Citation], attention: Mapping[int, float]) -> tuple[Citation, ...]:
    """The citations in the order of how much the answer attended to their chunks.

    Args:
        citations: as they were found; their numbers stay.
        attention: chunk id -> share of attention; empty if no memory was read.
    """
    total = sum(attention.get(citation.chunk_id, 0.0) for citation in citations)
    if total <= 0:
        return tuple(citations)
    shares = [attention.get(citation.chunk_id, 0.0) / total for citation in citations]
    found = [
        msgspec.structs.replace(citation, share=share)
        for citation, share in zip(citations, shares, strict=True)
    ]
    return tuple(sorted(found, key=lambda citation: (-citation.share, citation.number)))


def citation_of(
    number: int,
    candidate: Candidate,
    document: OpenDocument,
    title: str,
    match: Match,
    share: float,
) -> Citation:
    """The citation of a sentence; `share` is how much of the answer rests on it, 0 to 1."""
    return Citation(
        number=number,
        document=document.document_id,
        title=title,
        chunk_id=match.chunk.chunk_id,
        page_index=candidate.page.page_index,
        page_label=label_of(candidate.page),
        quote=candidate.text,
        boxes=boxes_for(candidate.page.words, candidate.start, candidate.end),
        share=share,
        recognised=candidate.page.recognised,
        unseen=candidate.page.is_unseen(candidate.start, candidate.end),
    )


def quotable(document: OpenDocument, matches: Sequence[Match]) -> list[Candidate]:
    """Every sentence that lies mostly inside a match, whole, once, on one page.

    A match without any, a table perhaps or a heap of short lines, is a candidate itself.
    """
    found: dict[tuple[int, int], Candidate] = {}
    for index, match in enumerate(matches):
        pages = [document.store.page(span.page_index) for span in match.chunk.spans]
        any_sentence = False
        for span, page in zip(match.chunk.spans, pages, strict=True):
            for start, end in sentences(page.text):
                inside = min(end, span.end) - max(start, span.start)
                if inside * 2 < end - start and inside < _QUOTE_LIMIT:
                    continue
                if end - start >= _SHORTEST:
                    candidate = Candidate(index, page, *_shortened(page.text, start, end, span))
                    found.setdefault((span.page_index, candidate.start), candidate)
                    any_sentence = True
        if not any_sentence:
            for span, page in zip(match.chunk.spans, pages, strict=True):
                part = Candidate(index, page, *_shortened(page.text, span.start, span.end, span))
                found.setdefault((span.page_index, part.start), part)
    return list(found.values())


def _shortened(text: str, start: int, end: int, span: Span) -> tuple[int, int]:
    """A sentence that is not too long to quote, or the beginning of its part in the chunk."""
    if end - start <= _QUOTE_LIMIT:
        return start, end
    start, end = max(start, span.start), min(end, span.end)
    if start > 0 and not text[start - 1].isspace():  # chunks begin and end within words
        start = max(start, text.find(" ", start, end) + 1)
    if end - start > _QUOTE_LIMIT or not text[end : end + 1].isspace():
        last = min(end, start + _QUOTE_LIMIT)
        cut = text.rfind(" ", start, last)
        end = cut if cut > start and last < len(text) else last
    return start, end


def support(said: Sequence[str], found: Sequence[str], embedder: Embedder) -> np.ndarray:
    """How well each found sentence supports each said one, (said, found), about 0 to 1.5."""
    return Support(found, embedder).of(said)


class Support:
    """How well some sentences of a document support what is said, now or later."""

    def __init__(self, found: Sequence[str], embedder: Embedder) -> None:
        """`found` are the document's sentences, at least one."""
        self._embedder = embedder
        self._vectors = embedder.embed(found)  # (found, dimensions)
        self._words = [_evidence(text) for text in found]

    def of(self, said: Sequence[str]) -> np.ndarray:
        """Of each said sentence by each found one, (said, found), about 0 to 1.5."""
        scores: np.ndarray = self._embedder.scale(self._embedder.embed(said) @ self._vectors.T)
        for row, sentence in enumerate(said):
            wanted = _evidence(sentence)
            for column, words in enumerate(self._words):
                shared = wanted & words
                weight = sum(2 if _NUMBER.search(word) else 1 for word in shared)
                scores[row, column] += 0.5 * weight / (len(wanted) + 1)
        return scores


def _evidence(text: str) -> set[str]:
    """The rarer words of a text, and its numbers, each as a whole."""
    numbers = {number.replace(",", "") for number in _IN_PARTS.findall(text)}
    return numbers | set(terms(_IN_PARTS.sub(" ", text)))
