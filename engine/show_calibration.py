"""What `python -m engine calibrate` prints, and how it is stopped."""

import contextlib
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from engine.config import EngineConfig
from engine.errors import RunMismatch

_LINE_S = 5.0  # between lines where stderr is no terminal


@dataclass(frozen=True)
class CalibrateOptions:
    """What the command line said.

    Attributes:
        data: the folder with texts.
        name: of the run and the calibration; "" for the model's.
        recipe: a JSON file, None for the default one.
        minutes: how long the run takes in all; 0 for no such limit.
        steps: how many steps it has in all; 0 for no such limit.
        pause: minutes after which it stops for now; 0 for never.
        prepare: portions to prepare instead of training; 0 to train.
        rows_only: prepare rows without the lower half's work.
        resume: go on with a run that was begun.
        keep: keep prepared portions.
    """

    data: Path
    name: str
    recipe: Path | None
    minutes: float
    steps: int
    pause: float
    prepare: int
    rows_only: bool
    resume: bool
    keep: bool


def show_calibration(config: EngineConfig, options: CalibrateOptions) -> None:
    """Trains a calibration, with a line of progress, or prepares for it."""
    import torch

    from engine.calibration.prepared import Texts
    from engine.calibration.recipe import Recipe, read_recipe
    from engine.calibration.run import Plan, Run, known_run
    from engine.calibration.trainer import Limit
    from engine.model.backbone import Backbone
    from engine.model_set import ModelSet

    models = ModelSet(config)
    installed = models.installed
    name = options.name or installed.path.name
    root = config.data_dir / "calibrating"
    known = known_run(root / name)
    if known is not None and not (options.resume or options.prepare):
        raise RunMismatch(
            f"A training run called {name} was begun already.",
            "Go on with --resume, or give another --name.",
        )
    recipe = read_recipe(options.recipe) if options.recipe else Recipe()
    if known is not None and not options.recipe:
        recipe = known.recipe
    absent = known is not None and not options.data.is_dir()
    hash_ = known.data if known is not None and absent else ""
    texts = Texts(root / "prepared", options.data, lambda: models.embedder, hash_)
    device = models.device
    dtype = torch.bfloat16 if device.dtype == "bfloat16" else torch.float32
    backbone = Backbone.load(installed.path, device.device, dtype)
    plan = Plan(
        name=name,
        limit=Limit(options.steps, options.minutes * 60),
        pause=options.pause * 60,
        keep=options.keep,
    )
    run = Run(root, backbone, recipe, plan, texts)
    if options.prepare:
        for count in run.prepare(options.prepare, rows_only=options.rows_only):
            print(f"{count} of {options.prepare} portions prepared", file=sys.stderr)
        return
    with _asked_to_stop() as stop:
        line = _Line()
        for step in run.train(stop.__bool__):
            line.show(step)
        line.end()
    if run.paused:
        print(f"Paused; go on with --resume. So far: {run.folder}")
    else:
        print(f"The calibration is in {run.result(config.calibrations_dir)}")
