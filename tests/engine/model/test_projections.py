"""Maps of a retrieval layer's own, and tokens of a chunk that keep their order."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM

from engine.errors import CalibrationMismatch
from engine.kv import RetrievedMemory
from engine.model.backbone import Backbone
from engine.model.calibrated import (
    Calibration,
    CalibrationFacts,
    read_calibration,
    write_calibration,
)
from engine.model.memlong import MemLong
from engine.model.projections import MemoryProjections
from engine.model.settings import MemorySettings
from engine.model.windows import Window

Tokens = Callable[..., torch.Tensor]


def _memory(memlong: MemLong, ids: list[int], lengths: tuple[int, ...]) -> RetrievedMemory:
    block = memlong.encode([Window(tuple(ids), lengths)], max(lengths))
    return RetrievedMemory.of(block, range(len(lengths)))


def _own_maps(backbone: Backbone, layers: tuple[int, ...]) -> MemoryProjections:
    """Each layer's own norm and projections, written as maps of a normalised state."""
    weights, biases = {}, {}
    for layer in layers:
        block = backbone.layers[layer]
        rows = [block.self_attn.k_proj.weight, block.self_attn.v_proj.weight]
        weights[layer] = torch.cat(rows) * block.input_layernorm.weight
        biases[layer] = torch.zeros(len(weights[layer]))
    return MemoryProjections(weights, biases, backbone.shape.head_size)


def test_a_layers_own_projections_are_such_a_map(
    backbone_of: Callable[[str], Backbone], tokens: Tokens
) -> None:
    memlong = MemLong(backbone_of("llama"))
    memory = _memory(memlong, tokens(14).tolist(), (8, 6))
    with torch.no_grad():
        own = memlong.forward(tokens(1, 9), memory)
        memlong.projections = _own_maps(memlong.backbone, memlong.settings.retrieval_layers)
        mapped = memlong.forward(tokens(1, 9), memory)
        for bias in memlong.projections.biases.values():
            bias.add_(1.0)
        moved = memlong.forward(tokens(1, 9), memory)
    torch.testing.assert_close(mapped, own, rtol=0, atol=1e-4)
    assert (moved - own).abs().max() > 0.1


def test_a_chunk_in_order_reads_as_the_text_before_it(tokens: Tokens) -> None:
    """With a single layer, which writes and reads, nothing but the place could differ."""
    torch.manual_seed(3)
    config = LlamaConfig(
        vocab_size=97,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=1,
        num_attention_heads=4,
        num_key_value_heads=2,
        pad_token_id=None,
        initializer_range=0.2,
    )
    model = LlamaForCausalLM(config).train(mode=False)
    chunk, local = tokens(1, 8, seed=1), tokens(1, 6, seed=2)
    with torch.no_grad():
        wanted = model(torch.cat([chunk, local], dim=1)).logits[:, 8:]
        ordered = MemLong(Backbone(model), MemorySettings("kv", 0, (0,), span=8))
        memory = _memory(ordered, chunk[0].tolist(), (8,))
        torch.testing.assert_close(ordered.forward(local, memory), wanted, rtol=0, atol=1e-5)
        at_zero = MemLong(Backbone(model), MemorySettings("kv", 0, (0,)))
        assert (at_zero.forward(local, memory) - wanted).abs().max() > 1e-3


def test_places_count_within_each_chunk(
    backbone_of: Callable[[str], Backbone], tokens: Tokens
) -> None:
    memlong = MemLong(backbone_of("llama"))
    blocks = [
        memlong.encode([Window(tuple(tokens(9).tolist()), (4, 5))], 5),
        memlong.encode([Window(tuple(tokens(3).tolist()), (3,))], 5),
    ]
    memory = RetrievedMemory.batch(blocks, [(0, 1), (2,)])
    assert memory.places[0].tolist() == [0, 1, 2, 3, 0, 1, 2, 3, 4]
    assert memory.places[1, :3].tolist() == [0, 1, 2]


def test_a_calibration_with_maps_comes_back(
    backbone_of: Callable[[str], Backbone], tokens: Tokens, tmp_path: Path
) -> None:
    settings = MemorySettings("state", 2, (3, 4, 5), span=8)
    memlong = MemLong(backbone_of("qwen3"), settings)
    generator = torch.Generator().manual_seed(5)
    weights = {n: torch.randn(2 * 2 * 16, 32, generator=generator) for n in (3, 4, 5)}
    biases = {n: torch.randn(64, generator=generator) for n in (3, 4, 5)}
    memlong.projections = MemoryProjections(weights, biases, 16)
    facts = CalibrationFacts("test", "", settings, 0, 1.0, (), projected=True)
    write_calibration(tmp_path, Calibration(facts, memlong.learnt()))
    again = MemLong(backbone_of("qwen3"), calibration=read_calibration(tmp_path))
    memory = _memory(memlong, tokens(14).tolist(), (8, 6))
    with torch.no_grad():
        wanted = memlong.forward(tokens(1, 9), memory)
        assert torch.equal(again.forward(tokens(1, 9), memory), wanted)
        stock = MemLong(backbone_of("qwen3")).forward(tokens(1, 9))
        assert torch.equal(again.forward(tokens(1, 9)), stock)


def test_maps_of_another_shape_are_refused(backbone_of: Callable[[str], Backbone]) -> None:
    settings = MemorySettings("state", 2, (3, 4, 5))
    tensors = {f"projections.{n}.weight": torch.zeros(32, 31) for n in (3, 4, 5)}
    tensors |= {f"projections.{n}.bias": torch.zeros(32) for n in (3, 4, 5)}
    facts = CalibrationFacts("test", "", settings, 0, 1.0, (), projected=True)
    with pytest.raises(CalibrationMismatch, match="does not fit"):
        MemLong(backbone_of("llama"), calibration=Calibration(facts, tensors))
