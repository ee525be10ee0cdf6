"""A question finds its chunks: vectors and words, fused into one ranking."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.chat.reranking import rerank
from engine.config import RetrievalConfig
from engine.documents.chunker import Chunk
from engine.documents.word_boxes import boxes_for
from engine.open_document import OpenDocument
from engine.records.answers import Passage
from engine.records.pages import PageText
from engine.retrieval import lexical
from engine.retrieval.embedder import Embedder
from engine.retrieval.fusion import fuse

Vector = npt.NDArray[np.float32]

_LATE = 48  # chunks without a vector that are embedded when a question needs them


@dataclass(frozen=True)
class Match:
    """A chunk that was found; `similarity` is its cosine with the question, on MiniLM's scale."""

    chunk: Chunk
    similarity: float


def retrieve(
    document: OpenDocument, question: str, embedder: Embedder, config: RetrievalConfig
) -> list[Match]:
    """The chunks that a question is answered from, best first.

    Works on a document whose vectors are not complete yet: chunks that hold the question's words
    but have no vector are embedded first. `embedder` is the one of the document's vectors.
    """
    assert document.embedder in ("", embedder.hash), "vectors of two embedders are never compared"
    vector = embedder.embed([question])[0]
    by_words = lexical.search(document.store.connection, question, config.candidates)
    _embed_missing(document, list(by_words)[:_LATE], embedder)
    nearest = dict(document.index.search(vector, config.candidates))
    found = nearest | document.index.similarities(vector, list(by_words))
    cosine = {chunk_id: embedder.scale(value) for chunk_id, value in found.items()}
    ranking = rerank(
        fuse(cosine, by_words),
        lambda chunk_id: document.store.chunk(chunk_id).text,
        vector,
        lexical.rarity(document.store.connection, question, document.store.chunk_count()),
        embedder,
    )
    return [
        Match(document.store.chunk(chunk_id), cosine.get(chunk_id, 0.0))
        for chunk_id in ranking[: config.passages]
    ]


def is_weak(question: str, matches: list[Match], config: RetrievalConfig) -> bool:
    """Whether nothing that was found is close to the question, by meaning and by its words."""
    nearest = max((match.similarity for match in matches), default=0.0)
    if not config.weak_below <= nearest < config.close_from:
        return nearest < config.weak_below
    words = lexical.terms(question)
    text = " ".join(match.chunk.text for match in matches).lower()
    held = sum(lexical.stem(word) in text for word in words)
    return held < config.words_needed * len(words)


def passage_of(document: OpenDocument, match: Match) -> Passage:
    """A match as it is shown to the reader and the model."""
    spans = match.chunk.spans
    pages = [document.store.page(span.page_index) for span in spans]
    boxes = [
        boxes_for(page.words, span.start, span.end) for page, span in zip(pages, spans, strict=True)
    ]
    return Passage(
        chunk_id=match.chunk.chunk_id,
        text=match.chunk.text,
        page_index=pages[0].page_index,
        page_label=label_of(pages[0]),
        similarity=match.similarity,
        extents=tuple(
            (page.page_index, min(y0 for _, y0, _, _ in lines), max(y1 for *_, y1 in lines))
            for page, lines in zip(pages, boxes, strict=True)
            if lines
        ),
        boxes=tuple(
            (page.page_index, box)
            for page, lines in zip(pages, boxes, strict=True)
            for box in lines
        ),
        tokens=len(match.chunk.tokens),
        recognised=any(page.recognised for page in pages),
        unseen=any(
            page.is_unseen(span.start, span.end) for page, span in zip(pages, spans, strict=True)
        ),
    )


def label_of(page: PageText) -> str:
    """The page's printed label, or its number where it has none."""
    return page.label or str(page.page_index + 1)


def _embed_missing(document: OpenDocument, chunk_ids: list[int], embedder: Embedder) -> None:
    missing = [chunk_id for chunk_id in chunk_ids if chunk_id not in document.index]
    if missing:
        texts = [document.store.chunk(chunk_id).text for chunk_id in missing]
        document.add_vectors(missing, embedder.embed(texts), embedder.hash)
