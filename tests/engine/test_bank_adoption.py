"""A new version's bank begins with the slots of the old one, as far as both begin likewise."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
import torch

from engine.bank_adoption import adopt_slots
from engine.config import EngineConfig
from engine.document_memory import DocumentMemory
from engine.documents.chunker import Chunk
from engine.kv import MemoryBlock
from engine.memory.manifest import StoredDtype
from engine.model.backbone import Backbone
from engine.model.memlong import MemLong
from engine.model.tokenizer import load_tokenizer
from engine.model.windows import Window
from engine.open_document import OpenDocument

CHUNKS = 40  # five windows and five chunks
TOKENS = 128


class _Counting(MemLong):
    """Notes how many windows were encoded."""

    windows = 0

    def encode(self, windows: Sequence[Window], chunk_tokens: int) -> MemoryBlock:
        self.windows += len(windows)
        return super().encode(windows, chunk_tokens)


def tokens_of(seed: int, count: int) -> list[tuple[int, ...]]:
    generator = torch.Generator().manual_seed(seed)
    drawn = torch.randint(5, 49_000, (count, TOKENS), generator=generator)
    return [tuple(row) for row in drawn.tolist()]


class Desk:
    """Documents with given chunks, and the memory of each."""

    def __init__(self, folder: Path, tiny_model: Path, dtype: StoredDtype) -> None:
        self._folder = folder
        self._tokenizer = load_tokenizer(tiny_model)
        self._config = msgspec.structs.replace(EngineConfig(folder), bank_dtype=dtype)
        self.model = _Counting(Backbone.load(tiny_model, "cpu", torch.float32))

    def memory(
        self, name: str, tokens: list[tuple[int, ...]]
    ) -> tuple[OpenDocument, DocumentMemory]:
        document = OpenDocument(self._folder / name)
        with document.store.writing():
            document.store.add_chunks(Chunk(n, t, (), "") for n, t in enumerate(tokens))
        return document, DocumentMemory(document, self.model, self._tokenizer, self._config)

    def segments(self, memory: DocumentMemory) -> dict[str, str]:
        """What stands in the bank's files when all is written."""
        for _ in memory.write():
            pass
        paths = sorted(memory.bank.folder.glob("*.bin"))
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@pytest.fixture(params=["bfloat16", "int8"])
def desk(tmp_path: Path, tiny_model: Path, request: pytest.FixtureRequest) -> Desk:
    return Desk(tmp_path, tiny_model, request.param)


def test_the_common_beginning_is_copied_and_the_bank_is_the_same(desk: Desk) -> None:
    old_tokens = tokens_of(1, CHUNKS)
    new_tokens = [*old_tokens[:31], *tokens_of(2, CHUNKS - 30)]  # a change in the fifth window
    document, memory = desk.memory("old", old_tokens)
    with document, memory:
        desk.segments(memory)
    desk.model.windows = 0
    document, memory = desk.memory("new", new_tokens)
    with document, memory:
        counts = list(adopt_slots(memory.bank, document.store, document.folder.parent / "old"))
        assert counts == [28]  # four whole windows, which are one segment
        adopted = desk.segments(memory)
        assert desk.model.windows == 2
    document, memory = desk.memory("fresh", new_tokens)
    with document, memory:
        assert desk.segments(memory) == adopted


def test_nothing_is_taken_of_what_begins_otherwise_or_was_made_otherwise(
    tmp_path: Path, tiny_model: Path
) -> None:
    desk = Desk(tmp_path, tiny_model, "bfloat16")
    tokens = tokens_of(1, 14)
    document, memory = desk.memory("old", tokens)
    with document, memory:
        desk.segments(memory)
    earlier = document.folder
    document, memory = desk.memory("new", [tokens_of(3, 1)[0], *tokens[1:]])
    with document, memory:
        assert list(adopt_slots(memory.bank, document.store, earlier)) == []
    other = Desk(tmp_path, tiny_model, "int8")
    document, memory = other.memory("other", tokens)
    with document, memory:
        assert list(adopt_slots(memory.bank, document.store, earlier)) == []
    document, memory = desk.memory("same", tokens)
    with document, memory:
        assert list(adopt_slots(memory.bank, document.store, tmp_path / "nowhere")) == []
        with OpenDocument(earlier) as there:
            in_use = DocumentMemory(there, desk.model, desk._tokenizer, desk._config)
            with in_use:
                assert list(adopt_slots(memory.bank, document.store, earlier)) == []
        assert list(adopt_slots(memory.bank, document.store, earlier)) == [14]
