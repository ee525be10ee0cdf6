"""The closed-form stage: what can be told from a state is told, and then it can be read."""

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM

from engine.calibration.fit import fit
from engine.errors import DataUnusable
from engine.kv import RetrievedMemory
from engine.model.backbone import Backbone
from engine.model.memlong import MemLong
from engine.model.settings import MemorySettings
from engine.model.windows import Window

SETTINGS = MemorySettings("state", 1, (2, 3, 5), span=8)


@pytest.fixture
def backbone() -> Backbone:
    torch.manual_seed(7)
    config = LlamaConfig(
        vocab_size=97,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=6,
        num_attention_heads=4,
        num_key_value_heads=2,
        pad_token_id=None,
        initializer_range=0.1,
    )
    return Backbone(LlamaForCausalLM(config).train(mode=False))


def _text(windows: int) -> list[list[int]]:
    generator = torch.Generator().manual_seed(1)
    return torch.randint(3, 97, (windows, 200), generator=generator).tolist()


def test_the_layer_above_is_explained_wholly_the_others_less(backbone: Backbone) -> None:
    made = fit(backbone, SETTINGS, _text(8), ridge=1e-9)
    assert made.tokens == 8 * (200 - 32)
    nearest = made.explained[2]
    assert min(nearest.keys, nearest.values) > 0.9999
    for layer in (3, 5):
        assert 0.2 < made.explained[layer].values < nearest.values
    assert made.explained[5].values < made.explained[3].values


def test_fitted_maps_come_close_to_the_layers_own_keys_and_values(backbone: Backbone) -> None:
    made = fit(backbone, SETTINGS, _text(8))
    unseen = torch.randint(3, 97, (1, 60), generator=torch.Generator().manual_seed(2))
    with torch.no_grad():
        hidden = backbone.inner(input_ids=unseen, output_hidden_states=True).hidden_states
    for layer in SETTINGS.retrieval_layers:
        wanted = backbone.keys_values(layer, hidden[layer])[1]
        fitted = made.projections.keys_values(layer, hidden[2])[1]
        own = backbone.keys_values(layer, hidden[2])[1]
        assert (fitted - wanted).norm() < 0.9 * (own - wanted).norm() or layer == 2


def test_a_fitted_memory_is_read(backbone: Backbone) -> None:
    memlong = MemLong(backbone, SETTINGS)
    memlong.projections = fit(backbone, SETTINGS, _text(8)).projections
    ids = _text(9)[-1]
    block = memlong.encode([Window(tuple(ids[:32]), (8, 8, 8))], 8)
    with torch.no_grad():
        local = torch.tensor([ids[32:40]])
        read = memlong.forward(local, RetrievedMemory.of(block, (0, 1, 2)))
        other = memlong.forward(local, RetrievedMemory.of(block.select([2, 1, 0]), (2, 1, 0)))
        empty = memlong.forward(local)
    assert (read - empty).abs().max() > 1e-3
    # Chunks have an order within, not among themselves.
    torch.testing.assert_close(read, other, rtol=0, atol=1e-5)


def test_too_little_text_is_refused(backbone: Backbone) -> None:
    with pytest.raises(DataUnusable, match="too little text"):
        fit(backbone, SETTINGS, [_text(1)[0][:90]])
