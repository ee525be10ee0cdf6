"""Training: only the upper layers learn, the memory is really read, and it resumes bit for bit."""

from pathlib import Path

import pytest
import torch

from engine.calibration.checkpoint import Place, read_checkpoint, write_checkpoint
from engine.calibration.frozen import LowerHalf
from engine.calibration.lesson import Lesson, batch_of
from engine.calibration.portion import Portion
from engine.calibration.trainer import Limit
from engine.errors import LossNotFinite, RunMismatch
from engine.model.memlong import MemLong
from tests.engine.calibration.planted import CHUNK, portion, trainer
from tests.engine.calibration.planted import model as new_model


def _loss(memlong: MemLong, made: Portion) -> float:
    frozen = LowerHalf(memlong, CHUNK).of(made)
    first = memlong.settings.first_local
    batch = batch_of(made.rows, frozen.local, frozen, first, torch.device("cpu"))
    with torch.no_grad():
        return float(Lesson(memlong).losses(batch).mean())


def test_a_planted_fact_is_learnt_from_memory_and_from_nothing_else() -> None:
    memlong = new_model()
    before = _loss(memlong, portion())
    for _ in trainer(memlong, 200).steps():
        pass
    assert _loss(memlong, portion()) < before / 10
    for further in (1, 2, 3):  # with another text's memory it believes that text
        assert _loss(memlong, portion(swapped=further)) > before / 2


def test_only_upper_layers_change_and_memory_stays_what_it_was() -> None:
    memlong = new_model()
    stock = {name: weight.clone() for name, weight in memlong.backbone.model.named_parameters()}
    written = LowerHalf(memlong, CHUNK).of(portion())
    for _ in trainer(memlong, 5).steps():
        pass
    changed = set()
    for name, weight in memlong.backbone.model.named_parameters():
        if not torch.equal(weight, stock[name]):
            changed.add(name)
    assert changed
    for name in changed:
        assert name.endswith((".down", ".up", ".gain"))
        assert int(name.split("layers.")[1].split(".")[0]) > memlong.settings.memory_layer
    again = LowerHalf(memlong, CHUNK).of(portion())
    assert torch.equal(again.memory.arrays["states"], written.memory.arrays["states"])
    for now, then in zip(again.local, written.local, strict=True):
        assert torch.equal(now, then)


def test_a_resumed_run_ends_with_the_same_bits(tmp_path: Path) -> None:
    made = portion(rows=11)  # three steps, the last one shorter; stops fall into portions
    whole = new_model()
    for _ in trainer(whole, 10, made).steps():
        pass
    first = new_model()
    begun = trainer(first, 10, made)
    for step in begun.steps():
        if step.place.step in (4, 7):
            write_checkpoint(tmp_path, "run", begun.place, begun.state())
        if step.place.step == 8:
            break  # what came after the checkpoint is lost, as when a process is killed
    found = read_checkpoint(tmp_path, "run")
    assert found is not None
    assert found[0].step == 7
    torch.manual_seed(99)
    second = new_model()
    resumed = trainer(second, 10, made)
    resumed.restore(*found)
    for _ in resumed.steps():
        pass
    assert resumed.place.step == 10
    assert resumed.place.rows == 3 * 11 + 4
    for name, tensor in whole.learnt().items():
        assert torch.equal(tensor, second.learnt()[name]), name


def test_a_loss_that_is_no_number_stops_before_it_is_learnt() -> None:
    memlong = new_model()
    training = trainer(memlong, 10)
    steps = training.steps()
    next(steps)
    kept = {name: tensor.clone() for name, tensor in memlong.learnt().items()}
    with torch.no_grad():
        memlong.trainable()[1].fill_(float("inf"))
    with pytest.raises(LossNotFinite, match="step 2"):
        next(steps)
    assert training.place.step == 1
    untouched = list(kept)[2:]
    for name in untouched:
        assert torch.equal(memlong.learnt()[name], kept[name])


def test_a_checkpoint_of_another_shape_is_refused() -> None:
    training = trainer(new_model(), 2)
    next(training.steps())
    state = training.state()
    name = next(name for name in state if name.endswith(".weight"))
    with pytest.raises(RunMismatch, match="does not fit"):
        trainer(new_model(), 2).restore(training.place, state | {name: state[name][:1]})


def test_the_rate_rises_then_falls_to_nothing() -> None:
    rates = [step.rate for step in trainer(new_model(), 40).steps()]
    assert rates[0] < rates[4]
    assert rates.index(max(rates)) in (4, 5)
    assert rates[-1] < 0.01 * max(rates)
    assert Limit(steps=10, seconds=100).done(Place(step=1, seconds=90)) == 0.9


def test_training_and_reading_are_the_same_computation() -> None:
    memlong = new_model()
    for _ in trainer(memlong, 30).steps():
        pass
    made = portion()
    frozen = LowerHalf(memlong, CHUNK).of(made)
    row = made.rows[1]
    batch = batch_of(
        [row], frozen.local[1:2], frozen, memlong.settings.first_local, torch.device("cpu")
    )
    learning = Lesson(memlong).losses(batch)  # with gradients, as training computes it
    assert learning.requires_grad
    with torch.no_grad():
        logits = memlong.forward(torch.tensor([row.ids]), batch.memory)[0, -1:]
    said = torch.nn.functional.cross_entropy(logits, torch.tensor(row.targets), reduction="none")
    torch.testing.assert_close(learning.detach(), said, rtol=0, atol=0.05)  # states are bfloat16
