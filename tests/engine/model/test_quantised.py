"""Weights in fewer bits: the default model says nearly the same, and takes less memory."""

from pathlib import Path

import pytest
import torch
from transformers import Qwen2Config, Qwen2ForCausalLM

from engine.errors import ModelInvalid
from engine.kv import RetrievedMemory
from engine.model import quantised
from engine.model.adapters import ATTENTION, MLP
from engine.model.backbone import Backbone
from engine.model.calibrated import Calibration, read_calibration
from engine.model.fingerprint import read_config
from engine.model.memlong import MemLong
from engine.model.packed import pack
from engine.model.quantised import EightBitLinear, FourBitLinear
from engine.model.windows import Window
from engine.records.models import Weights
from engine.sizes import GROUP, ModelSize
from tests.engine.model.conftest import VOCABULARY

_RESOURCES = Path(__file__).parents[3] / "resources" / "calibrations"
_TEXT = "The old lighthouse keeper climbed the stairs each evening to light the lamp. " * 12


def _loaded(folder: Path, weights: Weights) -> Backbone:
    steps = Backbone.loading(folder, "cpu", torch.bfloat16, weights=weights)
    told = []
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            loaded: Backbone = end.value
            break
    assert told[-1][0] == told[-1][1] > 0
    assert told == sorted(told)
    return loaded


@pytest.fixture(scope="module")
def folder(models_dir: Path) -> Path:
    return models_dir / "smollm2-135m-instruct"


@pytest.fixture(scope="module")
def full(folder: Path) -> Backbone:
    return _loaded(folder, "full")


def _held(backbone: Backbone) -> int:
    """Bytes of all that the model consists of."""
    held = {t.data_ptr(): t for t in backbone.model.state_dict().values()}
    return sum(tensor.nbytes for tensor in held.values())


@torch.inference_mode()
def _expected(memlong: MemLong, ids: torch.Tensor) -> torch.Tensor:
    return memlong.forward(ids).float().log_softmax(-1)


@pytest.mark.parametrize(("weights", "bound"), [("8-bit", 0.02), ("4-bit", 0.02)])
def test_the_default_model_expects_nearly_the_same_words(
    full: Backbone, folder: Path, weights: Weights, bound: float
) -> None:
    assert full.tokenizer is not None
    ids = torch.tensor([full.tokenizer.ids(_TEXT)[:160]])
    narrow = _loaded(folder, weights)
    near, stock = _expected(MemLong(narrow), ids), _expected(MemLong(full), ids)
    # The divergence of what is expected next, in nats: a bfloat16 model is 0.001 from float32.
    assert (stock.exp() * (stock - near)).sum(-1).mean() < bound
    size = ModelSize.of(read_config(folder))
    assert _held(narrow) == pytest.approx(size.weight_bytes("bfloat16", weights), rel=0.01)
    assert _held(narrow) < 0.62 * _held(full)


def test_a_calibration_reads_memory_above_narrow_weights(full: Backbone, folder: Path) -> None:
    """Its adapters stay as they were learnt, beside weights of 8 bits."""
    calibration = _calibration(full.hash)
    narrow = MemLong(_loaded(folder, "8-bit"), calibration=calibration)
    pack(narrow.backbone.model)
    stock = MemLong(Backbone.load(folder, "cpu", torch.bfloat16), calibration=calibration)
    assert full.tokenizer is not None
    ids = full.tokenizer.ids(_TEXT)[:128]
    written = [m.encode([Window(ids, [len(ids)])], len(ids)) for m in (narrow, stock)]
    difference = (written[0].arrays["states"] - written[1].arrays["states"]).float().norm()
    assert 0 < difference < 0.1 * written[1].arrays["states"].float().norm()
    retrieved = RetrievedMemory.of(written[1], [0])
    asked = torch.tensor([full.tokenizer.ids("Who climbed the stairs? The old")])
    with torch.inference_mode():
        near, known = (m.forward(asked, retrieved).float().log_softmax(-1) for m in (narrow, stock))
        alone = narrow.forward(asked).float().log_softmax(-1)
    away = (known.exp() * (known - near)).sum(-1).mean()
    assert away < 0.05
    assert (known.exp() * (known - alone)).sum(-1).mean() > 10 * away  # so memory was read


def _calibration(model_hash: str) -> Calibration:
    found = [read_calibration(path.parent) for path in _RESOURCES.glob("*/calibration.json")]
    return next(each for each in found if each.facts.model_hash == model_hash)


def test_a_bank_knows_in_how_many_bits_its_writer_was(full: Backbone) -> None:
    others = [Backbone(full.model, None, full.hash, weights) for weights in ("8-bit", "4-bit")]
    assert full.writer == full.hash
    assert len({full.writer[:12], *(other.writer[:12] for other in others)}) == 3
    assert all(other.hash == full.hash for other in others)  # the same calibration fits


@pytest.mark.parametrize("kind", [EightBitLinear, FourBitLinear])
@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("fused", [True, False])
@torch.no_grad()
def test_a_narrow_layer_multiplies_with_the_numbers_it_keeps(
    kind: type[EightBitLinear | FourBitLinear], bias: bool, fused: bool
) -> None:
    if fused and not quantised._is_fused(kind, torch.float32):
        pytest.skip("this processor lacks the operation")
    torch.manual_seed(0)
    base = torch.nn.Linear(4 * GROUP, 48, bias=bias)
    base.weight[3] = 0.0  # as pruned rows are
    layer = kind(base, fused=fused)
    steps = base.weight.abs().amax() * (1 / 127 if kind is EightBitLinear else 1 / 7.5)
    unit = layer(torch.eye(base.in_features)) - (base.bias if bias else 0.0)
    assert (unit.T - base.weight).abs().max() <= 0.51 * steps  # the nearest step
    for shape in ((2, 3, base.in_features), (1, 1, base.in_features)):
        x = torch.randn(shape)
        expected = torch.nn.functional.linear(x, unit.T, base.bias)
        torch.testing.assert_close(layer(x), expected, rtol=0.02, atol=0.02)


@pytest.mark.parametrize("weights", ["8-bit", "4-bit"])
def test_what_cannot_be_made_narrow_stays(weights: Weights) -> None:
    config = Qwen2Config(
        vocab_size=VOCABULARY,
        hidden_size=32,
        intermediate_size=48,  # no multiple of a group: `down_proj` stays
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
    )
    model = Qwen2ForCausalLM(config).train(mode=False)
    before = model.lm_head.weight.clone()
    list(quantised.quantise(model, weights, torch.device("cpu")))
    for layer in model.model.layers:
        assert type(layer.mlp.down_proj) is torch.nn.Linear
        narrow = [name for name in (*ATTENTION, *MLP) if name != "mlp.down_proj"]
        assert all(isinstance(layer.get_submodule(n), quantised.QuantisedLinear) for n in narrow)
    assert torch.equal(model.lm_head.weight, before)
    ids = torch.arange(7)[None]
    assert torch.isfinite(model(ids).logits).all()


def test_a_damaged_file_is_refused_as_ever(folder: Path, tmp_path: Path) -> None:
    for file in folder.iterdir():
        (tmp_path / file.name).symlink_to(file)
    (tmp_path / "model.safetensors").unlink()
    content = (folder / "model.safetensors").read_bytes()[: 1 << 20]
    (tmp_path / "model.safetensors").write_bytes(content)
    with pytest.raises(ModelInvalid, match="cut short"):
        _loaded(tmp_path, "8-bit")
