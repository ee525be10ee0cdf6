"""Retrieval causal attention (the paper): one softmax over [memory M | local T].

Registered with transformers under one name, as attention function and as mask function: without the
mask function, left-padded batches would be silently wrong. What is read travels with the call, as
the keyword `reading` that stock decoders hand down to the attention function; there is no global
state. Where nothing is read, the stock function gets exactly what the stock model would give it.

Legend: B batch, H query heads, K key-value heads, G = H / K, T local queries, S = M + local keys.
"""

from dataclasses import dataclass, field
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
        sums: retrieval layer -> (B, M) float32 on the layer's device, summed over passes, averaged
            over heads.
        passes: how many queries were added to each layer.
    """

    sums: dict[int, torch.Tensor]
    passes: int = 0

    def add(self, layer: int, weights: torch.Tensor) -> None:
        """Adds the weights (B, H, M) of one query, in place."""
        self.sums[layer] += weights.mean(dim=1, dtype=torch.float32)


@dataclass
class Reading:
    """What the retrieval layers read during one forward pass or one answer.

    Attributes:
        keys: layer -> (B, K, M, D), at rotary position zero. Empty when they lie in the cache.
        values: layer -> (B, K, M, D).
        layers: the layers that read.
        tokens: M.
        mask: (B, M) bool, or None when every row is full.
        gates: layer -> (H,) logits of the gate; layers without one are not gated.
        shares: filled on every pass when given.
    """

    layers: frozenset[int]
    tokens: int
    mask: torch.Tensor | None
    keys: dict[int, torch.Tensor] = field(default_factory=dict)
    values: dict[int, torch.Tensor] = field(default_factory=dict)
    gates: dict[int, torch.Tensor] = field(default_factory=dict)
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
        key: (B, K, S, D), rotated; with a cache, memory and earlier tokens are in it already.
        value: (B, K, S, D).
        attention_mask: (B or 1, 1, T, L) bool over the local keys, None for plain causal.
        scaling: factor on the scores.
        dropout: probability, 0 outside training.
        reading: what retrieval layers read beside their local keys.
        **kwargs: what else transformers hands through to the stock function.

    Returns:
        (B, T, H, D), and no weights.
    """
    layer: int = module.layer_idx  # type: ignore[assignment]  # modules type all attributes as Tensor
    if reading is None or layer not in reading.layers:
        if _is_step(query, key):
            weights = attention_weights(query, key, attention_mask, scaling, None, 0)
            return weighted(weights, value), None
        return sdpa_attention_forward(
            module, query, key, value, attention_mask, dropout=dropout, scaling=scaling, **kwargs
        )
    if layer in reading.keys:  # no cache: joined once, for this pass
        key = torch.cat([reading.keys[layer], key], dim=2)  # (B, K, M + L, D)
        value = torch.cat([reading.values[layer], value], dim=2)
    queries, memory = query.shape[2], reading.tokens
    mask = reading.joint_mask(attention_mask, queries, key.shape[2] - memory, query.device)
    gate = reading.gates.get(layer)
    if gate is not None or queries == 1:
        weights = attention_weights(query, key, mask, scaling, gate, memory)
        if reading.shares is not None:
            reading.shares.add(layer, weights[:, :, -1, :memory])
        return weighted(weights, value), None
    if query.requires_grad and query.device.type == "cpu":
        return _learning(query, key, value, mask, scaling), None
    out, _ = sdpa_attention_forward(
        module, query, key, value, mask, dropout=dropout, scaling=scaling, is_causal=False
    )
    if reading.shares is not None:
        last = None if mask is None else mask[:, :, -1:, :]
        weights = attention_weights(query[:, :, -1:], key, last, scaling, None, memory)
        reading.shares.add(layer, weights[:, :, -1, :memory])
    return out, None


def attention_weights(
    query: torch.Tensor,
    key: torch.Tensor,
    mask: torch.Tensor | None,
    scaling: float,
    gate: torch.Tensor | None,
    memory: int,
) -> torch.Tensor:
    """The softmax over memory and local keys, (B, H, T, S), in float32.

    A gate g per head multiplies scores before the one softmax, as in the authors' code: memory by
    sigmoid(g), local by 1 - sigmoid(g).
    """
    batch, heads, queries, size = query.shape
    kv_heads = key.shape[1]
    # Query heads of one key-value head lie side by side, so that keys are never repeated.
    grouped = query.reshape(batch, kv_heads, heads // kv_heads * queries, size)
    scores = _products(grouped, key) * scaling  # (B, K, G * T, S)
    scores = scores.view(batch, heads, queries, -1)  # (B, H, T, S)
    if gate is not None:
        open_ = torch.sigmoid(gate).to(scores.dtype)[None, :, None, None]  # (1, H, 1, 1)
        scores = torch.cat([scores[..., :memory] * open_, scores[..., memory:] * (1 - open_)], -1)
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
        return torch.matmul(key, query.transpose(2, 3)).transpose(2, 3).contiguous()
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
    return weighted(torch.softmax(scores, dim=-1), value)


def weighted(weights: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    """Values (B, K, S, D) summed by weights (B, H, T, S): (B, T, H, D)."""
    batch, heads, queries, _ = weights.shape
    kv_heads, size = value.shape[1], value.shape[3]
    grouped = weights.to(value.dtype).view(batch, kv_heads, heads // kv_heads * queries, -1)
    out = torch.matmul(grouped, value).view(batch, heads, queries, size)
    return out.transpose(1, 2).contiguous()


def register() -> None:
    """Makes `NAME` known to transformers; doing it again changes nothing."""
    AttentionInterface.register(NAME, retrieval_attention)
    AttentionMaskInterface.register(NAME, sdpa_mask)
