"""Choosing a device and telling beforehand what fits."""

import gc
import json
import subprocess
import sys
from typing import get_args

import msgspec
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from transformers import LlamaConfig, LlamaForCausalLM

from engine.devices import DeviceChoice, choose, free_bytes, over_cards, ran_out_of_memory
from engine.records.models import Weights
from engine.sizes import (
    Fit,
    Load,
    ModelSize,
    estimate,
    fitting,
    parts,
    split,
    windows_at_once,
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
        (6.0, "in 8 bits"),
        (4.0, "in 4 bits"),
        (2.0, "smaller model"),
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


def test_fewer_bits_take_less_and_the_widest_that_fits_is_taken() -> None:
    every = get_args(Weights)
    needed = [estimate(OPEN_3B, "bfloat16", Load(), 0, weights).needed for weights in every]
    assert needed == sorted(needed, reverse=True)
    linear = 3.2e9  # of its 3.4e9 weights
    assert needed[0] - needed[1] == pytest.approx(linear, rel=0.02)
    assert needed[1] - needed[2] == pytest.approx(linear * 0.375, rel=0.02)
    for available, weights in zip(needed, every, strict=True):
        found, fit = fitting(OPEN_3B, "bfloat16", Load(), available, every)
        assert (found, fit.fits) == (weights, True)
        found, fit = fitting(OPEN_3B, "bfloat16", Load(), available, ("4-bit",))
        assert (found, fit.needed) == ("4-bit", needed[2])
    found, fit = fitting(OPEN_3B, "bfloat16", Load(), needed[2] - 1, ("full", "8-bit"))
    assert (found, fit.fits) == ("full", False)


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


# ---------------------------------------------------------------- several cards


def test_layers_are_split_over_cards_that_are_too_small_alone() -> None:
    load = Load(window=2048, memory=1024, retrieval_layers=4)
    needed = estimate(OPEN_3B, "bfloat16", load, 4 * GIB).needed
    assert needed > 6 * GIB
    placed = split(OPEN_3B, "bfloat16", load, (4 * GIB, 5 * GIB))
    assert len(placed) == OPEN_3B.layers
    assert placed == tuple(sorted(placed, reverse=True)), "the emptier card comes first"
    assert set(placed) == {0, 1}
    assert set(split(OPEN_3B, "bfloat16", load, (2 * GIB, 24 * GIB))) == {1}
    assert split(OPEN_3B, "bfloat16", load, (2 * GIB, 2 * GIB)) == ()
    assert split(OPEN_3B, "bfloat16", load, ()) == ()


@given(free=st.lists(st.integers(0, 12 * GIB), max_size=5))
def test_no_card_is_given_more_than_it_has(free: list[int]) -> None:
    load = Load()
    for size in (SMOL, OPEN_3B):
        placed = split(size, "bfloat16", load, free)
        found = parts(size, "bfloat16", load)
        for card in set(placed):
            share = placed.count(card) / size.layers
            taken = share * (found["cache"] + found["memory"])
            assert taken + found["work"] + found["rest"] <= free[card]
        order = list(dict.fromkeys(placed))
        assert placed == tuple(card for card in order for _ in range(placed.count(card)))


def test_the_choice_of_several_cards_names_a_card_per_layer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    free = [4 * GIB, 5 * GIB, GIB]
    monkeypatch.setattr(torch.cuda, "device_count", lambda: len(free))
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda card: (free[card], 24 * GIB))
    one = DeviceChoice("cuda:1", "bfloat16", 1, free[1], "One card.")
    found = over_cards(OPEN_3B, Load(), one)
    assert found is not None
    assert found.device == found.layers_on[0] == "cuda:1"
    assert set(found.layers_on) == {"cuda:0", "cuda:1"}
    assert len(found.layers_on) == OPEN_3B.layers
    assert "2 graphics cards, 9.0 GB" in found.reason
    free[:] = [GIB, GIB, GIB]
    assert over_cards(OPEN_3B, Load(), one) is None
    assert over_cards(OPEN_3B, Load(), msgspec.structs.replace(one, device="cpu")) is None


def test_windows_written_together_fill_half_of_what_is_free() -> None:
    at_once = [windows_at_once(OPEN_3B, "bfloat16", 1024, free * GIB) for free in (0, 1, 4, 16)]
    assert at_once == sorted(at_once)
    assert at_once[0] == 1
    assert 2 <= at_once[1] < at_once[2] < at_once[3] <= 64
    taken = at_once[2] * 1024 * (3 * OPEN_3B.intermediate + 6 * OPEN_3B.hidden) * 2
    assert taken <= 2 * GIB
    assert windows_at_once(SMOL, "float32", 1024, 10**15) == 64
    assert free_bytes("cpu") > 0


def test_estimating_needs_no_torch() -> None:
    code = "import sys, engine.devices; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_out_of_memory_is_told_from_bugs() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2**50, dtype=torch.uint8)
    assert ran_out_of_memory(caught.value)
    assert ran_out_of_memory(torch.OutOfMemoryError("CUDA out of memory"))
    assert not ran_out_of_memory(RuntimeError("shapes do not match"))
