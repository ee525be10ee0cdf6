"""Captured steps on a CUDA card: what a graph replays is what the eager step computes."""

import logging
from collections.abc import Callable

import pytest
import torch

from engine.kv import MemoryKind, RetrievedMemory
from engine.model.backbone import Backbone
from engine.model.decoding import Decoder
from engine.model.graph import StepGraphs
from engine.model.memlong import MemLong
from engine.model.settings import MemorySettings
from engine.model.windows import Window

Tokens = Callable[..., torch.Tensor]
KINDS: tuple[MemoryKind, ...] = ("kv", "state")

pytestmark = [
    pytest.mark.gpu,
    pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA card"),
]


@pytest.fixture(params=KINDS)
def memlong(request: pytest.FixtureRequest, backbone: Backbone) -> MemLong:
    """Layers on the card, in float32; the kind of memory varies."""
    moved = Backbone(backbone.model.to("cuda"))
    if request.param == "kv":
        return MemLong(moved, MemorySettings("kv", 2, (2, 3, 5)))
    return MemLong(moved, MemorySettings.default(moved.shape.layers, "state"))


def _memory(memlong: MemLong, tokens: Tokens) -> RetrievedMemory:
    windows = [Window(tuple(tokens(16, seed=row).tolist()), (8, 8 - row)) for row in range(2)]
    block = memlong.encode(windows, 8)
    blocks = [block.select((0, 1)), block.select((2,))]
    return RetrievedMemory.batch(blocks, [(0, 1), (2,)])


def _decoders(
    memlong: MemLong, prompts: list[list[int]], memory: RetrievedMemory | None
) -> tuple[Decoder, Decoder]:
    """One that captures and one that does not."""
    assert memlong.graphs.possible
    captured = memlong.decoder(prompts, memory, room=6)
    graphs, memlong.graphs = memlong.graphs, StepGraphs(None)
    eager = memlong.decoder(prompts, memory, room=6)
    memlong.graphs = graphs
    return captured, eager


@pytest.mark.parametrize("remembered", [True, False])
def test_replayed_steps_equal_eager_ones(
    memlong: MemLong, tokens: Tokens, caplog: pytest.LogCaptureFixture, remembered: bool
) -> None:
    memory = _memory(memlong, tokens) if remembered else None
    prompts = [tokens(n, seed=n).tolist() for n in (9, 5)]
    with caplog.at_level(logging.WARNING):
        captured, eager = _decoders(memlong, prompts, memory)
        for _ in range(14):  # past the room and past the sliding windows
            torch.testing.assert_close(captured.logits, eager.logits, rtol=0, atol=1e-4)
            chosen = eager.logits.argmax(-1).tolist()
            captured.step(chosen)
            eager.step(chosen)
    assert not caplog.records, "the step was not captured"
    for layer, rows in eager.shares().items():
        for found, wanted in zip(captured.shares()[layer], rows, strict=True):
            assert found == pytest.approx(wanted, abs=1e-5)


def test_answers_one_after_the_other_give_their_memory_back(
    backbone_of: Callable[[str], Backbone], tokens: Tokens
) -> None:
    backbone = Backbone(backbone_of("llama").model.to("cuda"))
    memlong = MemLong(backbone)
    taken = []
    for _ in range(4):
        decoder = memlong.decoder(tokens(9).tolist(), room=8)
        for token in (5, 6, 7):
            decoder.step(token)
        del decoder
        torch.cuda.synchronize()
        torch.cuda.empty_cache()
        taken.append(torch.cuda.memory_reserved())
    assert taken[-1] == taken[1]
