"""Small banks: state memory of 4 tokens and 6 numbers, segments of four chunks."""

from pathlib import Path

import torch

from engine.kv import MemoryBlock
from engine.memory.bank import Bank
from engine.memory.manifest import Manifest

CHUNKS = 14

MANIFEST = Manifest(
    document_id="d" * 32,
    model_hash="m" * 64,
    tokenizer_hash="t" * 64,
    kind="state",
    memory_layer=1,
    slot_shape=(4, 6),
    window_chunks=2,
    segment_chunks=4,
)


def make_blocks(first: int, count: int) -> MemoryBlock:
    """Chunks `first` to `first + count`: each is what its id says, wherever it is asked for."""
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


def write_whole(folder: Path) -> None:
    """Write what is missing of the bank in `folder`."""
    with Bank(folder, MANIFEST) as bank:
        first = bank.next_chunk
        bank.append(first, make_blocks(first, CHUNKS - first))
        bank.finish()
