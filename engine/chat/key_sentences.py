"""Sentences of a document that stand for a section, or that a question to all of it is after.

Found by the embedder alone: the vectors of the chunks say where to look, and only the sentences
that stand there are embedded.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

from engine.chat.citations import Candidate, quotable, support
from engine.chat.retrieve import Match
from engine.documents.sections import Section
from engine.open_document import OpenDocument
from engine.retrieval import lexical
from engine.retrieval.embedder import Embedder
from engine.retrieval.fusion import fuse

Vectors = npt.NDArray[np.float32]

_STRETCHES: Final = 6  # of a section, one sentence each
_CHUNKS_OF_STRETCH: Final = 4
_ALIKE: Final = 0.82  # cosine from which two sentences say the same
_FEWEST_WORDS: Final = 6
_LONGEST: Final = 320  # characters
_ENDS: Final = re.compile(r"[.!?\u2026\u3002\uff01\uff1f][\"')\]\u201d\u2019\u00bb]*$")
_WORD: Final = re.compile(r"\w+")


class Place(msgspec.Struct, frozen=True, array_like=True):
    """A sentence of a document: its chunk, its page, and its characters there."""

    chunk_id: int
    page_index: int
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """A sentence, word for word, where it stands, and how well it fits, about 0 to 1.5."""

    place: Place
    text: str
    score: float = 0.0


def chunk_vectors(document: OpenDocument) -> Vectors:
    """The vectors of all chunks, (chunks, dimensions); of a document that is indexed."""
    ids, vectors = document.store.vectors.all()
    assert len(ids) == document.store.chunk_count()
    return vectors


def central(
    document: OpenDocument, section: Section, vectors: Vectors, embedder: Embedder
) -> list[Found]:
    """The sentences that are nearest to all that a section says, in the order of the document.

    One of each stretch of it, so that its end counts as much as its beginning, and none twice.
    """
    own = vectors[section.first : section.end]  # (chunks, dimensions)
    centre = own.mean(axis=0)
    count = min(_STRETCHES, max(1, len(own) // _CHUNKS_OF_STRETCH))
    borders = [len(own) * part // count for part in range(count + 1)]
    nearness = own @ centre
    chosen: list[Found] = []
    said: list[Vectors] = []
    for start, end in itertools.pairwise(borders):
        order = start + np.argsort(-nearness[start:end])
        for row in order[:2]:  # the second chunk if the first is a table or a heap of names
            chunk = document.store.chunk(section.first + int(row))
            found = [c for c in _spoken(document, [Match(chunk, 0.0)]) if _begins(document, c)]
            if not found:
                continue
            meant = embedder.embed([candidate.text for candidate in found])
            like = [[embedder.scale(float(one @ other)) for other in said] for one in meant]
            new = [i for i, to in enumerate(like) if all(each < _ALIKE for each in to)]
            if new:
                best = max(new, key=lambda i: float(meant[i] @ centre))
                chosen.append(_found(found[best], chunk.chunk_id, float(meant[best] @ centre)))
                said.append(meant[best])
                break
    return sorted(chosen, key=_order)


def about(
    document: OpenDocument,
    question: str,
    sections: Sequence[Section],
    embedder: Embedder,
    *,
    chunks: int,
    each: int,
) -> list[Found]:
    """Sentences on what a question is after, from all sections, in the order of the document.

    Args:
        document: that is indexed.
        question: what they are to be on.
        sections: of the document; every one may give a sentence, however long another is.
        embedder: of the document's vectors.
        chunks: how many are looked into.
        each: the most sentences of one section.
    """
    assert document.embedder in ("", embedder.hash), "vectors of two embedders are never compared"
    vector = embedder.embed([question])[0]
    by_words = lexical.search(document.store.connection, question, 4 * chunks)
    nearest = dict(document.index.search(vector, 4 * chunks))
    nearest |= document.index.similarities(vector, list(by_words))
    cosines = {chunk_id: embedder.scale(value) for chunk_id, value in nearest.items()}
    ranking = [chunk_id for chunk_id, _ in fuse(cosines, by_words)]
    taken = _spread(ranking, sections, chunks)
    found = _spoken(document, [Match(document.store.chunk(i), 0.0) for i in sorted(taken)])
    if not found:
        return []
    scores = support([question], [candidate.text for candidate in found], embedder)[0]
    chunk_of = sorted(taken)
    kept: list[Found] = []
    for section in sections:
        own = [i for i, c in enumerate(found) if section.first <= chunk_of[c.match] < section.end]
        best = sorted(own, key=lambda i: -float(scores[i]))[:each]
        kept += [_found(found[i], chunk_of[found[i].match], float(scores[i])) for i in best]
    return sorted(kept, key=_order)


def _spread(ranking: Sequence[int], sections: Sequence[Section], count: int) -> set[int]:
    """The best chunks, the sections in turn: one of each, then a second of each, and so on."""
    queues = [[i for i in ranking if section.first <= i < section.end] for section in sections]
    taken: set[int] = set()
    for turn in range(max(map(len, queues), default=0)):
        for queue in queues:
            if turn < len(queue) and len(taken) < count:
                taken.add(queue[turn])
    return taken


def _spoken(document: OpenDocument, matches: Sequence[Match]) -> list[Candidate]:
    """The sentences of some chunks that say something."""
    return [c for c in quotable(document, matches) if speaks(c.text)]


def _begins(document: OpenDocument, candidate: Candidate) -> bool:
    """Whether it is a sentence from its beginning, not the rest of one.

    A chunk may hold no more of it, or a page, where it goes on with one of the page before.
    """
    if next(filter(str.isalnum, candidate.text), "").islower():
        return False
    number = candidate.page.page_index
    if candidate.start > 0 or number == 0:
        return True
    before = document.store.page(number - 1).text.rstrip()
    return not before or _ENDS.search(before) is not None


def speaks(text: str) -> bool:
    """Whether a piece of text is a sentence that says something, not a heading or a table."""
    words = _WORD.findall(text)
    numbers = sum(word.isdigit() for word in words)
    long_enough = len(words) >= _FEWEST_WORDS or not text.isascii()
    return (
        long_enough
        and len(text) <= _LONGEST
        and numbers * 3 <= len(words)
        and _ENDS.search(text) is not None
    )


def _found(candidate: Candidate, chunk_id: int, score: float = 0.0) -> Found:
    place = Place(chunk_id, candidate.page.page_index, candidate.start, candidate.end)
    return Found(place, candidate.text, score)


def _order(found: Found) -> tuple[int, int]:
    return found.place.page_index, found.place.start
