"""Models from a local folder: loaded as they are, or refused with the reason."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer as Library
from tokenizers import models, pre_tokenizers
from transformers import PreTrainedModel

from engine.errors import ModelInvalid, WindowExceeded
from engine.model.backbone import Backbone, check_folder
from engine.model.fingerprint import model_hash
from engine.model.memlong import MemLong
from engine.model.settings import MemorySettings
from engine.model.tokenizer import load_tokenizer
from engine.model.windows import Window

_TEMPLATE = (
    "{% for message in messages %}<{{ message.role }}>{{ message.content }}{{ eos_token }}"
    "{% endfor %}{% if add_generation_prompt %}<assistant>{% endif %}"
)


def _save(model: PreTrainedModel, folder: Path) -> Path:
    model.save_pretrained(folder)
    words = ["[bos]", "[end]", "a", "book", "reads", "well", "<user>", "<assistant>"]
    library = Library(models.WordLevel({w: i for i, w in enumerate(words)}, unk_token="a"))
    library.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    library.save(str(folder / "tokenizer.json"))
    facts = {"bos_token": "[bos]", "eos_token": {"content": "[end]"}, "chat_template": _TEMPLATE}
    (folder / "tokenizer_config.json").write_text(json.dumps(facts))
    return folder


@pytest.fixture
def folder(stock: PreTrainedModel, tmp_path: Path) -> Path:
    return _save(stock, tmp_path / "model")


def test_a_saved_model_answers_as_before(
    stock: PreTrainedModel, folder: Path, tokens: Callable[..., torch.Tensor]
) -> None:
    backbone = Backbone.load(folder, "cpu", torch.float32)
    ids = tokens(1, 12)
    with torch.no_grad():
        assert torch.equal(MemLong(backbone).forward(ids), stock(ids).logits)
    assert backbone.hash == model_hash(folder)
    assert backbone.shape.layers == 6


@pytest.fixture
def llama(backbone_of: Callable[[str], Backbone], tmp_path: Path) -> Path:
    return _save(backbone_of("llama").model, tmp_path / "model")


def test_the_hash_follows_the_weights(llama: Path) -> None:
    before = model_hash(llama)
    assert before == model_hash(llama)
    path = llama / "model.safetensors"
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    assert model_hash(llama) != before


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json", "model.safetensors"])
def test_a_missing_file_is_named(llama: Path, name: str) -> None:
    (llama / name).unlink()
    with pytest.raises(ModelInvalid, match=name):
        Backbone.load(llama, "cpu", torch.float32)


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json", "model.safetensors"])
@pytest.mark.parametrize("content", [b"", b"{", b"\x00" * 64])
def test_a_damaged_file_is_named(llama: Path, name: str, content: bytes) -> None:
    (llama / name).write_bytes(content)
    with pytest.raises(ModelInvalid):
        Backbone.load(llama, "cpu", torch.float32)


def test_weights_cut_short_are_refused(llama: Path) -> None:
    path = llama / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(ModelInvalid):
        Backbone.load(llama, "cpu", torch.float32)


def test_other_architectures_are_refused(llama: Path) -> None:
    config = json.loads((llama / "config.json").read_text())
    (llama / "config.json").write_text(json.dumps({**config, "model_type": "gpt2"}))
    with pytest.raises(ModelInvalid, match="gpt2"):
        check_folder(llama)
    with pytest.raises(ModelInvalid, match="no model folder"):
        check_folder(llama / "nowhere")


@pytest.mark.parametrize(
    "change",
    [
        {"hidden_size": "x"},
        {"hidden_size": 33},
        {"hidden_act": "nothing"},
        {"hidden_act": 3},
        {"rope_parameters": 3},
        {"dtype": "float31"},
        {"num_key_value_heads": 0},
        {"eos_token_id": "x"},
    ],
)
def test_a_configuration_that_makes_no_sense_is_refused(
    llama: Path, change: dict[str, object]
) -> None:
    config = json.loads((llama / "config.json").read_text())
    (llama / "config.json").write_text(json.dumps(config | change))
    with pytest.raises(ModelInvalid, match="cannot be loaded") as failure:
        Backbone.load(llama, "cpu", torch.float32)
    assert failure.value.hint


def test_weights_of_an_unknown_dtype_are_refused(llama: Path) -> None:
    path = llama / "model.safetensors"
    path.write_bytes(path.read_bytes().replace(b'"F32"', b'"F3X"'))
    with pytest.raises(ModelInvalid, match="cannot be loaded"):
        Backbone.load(llama, "cpu", torch.float32)


def test_weights_of_another_shape_are_refused(llama: Path) -> None:
    config = json.loads((llama / "config.json").read_text())
    (llama / "config.json").write_text(json.dumps({**config, "num_hidden_layers": 7}))
    with pytest.raises(ModelInvalid, match="lacks weights"):
        Backbone.load(llama, "cpu", torch.float32)


def test_the_tokenizer_knows_offsets_ends_and_the_chat_template(llama: Path) -> None:
    tokenizer = load_tokenizer(llama)
    encoded = tokenizer.encode("a book reads")
    assert encoded.ids == [2, 3, 4]
    assert encoded.offsets == [(0, 1), (2, 6), (7, 12)]
    assert (tokenizer.bos_id, tokenizer.eos_ids) == (0, frozenset({1, 2}))
    assert tokenizer.decode([3, 5]) == "book well"
    chat = tokenizer.chat([{"role": "user", "content": "book"}])
    assert chat == "<user>book[end]<assistant>"


def test_settings_refuse_layers_that_are_not_there(
    backbone_of: Callable[[str], Backbone],
) -> None:
    with pytest.raises(ValueError, match="layers"):
        MemLong(backbone_of("llama"), MemorySettings("state", 2, (3, 6)))
    for kind, layers in (("state", (2,)), ("kv", (1,)), ("state", ()), ("kv", (4, 3))):
        with pytest.raises(ValueError, match=r"memory|split"):
            MemorySettings(kind, 2, layers)


def test_more_than_the_model_can_read_is_refused(
    backbone_of: Callable[[str], Backbone],
) -> None:
    memlong = MemLong(backbone_of("llama"))
    with pytest.raises(WindowExceeded, match="600 tokens"):
        memlong.decoder([5] * 600)
    with pytest.raises(WindowExceeded, match="513 tokens"):
        memlong.encode([Window((5,) * 513, (8,))], 8)
    with pytest.raises(ValueError, match="more than 8"):
        memlong.encode([Window((5,) * 9, (9,))], 8)


def test_the_default_splits_are_the_measured_and_the_papers() -> None:
    assert MemorySettings.default(30) == MemorySettings("state", 14, tuple(range(15, 30)))
    assert MemorySettings.default(26, "kv") == MemorySettings("kv", 13, (13, 17, 21, 25))
