"""Texts longer than the window, on a tiny random decoder with a made-up retriever."""

from collections.abc import Sequence

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM

from engine.kv import RetrievedMemory, join_blocks
from engine.long_reading import LongReader, LongReadingConfig
from engine.model.backbone import Backbone
from engine.model.memlong import MemLong
from engine.model.windows import Window

CHUNK, WINDOW = 8, 16


@pytest.fixture(scope="module")
def model() -> MemLong:
    torch.manual_seed(3)
    config = LlamaConfig(
        vocab_size=50,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=4,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=256,
        pad_token_id=None,
    )
    return MemLong(Backbone(LlamaForCausalLM(config)))


def reader_of(model: MemLong, chunks_read: int = 8, capacity: int = 32_768) -> LongReader:
    config = LongReadingConfig(WINDOW, CHUNK, chunks_read, capacity)
    return LongReader(model, by_first_token, config)


def by_first_token(sequences: Sequence[Sequence[int]]) -> torch.Tensor:
    """Sequences that begin alike are alike."""
    return torch.nn.functional.one_hot(torch.tensor([s[0] for s in sequences]), 50).float()


def text(length: int) -> list[int]:
    generator = torch.Generator().manual_seed(5)
    return torch.randint(0, 50, (length,), generator=generator).tolist()


def test_a_text_that_fits_the_window_is_read_as_the_stock_model_reads_it(model: MemLong) -> None:
    ids = text(WINDOW)
    (part,) = reader_of(model).read(ids)
    stock = model.backbone.model(torch.tensor([ids])).logits[0]
    assert part.retrieved == ()
    assert torch.equal(part.logits, stock)


def test_each_window_reads_only_what_was_stored_before_it(model: MemLong) -> None:
    reader = reader_of(model, chunks_read=3)
    parts = list(reader.read(text(5 * WINDOW + 3)))
    assert [part.start for part in parts] == [0, 16, 32, 48, 64, 80]
    assert [len(part.retrieved) for part in parts] == [0, 2, 3, 3, 3, 3]
    for part in parts:
        assert all((chunk + 1) * CHUNK <= part.start for chunk in part.retrieved)
    assert len(parts[-1].logits) == 3


def test_of_chunks_that_are_equally_like_the_text_the_last_ones_are_read(model: MemLong) -> None:
    ids = list(range(10, 50)) * 2  # the sixth chunk begins as the first one does, no other two
    *others, last = reader_of(model, chunks_read=3).read(ids[: 3 * WINDOW + 1])
    for part in others:
        newest = part.start // CHUNK - 1
        assert part.retrieved == tuple(range(newest, -1, -1))[:3]
    assert last.retrieved == (5, 0, 4)  # what is like it comes first, however far it is


def test_what_follows_a_window_does_not_change_it(model: MemLong) -> None:
    ids = text(4 * WINDOW)
    changed = [*ids[:-5], *([1] * 5)]
    reader = reader_of(model, chunks_read=2)
    for before, after in zip(
        list(reader.read(ids))[:3], list(reader.read(changed))[:3], strict=True
    ):
        assert before.retrieved == after.retrieved
        assert torch.equal(before.logits, after.logits)


def test_a_window_equals_one_read_with_the_same_memory_by_hand(model: MemLong) -> None:
    ids = text(3 * WINDOW)
    reader = reader_of(model, chunks_read=2)
    last = list(reader.read(ids))[-1]
    first = model.encode([Window(tuple(ids[:WINDOW]), (CHUNK, CHUNK))], CHUNK)
    second = model.encode([Window(tuple(ids[: 2 * WINDOW]), (CHUNK, CHUNK))], CHUNK)
    stored = join_blocks([first, second])
    memory = RetrievedMemory.of(stored.select(last.retrieved), last.retrieved)
    expected = model.forward(torch.tensor([ids[2 * WINDOW :]]), memory)[0]
    torch.testing.assert_close(last.logits, expected, atol=1e-5, rtol=1e-5)


def test_a_full_memory_drops_chunks_by_the_papers_rule(model: MemLong) -> None:
    reader = reader_of(model, chunks_read=64, capacity=10 * CHUNK)
    parts = list(reader.read(text(20 * WINDOW)))
    assert max(len(part.retrieved) for part in parts) <= 10
    assert max(parts[-1].retrieved) == parts[-1].start // CHUNK - 1  # the newest is never dropped


def test_a_window_that_holds_no_whole_chunks_is_refused() -> None:
    with pytest.raises(ValueError, match="does not hold chunks"):
        LongReadingConfig(window=12, chunk_tokens=CHUNK)
