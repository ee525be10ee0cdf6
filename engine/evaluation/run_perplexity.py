"""`evaluate perplexity`: which windows, and what is written of them."""

import argparse
from dataclasses import replace
from pathlib import Path

from engine.corpora.books import perplexity_books
from engine.evaluation.perplexity import FULL, SMALL, Measured, PerplexityMeasurement, Setting
from engine.evaluation.perplexity_report import Windows, chart_of, notes_of, rows_of, table_of
from engine.evaluation.run import Pace, Run


def run_perplexity(run: Run) -> None:
    """Measure and write; figures are written after each window, so that a stopped run has some.

    Raises:
        DataUnusable: books are missing, damaged or too short.
        StorageError: results cannot be written.
    """
    settings = settings_of(run.options)
    books = perplexity_books(run.options.data)
    total = sum(min(one.books or len(books), len(books)) * one.windows for one in settings)
    pace = Pace(total, "windows", run.say)
    measurement = PerplexityMeasurement(run.subject, books, run.work, pace)
    measured: dict[Setting, list[Measured]] = {}
    files: list[Path] = []
    for setting in settings:
        for window in measurement.measure(setting):
            measured.setdefault(setting, []).append(window)
            files = _write(run, measured)
    for path in files:
        run.say(f"written: {path}")
    setting, windows = next(iter(measured.items()))
    run.draw(chart_of(Windows(setting, windows)))


def settings_of(options: argparse.Namespace) -> list[Setting]:
    """The windows that the options ask for."""
    settings = list(FULL if options.full else SMALL)
    if options.local:
        chosen = [setting for setting in settings if setting.local == options.local]
        settings = chosen or [replace(settings[0], local=options.local)]
    return [_adapted(setting, options) for setting in settings]


def _adapted(setting: Setting, options: argparse.Namespace) -> Setting:
    sizes = tuple(sorted(options.sizes)) if options.sizes else setting.sizes
    chunks = options.chunks or setting.chunks
    return replace(
        setting,
        sizes=sizes,
        compared=setting.compared if setting.compared in sizes else sizes[-1],
        chunks=chunks,
        books=options.books or setting.books,
        windows=options.windows or setting.windows,
    )


def _write(run: Run, measured: dict[Setting, list[Measured]]) -> list[Path]:
    every = [Windows(setting, windows) for setting, windows in measured.items()]
    rows = [row for windows in every for row in rows_of(windows)]
    tables = [table_of(windows) for windows in every]
    return run.write("Perplexity of books with memory", rows, tables, notes_of(every))
