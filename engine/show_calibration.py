"""What `python -m engine calibrate` prints, and how it is stopped."""

import argparse
import contextlib
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from engine.calibrating import CalibrationRequest, opened, seconds_left
from engine.config import EngineConfig

if TYPE_CHECKING:
    from engine.calibration.trainer import Step

_LINE_S = 5.0  # between lines where stderr is no terminal


def add_calibrate_options(parser: argparse.ArgumentParser) -> None:
    """The options of `calibrate`."""
    parser.add_argument("model", metavar="MODEL", help="a catalogue id or a model's folder")
    parser.add_argument("--data", type=Path, required=True, help="a folder with texts")
    parser.add_argument("--name", default="", help="of the calibration; else the model's")
    parser.add_argument("--recipe", type=Path, help="a JSON file: what to train with")
    parser.add_argument(
        "--begin-with", type=Path, metavar="FOLDER", help="go on from this calibration"
    )
    limit = parser.add_mutually_exclusive_group()
    limit.add_argument("--minutes", type=_positive, default=0.0, help="of training in all")
    limit.add_argument("--steps", type=int, default=0, help="of training in all")
    parser.add_argument(
        "--pause-after", type=_positive, default=0.0, metavar="MINUTES", help="then --resume later"
    )
    parser.add_argument("--resume", action="store_true", help="go on with a run that was begun")
    parser.add_argument(
        "--prepare-only", type=int, default=0, metavar="N", help="make the next N portions of data"
    )
    parser.add_argument(
        "--rows-only", action="store_true", help="leave what needs the model to the training"
    )
    parser.add_argument(
        "--keep", action="store_true", help="keep prepared data that was learnt, for other runs"
    )


def _positive(text: str) -> float:
    value = float(text)
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number of minutes")
    return value


def show_calibration(options: argparse.Namespace, config: EngineConfig) -> None:
    """Trains a calibration, with a line of progress, or prepares for it."""
    from engine.calibration.crew import crew

    request = CalibrationRequest(
        data=str(options.data),
        name=options.name,
        recipe=str(options.recipe or ""),
        begin_with=str(options.begin_with or ""),
        minutes=options.minutes,
        steps=options.steps,
        pause_after=options.pause_after,
        resume=options.resume or bool(options.prepare_only),
        keep=options.keep,
    )
    if options.prepare_only:
        run = opened(config, request)
        for count in run.prepare(options.prepare_only, rows_only=options.rows_only):
            print(f"{count} of {options.prepare_only} portions prepared", file=sys.stderr)
        return
    with crew() as together, _asked_to_stop() as stopped:
        run = opened(config, request, together)
        line = _Line()
        for step in run.train(stopped.is_set):
            if together.rank == 0:
                line.show(step)
        line.end()
    if together.rank:
        return
    if run.paused:
        print(f"Paused; go on with --resume. So far: {run.folder}")
    else:
        print(f"The calibration is in {run.result(config.calibrations_dir)}")


class _Line:
    """One line of progress: rewritten on a terminal, else a new one every few seconds."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._shown = 0.0
        self._text = ""

    def show(self, step: "Step") -> None:
        """Where the run is after a step."""
        place, left = step.place, _duration(seconds_left(step))
        self._text = (
            f"step {place.step:,}  loss {place.loss:.3f}  rate {step.rate:.1e}  "
            f"{place.rows * 3600 / max(place.seconds, 1e-9):,.0f} rows/h  "
            f"{step.tokens / max(step.seconds, 1e-9):,.0f} tokens/s  {left} left"
        )
        if self._terminal:
            print(f"\r{self._text}\x1b[K", end="", file=sys.stderr, flush=True)
        elif time.monotonic() - self._shown >= _LINE_S:
            self._shown = time.monotonic()
            print(self._text, file=sys.stderr, flush=True)
            self._text = ""

    def end(self) -> None:
        """The last line stays."""
        if self._text:
            print("" if self._terminal else self._text, file=sys.stderr, flush=True)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"


@contextlib.contextmanager
def _asked_to_stop() -> Iterator[threading.Event]:
    """Set once the run is interrupted or ended from outside; a step is never torn apart."""
    stopped = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
