"""What is told while models are loaded, and what does not wait for it."""

from pathlib import Path

import msgspec
import torch

from engine.config import EngineConfig
from engine.model.backbone import Backbone
from engine.model.weights import read_weights
from engine.model_set import ModelSet
from engine.records import ModelFacts, Progress, Retrieved
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
