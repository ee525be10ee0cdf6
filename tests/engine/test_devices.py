"""Choosing a device and telling beforehand what fits."""

import gc
import json
import subprocess
import sys

import msgspec
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from transformers import LlamaConfig, LlamaForCausalLM

from engine.devices import (
    DeviceChoice,
    Fit,
    Load,
    ModelSize,
    choose,
    estimate,
    parts,
    ran_out_of_memory,
)

SMOL = ModelSize(
    layers=30,
    hidden=576,
    intermediate=1536,
    heads=9,
    kv_heads=3,
    head_size=64,
    vocabulary=49152,
    tied=True,
)
OPEN_3B = ModelSize(26, 3200, 8640, 32, 32, 100, 32000, tied=False)
GIB = 2**30


def test_sizes_come_from_the_configuration() -> None:
    config = LlamaConfig(
        vocab_size=96,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        pad_token_id=None,
    )
    size = ModelSize.of(json.loads(config.to_json_string(use_diff=False)))
    model = LlamaForCausalLM(config)
    assert size.parameters == sum(p.numel() for p in model.parameters())
    assert SMOL.parameters == 134_515_008


def test_the_3b_model_with_80k_tokens_of_memory_fits_a_24_gib_card() -> None:
    """The bank stays on disk: the device holds what one answer reads, whatever the document."""
    load = Load(window=2048, memory=2048, retrieval_layers=4)
    fit = estimate(OPEN_3B, "bfloat16", load, 24 * GIB)
    assert fit.fits
    assert fit.advice == ""
    assert 6 * GIB < fit.needed < 10 * GIB
    full_cache = parts(OPEN_3B, "bfloat16", Load(window=80_000))["cache"]
    assert full_cache > 24 * GIB


@pytest.mark.parametrize(
    ("available", "advice"),
    [
        (8.0, ""),
        (7.85, "window of 1024"),
        (7.5, "window of 512"),
        (4.0, "smaller model"),
    ],
)
def test_what_does_not_fit_comes_with_advice(available: float, advice: str) -> None:
    load = Load(window=2048, memory=1024, retrieval_layers=4)
    needed = sum(parts(OPEN_3B, "bfloat16", load).values()) / GIB
    fit = estimate(OPEN_3B, "bfloat16", load, int((needed - 8.0 + available) * GIB))
    assert fit.fits == (not advice)
    assert advice in fit.advice


def test_float32_that_does_not_fit_is_advised_to_be_halved() -> None:
    fit = estimate(OPEN_3B, "float32", Load(), 8 * GIB)
    assert not fit.fits
    assert "bfloat16" in fit.advice


@given(
    window=st.integers(1, 10**5),
    memory=st.integers(0, 10**5),
    more=st.integers(0, 10**4),
    available=st.integers(0, 2**36),
)
def test_more_never_takes_less(window: int, memory: int, more: int, available: int) -> None:
    load = Load(window=window, memory=memory)
    fit = estimate(SMOL, "bfloat16", load, available)
    assert isinstance(fit, Fit)
    assert fit.fits == (fit.advice == "")
    for name in ("window", "memory"):
        larger = msgspec.structs.replace(load, **{name: getattr(load, name) + more})
        assert estimate(SMOL, "bfloat16", larger, available).needed >= fit.needed


def test_this_machine_gets_a_device_and_a_reason() -> None:
    choice = choose(threads=1)
    assert isinstance(choice, DeviceChoice)
    assert choice.available > 0
    assert choice.threads == 1
    assert choice.reason.endswith(".")
    torch.zeros(1, dtype=getattr(torch, choice.dtype), device=choice.device)
    gc.collect()


def test_estimating_needs_no_torch() -> None:
    code = "import sys, engine.devices; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_out_of_memory_is_told_from_bugs() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2**50, dtype=torch.uint8)
    assert ran_out_of_memory(caught.value)
    assert ran_out_of_memory(torch.OutOfMemoryError("CUDA out of memory"))
    assert not ran_out_of_memory(RuntimeError("shapes do not match"))
