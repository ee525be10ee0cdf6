"""Hot slots are the bank's own, only sooner."""

from collections.abc import Callable
from pathlib import Path

import torch

from engine.kv import MemoryBlock
from engine.memory.bank import Bank
from engine.memory.hot import HotSlots
from engine.memory.manifest import Manifest


def test_hot_slots_serve_the_same_chunks_within_their_capacity(
    folder: Path, manifest: Manifest, blocks: Callable[[int, int], MemoryBlock]
) -> None:
    one = 4 * 6 * 4  # bytes of a chunk in float32
    with Bank(folder, manifest) as bank:
        bank.append(0, blocks(0, 12))
        hot = HotSlots(bank, "cpu", torch.float32, capacity=3 * one)
        for asked in ([1, 2], [2, 3, 1], [7, 8, 9, 10], [1], [10, 1, 10], []):
            found = hot.fetch(asked)
            wanted = bank.fetch(asked)
            assert found.lengths == wanted.lengths
            assert torch.equal(found.arrays["states"], wanted.arrays["states"].float())
            assert hot.bytes <= 3 * one


def test_hot_slots_need_no_disk(
    folder: Path, manifest: Manifest, blocks: Callable[[int, int], MemoryBlock]
) -> None:
    with Bank(folder, manifest) as bank:
        bank.append(0, blocks(0, 4))
        hot = HotSlots(bank, "cpu", torch.float32, capacity=1 << 20)
        before = hot.fetch([0, 3])
        path = folder / "segment-000000.bin"
        path.write_bytes(path.read_bytes()[:-90])  # chunk 3 is gone from the disk
        assert torch.equal(hot.fetch([3]).arrays["states"], before.arrays["states"][1:])
        hot.forget([0, 3])
        assert hot.bytes == 0
