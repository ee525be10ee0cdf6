"""`evaluate demonstrations`: which sets and seeds, and what is written of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from engine.corpora.demonstrations import labelled_sets
from engine.evaluation.demonstrations import (
    ALONE,
    BOTH,
    CONDITIONS,
    FULL,
    REMEMBERED,
    SHOWN,
    SMALL,
    DemonstrationMeasurement,
    Labelling,
    Teaching,
    drawn,
)
from engine.evaluation.plots import Chart
from engine.evaluation.results import Row, Table, at_least, between, estimated
from engine.evaluation.run import Pace, Run
from engine.evaluation.statistics import bootstrap, differences

_GAIN, _PAPER = 2.0, 10.2  # points of accuracy: what is asked for, and the paper's best
_PERCENT = 100.0


def run_demonstrations(run: Run) -> None:
    """Label and write; figures are written after each set, so that a stopped run has some.

    Raises:
        DataUnusable: sets are missing or damaged.
        StorageError: results cannot be written.
    """
    options = run.options
    teaching = FULL if options.full else SMALL
    teaching = replace(
        teaching,
        chunks=options.chunks or teaching.chunks,
        items=options.items or teaching.items,
        seeds=options.seeds or teaching.seeds,
    )
    tasks = labelled_sets(options.data)
    total = sum(
        len(drawn(task, seed, teaching).items) for task in tasks for seed in range(teaching.seeds)
    )
    pace = Pace(total, "sentences", run.say)
    measurement = DemonstrationMeasurement(run.subject, teaching, run.work, pace)
    done: list[Labelling] = []
    files: list[Path] = []
    for task in tasks:
        for seed in range(teaching.seeds):
            done += measurement.measure(task, seed)
        files = _write(run, teaching, done)
    for path in files:
        run.say(f"written: {path}")
    run.draw(chart_of(done))


def rows_of(done: Sequence[Labelling]) -> list[Row]:
    """Targets first, then every set's accuracy under every condition."""
    shown, both = _accuracy(done, SHOWN), _accuracy(done, BOTH)
    gain = bootstrap(differences(both, shown))
    name = "accuracy, 200 more in memory against 4 in the window"
    rows = [
        between(at_least(name, gain.mean, "points", _GAIN), gain),
        between(at_least(f"{name} (moonshot)", gain.mean, "points", _PAPER), gain),
    ]
    change = bootstrap(differences(_losses(done, BOTH), _losses(done, SHOWN)))
    rows.append(estimated("label loss, the same", change, "nats"))
    for condition in CONDITIONS:
        accuracy = bootstrap(_accuracy(done, condition))
        rows.append(estimated(f"accuracy, {spoken(condition)}", accuracy, "%"))
    return rows


def table_of(done: Sequence[Labelling]) -> Table:
    """Each set: accuracy, and the loss of the right label, under each condition."""
    lines = []
    for task in dict.fromkeys(one.task for one in done):
        part = [one for one in done if one.task == task]
        cells = []
        for condition in CONDITIONS:
            accuracy = bootstrap(_accuracy(part, condition))
            loss = bootstrap(_losses(part, condition))
            spread = f"{accuracy.low:.0f} to {accuracy.high:.0f}"
            cells.append(f"{accuracy.mean:.1f} % ({spread}), loss {loss.mean:.2f}")
        lines.append((f"{task} ({len(part)})", *cells))
    columns = ("Set", *(spoken(condition) for condition in CONDITIONS))
    return Table("Accuracy and loss of the right label, set by set", columns, tuple(lines))


def chart_of(done: Sequence[Labelling]) -> Chart:
    """Accuracy by set and condition."""
    tasks = list(dict.fromkeys(one.task for one in done))
    parts = [[one for one in done if one.task == task] for task in tasks]
    return Chart(
        title="Learning from demonstrations",
        x_label="",
        y_label="accuracy, %",
        ticks=tasks,
        series={
            spoken(condition): [bootstrap(_accuracy(part, condition)) for part in parts]
            for condition in CONDITIONS
        },
        kind="bars",
    )


def spoken(condition: str) -> str:
    """A condition in words."""
    return {
        ALONE: "no demonstrations",
        SHOWN: "4 in the window",
        BOTH: "4 in the window, 200 in memory",
        REMEMBERED: "200 in memory",
    }[condition]


def _write(run: Run, teaching: Teaching, done: Sequence[Labelling]) -> list[Path]:
    notes = [
        "The same sentences under every condition; differences are paired.",
        "Intervals: 95 %, bootstrap over draws and sentences.",
        f"Draws of demonstrations for each set: {teaching.seeds}.",
        f"{teaching.chunks} chunks of the memory are retrieved for each sentence.",
    ]
    return run.write("Learning from demonstrations", rows_of(done), [table_of(done)], notes)


def _accuracy(done: Sequence[Labelling], condition: str) -> list[list[float]]:
    return _of(done, lambda one: _PERCENT * one.right(condition))


def _losses(done: Sequence[Labelling], condition: str) -> list[list[float]]:
    return _of(done, lambda one: one.loss(condition))


def _of(done: Sequence[Labelling], value: Callable[[Labelling], float]) -> list[list[float]]:
    """A value of every sentence, draw by draw."""
    draws = dict.fromkeys((one.task, one.seed) for one in done)
    return [[value(one) for one in done if (one.task, one.seed) == draw] for draw in draws]
