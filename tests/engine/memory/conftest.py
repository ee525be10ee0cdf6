"""Small banks: state memory of 4 tokens and 6 numbers, segments of four chunks."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from engine.kv import MemoryBlock
from engine.memory.manifest import Manifest


@pytest.fixture
def manifest() -> Manifest:
    return Manifest(
        document_id="d" * 32,
        model_hash="m" * 64,
        tokenizer_hash="t" * 64,
        kind="state",
        memory_layer=1,
        slot_shape=(4, 6),
        window_chunks=2,
        segment_chunks=4,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "bank"


@pytest.fixture
def blocks() -> Callable[[int, int], MemoryBlock]:
    """Chunks `first` to `first + count`: each is what its id says, wherever it is asked for."""

    def make(first: int, count: int) -> MemoryBlock:
        states = []
        lengths = []
        for chunk_id in range(first, first + count):
            generator = torch.Generator().manual_seed(chunk_id)
            length = 4 if chunk_id % 5 else 3
            state = torch.randn(4, 6, generator=generator)
            state[length:] = 0
            states.append(state)
            lengths.append(length)
        stacked = torch.stack(states).bfloat16() if states else torch.zeros(0, 4, 6).bfloat16()
        return MemoryBlock("state", {"states": stacked}, tuple(lengths))

    return make
