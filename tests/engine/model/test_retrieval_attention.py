"""Reading memory, against a naive decoder in double precision written here, one head at a time."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
import torch
from transformers import PreTrainedModel

from engine.errors import OutOfMemory
from engine.kv import MemoryBlock, MemoryKind, RetrievedMemory
from engine.model.backbone import Backbone
from engine.model.memlong import MemLong
from engine.model.settings import MemorySettings
from engine.model.windows import Window

Tokens = Callable[..., torch.Tensor]
KINDS: tuple[MemoryKind, ...] = ("kv", "state")
TOLERANCE = 1e-5
ROOM = 8


# ---------------------------------------------------------------- the slow twin


@dataclass
class Naive:
    """A decoder as the papers write it, float64, without any of the engine's code."""

    model: PreTrainedModel
    settings: MemorySettings
    gates: dict[int, torch.Tensor]

    def __post_init__(self) -> None:
        self.weights = {k: v.double() for k, v in self.model.state_dict().items()}
        self.config = self.model.config
        self.heads = self.config.num_attention_heads
        self.kv_heads = self.config.num_key_value_heads
        self.size = getattr(self.config, "head_dim", None) or self.config.hidden_size // self.heads
        rotary = self.model.model.rotary_emb
        self.frequencies = rotary.inv_freq.double()
        self.rope_scale = float(rotary.attention_scaling)

    def _w(self, layer: int, name: str) -> torch.Tensor | None:
        return self.weights.get(f"model.layers.{layer}.{name}")

    def _norm(self, x: torch.Tensor, weight: torch.Tensor | None) -> torch.Tensor:
        return weight * x / torch.sqrt((x * x).mean(-1, keepdim=True) + self.config.rms_norm_eps)

    def _heads(self, layer: int, name: str, normed: torch.Tensor) -> list[torch.Tensor]:
        out = normed @ self._w(layer, f"self_attn.{name}_proj.weight").T
        bias = self._w(layer, f"self_attn.{name}_proj.bias")
        out = out if bias is None else out + bias
        heads = list(out.split(self.size, dim=-1))
        norm = self._w(layer, f"self_attn.{name}_norm.weight")
        return heads if norm is None else [self._norm(head, norm) for head in heads]

    def _rotate(self, x: torch.Tensor, positions: torch.Tensor) -> torch.Tensor:
        half = self.size // 2
        angle = positions.double()[:, None] * self.frequencies
        cos, sin = angle.cos() * self.rope_scale, angle.sin() * self.rope_scale
        first, second = x[:, :half], x[:, half:]
        return torch.cat([first * cos - second * sin, second * cos + first * sin], dim=1)

    def _window(self, layer: int) -> int | None:
        types = getattr(self.config, "layer_types", None)
        if types and types[layer] == "full_attention":
            return None
        return getattr(self.config, "sliding_window", None)

    def layer(
        self,
        layer: int,
        hidden: torch.Tensor,
        memory: torch.Tensor | tuple[list[torch.Tensor], list[torch.Tensor]] | None,
        first: int,
    ) -> torch.Tensor:
        """One layer over one sequence (T, hidden); `memory` is what this layer reads."""
        normed = self._norm(hidden, self._w(layer, "input_layernorm.weight"))
        q, k, v = (self._heads(layer, name, normed) for name in "qkv")
        mem_k: list[torch.Tensor] | None = None
        mem_v: list[torch.Tensor] | None = None
        if isinstance(memory, tuple):
            mem_k, mem_v = memory
        elif memory is not None:
            mem_normed = self._norm(memory, self._w(layer, "input_layernorm.weight"))
            mem_k, mem_v = (self._heads(layer, name, mem_normed) for name in "kv")
        places = torch.arange(len(hidden))
        distance = places[:, None] - places[None, :]
        hidden_from = distance < 0
        window = self._window(layer)
        if window is not None:
            hidden_from |= distance >= window
        mixed = []
        for head in range(self.heads):
            group = head // (self.heads // self.kv_heads)
            query = self._rotate(q[head], places + first)
            local = query @ self._rotate(k[group], places + first).T / math.sqrt(self.size)
            scores, values = local.masked_fill(hidden_from, -math.inf), v[group]
            if mem_k is not None and mem_v is not None:
                turned = self._rotate(mem_k[group], self._memory_places(len(mem_k[group])))
                remembered = query @ turned.T / math.sqrt(self.size)
                gate = self.gates.get(layer)
                if gate is not None:
                    open_ = 1 / (1 + math.exp(-float(gate[head])))
                    remembered, scores = open_ * remembered, (1 - open_) * scores
                scores = torch.cat([remembered, scores], dim=1)
                values = torch.cat([mem_v[group], values])
            weights = scores.exp() / scores.exp().sum(dim=1, keepdim=True)
            mixed.append(weights @ values)
        out = torch.cat(mixed, dim=1)
        hidden = hidden + out @ self._w(layer, "self_attn.o_proj.weight").T
        normed = self._norm(hidden, self._w(layer, "post_attention_layernorm.weight"))
        gated = torch.nn.functional.silu(normed @ self._w(layer, "mlp.gate_proj.weight").T)
        up = normed @ self._w(layer, "mlp.up_proj.weight").T
        return hidden + (gated * up) @ self._w(layer, "mlp.down_proj.weight").T

    def _memory_places(self, count: int) -> torch.Tensor:
        """All at zero (the paper), or 1 to the span in each chunk; all but the last are full."""
        span = self.settings.span
        return torch.arange(count) % span + 1 if span else torch.zeros(count)

    def write(self, ids: Sequence[int]) -> torch.Tensor:
        """What the writing layers make of a window: the input of K and V, or the state."""
        hidden = self.weights["model.embed_tokens.weight"][list(ids)]
        for layer in range(self.settings.writing_layers):
            hidden = self.layer(layer, hidden, None, 0)
        return hidden

    def logits(self, ids: Sequence[int], memory: torch.Tensor | None) -> torch.Tensor:
        """(T, vocabulary); `memory` (M, hidden) as `write` made it, or None."""
        hidden = self.weights["model.embed_tokens.weight"][list(ids)]
        first = 0 if memory is None else self.settings.span + 1
        for layer in range(self.config.num_hidden_layers):
            read: torch.Tensor | tuple[list[torch.Tensor], list[torch.Tensor]] | None = None
            if memory is not None and layer in self.settings.retrieval_layers:
                read = memory
                if self.settings.kind == "kv":
                    source = self.settings.memory_layer
                    norm = self._w(source, "input_layernorm.weight")
                    normed = self._norm(memory, norm)
                    read = (self._heads(source, "k", normed), self._heads(source, "v", normed))
            hidden = self.layer(layer, hidden, read, first)
        hidden = self._norm(hidden, self.weights["model.norm.weight"])
        return hidden @ self.weights["lm_head.weight"].T


# ---------------------------------------------------------------- what the tests share


@pytest.fixture(params=[(kind, span) for kind in KINDS for span in (0, ROOM)], ids=str)
def memlong(request: pytest.FixtureRequest, backbone: Backbone) -> MemLong:
    kind, span = request.param
    if kind == "kv":
        return MemLong(backbone, MemorySettings("kv", 2, (2, 3, 5), span=span))
    readers = tuple(range(3, backbone.shape.layers))
    return MemLong(backbone, MemorySettings("state", 2, readers, span=span))


def _naive(memlong: MemLong) -> Naive:
    return Naive(memlong.backbone.model, memlong.settings, memlong.gates)


def _windows(tokens: Tokens, rows: int) -> list[Window]:
    """For each row a window of 5 tokens of context and chunks of 8 and 6 (row 1: 8 only)."""
    windows = []
    for row in range(rows):
        lengths = (8,) if row == 1 else (8, 6)
        ids = tokens(5 + sum(lengths), seed=row + 10).tolist()
        windows.append(Window(tuple(ids), lengths))
    return windows


def _memory(memlong: MemLong, windows: Sequence[Window]) -> RetrievedMemory:
    block = memlong.encode(windows, ROOM)
    blocks, ids, start = [], [], 0
    for window in windows:
        count = len(window.chunk_lengths)
        blocks.append(block.select(range(start, start + count)))
        ids.append(tuple(range(start, start + count)))
        start += count
    return RetrievedMemory.batch(blocks, ids)


def _naive_memory(naive: Naive, window: Window) -> torch.Tensor:
    return naive.write(window.ids)[len(window.ids) - sum(window.chunk_lengths) :]


def _close(found: torch.Tensor, wanted: torch.Tensor, tolerance: float = TOLERANCE) -> None:
    torch.testing.assert_close(found.double(), wanted.double(), rtol=0, atol=tolerance)


# ---------------------------------------------------------------- the tests


def test_retrieval_causal_attention_equals_the_naive_decoder(
    memlong: MemLong, tokens: Tokens
) -> None:
    windows = _windows(tokens, 1)
    ids = tokens(1, 20, seed=3)
    with torch.no_grad():
        found = memlong.forward(ids, _memory(memlong, windows))
    naive = _naive(memlong)
    _close(found[0], naive.logits(ids[0].tolist(), _naive_memory(naive, windows[0])))


def test_rows_with_different_memories_and_left_padding(memlong: MemLong, tokens: Tokens) -> None:
    windows = _windows(tokens, 3)
    ids = tokens(3, 14, seed=4)
    mask = torch.ones_like(ids)
    mask[2, :5] = 0
    with torch.no_grad():
        found = memlong.forward(ids, _memory(memlong, windows), mask)
    naive = _naive(memlong)
    for row, window in enumerate(windows):
        start = int((mask[row] == 0).sum())
        wanted = naive.logits(ids[row, start:].tolist(), _naive_memory(naive, window))
        _close(found[row, start:], wanted)


def test_the_optional_gate_weighs_memory_against_text(tokens: Tokens, backbone: Backbone) -> None:
    """The paper's gate: sigmoid(g) on memory scores, 1 - sigmoid(g) on local ones, per head."""
    memlong = MemLong(backbone, MemorySettings("kv", 2, (2, 4), gate=True))
    for layer in memlong.gates:
        memlong.gates[layer] = torch.tensor([-1.5, 0.0, 0.4, 2.0]) + layer / 10
    windows = _windows(tokens, 1)
    ids = tokens(1, 10, seed=5)
    with torch.no_grad():
        found = memlong.forward(ids, _memory(memlong, windows))
    naive = _naive(memlong)
    _close(found[0], naive.logits(ids[0].tolist(), _naive_memory(naive, windows[0])))


def test_generation_with_a_cache_equals_recomputation(memlong: MemLong, tokens: Tokens) -> None:
    memory = _memory(memlong, _windows(tokens, 3))
    prompts = [tokens(n, seed=20 + n).tolist() for n in (9, 14, 6)]
    decoder = memlong.decoder(prompts, memory, room=3)
    texts = [list(prompt) for prompt in prompts]
    for _ in range(6):
        longest = max(len(text) for text in texts)
        ids = torch.zeros(3, longest, dtype=torch.long)
        mask = torch.zeros(3, longest, dtype=torch.long)
        for row, text in enumerate(texts):
            ids[row, longest - len(text) :] = torch.tensor(text)
            mask[row, longest - len(text) :] = 1
        with torch.no_grad():
            again = memlong.forward(ids, memory, mask)[:, -1]
        _close(decoder.logits, again, 2 * TOLERANCE)  # neither of them is the exact one
        chosen = again.argmax(-1).tolist()
        decoder.step(chosen)
        for text, token in zip(texts, chosen, strict=True):
            text.append(token)


def test_one_softmax_over_memory_and_text(memlong: MemLong, tokens: Tokens) -> None:
    """Retrieval causal attention: chunks share one softmax with the text, which keeps the rest."""
    memory = _memory(memlong, _windows(tokens, 2))
    decoder = memlong.decoder([tokens(6).tolist(), tokens(9).tolist()], memory)
    decoder.step([5, 6])
    shares = decoder.shares()
    assert set(shares) == set(memlong.settings.retrieval_layers)
    for rows in shares.values():
        assert [set(row) for row in rows] == [{0, 1}, {2}]
        for row in rows:
            assert all(share > 0 for share in row.values())
            assert sum(row.values()) < 1


def test_shares_are_the_attention_weights(tokens: Tokens, memlong: MemLong) -> None:
    """The shares of the first answer token, recomputed from what the layers really attended to."""
    memory = _memory(memlong, _windows(tokens, 1))
    prompt = tokens(11).tolist()
    decoder = memlong.decoder(prompt, memory)
    again = memlong.decoder(prompt[:-1], memory)
    before = again.shares()
    again.step(prompt[-1])  # read as a single step: the other way through the attention function
    for layer, (row,) in decoder.shares().items():
        for chunk, share in row.items():
            total = again.shares()[layer][0][chunk] * 2 - before[layer][0][chunk]
            assert share == pytest.approx(total, abs=1e-5)


def test_position_zero_memory_has_no_order(memlong: MemLong, tokens: Tokens) -> None:
    """Positions: all memory stands at rotary position zero, so its order means nothing."""
    window = Window(tuple(tokens(16).tolist()), (8, 8))
    block = memlong.encode([window], ROOM)
    ids = tokens(1, 12, seed=6)
    with torch.no_grad():
        forward = memlong.forward(ids, RetrievedMemory.of(block, (0, 1)))
        turned = memlong.forward(ids, RetrievedMemory.of(block.select((1, 0)), (1, 0)))
        none = memlong.forward(ids)
    _close(forward, turned)
    assert (forward - none).abs().max() > 1e-2, "the memory is not read at all"


def test_forward_does_not_change_what_it_reads(memlong: MemLong, tokens: Tokens) -> None:
    memory = _memory(memlong, _windows(tokens, 2))
    before = {name: array.clone() for name, array in memory.arrays.items()}
    decoder = memlong.decoder([tokens(4).tolist()] * 2, memory)
    decoder.step([3, 4])
    with torch.no_grad():
        memlong.forward(tokens(2, 7), memory)
    assert all(torch.equal(before[name], memory.arrays[name]) for name in before)


def test_gradients_reach_the_readers_and_not_the_memory(memlong: MemLong, tokens: Tokens) -> None:
    """Distributional consistency: memory is frozen; only upper layers learn."""
    readers = memlong.settings.retrieval_layers
    for layer in readers:
        memlong.backbone.layers[layer].self_attn.q_proj.requires_grad_(requires_grad=True)
    memory = _memory(memlong, _windows(tokens, 2))
    memlong.forward(tokens(2, 9), memory).logsumexp(-1).sum().backward()
    for layer in readers:
        gradient = memlong.backbone.layers[layer].self_attn.q_proj.weight.grad
        assert gradient is not None
        assert gradient.abs().sum() > 0
    assert all(array.grad is None and not array.requires_grad for array in memory.arrays.values())
    touched = {name for name, p in memlong.backbone.model.named_parameters() if p.grad is not None}
    assert {name.rsplit(".", 1)[0] for name in touched} == {
        f"model.layers.{layer}.self_attn.q_proj" for layer in readers
    }


def test_writing_runs_no_upper_layer_and_no_head(memlong: MemLong, tokens: Tokens) -> None:
    ran: set[str] = set()
    writing = memlong.settings.writing_layers
    handles = [
        layer.register_forward_hook(lambda *_, i=i: ran.add(f"layer {i}"))
        for i, layer in enumerate(memlong.backbone.layers)
    ]
    head = memlong.backbone.model.lm_head
    handles.append(head.register_forward_hook(lambda *_: ran.add("head")))
    block: MemoryBlock = memlong.encode(_windows(tokens, 2), ROOM)
    for handle in handles:
        handle.remove()
    assert ran == {f"layer {i}" for i in range(writing)}
    assert block.lengths == (8, 6, 8)


def test_chunks_are_written_with_the_text_before_them(memlong: MemLong, tokens: Tokens) -> None:
    """Encoding does not depend on what else is in the batch, but on the window's context."""
    windows = _windows(tokens, 3)
    together = memlong.encode(windows, ROOM)
    alone = memlong.encode([windows[2]], ROOM)
    bare = memlong.encode([Window(windows[2].ids[5:], windows[2].chunk_lengths)], ROOM)
    for name in together.arrays:
        _close(together.arrays[name][-2:], alone.arrays[name])
        assert (bare.arrays[name] - alone.arrays[name]).abs().max() > 1e-3


class _SmallDevice:
    """Lets the writing layers run on two windows at most, as a device with little memory would."""

    def __init__(self, memlong: MemLong, rows: int) -> None:
        self.batches: list[int] = []
        self._rows = rows
        embed = memlong.backbone.inner.embed_tokens
        self._handle = embed.register_forward_pre_hook(lambda _m, inputs: self._check(inputs[0]))

    def _check(self, ids: torch.Tensor) -> None:
        if ids.shape[0] > self._rows:
            raise torch.OutOfMemoryError("out of memory")
        self.batches.append(ids.shape[0])

    def close(self) -> None:
        self._handle.remove()


def test_a_batch_that_does_not_fit_is_halved(memlong: MemLong, tokens: Tokens) -> None:
    windows = _windows(tokens, 5)
    whole = memlong.encode(windows, ROOM)
    device = _SmallDevice(memlong, rows=2)
    parts = memlong.encode(windows, ROOM)
    device.close()
    assert device.batches == [2, 1, 2]
    assert memlong._writer.fitted == 2, "the next batch is no larger"
    assert parts.lengths == whole.lengths
    for name in whole.arrays:
        _close(parts.arrays[name], whole.arrays[name])
    nothing = _SmallDevice(memlong, rows=0)
    with pytest.raises(OutOfMemory):
        memlong.encode(windows, ROOM)
    nothing.close()
