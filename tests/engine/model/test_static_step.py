"""The step with fixed shapes does what the eager one does, whatever the model and the memory.

Here a capture is the step itself: all but the recording of a graph runs on the CPU.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from engine.kv import MemoryKind, RetrievedMemory
from engine.model.backbone import Backbone
from engine.model.decoding import Decoder
from engine.model.graph import Replay, StepGraphs
from engine.model.memlong import MemLong
from engine.model.settings import MemorySettings
from engine.model.static_step import StaticStep
from engine.model.windows import Window

Tokens = Callable[..., torch.Tensor]
KINDS: tuple[MemoryKind, ...] = ("kv", "state")
ROOM = 14
STEPS = 12  # more than the sliding windows of the tiny models


@pytest.fixture(params=KINDS)
def memlong(request: pytest.FixtureRequest, backbone: Backbone) -> MemLong:
    return _model(backbone, request.param)


def _model(backbone: Backbone, kind: MemoryKind, *, gate: bool = False) -> MemLong:
    if kind == "kv":
        return MemLong(backbone, MemorySettings("kv", 2, (2, 3, 5), gate))
    return MemLong(backbone, MemorySettings.default(backbone.shape.layers, "state"))


def _memory(memlong: MemLong, tokens: Tokens, rows: int) -> RetrievedMemory:
    windows = [Window(tuple(tokens(16 - row, seed=row).tolist()), (8, 8 - row)) for row in range(3)]
    block = memlong.encode(windows, 8)
    blocks = [block.select(range(2 * row, 2 * row + 2 - row % 2)) for row in range(rows)]
    return RetrievedMemory.batch(blocks, [tuple(range(len(block))) for block in blocks])


def _warmed_up(step: StaticStep) -> Replay:
    """What a real capture does before and after it records."""
    for _ in range(2):
        step.run()
    return step.run


@contextmanager
def _capturing(memlong: MemLong, capture: Callable[[StaticStep], Replay]) -> Iterator[None]:
    before, memlong.graphs = memlong.graphs, StepGraphs(capture)
    yield
    memlong.graphs = before


def _equal(eager: Decoder, static: Decoder, steps: int) -> None:
    for _ in range(steps):
        torch.testing.assert_close(static.logits, eager.logits, rtol=0, atol=1e-5)
        chosen = eager.logits.argmax(-1).tolist()
        eager.step(chosen)
        static.step(chosen)
    assert static.tokens == eager.tokens
    for layer, rows in eager.shares().items():
        for found, wanted in zip(static.shares()[layer], rows, strict=True):
            assert found == pytest.approx(wanted, abs=1e-6)


def test_steps_equal_eager_ones_with_padding_and_a_memory_per_row(
    memlong: MemLong, tokens: Tokens
) -> None:
    memory = _memory(memlong, tokens, rows=3)
    prompts = [tokens(n, seed=n).tolist() for n in (5, 9, 7)]
    eager = memlong.decoder(prompts, memory, room=ROOM)
    with _capturing(memlong, _warmed_up):
        static = memlong.decoder(prompts, memory, room=ROOM)
    _equal(eager, static, STEPS)


def test_steps_equal_eager_ones_without_memory(memlong: MemLong, tokens: Tokens) -> None:
    eager = memlong.decoder(tokens(6).tolist(), room=ROOM)
    with _capturing(memlong, _warmed_up):
        static = memlong.decoder(tokens(6).tolist(), room=ROOM)
    _equal(eager, static, STEPS)


@pytest.mark.parametrize("padded", [False, True])
def test_an_answer_longer_than_its_room_goes_on(
    backbone: Backbone, tokens: Tokens, padded: bool
) -> None:
    memlong = _model(backbone, "state")
    memory = _memory(memlong, tokens, rows=2)
    prompts = [tokens(6).tolist(), tokens(5 if padded else 6).tolist()]
    captures: list[StaticStep] = []

    def capture(step: StaticStep) -> Replay:
        captures.append(step)
        return _warmed_up(step)

    eager = memlong.decoder(prompts, memory, room=3)
    with _capturing(memlong, capture):
        static = memlong.decoder(prompts, memory, room=3)
    _equal(eager, static, STEPS)
    assert len(captures) == 2  # again, once the cache had grown


def test_gates_are_captured_too(backbone_of: Callable[[str], Backbone], tokens: Tokens) -> None:
    memlong = _model(backbone_of("llama"), "kv", gate=True)
    for layer, gate in memlong.gates.items():
        gate.copy_(torch.tensor([-1.5, 0.0, 0.4, 2.0]) + layer / 10)
    memory = _memory(memlong, tokens, rows=1)
    eager = memlong.decoder(tokens(6).tolist(), memory, room=ROOM)
    with _capturing(memlong, _warmed_up):
        static = memlong.decoder(tokens(6).tolist(), memory, room=ROOM)
    _equal(eager, static, STEPS)


def test_logits_handed_out_are_not_written_over(
    backbone_of: Callable[[str], Backbone], tokens: Tokens
) -> None:
    memlong = _model(backbone_of("llama"), "state")
    output = torch.zeros(1, memlong.backbone.shape.vocabulary)

    def capture(step: StaticStep) -> Replay:  # into one buffer, as a graph does
        return lambda: output.copy_(step.run())

    with _capturing(memlong, capture):
        decoder = memlong.decoder(tokens(6).tolist(), room=ROOM)
    first = decoder.step(5)
    kept = first.clone()
    decoder.step(6)
    assert torch.equal(first, kept)


# ---------------------------------------------------------------- what a graph demands


class _Operations(TorchDispatchMode):
    """Notes what reaches the device: operations and shapes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, tuple[Any, ...]]] = []

    def __torch_dispatch__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Any = None
    ) -> Any:
        shapes = tuple(tuple(a.shape) for a in args if isinstance(a, torch.Tensor))
        self.seen.append((str(func), shapes))
        return func(*args, **(kwargs or {}))


def test_every_step_is_the_same_operations_and_waits_for_no_value(
    memlong: MemLong, tokens: Tokens
) -> None:
    steps: list[StaticStep] = []

    def capture(step: StaticStep) -> Replay:
        steps.append(step)
        return step.run

    memory = _memory(memlong, tokens, rows=2)
    with _capturing(memlong, capture):
        decoder = memlong.decoder([tokens(6).tolist(), tokens(4).tolist()], memory, room=ROOM)
    decoder.step([5, 6])
    [step] = steps
    cached = [(layer.keys, layer.values) for layer in step.forward.cache.layers]
    addresses = [keys.data_ptr() for keys, _ in cached]
    runs = []
    for _ in range(3):
        with torch.inference_mode(), _Operations() as operations:
            step.run()
        runs.append(operations.seen)
    assert runs[0] == runs[1] == runs[2]
    names = {name for name, _ in runs[0]}
    waiting = ("_local_scalar_dense", "nonzero", "is_nonzero", "item", "masked_select", "unique")
    assert not [name for name in names if any(word in name for word in waiting)]
    assert any("index_copy" in name for name in names)
    assert [layer.keys.data_ptr() for layer in step.forward.cache.layers] == addresses


# ---------------------------------------------------------------- when it cannot be captured


@pytest.mark.parametrize(
    ("failure", "again"),
    [("operation not permitted when stream is capturing", False), ("CUDA out of memory", True)],
)
def test_what_cannot_be_captured_runs_eagerly_and_is_said_once(
    backbone_of: Callable[[str], Backbone],
    tokens: Tokens,
    caplog: pytest.LogCaptureFixture,
    failure: str,
    again: bool,
) -> None:
    memlong = _model(backbone_of("mistral"), "state")
    memory = _memory(memlong, tokens, rows=2)
    prompts = [tokens(6).tolist(), tokens(4).tolist()]

    def capture(step: StaticStep) -> Replay:
        step.run()  # it has written into the cache and counted before it fails
        raise RuntimeError(failure)

    eager = memlong.decoder(prompts, memory, room=ROOM)
    with _capturing(memlong, capture), caplog.at_level(logging.WARNING):
        static = memlong.decoder(prompts, memory, room=ROOM)
        graphs = memlong.graphs
    _equal(eager, static, 3)
    said = [record.getMessage() for record in caplog.records]
    assert len(said) == 1
    assert failure in said[0]
    assert graphs.possible == again


def test_a_bug_in_a_capture_is_not_hidden(
    backbone_of: Callable[[str], Backbone], tokens: Tokens
) -> None:
    memlong = _model(backbone_of("llama"), "state")

    def capture(step: StaticStep) -> Replay:
        raise TypeError("a bug")

    with _capturing(memlong, capture):
        decoder = memlong.decoder(tokens(6).tolist(), room=ROOM)
    with pytest.raises(TypeError, match="a bug"):
        decoder.step(5)


def test_a_cpu_and_several_cards_step_eagerly() -> None:
    assert not StepGraphs.on({torch.device("cpu")}).possible
    assert not StepGraphs.on({torch.device("cuda", 0), torch.device("cuda", 1)}).possible
    assert StepGraphs.on({torch.device("cuda", 0)}).possible
