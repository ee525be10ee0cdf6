"""One run of an evaluation: what it measures, where it keeps things, how it tells of them."""

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from engine.errors import DataUnusable
from engine.evaluation.plots import Chart, draw
from engine.evaluation.results import Result, Row, Table, write_result
from engine.evaluation.subject import NONE, Subject

Say = Callable[[str], None]


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


@dataclass(frozen=True)
class Run:
    """One run.

    Attributes:
        evaluation: what is measured.
        options: of the command line (`engine.evaluation.options`).
        subject: the model.
        work: folder for what is kept between runs.
        say: takes lines of progress.
    """

    evaluation: str
    options: argparse.Namespace
    subject: Subject
    work: Path
    say: Say

    @property
    def name(self) -> str:
        """What the files of the result are called."""
        model = self.subject.name.lower().replace(" ", "-").replace("/", "-")
        untaught = "-uncalibrated" if self.subject.calibration == NONE else ""
        return f"{self.evaluation}-{model}{untaught}"

    def write(
        self, title: str, rows: Sequence[Row], tables: Sequence[Table], notes: Sequence[str]
    ) -> list[Path]:
        """Writes the result into the folder for results; returns its files.

        Raises:
            StorageError: they cannot be written.
        """
        backbone = self.subject.backbone
        dtype = str(backbone.dtype).removeprefix("torch.")
        model = f"{self.subject.name} ({dtype}, {backbone.device.type})"
        about = f"Model: {model}; calibration: {self.subject.calibration}."
        cuda = backbone.device.type == "cuda"
        card = torch.cuda.get_device_name(backbone.device) if cuda else "no GPU used"
        result = Result(self.name, title, about, rows, tables, notes, card)
        return write_result(self.options.out, result)

    def draw(self, chart: Chart) -> None:
        """Draws a chart beside the figures, where that is possible."""
        try:
            self.say(f"written: {draw(chart, self.options.out / f'{self.name}.svg')}")
        except DataUnusable as failure:  # figures matter more than pictures
            self.say(failure.message)
