import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM

from engine.model.adapters import ATTENTION, MLP
from engine.model.backbone import Backbone
from engine.model.memlong import MemLong
from engine.model.packed import PackedLinear, pack


def _model(dtype: torch.dtype) -> LlamaForCausalLM:
    torch.manual_seed(0)
    config = LlamaConfig(
        vocab_size=96,
        hidden_size=64,
        intermediate_size=96,
        num_hidden_layers=4,
        num_attention_heads=4,
        num_key_value_heads=2,
    )
    return LlamaForCausalLM(config).to(dtype).train(mode=False)


@pytest.fixture
def ids() -> torch.Tensor:
    return torch.randint(0, 96, (2, 11), generator=torch.Generator().manual_seed(3))


def _packs() -> bool:
    return pack(_model(torch.bfloat16)) > 0


@pytest.mark.skipif(not _packs(), reason="this processor has no packed products")
@torch.no_grad()
def test_packed_weights_change_no_bit(ids: torch.Tensor) -> None:
    stock, packed = _model(torch.bfloat16), _model(torch.bfloat16)
    assert pack(packed) == 4 * (len(ATTENTION) + len(MLP)) + 1
    for tokens in (ids, ids[:1, :1]):
        assert torch.equal(packed(tokens).logits, stock(tokens).logits)
    layer = packed.model.layers[2].mlp.down_proj
    assert isinstance(layer, PackedLinear)
    assert layer.weight.dtype == torch.bfloat16  # type: ignore[unreachable]  # stubs say Linear


@pytest.mark.skipif(not _packs(), reason="this processor has no packed products")
@torch.no_grad()
def test_what_a_calibration_folded_is_packed_too(ids: torch.Tensor) -> None:
    memlong = MemLong(Backbone(_model(torch.bfloat16)))
    memlong.attach(4, 8.0, (*ATTENTION, *MLP))
    for parameter in memlong.adapters.parameters():
        parameter.normal_(std=0.1, generator=torch.Generator().manual_seed(5))
    memlong.adapters.fold()
    with memlong.adapters.at_work(on=True):
        before = memlong.backbone.model(ids).logits
        assert pack(memlong.backbone.model) > 4 * len(ATTENTION)
        assert torch.equal(memlong.backbone.model(ids).logits, before)
    assert torch.equal(memlong.forward(ids), _model(torch.bfloat16)(ids).logits)


def test_other_dtypes_stay_as_they_are() -> None:
    model = _model(torch.float32)
    assert pack(model) == 0
    assert not any(isinstance(module, PackedLinear) for module in model.modules())
