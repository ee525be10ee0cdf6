import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from engine.errors import ModelInvalid
from engine.model.download import resolve
from engine.model.folder import describe_folder


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
