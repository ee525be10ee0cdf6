"""The model that is measured, once as it is and once with what a calibration taught it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import torch

from engine.config import EngineConfig
from engine.model.backbone import Backbone
from engine.model.calibrated import WEIGHTS, read_calibration
from engine.model.memlong import MemLong
from engine.model.tokenizer import Tokenizer
from engine.model_set import ModelSet
from engine.retrieval.embedder import Embedder

NONE = "none"
"""What `--calibration` says to measure a model without one."""


@dataclass(frozen=True)
class Subject:
    """A model under measurement.

    Attributes:
        name: of the model, as shown.
        tokenizer: its tokenizer.
        embedder: the retriever's.
        plain: the model without calibration; reads memory untrained, and quoted text.
        calibrated: the same weights with the calibration; None without one.
        calibration: the calibration's name, or "none".
        mark: changes whenever memory would be read differently: by another calibration, or by
            changed code.
    """

    name: str
    tokenizer: Tokenizer
    embedder: Embedder
    plain: MemLong
    calibrated: MemLong | None = None
    calibration: str = NONE
    mark: str = ""

    @property
    def backbone(self) -> Backbone:
        """The decoder that both share."""
        return self.plain.backbone


def subject_of(config: EngineConfig, calibration: str | None) -> Subject:
    """Load a model with a calibration.

    Args:
        config: names the model and where it lies.
        calibration: a calibration's folder; "none"; or None for the one that the app would use.

    Raises:
        ModelError: something cannot be loaded, or the calibration is another model's.
    """
    models = ModelSet(config)
    calibrated = None
    mark, name = "", NONE
    if calibration is None:
        found = models.language_model
        backbone = found.backbone
        if found.calibrated:
            calibrated, name = found, "the app's"
            learnt = found.learnt()
            mark = _digest(*(learnt[key].cpu().float().numpy().tobytes() for key in sorted(learnt)))
    else:
        backbone = _backbone(models)
        if calibration != NONE:
            folder = Path(calibration)
            held = read_calibration(folder)
            calibrated, name = MemLong(backbone, calibration=held), held.facts.name
            mark = _digest((folder / WEIGHTS).read_bytes())
    settings = calibrated.settings if calibrated else None
    return Subject(
        name=models.name,
        tokenizer=models.tokenizer,
        embedder=models.embedder,
        plain=MemLong(backbone, settings),
        calibrated=calibrated,
        calibration=name,
        mark=mark + _code_mark(),
    )


def _backbone(models: ModelSet) -> Backbone:
    device = models.device
    dtype = getattr(torch, device.dtype)
    return Backbone.load(models.installed.path, device.device, dtype, device.layers_on)


def _code_mark() -> str:
    """Which code reads memory: measured values of another version are not taken for this one's."""
    folder = Path(__file__).parent.parent / "model"
    return _digest(*(file.read_bytes() for file in sorted(folder.glob("*.py"))))


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()[:12]
