"""Adapters: nothing until trained, only while memory is read, and for one model alone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM

from engine.errors import CalibrationMismatch
from engine.kv import MemoryKind, RetrievedMemory
from engine.model.adapters import ATTENTION, MLP, NORMS
from engine.model.backbone import Backbone
from engine.model.calibrated import (
    DESCRIPTION,
    WEIGHTS,
    Calibration,
    CalibrationFacts,
    read_calibration,
    write_calibration,
)
from engine.model.memlong import MemLong
from engine.model.settings import MemorySettings
from engine.model.tokenizer import Tokenizer
from engine.model.windows import Window

Tokens = Callable[..., torch.Tensor]
TARGETS = (*ATTENTION, *MLP, *NORMS)


def _backbone(hash_: str = "base") -> Backbone:
    return Backbone(_stock(), hash_=hash_)


def _stock() -> LlamaForCausalLM:
    torch.manual_seed(7)
    config = LlamaConfig(
        vocab_size=97,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=6,
        num_attention_heads=4,
        num_key_value_heads=2,
        pad_token_id=None,
        initializer_range=0.15,
    )
    return LlamaForCausalLM(config).train(mode=False)


def _memlong(kind: MemoryKind, gate: bool = False) -> MemLong:
    settings = MemorySettings("kv", 2, (2, 4), gate) if kind == "kv" else None
    return MemLong(_backbone(hash_="base"), settings)


def _memory(memlong: MemLong, tokens: Tokens) -> RetrievedMemory:
    window = Window(tuple(tokens(16).tolist()), (8, 8))
    return RetrievedMemory.of(memlong.encode([window], 8), (0, 1))


def _calibration(memlong: MemLong) -> Calibration:
    facts = CalibrationFacts("test", "base", memlong.settings, 4, 8.0, TARGETS)
    return Calibration(facts, memlong.learnt())


def _train(memlong: MemLong, tokens: Tokens) -> list[float]:
    memory, ids = _memory(memlong, tokens), tokens(1, 12, seed=9)
    learnt = memlong.adapters.parameters()
    learnt += [gate.requires_grad_() for gate in memlong.gates.values()]
    optimiser = torch.optim.Adam(learnt, lr=0.01)
    losses = []
    for _ in range(8):
        logits = memlong.forward(ids, memory)
        loss = torch.nn.functional.cross_entropy(logits[0, :-1], ids[0, 1:])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    return losses


@pytest.mark.parametrize("kind", ["kv", "state"])
def test_fresh_adapters_change_nothing(kind: MemoryKind, tokens: Tokens) -> None:
    memlong = _memlong(kind)
    memory, ids = _memory(memlong, tokens), tokens(1, 9)
    with torch.no_grad():
        before = memlong.forward(ids, memory)
        memlong.attach(4, 8.0, TARGETS)
        assert torch.equal(memlong.forward(ids, memory), before)


@pytest.mark.parametrize(("kind", "gate"), [("kv", False), ("kv", True), ("state", False)])
def test_a_calibration_learns_is_stored_and_comes_back(
    kind: MemoryKind, gate: bool, tokens: Tokens, tmp_path: Path
) -> None:
    memlong = _memlong(kind, gate)
    with torch.no_grad():
        stock = memlong.forward(tokens(1, 9))
        written = memlong.encode([Window((3, 4, 5, 6), (4,))], 8)
    memlong.attach(4, 8.0, TARGETS)
    losses = _train(memlong, tokens)
    assert losses[-1] < losses[0] - 0.1
    write_calibration(tmp_path / "made", _calibration(memlong))
    again = MemLong(
        _backbone(hash_="base"),
        calibration=read_calibration(tmp_path / "made"),
    )
    assert again.calibrated
    memory, ids = _memory(again, tokens), tokens(1, 9)
    with torch.no_grad():
        # Adapters that came from disk are folded into the weights, those that learn are not.
        read, learnt = again.forward(ids, memory), memlong.forward(ids, memory)
        torch.testing.assert_close(read, learnt, rtol=0, atol=1e-5)
        # Without memory it is the stock model still, and what it writes is what it always wrote.
        assert torch.equal(again.forward(ids), stock)
        after = again.encode([Window((3, 4, 5, 6), (4,))], 8)
    for name, array in written.arrays.items():
        assert torch.equal(array, after.arrays[name])
    decoder = again.decoder(ids[0].tolist(), memory)
    torch.testing.assert_close(decoder.logits, again.forward(ids, memory)[:, -1], rtol=0, atol=1e-5)


def test_the_memory_layer_never_learns(tokens: Tokens) -> None:
    memlong = _memlong("kv")
    memlong.attach(4, 8.0, TARGETS)
    layers = {int(name.split(".")[1]) for name in memlong.adapters.tensors()}
    assert layers == {3, 4, 5}


def test_a_calibration_for_another_model_is_refused(tokens: Tokens) -> None:
    memlong = _memlong("state")
    memlong.attach(4, 8.0, TARGETS)
    calibration = _calibration(memlong)
    with pytest.raises(CalibrationMismatch, match="another model"):
        MemLong(_backbone(hash_="other"), calibration=calibration)
    other = msgspec.structs.replace(calibration.facts, rank=2)
    backbone = _backbone(hash_="base")
    with pytest.raises(CalibrationMismatch, match="does not fit"):
        MemLong(backbone, calibration=replace(calibration, facts=other))
    ids = tokens(1, 9)
    with torch.no_grad():  # and the model is left as it was
        assert torch.equal(MemLong(backbone).forward(ids), _stock()(ids).logits)


def test_a_calibration_for_another_tokenizer_is_refused(tiny_model: Path) -> None:
    tokenizer = Tokenizer(tiny_model)
    memlong = _memlong("state")
    memlong.attach(4, 8.0, TARGETS)
    made = _calibration(memlong)

    def with_tokenizer(hash_: str) -> MemLong:
        facts = msgspec.structs.replace(made.facts, tokenizer_hash=hash_)
        backbone = Backbone(_stock(), tokenizer, "base")
        return MemLong(backbone, calibration=replace(made, facts=facts))

    assert with_tokenizer(tokenizer.hash).calibrated
    assert with_tokenizer("").calibrated  # made before it was noted
    with pytest.raises(CalibrationMismatch, match="another tokenizer"):
        with_tokenizer("0" * 64)


@pytest.mark.parametrize("name", [WEIGHTS, DESCRIPTION])
@pytest.mark.parametrize("content", [None, b"", b"{}", b"\x00" * 40])
def test_a_damaged_calibration_is_refused(
    name: str, content: bytes | None, tmp_path: Path, tokens: Tokens
) -> None:
    memlong = _memlong("state")
    memlong.attach(4, 8.0, TARGETS)
    write_calibration(tmp_path, _calibration(memlong))
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(CalibrationMismatch):
        read_calibration(tmp_path)
