"""int8 with a scale per slot and channel (in `kv`: per slot, head and channel of the head).

A few channels of a decoder's states and keys are 50 times as large as the others. Measured on
SmolLM2, relative error of the values that a reading layer makes of int8 states: one scale per slot
4-9 %, per token 3-7 %, per channel and slot 0.6 % (bfloat16: 0.2 %). A scale costs 4 bytes for the
128 tokens of a channel, 3 %.
"""

import torch


def scale_shape(slot_shape: tuple[int, ...]) -> tuple[int, ...]:
    """Shape of the scales of one slot's array: (H, D) for (H, T, D), (hidden,) for (T, hidden)."""
    return (*slot_shape[:-2], slot_shape[-1])


def quantise(array: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """int8 values and float32 scales of (N, H, T, D) or (N, T, hidden).

    Rounding to nearest; the error of a value is at most half its scale.
    """
    exact = array.float()
    scale = exact.abs().amax(dim=-2).clamp(min=1e-12) / 127
    return torch.round(exact / scale.unsqueeze(-2)).clamp(-127, 127).to(torch.int8), scale


def dequantise(values: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
    """float32 values of what `quantise` made."""
    return values.float() * scale.unsqueeze(-2)
