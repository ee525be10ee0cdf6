"""The encoder: its vectors are comparable whatever it runs with, and a full card is left."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine import devices
from engine.devices import DeviceChoice
from engine.errors import ModelInvalid
from engine.model.default_models import MINILM
from engine.model_set import ModelSet
from engine.retrieval.encoder import Encoder
from engine.sizes import EMBEDDER, Dtype
from tests.engine.indexing import config_in

TEXTS = ["A ship left the harbour.", "The boat sailed from the port.", "Bread is made of flour."]


@pytest.fixture(scope="module")
def folder(models_dir: Path) -> Path:
    return models_dir / MINILM.id


@pytest.mark.parametrize("dtype", ["bfloat16", "float16"])
def test_vectors_of_all_dtypes_may_share_an_index(folder: Path, dtype: Dtype) -> None:
    exact = Encoder(folder, MINILM.model_hash).embed(TEXTS)
    other = Encoder(folder, MINILM.model_hash, dtype=dtype).embed(TEXTS)
    assert exact.dtype == other.dtype == np.float32
    assert np.allclose(np.linalg.norm(other, axis=1), 1, atol=1e-3)
    assert ((exact * other).sum(1) > 0.999).all()
    assert np.allclose(exact @ exact.T, other @ exact.T, atol=0.02)


def test_a_card_that_is_full_is_left_for_the_processor(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Encoder(folder, MINILM.model_hash).embed(TEXTS)
    embedder = Encoder(folder, MINILM.model_hash, "cpu:0", "float16")  # stands for a card
    whole = embedder._model.forward

    def full(**inputs: Any) -> Any:
        if embedder._model.dtype == torch.float16:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return whole(**inputs)

    monkeypatch.setattr(embedder._model, "forward", full)
    assert np.allclose(embedder.embed(TEXTS), wanted, atol=0.01)
    assert embedder._device == "cpu"


def test_other_failures_are_not_taken_for_a_full_card(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedder = Encoder(folder, MINILM.model_hash, "cpu:0")

    def fail(**_: Any) -> Any:
        raise RuntimeError("shapes do not match")

    monkeypatch.setattr(embedder._model, "forward", fail)
    with pytest.raises(RuntimeError, match="shapes"):
        embedder.embed(TEXTS)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelInvalid):
        Encoder(tmp_path, "")


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_it_runs_as_this_machine_does_it_best(
    tmp_path: Path, models_dir: Path, monkeypatch: pytest.MonkeyPatch, dtype: Dtype
) -> None:
    config = config_in(tmp_path / "data", models_dir)
    best = DeviceChoice("cpu", dtype, 1, 2**40, "measured")
    monkeypatch.setattr(devices, "choose", lambda _: best)
    assert ModelSet(config).embedder._model.dtype == getattr(torch, dtype)


def test_a_full_card_is_not_even_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    full = DeviceChoice("cuda:0", "bfloat16", 1, 100 << 20, "a card")
    monkeypatch.setattr(devices, "choose", lambda _: full)
    assert devices.choose_for_embedder(1, lambda _: EMBEDDER).device == "cpu"
    roomy = DeviceChoice("cuda:0", "bfloat16", 1, 4 << 30, "a card")
    monkeypatch.setattr(devices, "choose", lambda _: roomy)
    assert devices.choose_for_embedder(1, lambda _: EMBEDDER) == roomy


def test_weights_that_are_loaded_are_not_counted_among_what_is_to_come(
    tmp_path: Path, models_dir: Path
) -> None:
    models = ModelSet(config_in(tmp_path / "data", models_dir))
    device = DeviceChoice("cpu", "float32", 1, 2**40, "As it is set.")
    before = models._load_on(device).embedder
    assert models.embedder.dimensions == 384
    saved = before - models._load_on(device).embedder
    assert saved == pytest.approx(4 * MINILM.parameters, rel=0.01)
