"""Indexed documents of any length, made in seconds: what benchmarks of answers are run on.

Text, chunks and full-text index are real (the reader and the chunker of the engine, on books). Only
the first vectors are made by the embedder; the rest are random unit vectors, since a search costs
the same. Memory is random numbers of the right shape, written by the engine's own `DocumentMemory`
into a real bank: encoding a million tokens would take hours and change no other figure.
"""

import itertools
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from typing_extensions import override

from benchmarks.random_memory import random_block
from engine import ingest
from engine.config import EngineConfig
from engine.document_memory import DocumentMemory
from engine.kv import MemoryBlock
from engine.model.memlong import MemLong
from engine.model.tokenizer import Tokenizer
from engine.model.windows import Window
from engine.model_set import ModelSet
from engine.open_document import OpenDocument
from engine.records.pages import DocumentFacts, PageText

_BOOKS = ("War-and-Peace_pg2600.txt", "Count-of-Monte-Cristo_pg1184.txt")
_PAGE_CHARACTERS = 3_000
_SLICE = 300_000  # characters that are tokenised at once
_REAL_VECTORS = 64
_BATCH = 16


@dataclass(frozen=True)
class Models:
    """What a question needs: the embedder, the language model with memory, its tokenizer."""

    set: ModelSet
    config: EngineConfig

    @property
    def memlong(self) -> MemLong:
        """The language model."""
        return self.set.language_model

    @property
    def tokenizer(self) -> Tokenizer:
        """Of the language model."""
        return self.set.tokenizer


def load_models(folder: Path, models: Path | None, threads: int) -> Models:
    """The default models, fetched if they are missing; `models` names a folder that has them."""
    folder.mkdir(parents=True, exist_ok=True)
    if models and not (folder / "models").exists():
        (folder / "models").symlink_to(models.absolute())
    config = EngineConfig(folder, threads=threads)
    found = ModelSet(config)
    for _ in found.fetch_missing():
        pass
    return Models(found, config)


class RandomWriter(MemLong):
    """A model that remembers random numbers, in no time."""

    @override
    def encode(self, windows: Sequence[Window], chunk_tokens: int) -> MemoryBlock:
        lengths = tuple(itertools.chain.from_iterable(w.chunk_lengths for w in windows))
        shape = self.backbone.shape
        return random_block(self.settings.kind, lengths, chunk_tokens, shape)


def make_document(folder: Path, tokens: int, books: Path, models: Models) -> OpenDocument:
    """The first `tokens` tokens of the books, ready to be asked; its bank is empty."""
    folder.mkdir(parents=True)
    document = OpenDocument(folder)
    process = _Pages(_beginning(books, tokens, models.tokenizer))
    reader = ingest.Reader(document, models.tokenizer, models.config.retrieval)
    facts = DocumentFacts("", "", "TXT", len(process.pages), reflowable=True, needs_ocr=False)
    for _ in reader.read(process, facts):  # type: ignore[arg-type]  # its one method
        pass
    _add_vectors(document, models)
    return document


def random_writer(models: Models) -> MemLong:
    """The language model, but it remembers random numbers."""
    return RandomWriter(models.memlong.backbone, models.memlong.settings)


def remember(document: OpenDocument, models: Models, model: MemLong | None) -> Iterator[int]:
    """Write its bank with `model`; yields the tokens written so far."""
    with open_memory(document, models, model) as memory:
        for progress in memory.write():
            yield progress.done


def open_memory(
    document: OpenDocument, models: Models, model: MemLong | None = None
) -> DocumentMemory:
    """The document's bank, to be written and read by `model`."""
    return DocumentMemory(document, model or models.memlong, models.tokenizer, models.config)


class _Pages:
    """Takes the place of the document process."""

    def __init__(self, text: str) -> None:
        starts = range(0, len(text), _PAGE_CHARACTERS)
        self.pages = [
            PageText(index, "", text[start : start + _PAGE_CHARACTERS], b"")
            for index, start in enumerate(starts)
        ]

    def texts(
        self, first: int, page_count: int, step: int
    ) -> Generator[list[PageText], None, None]:
        for start in range(first, page_count, step):
            yield self.pages[start : start + step]


def _beginning(books: Path, tokens: int, tokenizer: Tokenizer) -> str:
    """The first so many tokens of the books, one after the other."""
    text = "".join((books / name).read_text(encoding="utf-8") for name in _BOOKS)
    end = 0
    while tokens > 0:
        offsets = tokenizer.encode(text[end : end + _SLICE]).offsets[:tokens]
        tokens -= len(offsets)
        end += offsets[-1][1]
    return text[:end]


def _add_vectors(document: OpenDocument, models: Models) -> None:
    """Real ones for the beginning, random ones for the rest."""
    count, embedder = document.store.chunk_count(), models.set.embedder
    for first in range(0, min(_REAL_VECTORS, count), _BATCH):
        ids = range(first, min(first + _BATCH, _REAL_VECTORS, count))
        texts = [document.store.chunk(i).text for i in ids]
        document.add_vectors(ids, embedder.embed(texts), embedder.hash)
    rest = range(min(_REAL_VECTORS, count), count)
    vectors = np.random.default_rng(0).standard_normal(
        (len(rest), embedder.dimensions), dtype=np.float32
    )
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    document.add_vectors(rest, unit, embedder.hash)
    document.save_index()
