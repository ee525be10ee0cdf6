"""The paper's dynamic memory update: newest tenth kept, oldest tenth dropped, least used next."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import BankDamaged
from engine.kv import MemoryBlock
from engine.memory.bank import Bank
from engine.memory.eviction import evicted
from engine.memory.manifest import Manifest

Blocks = Callable[[int, int], MemoryBlock]


def test_dynamic_memory_update_keeps_the_newest_and_drops_the_least_used() -> None:
    ids = tuple(range(20))
    tokens = dict.fromkeys(ids, 10)
    used = dict.fromkeys(ids, 5) | {4: 0, 9: 1, 12: 2}
    dropped = evicted(ids, tokens, lambda i: used[i], capacity=190)
    # 200 tokens over 190: the oldest two go, then the least used until 95 are left.
    assert {0, 1, 4, 9, 12} <= dropped
    assert not dropped & {18, 19}
    assert 20 - len(dropped) == 9
    assert dropped == {0, 1, 4, 9, 12, 2, 3, 5, 6, 7, 8}


def test_a_bank_that_is_not_full_keeps_everything() -> None:
    assert evicted((1, 2), {1: 5, 2: 5}, lambda _: 0, capacity=10) == frozenset()


@given(
    lengths=st.lists(st.integers(1, 128), max_size=120),
    uses=st.lists(st.integers(0, 9), min_size=120, max_size=120),
    capacity=st.integers(0, 4000),
)
def test_capacity_is_respected_and_the_newest_survive(
    lengths: list[int], uses: list[int], capacity: int
) -> None:
    ids = tuple(range(len(lengths)))
    tokens = dict(enumerate(lengths))
    dropped = evicted(ids, tokens, lambda i: uses[i], capacity)
    held = sum(tokens[i] for i in ids if i not in dropped)
    assert held <= capacity
    if sum(lengths) <= capacity:
        assert not dropped
        return
    edge = max(1, int(len(ids) * 0.10))
    newest = [i for i in ids[edge:][-edge:] if i in tokens]
    assert set(ids[:edge]) <= dropped
    if sum(tokens[i] for i in newest) <= capacity:
        assert not dropped & set(newest)
    middle = [i for i in ids if i not in ids[:edge] and i not in newest]
    kept = [i for i in middle if i not in dropped]
    gone = [i for i in middle if i in dropped]
    if kept and gone:
        assert max(uses[i] for i in gone) <= min(uses[i] for i in kept)
    if kept:  # it stopped as soon as the bank was half full
        assert held <= max(capacity // 2, sum(tokens[i] for i in newest)) + 128


def test_a_bank_forgets_by_use_and_can_be_given_back(
    folder: Path, manifest: Manifest, blocks: Blocks
) -> None:
    with Bank(folder, manifest) as bank:
        bank.append(0, blocks(0, 20))
        bank.count([9, 10, 10])
        before = bank.bytes
        dropped = bank.evict(capacity=60)
        assert bank.tokens <= 60
        assert 10 not in dropped
        assert bank.bytes < before
        with pytest.raises(BankDamaged):
            bank.fetch([0])
    with Bank(folder, manifest) as bank:  # remembered, and not taken for damage
        assert set(bank.chunk_ids) == set(range(20)) - dropped
        assert bank.missing == ()
        assert bank.next_chunk == 20
        bank.rewrite([0, 1], blocks(0, 2))
        assert torch.equal(bank.fetch([1]).arrays["states"], blocks(1, 1).arrays["states"])
        bank.append(20, blocks(20, 2))
    with Bank(folder, manifest) as bank:
        assert {0, 1} <= set(bank.chunk_ids)
