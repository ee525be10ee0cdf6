"""What is told while models are loaded, and what does not wait for it."""

import shutil
from pathlib import Path

import msgspec
import pytest
import torch

from engine.config import EngineConfig
from engine.devices import DeviceChoice
from engine.errors import ModelInvalid, OutOfMemory
from engine.model.backbone import Backbone
from engine.model.weights import read_weights
from engine.model_set import ModelSet
from engine.records.answers import Answered, Retrieved
from engine.records.indexing import Progress, Remembered
from engine.records.models import ModelFacts
from engine.sizes import estimate
from engine.workspace import Workspace
from tests.engine.indexing import Indexed


def test_weights_are_told_byte_by_byte_and_are_those_of_the_file(tiny_model: Path) -> None:
    steps, told = read_weights(tiny_model, torch.bfloat16), []
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            weights = end.value
            break
    size = (tiny_model / "model.safetensors").stat().st_size
    assert told[0] == (0, size)
    assert told[-1] == (size, size)
    model = Backbone.load(tiny_model, "cpu", torch.bfloat16).model
    state = model.state_dict()
    assert all(torch.equal(state[name], weights[name]) for name in weights)


def test_two_who_wait_for_the_model_load_it_once(
    new_config: EngineConfig, tiny_model: Path
) -> None:
    models = ModelSet(msgspec.structs.replace(new_config, language_model=str(tiny_model)))
    first = models.loading()
    assert next(first).stage == "starting"
    assert next(first).stage == "loading"
    rest = list(models.loading())  # goes on from there
    assert [p.stage for p in rest] == ["loading"] * len(rest)
    assert rest[-1].done == rest[-1].total
    loaded = models.language_model
    assert list(first) == []
    assert models.language_model is loaded


def test_a_question_right_after_the_start_finds_passages_before_the_model_is_there(
    shared: Indexed, tiny_model: Path
) -> None:
    _, entry = shared
    config = shared[0]._config
    with Workspace(config) as workspace:
        preparing = workspace.prepare()
        assert next(preparing) == Progress("starting", 0, 0, "steps")
        events = list(workspace.ask(entry.document_id, "What is a trace tree in a compiler?"))
        kinds = [type(event) for event in events]
        assert kinds[0] is Retrieved
        loading = [e for e in events if isinstance(e, Progress) and e.stage == "loading"]
        assert loading[-1].done == loading[-1].total
        assert kinds.index(Progress) == 1
        assert isinstance(list(preparing)[-1], ModelFacts)


def test_a_model_whose_folder_is_deleted_answers_on_and_is_missed_at_the_next_start(
    shared: Indexed, tiny_model: Path, tmp_path: Path
) -> None:
    before, entry = shared
    folder = shutil.copytree(tiny_model, tmp_path / "tiny")
    config = msgspec.structs.replace(before._config, language_model=str(folder))
    with Workspace(config) as workspace:
        for _ in workspace._models.load():
            pass
        shutil.rmtree(folder)
        *_, last = workspace.ask(entry.document_id, "What is a trace tree in a compiler?")
        assert isinstance(last, Answered)
        assert last.answer.tokens > 0
    with pytest.raises(ModelInvalid, match="There is no folder"):
        list(ModelSet(config).loading())


def test_a_checkpoint_too_large_for_the_device_is_refused_before_it_is_read(
    new_config: EngineConfig, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = DeviceChoice("cpu", "float32", 1, 1000, "As it is set.")
    monkeypatch.setattr("engine.model_set.on_cpu", lambda *_: small)
    config = msgspec.structs.replace(new_config, language_model=str(tiny_model), device="cpu")
    with pytest.raises(OutOfMemory, match="does not fit") as refused:
        list(ModelSet(config).loading())
    assert "Choose a smaller model" in refused.value.hint


def test_weights_are_kept_in_8_bits_where_only_that_fits(
    new_config: EngineConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = msgspec.structs.replace(new_config, device="cpu")
    full = ModelSet(config).device
    assert full.weights == "full"
    models = ModelSet(config)
    needed = estimate(models._size, full.dtype, models._load_on(full), 0).needed
    tight = msgspec.structs.replace(full, available=needed - 1)
    monkeypatch.setattr("engine.model_set.on_cpu", lambda *_: tight)
    assert models.device.weights == "8-bit"
    asked = ModelSet(msgspec.structs.replace(config, weights="4-bit"))
    assert asked.device.weights == "4-bit"
    with pytest.raises(OutOfMemory, match="does not fit"):
        _ = ModelSet(msgspec.structs.replace(config, weights="full")).device


def test_a_bank_is_written_anew_by_weights_of_fewer_bits(
    new_config: EngineConfig, tiny_model: Path, excerpt: Path
) -> None:
    config = msgspec.structs.replace(new_config, language_model=str(tiny_model), remember=True)
    banks: dict[str, bytes] = {}
    for weights in ("full", "8-bit", "full"):
        with Workspace(msgspec.structs.replace(config, weights=weights)) as workspace:
            (*_, remembered) = workspace.index(str(excerpt), None)
            assert isinstance(remembered, Remembered)
            assert workspace._models.language_model.backbone.weights == weights
            answer = list(workspace.ask(remembered.entry.document_id, "Who is Therese?"))
            assert isinstance(answer[-1], Answered)
        found = {
            path.parent.name: path.read_bytes()
            for path in (config.documents_dir / remembered.entry.document_id).glob("bank-*/*.json")
        }
        assert banks.items() <= found.items()  # the other one is kept, as it was
        banks = found
    assert len(banks) == 2
