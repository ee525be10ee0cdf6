"""Training a calibration as the command line asks for it, and in a process of its own for others.

    with CalibrationProcess(config) as process:
        for event in process.calibrate(CalibrationRequest(data="/books", minutes=60)): ...

Closing the stream pauses the run with a checkpoint; the same request goes on where it was. Nothing
here imports torch before a run is opened.
"""

import contextlib
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

import msgspec

from engine.child_command import python_module
from engine.config import EngineConfig
from engine.errors import RunMismatch
from engine.log import logging_to
from engine.model_set import ModelSet
from engine.network_guard import refuse_connections
from engine.process import Process
from engine.records.base import Record
from engine.runtime import using
from engine.serve import serve

if TYPE_CHECKING:
    from engine.calibration.run import Run
    from engine.calibration.trainer import Crew, Step

_MINUTES = 120.0  # of a run whose length was not named
_NICE = 5


class CalibrationRequest(Record, frozen=True):
    """What is asked for.

    Attributes:
        data: a folder with texts.
        name: of the calibration; "" for the model's.
        recipe: a JSON file that says what to train with; "" for the usual.
        begin_with: folder of a calibration to go on from; "" for none.
        minutes: of training in all; 0 where steps are named, or for the usual.
        steps: of training in all; 0 for no such limit.
        pause_after: minutes after which it stops for now; 0 for never.
        resume: go on with a run that was begun; without it such a run is refused.
        keep: keep prepared data that was learnt, for other runs.
    """

    data: str
    name: str = ""
    recipe: str = ""
    begin_with: str = ""
    minutes: float = 0.0
    steps: int = 0
    pause_after: float = 0.0
    resume: bool = True
    keep: bool = False


class CalibrationStep(Record, frozen=True):
    """A step was taken; `done` is a share of the run, `loss` is smoothed, nats a token."""

    step: int
    done: float
    loss: float
    tokens_per_second: float
    seconds_left: float


class Calibrated(Record, frozen=True):
    """The calibration lies where the app finds it from its next start on."""

    folder: str


def opened(config: EngineConfig, request: CalibrationRequest, crew: "Crew | None" = None) -> "Run":
    """The run that is asked for, with its model loaded.

    Raises:
        RunMismatch: a run of that name was begun, and it was not asked to go on.
        EngineError: the data folder, the recipe, the model or the calibration cannot be used.
    """
    import torch

    from engine.calibration.beginning import Beginning
    from engine.calibration.crew import device_of_this_process
    from engine.calibration.prepared import Texts
    from engine.calibration.recipe import Recipe, read_recipe
    from engine.calibration.run import Plan, Run, known_run
    from engine.calibration.trainer import Limit
    from engine.model.backbone import Backbone

    models = ModelSet(config)
    installed = models.installed
    name = request.name or installed.path.name
    root = config.data_dir / "calibrating"
    known = known_run(root / name)
    if known is not None and not request.resume:
        raise RunMismatch(
            f"A training run called {name} was begun already.",
            "Go on with --resume, or give another --name.",
        )
    recipe = read_recipe(Path(request.recipe)) if request.recipe else Recipe()
    if known is not None and not request.recipe:
        recipe = known.recipe
    data = Path(request.data)
    absent = known is not None and not data.is_dir()
    texts = Texts(
        root / "prepared",
        data,
        lambda: models.embedder,
        known.data if known is not None and absent else "",
    )
    device = models.device
    dtype = torch.bfloat16 if device.dtype == "bfloat16" else torch.float32
    backbone = Backbone.load(installed.path, device_of_this_process(device.device), dtype)
    beginning = Beginning(known.begun_with if known is not None else "")
    if request.begin_with:
        beginning = Beginning.of(Path(request.begin_with))
    minutes = request.minutes or (0.0 if request.steps else _MINUTES)
    plan = Plan(
        name=name,
        limit=Limit(request.steps, minutes * 60),
        pause=request.pause_after * 60,
        keep=request.keep,
        beginning=beginning,
    )
    return Run(root, backbone, recipe, plan, texts, crew)


def seconds_left(step: "Step") -> float:
    """How long a run still takes after a step."""
    return step.place.seconds * (1 - step.done) / max(step.done, 1e-9)


class CalibrationService(Protocol):
    """What the process answers."""

    def calibrate(self, request: CalibrationRequest) -> Iterator[CalibrationStep | Calibrated]:
        """Train, or go on with it; ends with `Calibrated`.

        Raises:
            EngineError: as `opened` and training say.
        """
        ...


class Calibrating:
    """Implements `CalibrationService`."""

    def __init__(self, config: EngineConfig) -> None:
        """Nothing is loaded yet."""
        self._config = config

    def calibrate(self, request: CalibrationRequest) -> Iterator[CalibrationStep | Calibrated]:
        """Train, or go on with it."""
        run = opened(self._config, request)
        for step in run.train(lambda: False):
            yield CalibrationStep(
                step=step.place.step,
                done=step.done,
                loss=step.place.loss,
                tokens_per_second=step.tokens / max(step.seconds, 1e-9),
                seconds_left=seconds_left(step),
            )
        if not run.paused:
            yield Calibrated(str(run.result(self._config.calibrations_dir)))


class CalibrationProcess:
    """The process, as whoever asks for a calibration holds it; all calls block."""

    def __init__(self, config: EngineConfig) -> None:
        """Starts it."""
        encoded = msgspec.json.encode(config, enc_hook=str).decode()
        self._process = Process(python_module("engine.calibrating", encoded), "calibration")

    def calibrate(self, request: CalibrationRequest) -> Iterator[CalibrationStep | Calibrated]:
        """See `CalibrationService.calibrate`."""
        return self._process.stream(CalibrationService.calibrate, request)

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    def close(self) -> None:
        """Ends the process; a run under way keeps a checkpoint."""
        self._process.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


def main() -> int:
    """Serve until stdin ends."""
    refuse_connections()
    encoded = sys.argv[1]
    config = msgspec.json.decode(encoded, type=EngineConfig, dec_hook=lambda _, text: Path(text))
    using.put_first(config.data_dir)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    with contextlib.ExitStack() as stack:
        stack.enter_context(logging_to(config.data_dir / "logs" / "calibration.log"))
        serve(Calibrating(config), CalibrationService)
    return 0


if __name__ == "__main__":
    code = main()
    logging.shutdown()
    sys.exit(code)
