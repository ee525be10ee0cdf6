import json
import shutil
from pathlib import Path

import msgspec
import numpy as np
import pytest
from safetensors.numpy import save_file

from engine.errors import ModelInvalid
from engine.model.download import resolve
from engine.model.fingerprint import model_hash, read_config
from engine.model.folder import MODEL_FILE, FileFacts, compared, describe_folder, sha256_of
from engine.sizes import ModelSize


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """A folder with all that is looked at; no model could be so small."""
    folder = tmp_path / "my-model"
    folder.mkdir()
    (folder / "config.json").write_text(json.dumps({"model_type": "qwen2"}))
    (folder / "tokenizer.json").write_text("{}")
    save_file({"a.weight": np.ones((3, 4), np.float32)}, folder / "model.safetensors")
    return folder


def test_a_whole_checkpoint_is_described(checkpoint: Path) -> None:
    model = describe_folder(checkpoint)
    assert (model.name, model.role, model.parameters) == ("my-model", "language", 12)
    assert model.path == checkpoint.resolve()
    assert resolve(str(checkpoint), checkpoint.parent / "models") == model


def test_other_weights_are_another_model(checkpoint: Path) -> None:
    before = describe_folder(checkpoint).model_hash
    save_file({"a.weight": np.full((3, 4), 2, np.float32)}, checkpoint / "model.safetensors")
    assert describe_folder(checkpoint).model_hash != before


def refused(folder: Path, words: str) -> None:
    with pytest.raises(ModelInvalid, match=words) as failure:
        describe_folder(folder)
    assert failure.value.hint


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "nowhere", "no folder")


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    refused(tmp_path, "no config.json")


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"model_type": "bert"}, "kind that cannot be used here"),
        ({}, "kind that cannot be used here"),
        ({"model_type": "llama", "quantization_config": {"quant_method": "gptq"}}, "quantised"),
    ],
)
def test_a_model_of_another_kind_is_refused(checkpoint: Path, config: dict, words: str) -> None:
    (checkpoint / "config.json").write_text(json.dumps(config))
    refused(checkpoint, words)


def test_a_damaged_configuration_is_refused(checkpoint: Path) -> None:
    (checkpoint / "config.json").write_text("{")
    refused(checkpoint, "damaged")


def test_a_model_without_tokenizer_is_refused(checkpoint: Path) -> None:
    (checkpoint / "tokenizer.json").unlink()
    refused(checkpoint, "no tokenizer.json")


def test_pickled_weights_are_refused(checkpoint: Path) -> None:
    shutil.move(checkpoint / "model.safetensors", checkpoint / "pytorch_model.bin")
    refused(checkpoint, "no model.safetensors")


def test_a_missing_shard_is_refused(checkpoint: Path) -> None:
    (checkpoint / "model.safetensors").unlink()
    index = {"weight_map": {"a.weight": "model-00001-of-00002.safetensors"}}
    (checkpoint / "model.safetensors.index.json").write_text(json.dumps(index))
    refused(checkpoint, "lacks 1 of its files")


@pytest.mark.parametrize("size", [0, 7, 30, -1])
def test_weights_that_are_cut_short_are_refused(checkpoint: Path, size: int) -> None:
    weights = checkpoint / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:size])
    refused(checkpoint, "cut short|not a safetensors file|damaged")


@pytest.mark.parametrize(
    ("index", "words"),
    [
        ("{", "damaged"),
        ("[]", "damaged"),
        ("[" * 100_000, "damaged"),
        ("{}", "damaged"),
        ('{"weight_map": []}', "damaged"),
        ('{"weight_map": {"a.weight": 3}}', "damaged"),
        ('{"weight_map": {}}', "lacks"),
        ('{"weight_map": {"a.weight": "../model.safetensors"}}', "outside"),
        ('{"weight_map": {"a.weight": "C:\\\\model.safetensors"}}', "outside"),
        ('{"weight_map": {"a.weight": ".."}}', "outside"),
        ('{"weight_map": {"a.weight": ""}}', "outside"),
        ('{"weight_map": {"a.weight": "a\\u0000b"}}', "outside"),
        ('{"weight_map": {"a.weight": "%s"}}' % ("long" * 200), "cannot be read|lacks"),
    ],
)
def test_an_index_of_another_kind_is_refused(checkpoint: Path, index: str, words: str) -> None:
    (checkpoint / "model.safetensors.index.json").write_text(index)
    refused(checkpoint, words)


@pytest.mark.parametrize(
    "header",
    [
        b"[]",
        b'"text"',
        b"[" * 50_000,
        b'{"a": []}',
        b'{"a": {"dtype": "F32", "shape": [1]}}',
        b'{"a": {"dtype": "F32", "shape": [1], "data_offsets": [0]}}',
        b'{"a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 0]}}',
        b'{"a": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 0]}}',
        b'{"a": {"dtype": "F32", "shape": "1", "data_offsets": [0, 4]}}',
    ],
)
def test_a_header_of_another_kind_is_refused(checkpoint: Path, header: bytes) -> None:
    weights = checkpoint / "model.safetensors"
    weights.write_bytes(len(header).to_bytes(8, "little") + header)
    refused(checkpoint, "damaged")


@pytest.mark.parametrize("name", ["config.json", "model.safetensors"])
def test_a_file_that_may_not_be_read_is_named(
    checkpoint: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, *arguments: object, **named: object) -> object:
        if path.name == name:  # permissions do not bind every user that runs tests
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    refused(checkpoint, f"{name} cannot be read")
    with pytest.raises(ModelInvalid, match="cannot be read"):
        model_hash(checkpoint)


@pytest.mark.parametrize("content", ["[]", "3", "[" * 100_000])
def test_a_configuration_of_another_kind_is_refused(checkpoint: Path, content: str) -> None:
    (checkpoint / "config.json").write_text(content)
    with pytest.raises(ModelInvalid):
        read_config(checkpoint)


@pytest.mark.parametrize(
    "sizes",
    [
        {},
        {"num_hidden_layers": "many"},
        {"num_hidden_layers": 0},
        {"num_attention_heads": 0},
        {"hidden_size": [576]},
        {"vocab_size": None},
        {"head_dim": -1},
    ],
)
def test_a_configuration_without_sizes_is_refused(sizes: dict[str, object]) -> None:
    whole: dict[str, object] = {
        "num_hidden_layers": 2,
        "hidden_size": 32,
        "intermediate_size": 48,
        "num_attention_heads": 4,
        "vocab_size": 97,
        "num_key_value_heads": None,
        "rope_theta": 10_000.0,
    }
    assert ModelSize.of(whole).kv_heads == 4
    with pytest.raises(ModelInvalid, match="how large") as failure:
        ModelSize.of({**whole, **sizes} if sizes else {})
    assert failure.value.hint


def test_every_byte_is_compared_and_a_changed_one_is_told(checkpoint: Path) -> None:
    model = describe_folder(checkpoint)
    known = {
        name: FileFacts(f.size, sha256_of(checkpoint / name)) for name, f in model.files.items()
    }
    model = msgspec.structs.replace(model, files=known)
    (checkpoint / MODEL_FILE).write_bytes(msgspec.json.encode(model))
    assert list(compared(model))[-1] == model.size

    weights = checkpoint / "model.safetensors"
    changed = bytearray(weights.read_bytes())
    changed[-1] ^= 1
    weights.write_bytes(changed)
    with pytest.raises(ModelInvalid, match="damaged"):
        list(compared(model))
    assert not (checkpoint / MODEL_FILE).exists()  # so that it is fetched again
