"""What a full prefill of a long document takes, measured in pieces.

A whole prefill of 80k tokens takes most of an hour on one core, and its cache does not fit a 24 GB
card at 3B. The cost of a token is the same for every token (projections) plus something that grows
with the number of tokens before it (attention): `a + b * depth`. `a` is measured on a whole first
block, `b` on blocks with so many made-up tokens before them. All is in favour of the full prefill:
the cache is not grown and not copied, all layers share one, and no mask is applied to the block.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from transformers import AttentionInterface, AttentionMaskInterface, PreTrainedModel
from transformers.cache_utils import Cache, CacheLayerMixin
from typing_extensions import override

from engine.model.backbone import Backbone
from engine.model.retrieval_attention import NAME

_UNMASKED = "benchmark_unmasked"


@dataclass(frozen=True)
class Prefill:
    """Seconds a token takes: `first` at the beginning, `growth` more for each token before it."""

    first: float
    growth: float

    def seconds(self, tokens: int) -> float:
        """Of a prefill of so many tokens."""
        return self.first * tokens + self.growth * tokens**2 / 2


def measure(
    backbone: Backbone, depths: tuple[int, ...], block: int, wait: Callable[[], None]
) -> Prefill:
    """Measure the two constants.

    Args:
        backbone: the stock decoder.
        depths: tokens before the blocks that show the growth; at least two.
        block: their length; the first block has 1,024 tokens.
        wait: until the device has done what it was given.
    """
    first_block = 1024
    start = _seconds(backbone, 0, first_block, wait) / first_block
    register()
    backbone.model.set_attn_implementation(_UNMASKED)
    try:
        deep = [_seconds(backbone, depth, block, wait) / block for depth in depths]
    finally:
        backbone.model.set_attn_implementation(NAME)
    slope = statistics.linear_regression(depths, deep).slope
    return Prefill(max(0.0, start - slope * first_block / 2), slope)


@torch.inference_mode()
def whole(backbone: Backbone, tokens: int) -> float:
    """Seconds of a stock forward over so many tokens at once."""
    ids = torch.randint(5, backbone.shape.vocabulary - 5, (1, tokens), device=backbone.device)
    started = time.perf_counter()
    float(backbone.model(input_ids=ids, use_cache=False, logits_to_keep=1).logits[0, -1, 0])
    return time.perf_counter() - started


@torch.inference_mode()
def _seconds(backbone: Backbone, depth: int, block: int, wait: Callable[[], None]) -> float:
    """The shortest of some passes over `block` tokens with `depth` tokens before them."""
    ids = torch.randint(5, backbone.shape.vocabulary - 5, (1, block), device=backbone.device)
    positions = torch.arange(depth, depth + block, device=backbone.device)[None]
    past = _SharedPast(backbone, depth, block) if depth else None
    times = []
    for _ in range(2 if depth else 3):
        started = time.perf_counter()
        backbone.model(
            input_ids=ids,
            position_ids=positions,
            past_key_values=past,
            use_cache=past is not None,
            logits_to_keep=1,
        )
        wait()
        times.append(time.perf_counter() - started)
    return min(times)


class _PastLayer(CacheLayerMixin):
    """`depth` made-up tokens; every pass writes its block behind them."""

    def __init__(self, keys: torch.Tensor, values: torch.Tensor, depth: int) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # transformers does not type it
        self.keys, self.values, self._depth = keys, values, depth
        self.is_initialized = True

    @override
    def lazy_initialization(self, key_states: torch.Tensor, value_states: torch.Tensor) -> None:
        """There is a buffer already."""

    @override
    def update(
        self, key_states: torch.Tensor, value_states: torch.Tensor, *args: Any, **kwargs: Any
    ) -> tuple[torch.Tensor, torch.Tensor]:
        self.keys[:, :, self._depth :] = key_states
        self.values[:, :, self._depth :] = value_states
        return self.keys, self.values

    @override
    def get_seq_length(self) -> int:
        return self._depth

    @override
    def get_mask_sizes(self, query_length: int) -> tuple[int, int]:
        return self._depth + query_length, 0

    @override
    def get_max_length(self) -> int:
        return -1


class _SharedPast(Cache):
    """One buffer for all layers: it costs the time of a full cache, not its memory."""

    def __init__(self, backbone: Backbone, depth: int, block: int) -> None:
        shape = backbone.shape
        size = (1, shape.kv_heads, depth + block, shape.head_size)
        keys = torch.randn(size, dtype=backbone.dtype, device=backbone.device)
        values = torch.randn(size, dtype=backbone.dtype, device=backbone.device)
        super().__init__(layers=[_PastLayer(keys, values, depth) for _ in range(shape.layers)])


def register() -> None:
    """Make the attention without mask known to transformers."""
    AttentionInterface.register(_UNMASKED, _unmasked)
    AttentionMaskInterface.register(_UNMASKED, _no_mask)


def _no_mask(*args: Any, **kwargs: Any) -> None:
    """A block sees all of itself: less than one part in a hundred of what it sees."""


def _unmasked(
    module: PreTrainedModel,
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    attention_mask: torch.Tensor | None,
    scaling: float,
    **kwargs: Any,
) -> tuple[torch.Tensor, None]:
    """The fused kernel over everything that is there."""
    del module, attention_mask, kwargs
    grouped = query.shape[1] != key.shape[1]
    out = torch.nn.functional.scaled_dot_product_attention(
        query, key, value, scale=scaling, enable_gqa=grouped
    )
    return out.transpose(1, 2).contiguous(), None
