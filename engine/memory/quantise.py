"""int8 with a scale per slot and head, or per slot and token where there are no heads.

`kv` arrays (N, H, T, D) have one scale for each head of a slot. `state` arrays (N, T, hidden) have
no heads; a reading layer normalises every token by its own size, so each token has its own scale.
"""

import torch


def scale_shape(slot_shape: tuple[int, ...]) -> tuple[int, ...]:
    """Shape of the scales of one slot's array: (H,) for (H, T, D), (T,) for (T, hidden)."""
    return slot_shape[:1]


def quantise(array: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """int8 values and float32 scales of (N, H, T, D) or (N, T, hidden).

    Rounding to nearest; the error of a value is at most half its scale.
    """
    exact = array.float()
    scale = exact.abs().flatten(2).amax(dim=2).clamp(min=1e-12) / 127
    spread = scale.view(*scale.shape, *([1] * (array.dim() - 2)))
    return torch.round(exact / spread).clamp(-127, 127).to(torch.int8), scale


def dequantise(values: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
    """float32 values of what `quantise` made."""
    spread = scale.view(*scale.shape, *([1] * (values.dim() - 2)))
    return values.float() * spread
