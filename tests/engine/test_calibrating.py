"""Calibrating in a process of its own: paused, killed, gone on with."""

import os
import signal
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from engine.calibrating import (
    Calibrated,
    Calibrating,
    CalibrationProcess,
    CalibrationRequest,
    CalibrationStep,
)
from engine.calibration.curve import read_curve
from engine.calibration.recipe import Mixture, Recipe
from engine.config import EngineConfig
from engine.errors import ProcessDied, RunMismatch

RECIPE = Recipe(
    rank=2, fit_tokens=2048, rows=2, portion=4, warmup=2,
    mixture=Mixture(stretch=1, chunks=(2,), questions=2, reading_losses=8),
)  # fmt: skip


@pytest.fixture
def asked(tmp_path: Path, excerpt: Path) -> CalibrationRequest:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "book.txt").write_bytes(excerpt.read_bytes())
    (tmp_path / "recipe.json").write_bytes(msgspec.json.encode(RECIPE))
    recipe = str(tmp_path / "recipe.json")
    return CalibrationRequest(data=str(texts), name="made", recipe=recipe, steps=99)


def test_a_run_that_is_paused_then_killed_loses_only_what_came_after_its_checkpoint(
    new_config: EngineConfig, tiny_model: Path, asked: CalibrationRequest
) -> None:
    config = msgspec.structs.replace(new_config, language_model=str(tiny_model))
    run = config.data_dir / "calibrating" / "made"
    with CalibrationProcess(config) as process:
        with closing(process.calibrate(asked)) as events:
            next(events)
        kept = [path.name for path in (run / "checkpoints").iterdir()]
        assert len(kept) == 1  # closing paused it
        events = process.calibrate(asked)
        first = next(events)
        assert isinstance(first, CalibrationStep)
        os.kill(process.pid, signal.SIGKILL)
        with pytest.raises(ProcessDied):
            list(events)
    assert [path.name for path in (run / "checkpoints").iterdir()] == kept
    again = msgspec.structs.replace(asked, resume=False)
    with pytest.raises(RunMismatch, match="begun already"):
        next(Calibrating(config).calibrate(again))
    further = msgspec.structs.replace(asked, steps=first.step + 1)
    *steps, made = Calibrating(config).calibrate(further)
    assert isinstance(made, Calibrated)
    assert (Path(made.folder) / "calibration.json").is_file()
    last = steps[-1]
    assert isinstance(last, CalibrationStep)
    assert last.done == 1.0
    told = [int(row["step"]) for row in read_curve(run / "curve.csv")]
    assert told == list(range(1, first.step + 2))  # none is missing, none is there twice
