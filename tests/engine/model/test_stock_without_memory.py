"""Empty memory is the stock model, bit for bit."""

from collections.abc import Callable

import pytest
import torch
from transformers import DynamicCache, PreTrainedModel

from engine.kv import MemoryBlock, MemoryKind, RetrievedMemory
from engine.model.backbone import Backbone
from engine.model.memlong import MemLong
from engine.model.settings import MemorySettings

Tokens = Callable[..., torch.Tensor]
KINDS: tuple[MemoryKind, ...] = ("kv", "state")


def _model(backbone: Backbone, kind: MemoryKind) -> MemLong:
    return MemLong(backbone, MemorySettings.default(backbone.shape.layers, kind))


def _nothing(backbone: Backbone, kind: MemoryKind, rows: int) -> RetrievedMemory:
    shape = backbone.shape
    if kind == "kv":
        empty = torch.zeros(0, shape.kv_heads, 8, shape.head_size)
        block = MemoryBlock("kv", {"keys": empty, "values": empty}, ())
    else:
        block = MemoryBlock("state", {"states": torch.zeros(0, 8, shape.hidden)}, ())
    return RetrievedMemory.batch([block] * rows, [()] * rows)


@pytest.mark.parametrize("kind", KINDS)
def test_no_memory_gives_the_stock_logits(
    stock: PreTrainedModel, backbone: Backbone, kind: MemoryKind, tokens: Tokens
) -> None:
    ids = tokens(3, 30)
    with torch.no_grad():
        expected = stock(ids).logits
        assert torch.equal(_model(backbone, kind).forward(ids), expected)


@pytest.mark.parametrize("kind", KINDS)
def test_empty_memory_gives_the_stock_logits(
    stock: PreTrainedModel, backbone: Backbone, kind: MemoryKind, tokens: Tokens
) -> None:
    ids = tokens(2, 30)
    with torch.no_grad():
        expected = stock(ids).logits
        assert torch.equal(
            _model(backbone, kind).forward(ids, _nothing(backbone, kind, rows=2)), expected
        )


def test_left_padding_gives_the_stock_logits(
    stock: PreTrainedModel, backbone: Backbone, tokens: Tokens
) -> None:
    ids = tokens(2, 20)
    mask = torch.ones_like(ids)
    mask[0, :7] = 0
    positions = (mask.cumsum(-1) - 1).clamp(min=0)
    with torch.no_grad():
        expected = stock(ids, attention_mask=mask, position_ids=positions).logits
        assert torch.equal(_model(backbone, "state").forward(ids, None, mask), expected)


def test_generation_gives_the_stock_logits(
    stock: PreTrainedModel, backbone: Backbone, tokens: Tokens
) -> None:
    prompt = tokens(1, 15)
    cache = DynamicCache(config=stock.config)
    decoder = _model(backbone, "state").decoder(prompt[0].tolist(), room=4)
    with torch.no_grad():
        expected = stock(prompt, past_key_values=cache, use_cache=True).logits[:, -1]
        for _ in range(12):  # three times the room: the cache grows on the way
            torch.testing.assert_close(decoder.logits, expected, rtol=0, atol=2e-6)
            token = int(expected.argmax())
            decoder.step(token)
            step = torch.tensor([[token]])
            expected = stock(step, past_key_values=cache, use_cache=True).logits[:, -1]
