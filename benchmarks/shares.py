"""What it costs to know where an answer looked: decode steps with attention shares and without.

Shares need the weights of the softmax, which fused attention never shows. An answer that wanted no
shares could run the fused kernel, or this project's own and sum nothing: steps are held against
both, since either may be the faster one.
"""

import contextlib
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from transformers import AttentionInterface
from transformers.integrations.sdpa_attention import sdpa_attention_forward

from benchmarks.steps import median_ratio, step_times
from engine.model.decoding import Decoder
from engine.model.retrieval_attention import NAME, Reading, register, retrieval_attention

_ROUNDS = 4
_STEPS = 12


@dataclass(frozen=True)
class SharesCost:
    """Steps with shares, as a multiple of steps without them; medians of neighbours.

    Attributes:
        against_fused: without them, by fused attention.
        against_unsummed: by the same attention, whose weights are then thrown away.
        seconds: a step with shares.
    """

    against_fused: float
    against_unsummed: float
    seconds: float


def cost(make: Callable[[], Decoder], wait: Callable[[], None]) -> SharesCost:
    """Measure three answers step by step, in turn.

    Args:
        make: a decoder that has read its prompt and reads memory.
        wait: until the device has done what it was given.
    """
    shared, unsummed, fused = make(), make(), make()
    _reading(unsummed).shares = None
    fused_reading = _reading(fused)
    fused_reading.shares = None
    times: list[list[float]] = [[], [], []]
    with _fused_for(fused_reading):
        for _ in range(_ROUNDS):
            taken = step_times([shared, unsummed, fused], _STEPS, wait)
            for known, new in zip(times, taken, strict=True):
                known.extend(new)
    return SharesCost(
        median_ratio(times[0], times[2]),
        median_ratio(times[0], times[1]),
        statistics.median(times[0]),
    )


def _reading(decoder: Decoder) -> Reading:
    reading = decoder._forward.reading
    assert reading is not None, "the answer reads no memory"
    return reading


@contextlib.contextmanager
def _fused_for(chosen: Reading) -> Iterator[None]:
    """Let one answer's retrieval layers run the fused kernel, without a gate."""

    def attention(
        module: torch.nn.Module,
        query: torch.Tensor,
        key: torch.Tensor,
        value: torch.Tensor,
        attention_mask: torch.Tensor | None,
        reading: Reading | None = None,
        **rest: Any,
    ) -> tuple[torch.Tensor, None]:
        if reading is not chosen or module.layer_idx not in reading.keys:
            return retrieval_attention(
                module, query, key, value, attention_mask, reading=reading, **rest
            )
        mask = reading.joint_mask(attention_mask, query.shape[2], key.shape[2], query.device)
        key = torch.cat([reading.keys[module.layer_idx], key], dim=2)
        value = torch.cat([reading.values[module.layer_idx], value], dim=2)
        rest["is_causal"] = False
        out, _ = sdpa_attention_forward(module, query, key, value, mask, **rest)
        return out, None

    AttentionInterface.register(NAME, attention)
    try:
        yield
    finally:
        register()
