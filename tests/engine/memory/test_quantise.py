"""int8 with scales: bounded error, half the bytes, the same bank otherwise."""

from pathlib import Path

import msgspec
import pytest
import torch

from engine.kv import MemoryBlock
from engine.memory.bank import Bank
from engine.memory.manifest import Manifest, StoredDtype
from engine.memory.quantise import dequantise, quantise


@pytest.mark.parametrize("shape", [(3, 2, 8, 16), (3, 8, 32)])
def test_the_error_is_at_most_half_a_step(shape: tuple[int, ...]) -> None:
    torch.manual_seed(1)
    exact = torch.randn(shape) * torch.logspace(-3, 2, shape[-1])  # a few channels are large
    values, scale = quantise(exact)
    assert bool(((dequantise(values, scale) - exact).abs() <= scale.unsqueeze(-2) * 0.5001).all())


def test_zeros_stay_zero() -> None:
    values, scale = quantise(torch.zeros(2, 4, 6))
    assert not dequantise(values, scale).any()


@pytest.mark.parametrize(
    ("dtype", "tolerance"),
    [("float32", 0.0), ("bfloat16", 0.02), ("float16", 0.002), ("int8", 0.03)],
)
@pytest.mark.parametrize("kind", ["kv", "state"])
def test_every_stored_dtype_gives_back_what_it_can(
    folder: Path, manifest: Manifest, dtype: StoredDtype, tolerance: float, kind: str
) -> None:
    torch.manual_seed(2)
    shape = (2, 4, 32) if kind == "kv" else (4, 64)
    manifest = msgspec.structs.replace(manifest, dtype=dtype, kind=kind, slot_shape=shape)
    names = ("keys", "values") if kind == "kv" else ("states",)
    block = MemoryBlock(
        manifest.kind, {name: torch.randn(6, *shape) for name in names}, (4, 4, 4, 4, 4, 2)
    )
    with Bank(folder, manifest) as bank:
        bank.append(0, block)
        bank.finish()
    with Bank(folder, manifest) as bank:
        found = bank.fetch([5, 0])
    for name in names:
        wanted = block.arrays[name][[5, 0]]
        assert float((found.arrays[name].float() - wanted).abs().max()) <= tolerance


def test_the_bank_takes_little_more_than_its_arrays(folder: Path, manifest: Manifest) -> None:
    manifest = msgspec.structs.replace(
        manifest, slot_shape=(128, 576), window_chunks=7, segment_chunks=28
    )
    for dtype, width in (("bfloat16", 2), ("int8", 1)):
        made = msgspec.structs.replace(manifest, dtype=dtype)
        with Bank(folder / dtype, made) as bank:
            block = MemoryBlock("state", {"states": torch.randn(56, 128, 576)}, (128,) * 56)
            bank.append(0, block)
            assert bank.bytes <= 1.05 * 56 * 128 * 576 * width
