"""Writing a document's bank: what it holds does not depend on how many windows went together."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pytest
import torch

from engine.config import EngineConfig
from engine.document_memory import DocumentMemory
from engine.documents.chunker import Chunk
from engine.errors import BankMismatch
from engine.kv import MemoryBlock, RetrievedMemory
from engine.memory.bank import Bank
from engine.memory.manifest import StoredDtype
from engine.model.backbone import Backbone
from engine.model.memlong import MemLong
from engine.model.pace import Pace
from engine.model.settings import MemorySettings
from engine.model.tokenizer import Tokenizer, load_tokenizer
from engine.model.windows import Window
from engine.open_document import OpenDocument

CHUNKS = 52  # seven windows and a bit
LAST = 50  # tokens of the last chunk
TOKENS = 128


class _Roomy(MemLong):
    """A model on a device with room for so many windows; notes how many went together."""

    most = 1

    def windows_at_once(self, tokens: int) -> int:
        assert tokens == 8 * TOKENS + len(self.opening)
        return self.most

    def encode(self, windows: Sequence[Window], chunk_tokens: int) -> MemoryBlock:
        self.batches.append(len(windows))
        assert len({len(window.ids) for window in windows}) == 1
        return super().encode(windows, chunk_tokens)

    def __init__(self, backbone: Backbone, opening: tuple[int, ...]) -> None:
        super().__init__(backbone)
        self.opening = opening
        self.batches: list[int] = []


@pytest.fixture
def tokenizer(tiny_model: Path) -> Tokenizer:
    return load_tokenizer(tiny_model)


@pytest.fixture
def document(tmp_path: Path) -> Iterator[OpenDocument]:
    generator = torch.Generator().manual_seed(5)
    chunks = []
    for chunk_id in range(CHUNKS):
        length = LAST if chunk_id == CHUNKS - 1 else TOKENS
        ids = torch.randint(5, 49_000, (length,), generator=generator).tolist()
        chunks.append(Chunk(chunk_id, tuple(ids), (), ""))
    with OpenDocument(tmp_path / "0123") as document:
        with document.store.writing():
            document.store.add_chunks(chunks)
        yield document


def _written(memory: DocumentMemory) -> dict[str, str]:
    """Segment files and what they hold."""
    for _ in memory.write():
        pass
    paths = sorted(memory.bank.folder.glob("*.bin"))
    assert paths
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_the_bank_is_the_same_bytes_whatever_goes_together(
    document: OpenDocument,
    tokenizer: Tokenizer,
    tiny_model: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    dtype: torch.dtype,
) -> None:
    took = Pace.took  # every step counts as a short one, however busy this machine is
    monkeypatch.setattr(Pace, "took", lambda pace, windows, _: took(pace, windows, 0.0))
    opening = () if tokenizer.bos_id is None else (tokenizer.bos_id,)
    model = _Roomy(Backbone.load(tiny_model, "cpu", dtype), opening)
    found = []
    for most in (1, 3, 64):
        model.most, model.batches = most, []
        with DocumentMemory(document, model, tokenizer, EngineConfig(tmp_path)) as memory:
            found.append(_written(memory))
            folder = memory.bank.folder
        assert max(model.batches) == min(most, 4)  # steps of 1, 2, 4; the last one is shorter
        type(memory.bank).discard(folder)
    assert found[0] == found[1] == found[2]


def test_on_a_cpu_windows_go_one_by_one(tiny_model: Path) -> None:
    model = MemLong(Backbone.load(tiny_model, "cpu", torch.float32))
    assert model.windows_at_once(1024) == 1


def test_a_lost_segment_costs_each_of_its_windows_once(
    document: OpenDocument, tokenizer: Tokenizer, tiny_model: Path, tmp_path: Path
) -> None:
    opening = () if tokenizer.bos_id is None else (tokenizer.bos_id,)
    model = _Roomy(Backbone.load(tiny_model, "cpu", torch.float32), opening)
    with DocumentMemory(document, model, tokenizer, EngineConfig(tmp_path)) as memory:
        sound = _written(memory)
        (memory.bank.folder / min(sound)).unlink()  # 28 chunks in four windows
    model.batches = []
    with DocumentMemory(document, model, tokenizer, EngineConfig(tmp_path)) as memory:
        assert _written(memory) == sound
        assert model.batches == [1, 1, 1, 1]
        (memory.bank.folder / min(sound)).unlink()
    model.batches = []
    with DocumentMemory(document, model, tokenizer, EngineConfig(tmp_path)) as memory:
        assert memory.recall([5, 40, 3, 8]).chunk_ids == ((5, 40, 3, 8),)
        assert model.batches == [1, 1]


def test_a_bank_keeps_to_its_capacity_and_what_it_dropped_comes_back_when_asked_for(
    document: OpenDocument, tokenizer: Tokenizer, tiny_model: Path, tmp_path: Path
) -> None:
    opening = () if tokenizer.bos_id is None else (tokenizer.bos_id,)
    model = _Roomy(Backbone.load(tiny_model, "cpu", torch.float32), opening)
    config = EngineConfig(tmp_path, bank_tokens=4096)
    with DocumentMemory(document, model, tokenizer, EngineConfig(tmp_path, bank_tokens=0)) as all_:
        _written(all_)
        assert all_.tokens == (CHUNKS - 1) * TOKENS + LAST
        whole = all_.recall([0, 1])
    with DocumentMemory(document, model, tokenizer, config) as memory:
        kept = _written(memory)
        assert memory.tokens <= 4096
        assert 0 not in memory.bank
        model.batches = []
        assert _written(memory) == kept  # what was dropped is not missing
        assert model.batches == []
        again = memory.recall([0, 1])
        assert all(torch.equal(again.arrays[name], whole.arrays[name]) for name in whole.arrays)
        assert 0 in memory.bank


def test_another_memory_layer_makes_the_bank_anew(
    document: OpenDocument,
    tokenizer: Tokenizer,
    tiny_model: Path,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    backbone = Backbone.load(tiny_model, "cpu", torch.float32)
    config = EngineConfig(tmp_path)
    third = MemLong(backbone, MemorySettings("state", 3, (4, 5)))
    with DocumentMemory(document, third, tokenizer, config) as memory:
        wanted, asked = _written(memory), memory.recall([40, 5])
        Bank.discard(_closed(memory))

    second = MemLong(backbone, MemorySettings("state", 2, (3, 4, 5)))
    with DocumentMemory(document, second, tokenizer, config) as memory:
        before = _written(memory)
        assert before.keys() == wanted.keys()
        assert all(before[name] != wanted[name] for name in wanted)
        folder, changed = (
            _closed(memory),
            msgspec.structs.replace(memory.bank.manifest, memory_layer=3),
        )
        with pytest.raises(BankMismatch, match="memory layer 2, not 3"):
            Bank(folder, changed)

    for readers in ((3, 5), (4,)):  # who reads makes no difference to what was written
        model = MemLong(backbone, MemorySettings("state", 2, readers))
        with DocumentMemory(document, model, tokenizer, config) as memory:
            assert memory.bank.next_chunk == CHUNKS
    assert not caplog.records

    with DocumentMemory(document, third, tokenizer, config) as memory:
        assert "memory layer 2, not 3" in caplog.text
        assert memory.bank.next_chunk == 0
        assert _equal(memory.recall([40, 5]), asked)  # encoded for the question
        assert _written(memory) == wanted
        assert _equal(memory.recall([40, 5]), asked)


def test_a_model_split_anew_while_its_bank_is_open_gets_a_bank_of_its_own(
    document: OpenDocument, tokenizer: Tokenizer, tiny_model: Path, tmp_path: Path
) -> None:
    backbone = Backbone.load(tiny_model, "cpu", torch.float32)
    second, third = (MemLong(backbone, MemorySettings("state", layer, (4, 5))) for layer in (2, 3))
    with DocumentMemory(document, second, tokenizer, EngineConfig(tmp_path)) as memory:
        old = memory.recall([5])
        writing = memory.write()
        next(writing)
        memory.use(third)
        for _ in writing:  # goes on, from the beginning
            pass
        assert memory.bank.manifest.memory_layer == 3
        assert memory.bank.next_chunk == CHUNKS
        new = memory.recall([5])
        assert not _equal(new, old)
        memory.use(second)
        assert _equal(memory.recall([5]), old)


def _closed(memory: DocumentMemory) -> Path:
    memory.close()
    return memory.bank.folder


def _equal(found: RetrievedMemory, wanted: RetrievedMemory) -> bool:
    return found.chunk_ids == wanted.chunk_ids and all(
        torch.equal(found.arrays[name], wanted.arrays[name]) for name in wanted.arrays
    )


@pytest.mark.parametrize("dtype", ["bfloat16", "int8"])
def test_a_chunk_is_recalled_alike_before_and_after_it_is_in_the_bank(
    document: OpenDocument,
    tokenizer: Tokenizer,
    tiny_model: Path,
    tmp_path: Path,
    dtype: StoredDtype,
) -> None:
    model = MemLong(Backbone.load(tiny_model, "cpu", torch.float32))
    config = EngineConfig(tmp_path, bank_dtype=dtype)
    with DocumentMemory(document, model, tokenizer, config) as memory:
        nothing_there = memory.recall([40, 5, 51])
        next(memory.write())
        assert 5 < memory.bank.next_chunk <= 40
        some_there = memory.recall([40, 5, 51])
        _written(memory)
        all_there = memory.recall([40, 5, 51])
    assert all_there.chunk_ids == ((40, 5, 51),)
    assert _equal(nothing_there, all_there)
    assert _equal(some_there, all_there)


@pytest.mark.parametrize("tokens", [-1, 1, 4095])
def test_a_capacity_that_makes_no_sense_is_refused(tmp_path: Path, tokens: int) -> None:
    with pytest.raises(ValueError, match="hardly a passage"):
        EngineConfig(tmp_path, bank_tokens=tokens)
