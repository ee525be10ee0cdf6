"""From an answer back to the page: which sentence supports what was said, and where it stands.

Each sentence of the answer is compared with each sentence of the passages it was written from, by
meaning (the embedder) and by the rarer words, names and numbers they share. What is cited is a
stretch of the page's own text, so a quote is found word for word by construction.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.chat.retrieve import Match
from engine.documents.sentences import sentences
from engine.documents.word_boxes import boxes_for
from engine.open_document import OpenDocument
from engine.records import Citation, PageText
from engine.retrieval.embedder import Embedder
from engine.retrieval.lexical import terms

_QUOTE_LIMIT = 400  # characters; a table without full stops is one long "sentence"
_SHORTEST = 12
_SUPPORTS = 0.5  # score from which a sentence is taken to support another
_NUMBER = re.compile(r"\d")


@dataclass(frozen=True)
class _Candidate:
    match: int  # index of the match it comes from
    page: PageText
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.page.text[self.start : self.end]


def cite(
    answer: str,
    document: OpenDocument,
    title: str,
    matches: Sequence[Match],
    embedder: Embedder,
) -> tuple[str, tuple[Citation, ...]]:
    """The answer with its [n] marks, and the citations they stand for.

    An answer that no sentence supports well keeps its text unmarked and is given the nearest
    sentence, so that there is always a place to look.
    """
    candidates = _candidates(document, matches)
    if not candidates or not answer.strip():
        return answer, ()
    said = [(start, end) for start, end in sentences(answer) if answer[start:end].strip()]
    scores = _scores([answer[a:b] for a, b in said], [c.text for c in candidates], embedder)
    numbers: dict[int, int] = {}  # candidate -> citation number
    strength: dict[int, float] = {}
    marked, at = "", 0
    for row, (_, end) in enumerate(said):
        best = int(scores[row].argmax())
        marked += answer[at:end]
        at = end
        if scores[row, best] >= _SUPPORTS:
            number = numbers.setdefault(best, len(numbers) + 1)
            strength[best] = strength.get(best, 0.0) + float(scores[row, best])
            marked = f"{marked.rstrip()} [{number}]"
    if not numbers:
        best = int(scores.max(axis=0).argmax())
        numbers[best], strength[best] = 1, float(scores[:, best].max())
    total = sum(strength.values())
    return marked + answer[at:], tuple(
        _citation(
            number,
            candidates[best],
            document,
            title,
            matches[candidates[best].match],
            strength[best] / total if total > 0 else 1.0 / len(numbers),
        )
        for best, number in numbers.items()
    )


def nearest(
    question: str,
    document: OpenDocument,
    title: str,
    matches: Sequence[Match],
    embedder: Embedder,
) -> tuple[Citation, ...]:
    """One citation a passage: its sentence nearest to the question, in the order of the matches."""
    candidates = _candidates(document, matches)
    if not candidates:
        return ()
    scores = _scores([question], [c.text for c in candidates], embedder)[0]
    found = []
    for index, match in enumerate(matches):
        own = [i for i, candidate in enumerate(candidates) if candidate.match == index]
        if own:
            best = max(own, key=lambda i: float(scores[i]))
            number = len(found) + 1
            share = 1.0 / len(matches)
            found.append(_citation(number, candidates[best], document, title, match, share))
    return tuple(found)


def _citation(
    number: int,
    candidate: _Candidate,
    document: OpenDocument,
    title: str,
    match: Match,
    share: float,
) -> Citation:
    return Citation(
        number=number,
        document=document.document_id,
        title=title,
        chunk_id=match.chunk.chunk_id,
        page_index=candidate.page.page_index,
        page_label=candidate.page.label,
        quote=candidate.text,
        boxes=boxes_for(candidate.page.words, candidate.start, candidate.end),
        share=share,
    )


def _candidates(document: OpenDocument, matches: Sequence[Match]) -> list[_Candidate]:
    """Every sentence that begins or ends inside a match, whole, once, on one page."""
    found: dict[tuple[int, int], _Candidate] = {}
    for index, match in enumerate(matches):
        for span in match.chunk.spans:
            page = document.store.page(span.page_index)
            for start, end in sentences(page.text):
                inside = min(end, span.end) - max(start, span.start)
                if inside * 2 < end - start and inside < _QUOTE_LIMIT:
                    continue
                if end - start > _QUOTE_LIMIT:
                    start, end = _shortened(page.text, max(start, span.start), min(end, span.end))
                if end - start >= _SHORTEST:
                    key = (span.page_index, start)
                    found.setdefault(key, _Candidate(index, page, start, end))
    return list(found.values())


def _shortened(text: str, start: int, end: int) -> tuple[int, int]:
    if end - start <= _QUOTE_LIMIT:
        return start, end
    cut = text.rfind(" ", start, start + _QUOTE_LIMIT)
    return start, cut if cut > start else start + _QUOTE_LIMIT


def _scores(said: Sequence[str], found: Sequence[str], embedder: Embedder) -> np.ndarray:
    """How well each found sentence supports each said one, (said, found), about 0 to 1.5."""
    vectors = embedder.embed([*said, *found])
    scores: np.ndarray = vectors[: len(said)] @ vectors[len(said) :].T
    for column, text in enumerate(found):
        words = set(terms(text))
        for row, sentence in enumerate(said):
            wanted = set(terms(sentence))
            if wanted:
                shared = wanted & words
                weight = sum(2 if _NUMBER.search(w) else 1 for w in shared)
                scores[row, column] += 0.5 * weight / (len(wanted) + 1)
    return scores
