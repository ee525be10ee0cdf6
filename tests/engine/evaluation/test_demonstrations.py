"""Real sentences labelled by a tiny random model, and accuracies that are known."""

import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine.corpora.demonstrations import LabelledSet, labelled_sets
from engine.evaluation.demonstrations import (
    ALONE,
    BOTH,
    CONDITIONS,
    REMEMBERED,
    SHOWN,
    DemonstrationMeasurement,
    Labelling,
    Teaching,
    asked,
    drawn,
    word_losses,
    written,
)
from engine.evaluation.plots import draw
from engine.evaluation.run_demonstrations import chart_of, rows_of, table_of
from engine.evaluation.subject import Subject

TEACHING = Teaching(remembered=20, chunks=2, items=3, seeds=1)


@pytest.fixture(scope="module")
def tasks(data_dir: Path) -> dict[str, LabelledSet]:
    return {task.name: task for task in labelled_sets(data_dir)}


def test_every_sentence_is_labelled_under_every_condition(
    subject: Subject, tasks: dict[str, LabelledSet], tmp_path: Path
) -> None:
    measurement = DemonstrationMeasurement(subject, TEACHING, tmp_path, print)
    done = list(measurement.measure(tasks["SST-5"], 0))
    assert len(done) == 3
    for one in done:
        assert set(one.losses) == set(CONDITIONS)
        assert len({tuple(losses) for losses in one.losses.values()}) == len(CONDITIONS)
        assert all(len(losses) == 5 for losses in one.losses.values())
    again = DemonstrationMeasurement(replace(subject, mark="other"), TEACHING, tmp_path, print)
    assert [one.label for one in again.measure(tasks["SST-5"], 0)] == [one.label for one in done]


def test_demonstrations_are_drawn_apart(tasks: dict[str, LabelledSet]) -> None:
    first = drawn(tasks["MR"], 0, TEACHING)
    assert first == drawn(tasks["MR"], 0, TEACHING)
    assert first.items != drawn(tasks["MR"], 1, TEACHING).items
    assert (len(first.shown), len(first.remembered), len(first.items)) == (4, 20, 3)
    assert not set(first.shown) & set(first.remembered)
    assert not {one.text for one in first.items} & {one.text for one in first.remembered}


def test_the_text_tells_labels_of_demonstrations_and_asks_for_the_last(
    tasks: dict[str, LabelledSet],
) -> None:
    task = tasks["Subj"]
    one = task.pool[0]
    assert written(task, [one]) == f"{asked(task, one)} {task.words[one.label]}\n\n"
    assert asked(task, one).endswith("\nKind:")


def test_word_losses_of_one_and_of_several_tokens_agree(subject: Subject) -> None:
    """A word of one token gets the same loss whether or not another one has more of them."""
    ids = subject.tokenizer.ids
    prompt, good = ids("Review: a gem .\nSentiment:"), ids(" good")
    assert len(good) == 1
    (short,) = word_losses(subject.plain, prompt, [good], None)
    both = word_losses(subject.plain, prompt, [good, [*good, *good]], None)
    assert both[0] == pytest.approx(short, abs=0.02)
    assert both[1] > both[0]
    with torch.inference_mode():
        logits = subject.plain.forward(torch.tensor([prompt]))[0, -1].float()
    assert short == pytest.approx(-float(logits.log_softmax(-1)[good[0]]), abs=1e-3)


def _labelling(task: str, seed: int, *, helped: bool) -> Labelling:
    wrong, right = [1.0, 2.0], [2.0, 1.0]
    taught = right if helped else wrong
    losses = {ALONE: wrong, SHOWN: wrong, BOTH: taught, REMEMBERED: wrong}
    return Labelling(task, seed, 1, losses)


def test_rows_count_what_memory_adds(tmp_path: Path) -> None:
    done = [_labelling("A", 0, helped=True), _labelling("A", 1, helped=False)]
    rows = rows_of(done)
    assert (rows[0].value, rows[0].met, rows[1].met) == (50.0, True, True)
    named = {row.name: row.value for row in rows}
    assert named["accuracy, 4 in the window"] == 0.0
    assert named["label loss, the same"] == pytest.approx(-0.5)
    assert done[0].loss(BOTH) == pytest.approx(math.log(1 + math.exp(-1)))
    assert len(table_of(done).lines[0]) == len(table_of(done).columns)
    assert "accuracy" in draw(chart_of(done), tmp_path / "chart.svg").read_text()
