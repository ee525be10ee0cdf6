"""Retrieval causal attention (the paper): one softmax over [memory M | local T].

Registered with transformers under one name, as attention function and as mask function: without the
mask function, left-padded batches would be silently wrong. What is read travels with the call, as
the keyword `reading` that stock decoders hand down to the attention function; there is no global
state. Where nothing is read, the stock function gets exactly what the stock model would give it.

One query, as at each step of an answer, is multiplied with memory and with local keys separately,
and nothing is joined but the scores; many queries, as in a prompt, go through the stock function
with both joined once.

Legend: B batch, H query heads, K key-value heads, G = H / K, T local queries, L local keys,
S = M + L.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from transformers import AttentionInterface, AttentionMaskInterface
from transformers.integrations.sdpa_attention import sdpa_attention_forward
from transformers.masking_utils import sdpa_mask

NAME = "memlong"


@dataclass
class Shares:
    """How much of its attention each retrieval layer gave to each memory token.

    Attributes:
        sums: retrieval layer -> (B, H, M) float32 on the layer's device, summed over passes.
        passes: how many queries were added to each layer.
    """

    sums: dict[int, torch.Tensor]
    passes: int = 0

    def add(self, layer: int, weights: torch.Tensor) -> None:
        """Adds the weights (B, H, M) of one query, in place."""
        self.sums[layer] += weights


@dataclass
class Reading:
    """What the retrieval layers read during one forward pass or one answer.

    Attributes:
        keys: retrieval layer -> (B, K, M, D), turned to its rotary positions.
        values: retrieval layer -> (B, K, M, D).
        tokens: M.
        mask: (B, M) bool, or None when every row is full.
        gates: layer -> (H,) logits of the gate; layers without one are not gated.
        shares: filled on every pass when given.
    """

    keys: dict[int, torch.Tensor]
    values: dict[int, torch.Tensor]
    tokens: int
    mask: torch.Tensor | None
    gates: dict[int, torch.Tensor]
    shares: Shares | None = None
    _local: torch.Tensor | None = None
    _joint: torch.Tensor | None = None
    _joint_shape: tuple[int, int] = (0, 0)

    def joint_mask(
        self, local: torch.Tensor | None, queries: int, keys: int, device: torch.device
    ) -> torch.Tensor | None:
        """The mask over memory and local keys, made once per pass and kind of local mask.

        Args:
            local: (B or 1, 1, T, L) bool from transformers, or None for plain causal.
            queries: T.
            keys: L, local keys.
            device: where the layer is.

        Returns:
            (B or 1, 1, T, M + L) bool, or None when everything is visible.
        """
        if local is None and queries == 1 and self.mask is None:
            return None
        known = self._joint
        same = self._local is local and self._joint_shape == (queries, keys)
        if known is not None and same and known.device == device:
            return known
        part = local
        if part is None:
            causal = torch.ones(queries, keys, dtype=torch.bool, device=device)
            part = causal.tril(keys - queries)[None, None]
        if self.mask is None:
            memory = part.new_ones(part.shape[0], 1, queries, self.tokens)
        else:
            memory = self.mask.to(device)[:, None, None, :].expand(-1, 1, queries, -1)
            part = part.expand(memory.shape[0], -1, -1, -1)
        joint = torch.cat([memory, part], dim=-1)
        self._local, self._joint, self._joint_shape = local, joint, (queries, keys)
        return joint


def retrieval_attention(  # noqa: PLR0913  # transformers fixes the signature
    module: torch.nn.Module,
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    attention_mask: torch.Tensor | None,
    scaling: float,
    dropout: float = 0.0,
    reading: Reading | None = None,
    **kwargs: Any,
) -> tuple[torch.Tensor, None]:
    """The attention function that transformers calls in every layer.

    Args:
        module: the layer's attention module; `layer_idx` tells which layer it is.
        query: (B, H, T, D), rotated.
        key: (B, K, L, D), rotated; with a cache, earlier tokens are in it already.
        value: (B, K, L, D).
        attention_mask: (B or 1, 1, T, L) bool over the local keys, None for plain causal.
        scaling: factor on the scores.
        dropout: probability, 0 outside training.
        reading: what retrieval layers read beside their local keys.
        **kwargs: what else transformers hands through to the stock function.

    Returns:
        (B, T, H, D), and no weights.
    """
    layer: int = module.layer_idx  # type: ignore[assignment]  # modules type all attributes as Tensor
    if reading is None or layer not in reading.keys:
        if _is_step(query, key):
            weights = attention_weights(query, [key], attention_mask, scaling)
            return weighted(weights, [value]), None
        return sdpa_attention_forward(
            module, query, key, value, attention_mask, dropout=dropout, scaling=scaling, **kwargs
        )
    keys, values = [reading.keys[layer], key], [reading.values[layer], value]
    mask = reading.joint_mask(attention_mask, query.shape[2], key.shape[2], query.device)
    gate, shares = reading.gates.get(layer), reading.shares
    if gate is not None or query.shape[2] == 1:
        weights = attention_weights(query, keys, mask, scaling, gate)
        if shares is not None:
            shares.add(layer, weights[:, :, -1, : reading.tokens])
        return weighted(weights, values), None
    key, value = torch.cat(keys, dim=2), torch.cat(values, dim=2)  # (B, K, S, D)
    if query.requires_grad and query.device.type == "cpu":
        return _learning(query, key, value, mask, scaling), None
    out, _ = sdpa_attention_forward(
        module, query, key, value, mask, dropout=dropout, scaling=scaling, is_causal=False
    )
    if shares is not None:
        last = None if mask is None else mask[:, :, -1:, :]
        weights = attention_weights(query[:, :, -1:], keys, last, scaling)
        shares.add(layer, weights[:, :, -1, : reading.tokens])
    return out, None


def attention_weights(
    query: torch.Tensor,
    keys: Sequence[torch.Tensor],
    mask: torch.Tensor | None,
    scaling: float,
    gate: torch.Tensor | None = None,
) -> torch.Tensor:
    """One softmax over all keys, (B, H, T, S), in float32.

    Args:
        query: (B, H, T, D).
        keys: (B, K, M, D) of memory and (B, K, L, D) of local tokens, or the latter alone.
        mask: (B or 1, 1, T, S) bool, None when everything is visible.
        scaling: factor on the scores.
        gate: (H,) logits. A gate g per head multiplies scores before the one softmax, as in the
            authors' code: memory by sigmoid(g), local by 1 - sigmoid(g).
    """
    batch, heads, queries, size = query.shape
    kv_heads = keys[0].shape[1]
    # Query heads of one key-value head lie side by side, so that keys are never repeated.
    grouped = query.reshape(batch, kv_heads, heads // kv_heads * queries, size)
    parts = [_products(grouped, key).reshape(batch, heads, queries, -1) for key in keys]
    if gate is not None:
        open_ = torch.sigmoid(gate).to(query.dtype)[None, :, None, None]  # (1, H, 1, 1)
        parts = [part * factor for part, factor in zip(parts, (open_, 1 - open_), strict=True)]
    scores = (torch.cat(parts, dim=-1) if len(parts) > 1 else parts[0]) * scaling
    if mask is not None:
        scores = scores.masked_fill(~mask, torch.finfo(scores.dtype).min)
    return torch.softmax(scores, dim=-1, dtype=torch.promote_types(scores.dtype, torch.float32))


def _is_step(query: torch.Tensor, key: torch.Tensor) -> bool:
    """Whether one token is added to a cache, on a processor.

    Its fused attention takes six times as long as plain products for that: it wants many queries.
    """
    return query.shape[2] == 1 < key.shape[2] and query.device.type == "cpu"


def _products(query: torch.Tensor, key: torch.Tensor) -> torch.Tensor:
    """All products of queries (B, K, Q, D) and keys (B, K, S, D): (B, K, Q, S)."""
    if query.dtype == torch.bfloat16 and query.device.type == "cpu":
        # A processor multiplies many rows by few columns three times as fast as the reverse.
        return torch.matmul(key, query.transpose(2, 3)).transpose(2, 3)
    return torch.matmul(query, key.transpose(2, 3))


def _learning(
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    mask: torch.Tensor | None,
    scaling: float,
) -> torch.Tensor:
    """The same in plain products, (B, T, H, D): a CPU's fused one takes 1.5 times as long to train.

    Softmax stays in the dtype of the model, as in the fused function; inside it counts in float32.
    """
    batch, heads, queries, size = query.shape
    kv_heads = key.shape[1]
    grouped = (query * scaling).reshape(batch, kv_heads, heads // kv_heads * queries, size)
    scores = torch.matmul(grouped, key.transpose(2, 3)).view(batch, heads, queries, -1)
    if mask is not None:
        hidden = torch.zeros(mask.shape, dtype=scores.dtype, device=scores.device)
        scores = scores + hidden.masked_fill_(~mask, torch.finfo(scores.dtype).min / 2)
    return weighted(torch.softmax(scores, dim=-1), [value])


def weighted(weights: torch.Tensor, values: Sequence[torch.Tensor]) -> torch.Tensor:
    """Values, one or more (B, K, ., D) in a row, summed by weights (B, H, T, S): (B, T, H, D)."""
    batch, heads, queries, _ = weights.shape
    kv_heads, size = values[0].shape[1], values[0].shape[3]
    grouped = weights.to(values[0].dtype).view(batch, kv_heads, heads // kv_heads * queries, -1)
    parts = torch.split(grouped, [value.shape[2] for value in values], dim=-1)
    sums = [torch.matmul(part, value) for part, value in zip(parts, values, strict=True)]
    out = functools.reduce(torch.add, sums)
    return out.view(batch, heads, queries, size).transpose(1, 2).contiguous()


def register() -> None:
    """Makes `NAME` known to transformers; doing it again changes nothing."""
    AttentionInterface.register(NAME, retrieval_attention)
    AttentionMaskInterface.register(NAME, sdpa_mask)
