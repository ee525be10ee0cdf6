"""`python -m engine evaluate`: measures, and writes figures, tables and charts."""

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from engine.config import EngineConfig
from engine.corpora.books import perplexity_books
from engine.errors import DataUnusable
from engine.evaluation import perplexity_report
from engine.evaluation.perplexity import FULL, SMALL, Measured, PerplexityMeasurement, Setting
from engine.evaluation.plots import Chart, draw
from engine.evaluation.results import Result, write_result
from engine.evaluation.subject import NONE, Subject, subject_of

Say = Callable[[str], None]


def evaluate(options: argparse.Namespace, config: EngineConfig, say: Say) -> None:
    """Run the evaluation that the options name.

    Args:
        options: of the command line (`engine.evaluation.options`).
        config: names the model; what is kept between runs lies in its data folder.
        say: takes lines of progress.

    Raises:
        DataUnusable: texts are missing or damaged.
        ModelError: the model or the calibration cannot be used.
        StorageError: results cannot be written.
    """
    commands = {"perplexity": _perplexity}
    subject = subject_of(config, options.calibration)
    say(f"{subject.name}, calibration: {subject.calibration}")
    commands[options.evaluation](options, config, subject, say)


class Pace:
    """Adds to each line how much is done and how long the rest may take."""

    def __init__(self, total: int, unit: str, say: Say) -> None:
        self._total, self._unit, self._say = total, unit, say
        self._done = 0
        self._started = time.monotonic()

    def __call__(self, line: str) -> None:
        """One more is done."""
        self._done += 1
        left = (time.monotonic() - self._started) / self._done * max(0, self._total - self._done)
        done = f"{self._done} of {self._total} {self._unit}, about {left / 60:.0f} min left"
        self._say(f"{done} | {line}")


def _perplexity(
    options: argparse.Namespace, config: EngineConfig, subject: Subject, say: Say
) -> None:
    settings = [
        _adapted(setting, options)
        for setting in (FULL if options.full else SMALL)
        if options.local in (None, setting.local)
    ]
    if options.local and not settings:
        settings = [_adapted(replace(FULL[0], local=options.local), options)]
    books = perplexity_books(options.data)
    total = sum(min(one.books or len(books), len(books)) * one.windows for one in settings)
    pace = Pace(total, "windows", say)
    measurement = PerplexityMeasurement(subject, books, config.data_dir / "evaluation", pace)
    measured: dict[Setting, list[Measured]] = {}
    for setting in settings:
        for window in measurement.measure(setting):
            done = measured.setdefault(setting, [])
            if done and done[-1].book != window.book:
                _write_perplexity(options.out, subject, measured)  # what is there so far
            done.append(window)
    for path in _write_perplexity(options.out, subject, measured):
        say(f"written: {path}")
    charts = [perplexity_report.chart_of(windows) for windows in _windows(measured)]
    _draw(charts[:1], options.out / name_of("perplexity", subject), say)


def _adapted(setting: Setting, options: argparse.Namespace) -> Setting:
    """A setting with what the options say otherwise."""
    sizes = tuple(sorted(options.sizes)) if options.sizes else setting.sizes
    compared = setting.compared if setting.compared in sizes else sizes[-1]
    return replace(
        setting,
        sizes=sizes,
        compared=compared,
        chunks=options.chunks,
        books=options.books or setting.books,
        windows=options.windows or setting.windows,
    )


def _write_perplexity(
    folder: Path, subject: Subject, measured: dict[Setting, list[Measured]]
) -> list[Path]:
    every = _windows(measured)
    return write_result(
        folder,
        Result(
            name=name_of("perplexity", subject),
            title="Perplexity of books with memory",
            subject=about(subject),
            rows=[row for windows in every for row in perplexity_report.rows_of(windows)],
            tables=[perplexity_report.table_of(windows) for windows in every],
            notes=perplexity_report.notes_of(every),
        ),
    )


def _windows(measured: dict[Setting, list[Measured]]) -> list[perplexity_report.Windows]:
    return [perplexity_report.Windows(setting, held) for setting, held in measured.items()]


def name_of(evaluation: str, subject: Subject) -> str:
    """What the files of a result are called."""
    model = subject.name.lower().replace(" ", "-").replace("/", "-")
    return f"{evaluation}-{model}" + ("-uncalibrated" if subject.calibration == NONE else "")


def about(subject: Subject) -> str:
    """The model that was measured, in words."""
    backbone = subject.backbone
    dtype = str(backbone.dtype).removeprefix("torch.")
    taught = "none" if subject.calibration == NONE else subject.calibration
    return f"Model: {subject.name} ({dtype}, {backbone.device.type}); calibration: {taught}."


def _draw(charts: list[Chart], stem: Path, say: Say) -> None:
    for chart in charts:
        try:
            say(f"written: {draw(chart, stem.with_suffix('.svg'))}")
        except DataUnusable as failure:  # figures matter more than pictures
            say(failure.message)
