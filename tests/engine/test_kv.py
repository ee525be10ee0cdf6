"""Blocks and what is retrieved from them: shapes, order, padding."""

import pytest
import torch

from engine.kv import MemoryBlock, RetrievedMemory, join_blocks


def _state(*lengths: int, room: int = 4, start: int = 0) -> MemoryBlock:
    states = torch.zeros(len(lengths), room, 2)
    for chunk, length in enumerate(lengths):
        states[chunk, :length] = torch.arange(length)[:, None] + 10 * (chunk + 1) + start
    return MemoryBlock("state", {"states": states}, lengths)


def test_a_row_lays_chunks_end_to_end_without_padding() -> None:
    memory = RetrievedMemory.of(_state(4, 2, 3), (7, 3, 5))
    assert memory.arrays["states"][0, :, 0].tolist() == [10, 11, 12, 13, 20, 21, 30, 31, 32]
    assert memory.chunk_of[0].tolist() == [0, 0, 0, 0, 1, 1, 2, 2, 2]
    assert bool(memory.mask.all())
    assert memory.chunk_ids == ((7, 3, 5),)


def test_rows_are_padded_to_the_longest() -> None:
    memory = RetrievedMemory.batch([_state(4, 2), _state(), _state(3)], [(0, 1), (), (2,)])
    assert (memory.rows, memory.tokens) == (3, 6)
    assert memory.mask.sum(1).tolist() == [6, 0, 3]
    assert memory.chunk_of[2].tolist() == [0, 0, 0, -1, -1, -1]
    assert not memory.arrays["states"][1].any()


def test_key_values_keep_their_heads_apart() -> None:
    keys = torch.arange(2 * 3 * 4 * 5, dtype=torch.float32).view(2, 3, 4, 5)
    block = MemoryBlock("kv", {"keys": keys, "values": -keys}, (4, 2))
    memory = RetrievedMemory.of(block, (0, 1))
    wanted = torch.cat([keys[0], keys[1, :, :2]], dim=1)
    assert torch.equal(memory.arrays["keys"][0], wanted)
    assert torch.equal(memory.arrays["values"][0], -wanted)


def test_joining_and_selecting_keep_the_order() -> None:
    joined = join_blocks([_state(4, 2), _state(3, start=20)])
    assert joined.lengths == (4, 2, 3)
    assert joined.tokens == 9
    again = joined.select((2, 0))
    assert again.lengths == (3, 4)
    assert again.arrays["states"][0, 0, 0] == 30


def test_what_does_not_fit_together_is_refused() -> None:
    states = torch.zeros(2, 4, 2)
    with pytest.raises(ValueError, match="holds"):
        MemoryBlock("kv", {"states": states}, (4, 4))
    with pytest.raises(ValueError, match="lengths"):
        MemoryBlock("state", {"states": states}, (4,))
    with pytest.raises(ValueError, match="do not fit"):
        MemoryBlock("state", {"states": states}, (4, 5))
    with pytest.raises(ValueError, match="its id"):
        RetrievedMemory.of(_state(4, 2), (1,))
    empty = torch.zeros(0, 1, 4, 2)
    other = MemoryBlock("kv", {"keys": empty, "values": empty}, ())
    with pytest.raises(ValueError, match="one kind"):
        RetrievedMemory.batch([_state(4), other], [(0,), ()])
