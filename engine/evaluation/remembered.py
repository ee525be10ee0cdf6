"""A text whose chunks can be found and recalled: vectors and memory, made once and kept on disk.

Chunks are the product's: equally many tokens each, encoded in the product's windows with the text
before them. Only the chunks that somebody asks for are encoded.
"""

import hashlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load_file
from safetensors.numpy import save as save_arrays
from safetensors.torch import load_file as load_tensors
from safetensors.torch import save as save_tensors

from engine.chat.reranking import rerank
from engine.evaluation.kept import make_folder
from engine.evaluation.subject import Subject
from engine.files import write_atomically
from engine.kv import ARRAYS, MemoryBlock, RetrievedMemory, join_blocks
from engine.model.memlong import MemLong
from engine.model.windows import WindowPlan
from engine.retrieval import lexical
from engine.retrieval.fusion import fuse
from engine.retrieval.recency import nearest_and_latest
from engine.retrieval.scale import REFERENCE

CHUNK_TOKENS = 128
_AT_ONCE = 32  # texts embedded together
_CANDIDATES = 40  # of each ranking, as in the product

Vectors = npt.NDArray[np.float32]


class RememberedText:
    """One text for one model.

    Attributes:
        name: as shown.
        ids: its tokens.
        mark: which text this is, for keys of measured values.
    """

    def __init__(self, name: str, text: str, subject: Subject, folder: Path) -> None:
        """Cut the text into chunks; nothing is embedded or encoded yet.

        Args:
            name: as shown.
            text: all of it.
            subject: the model, its tokenizer and the retriever's embedder.
            folder: where vectors and memory are kept between runs.

        Raises:
            StorageError: the folder cannot be made.
        """
        encoded = subject.tokenizer.encode(text)
        self.name = name
        self.ids = encoded.ids
        self.mark = hashlib.sha256(text.encode()).hexdigest()[:12]
        self._text = text
        self._offsets = encoded.offsets
        self._embedder = subject.embedder
        opening = () if subject.tokenizer.bos_id is None else (subject.tokenizer.bos_id,)
        self._plan = WindowPlan(opening=opening)
        self._folder = folder / f"{self.mark}-{subject.tokenizer.hash[:12]}"
        make_folder(self._folder)
        self._vectors: Vectors | None = None
        self._words: sqlite3.Connection | None = None
        self._blocks: dict[tuple[str, int], MemoryBlock] = {}

    @property
    def chunks(self) -> int:
        """How many there are; the last may be shorter."""
        return -(-len(self.ids) // CHUNK_TOKENS)

    def tokens(self, chunk_id: int) -> list[int]:
        """The tokens of a chunk."""
        return self.ids[chunk_id * CHUNK_TOKENS : (chunk_id + 1) * CHUNK_TOKENS]

    def span(self, chunk_id: int) -> tuple[int, int]:
        """The characters of a chunk."""
        last = min((chunk_id + 1) * CHUNK_TOKENS, len(self.ids)) - 1
        return self._offsets[chunk_id * CHUNK_TOKENS][0], self._offsets[last][1]

    def text(self, chunk_id: int) -> str:
        """The text of a chunk, without blanks around it."""
        start, end = self.span(chunk_id)
        return self._text[start:end].strip()

    # ---- finding -----------------------------------------------------------------------------

    def recalled(self, among: range, count: int) -> tuple[int, ...]:
        """What a reader at the end of some chunks recalls of them, best first."""
        vectors = self._embedded(among)
        likeness = vectors[among.start : among.stop] @ vectors[among.stop - 1]
        ages = np.arange(len(among), 0, -1)
        return tuple(among.start + i for i in nearest_and_latest(likeness, ages, count))

    def found(self, question: str, count: int) -> tuple[int, ...]:
        """The chunks for a question as the product finds them: vectors and words, best first."""
        by_words = lexical.search(self._full_text(), question, _CANDIDATES)
        vectors = self._embedded(range(self.chunks))
        query = self._embedder.embed([question])[0]
        candidates = {*self._nearest(query, range(self.chunks), _CANDIDATES), *by_words}
        scale = self._embedder.scale
        cosines = {chunk_id: scale(float(vectors[chunk_id] @ query)) for chunk_id in candidates}
        rarity = lexical.rarity(self._full_text(), question, self.chunks)
        ranking = rerank(fuse(cosines, by_words), self.text, query, rarity, self._embedder)
        return tuple(ranking[:count])

    def near(self, text: str, count: int) -> tuple[int, ...]:
        """The chunks nearest to a text by their vectors alone, best first."""
        every = range(self.chunks)
        self._embedded(every)
        return self._nearest(self._embedder.embed([text])[0], every, count)

    def _nearest(self, query: Vectors, among: range, count: int) -> tuple[int, ...]:
        assert self._vectors is not None
        scores = self._vectors[among.start : among.stop] @ query
        best = np.argsort(-scores, kind="stable")[:count]
        return tuple(among.start + int(index) for index in best)

    def _embedded(self, chunk_ids: range) -> Vectors:
        """All vectors, (chunks, dimensions); those of `chunk_ids` are there, others may be NaN."""
        hash_ = self._embedder.hash
        name = "vectors" if hash_ == REFERENCE else f"vectors-{hash_[:12]}"
        path = self._folder / f"{name}.safetensors"
        if self._vectors is None:
            held = _loaded(path)
            shape = (self.chunks, self._embedder.dimensions)
            fits = held is not None and held.shape == shape
            self._vectors = held if fits else np.full(shape, np.nan, dtype=np.float32)
        assert self._vectors is not None
        missing = [i for i in chunk_ids if np.isnan(self._vectors[i, 0])]
        for start in range(0, len(missing), _AT_ONCE):
            batch = missing[start : start + _AT_ONCE]
            self._vectors[batch] = self._embedder.embed([self.text(i) or " " for i in batch])
        if missing:
            write_atomically(path, [save_arrays({"vectors": self._vectors})], durable=False)
        return self._vectors

    def _full_text(self) -> sqlite3.Connection:
        if self._words is None:
            self._words = sqlite3.connect(":memory:")
            lexical.create(self._words, self._text[:4000])
            lexical.add(self._words, ((i, self.text(i)) for i in range(self.chunks)))
        return self._words

    def close(self) -> None:
        """Let go of the full-text index and the memory held."""
        if self._words is not None:
            self._words.close()
            self._words = None
        self._blocks.clear()

    # ---- recalling ---------------------------------------------------------------------------

    def recall(self, model: MemLong, chunk_ids: Sequence[int]) -> RetrievedMemory:
        """The memory of some chunks for a model, in that order."""
        return RetrievedMemory.of(self.block(model, chunk_ids), chunk_ids)

    def block(self, model: MemLong, chunk_ids: Sequence[int]) -> MemoryBlock:
        """The same, not yet given to anybody."""
        memory = _name_of(model)
        wanted = [i for i in chunk_ids if self._kept(model, memory, i) is None]
        by_window: dict[int, int] = {}  # first chunk of a window -> last chunk wanted of it
        for chunk_id in wanted:
            first = self._plan.window_of(chunk_id).start
            by_window[first] = max(chunk_id, by_window.get(first, chunk_id))
        for first, last in by_window.items():
            self._encode(model, memory, range(first, last + 1))
        return join_blocks([self._blocks[memory, chunk_id] for chunk_id in chunk_ids])

    def _encode(self, model: MemLong, memory: str, chunk_ids: range) -> None:
        """A window up to the last chunk wanted: what follows cannot change what is before."""
        window = self._plan.window(chunk_ids.start, len(chunk_ids), self.tokens)
        encoded = model.encode([window], CHUNK_TOKENS).to("cpu", model.backbone.dtype)
        for index, chunk_id in enumerate(chunk_ids):
            block = encoded.select([index])
            self._blocks[memory, chunk_id] = block
            tensors = {name: array.contiguous() for name, array in block.arrays.items()}
            path = self._path(memory, chunk_id)
            make_folder(path.parent)
            write_atomically(path, [save_tensors(tensors)], durable=False)

    def _kept(self, model: MemLong, memory: str, chunk_id: int) -> MemoryBlock | None:
        if (memory, chunk_id) not in self._blocks:
            try:
                tensors = load_tensors(self._path(memory, chunk_id))
            except (OSError, SafetensorError):  # not yet, or cut short
                return None
            arrays = {name: tensors[name] for name in ARRAYS[model.settings.kind]}
            lengths = (len(self.tokens(chunk_id)),)
            self._blocks[memory, chunk_id] = MemoryBlock(model.settings.kind, arrays, lengths)
        return self._blocks[memory, chunk_id]

    def _path(self, memory: str, chunk_id: int) -> Path:
        return self._folder / memory / f"{chunk_id}.safetensors"


def _name_of(model: MemLong) -> str:
    """What decides the numbers that are stored: weights, layer, kind, dtype."""
    settings, backbone = model.settings, model.backbone
    dtype = str(backbone.dtype).removeprefix("torch.")
    return f"{settings.kind}-{settings.memory_layer}-{dtype}-{backbone.hash[:12]}"


def _loaded(path: Path) -> Vectors | None:
    try:
        vectors: Vectors = load_file(path)["vectors"]
    except (OSError, SafetensorError, KeyError):  # not yet, or cut short
        return None
    return vectors
