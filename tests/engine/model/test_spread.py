"""Layers on several devices. Here they are imagined: torch checks devices without computing.

Tensors of `FakeTensorMode` have shapes and devices but no content, and refuse, as real ones do, to
be used together when they lie on different devices; `cpu` and `meta` are two that need no hardware.
What is computed is checked on one device.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import torch
from torch._subclasses.fake_tensor import FakeTensorMode
from transformers import PreTrainedModel

from engine.kv import MemoryKind, RetrievedMemory
from engine.model.backbone import Backbone
from engine.model.memlong import MemLong
from engine.model.settings import MemorySettings
from engine.model.spread import spread
from engine.model.windows import Window

Tokens = Callable[..., torch.Tensor]
KINDS: tuple[MemoryKind, ...] = ("kv", "state")
DEVICES = ("cpu", "cpu", "cpu", "cpu", "meta", "meta")


def _settings(kind: MemoryKind) -> MemorySettings:
    # `kv`: written above the layers that run, and read on both devices; `state`: read on both, too.
    return MemorySettings("kv", 3, (3, 4, 5)) if kind == "kv" else MemorySettings.default(6)


class _WithMask(MemLong):
    """Masks memory always: whether a mask is needed is a value, which imagined tensors lack."""

    def _mask(self, retrieved: RetrievedMemory) -> torch.Tensor:
        return retrieved.mask


class _Mover:
    """Moves modules of imagined tensors, which torch's own way cannot change in their place."""

    def __init__(self) -> None:
        self._moved: dict[int, tuple[torch.Tensor, torch.Tensor]] = {}  # shared weights stay shared

    def _to(self, old: torch.Tensor, where: Any) -> torch.Tensor:
        new = torch.nn.Parameter(old.to(where), requires_grad=False)
        return self._moved.setdefault(id(old), (old, new))[1]

    def __call__(self, module: torch.nn.Module, where: Any) -> torch.nn.Module:
        for part in module.modules():
            for name, weight in part._parameters.items():
                part._parameters[name] = None if weight is None else self._to(weight, where)
            for name, buffer in part._buffers.items():
                part._buffers[name] = None if buffer is None else buffer.to(where)
        return module


@pytest.fixture
def imagined(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    mover = _Mover()
    monkeypatch.setattr(torch.nn.Module, "to", lambda module, where: mover(module, where))  # noqa: PLW0108  # a method
    with FakeTensorMode():
        yield


def _imagined_memory(memlong: MemLong, tokens: int) -> RetrievedMemory:
    """Two chunks of one row, where hot slots are kept: on the first device."""
    shape = memlong.backbone.shape
    if memlong.settings.kind == "state":
        arrays = {"states": torch.zeros(1, tokens, shape.hidden)}
    else:
        size = 1, shape.kv_heads, tokens, shape.head_size
        arrays = {"keys": torch.zeros(size), "values": torch.zeros(size)}
    owner = torch.arange(tokens)[None] // (tokens // 2)
    return RetrievedMemory(memlong.settings.kind, arrays, owner >= 0, ((0, 1),), owner)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("name", "lower"),  # layers on the first device; the rest on the second
    [("llama", 1), ("mistral", 4), ("qwen2-sliding", 4), ("qwen3", 4)],
)
@pytest.mark.usefixtures("imagined")
def test_nothing_is_used_on_another_device(
    backbone_of: Callable[[str], Backbone], kind: MemoryKind, name: str, lower: int
) -> None:
    backbone = backbone_of(name)
    devices = ["cpu"] * lower + ["meta"] * (6 - lower)
    spread(backbone.model, devices)
    memlong = _WithMask(backbone, _settings(kind))
    assert [memlong._device(layer) for layer in range(6)] == [torch.device(d) for d in devices]
    assert not memlong.graphs.possible
    window = Window(tuple(range(3, 19)), (8, 8))
    written = memlong.encode([window, window], 8)
    first = torch.device(devices[memlong.settings.memory_layer])
    assert {array.device for array in written.arrays.values()} == {first}
    memory = _imagined_memory(memlong, 16)
    logits = memlong.forward(torch.zeros(1, 7, dtype=torch.long), memory)
    assert logits.device == torch.device("meta")
    decoder = memlong.decoder([5, 6, 7, 8], memory, room=2)
    for token in (5, 6, 7):
        decoder.step(token)
    reading = decoder._forward.reading
    assert reading is not None
    assert reading.shares is not None
    assert {layer: sums.device for layer, sums in reading.shares.sums.items()} == {
        layer: torch.device(devices[layer]) for layer in memlong.settings.retrieval_layers
    }
    without = memlong.decoder([5, 6, 7, 8], room=2)
    assert without.step(5).device == torch.device("meta")


@pytest.mark.usefixtures("imagined")
def test_imagined_devices_are_as_strict_as_real_ones(
    backbone_of: Callable[[str], Backbone],
) -> None:
    backbone = backbone_of("llama")
    spread(backbone.model, DEVICES)
    for hooks in (layer._forward_pre_hooks for layer in backbone.layers):
        hooks.clear()
    with pytest.raises(RuntimeError, match="same device"):
        MemLong(backbone).forward(torch.zeros(1, 7, dtype=torch.long))


def test_fetching_changes_nothing(
    stock: PreTrainedModel, backbone: Backbone, tokens: Tokens
) -> None:
    spread(backbone.model, ["cpu"] * 6)
    with torch.no_grad():
        assert torch.equal(MemLong(backbone).forward(tokens(2, 20)), stock(tokens(2, 20)).logits)


def test_every_layer_has_its_device(backbone_of: Callable[[str], Backbone]) -> None:
    with pytest.raises(ValueError, match="6 layers, 2 devices"):
        spread(backbone_of("llama").model, ["cpu", "cpu"])


@pytest.mark.usefixtures("imagined")
def test_a_head_that_shares_the_embedding_stays_with_it(
    backbone_of: Callable[[str], Backbone],
) -> None:
    model: Any = backbone_of("llama").model
    model.lm_head.weight = model.model.embed_tokens.weight
    spread(model, DEVICES)
    assert model.lm_head.weight is model.model.embed_tokens.weight
    logits = MemLong(Backbone(model)).decoder([5, 6, 7], room=2).logits
    assert logits.device == torch.device("cpu")


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA card")
@pytest.mark.parametrize("kind", KINDS)
def test_a_card_and_the_processor_answer_as_one(
    architecture: str, backbone_of: Callable[[str], Backbone], tokens: Tokens, kind: MemoryKind
) -> None:
    whole = MemLong(backbone_of(architecture), _settings(kind))
    other = backbone_of(architecture)
    spread(other.model, ["cuda:0"] * 4 + ["cpu"] * 2)
    parts = MemLong(other, _settings(kind))
    window = Window(tuple(tokens(16).tolist()), (8, 8))
    prompts = [tokens(9, seed=1).tolist(), tokens(6, seed=2).tolist()]
    decoders = []
    for memlong in (whole, parts):
        block = memlong.encode([window], 8)
        memory = RetrievedMemory.batch([block, block.select([1])], [(0, 1), (1,)])
        decoders.append(memlong.decoder(prompts, memory, room=3))
    for token in range(5, 10):
        one, two = (decoder.step([token, token + 1]).cpu() for decoder in decoders)
        torch.testing.assert_close(one, two, rtol=0, atol=1e-4)
