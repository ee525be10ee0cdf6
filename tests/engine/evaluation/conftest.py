"""A tiny random model under measurement, with and without a calibration of its own."""

from pathlib import Path

import msgspec
import pytest
import torch

from engine.evaluation.subject import Subject, subject_of
from engine.model.backbone import Backbone
from engine.model.calibrated import Calibration, CalibrationFacts, write_calibration
from engine.model.memlong import MemLong
from tests.engine.indexing import config_in


@pytest.fixture(scope="session")
def calibration(tiny_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a calibration that was taught noise: it changes what memory does."""
    backbone = Backbone.load(tiny_model, "cpu", torch.float32)
    model = MemLong(backbone)
    torch.manual_seed(2)
    model.attach(2, 4.0, ("self_attn.v_proj",))
    tensors = {name: torch.randn_like(tensor) for name, tensor in model.learnt().items()}
    facts = CalibrationFacts(
        name="noise",
        model_hash=backbone.hash,
        settings=model.settings,
        rank=2,
        alpha=4.0,
        targets=("self_attn.v_proj",),
    )
    folder = tmp_path_factory.mktemp("calibration")
    write_calibration(folder, Calibration(facts, tensors))
    return folder


@pytest.fixture(scope="session")
def subject(
    tiny_model: Path,
    calibration: Path,
    models_dir: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Subject:
    """The tiny model, calibrated."""
    config = config_in(tmp_path_factory.mktemp("subject"), models_dir)
    config = msgspec.structs.replace(config, language_model=str(tiny_model))
    return subject_of(config, str(calibration))
