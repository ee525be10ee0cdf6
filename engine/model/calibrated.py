"""A calibration on disk: adapters as safetensors, and a JSON description of what they belong to."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save

from engine.errors import CalibrationMismatch
from engine.files import storage_error, write_atomically
from engine.model.backbone import Backbone
from engine.model.settings import MemorySettings

WEIGHTS = "calibration.safetensors"
DESCRIPTION = "calibration.json"
FORMAT_VERSION = 1
_HINT = "The model is used without memory; passages are quoted instead."


class CalibrationFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a calibration is, and what it was made for.

    Attributes:
        name: as people call it.
        model_hash: the base model (`engine.model.fingerprint`).
        settings: which layer writes and which read.
        rank: of the adapters.
        alpha: their scale times their rank.
        targets: the linear layers and norms that learn, inside each layer above the memory layer.
        projected: whether states are read through maps of their own
            (`engine.model.projections`).
        trained_on: the texts it learnt from, in words, with licences.
        tokens: how many tokens it learnt from.
        scores: what was measured, name -> value.
        tokenizer_hash: of the tokenizer it learnt with; "" where that was not noted.
        format_version: of this description and the weights' names.
    """

    name: str
    model_hash: str
    settings: MemorySettings
    rank: int
    alpha: float
    targets: tuple[str, ...]
    trained_on: str = ""
    tokens: int = 0
    projected: bool = False
    scores: dict[str, float] = {}
    tokenizer_hash: str = ""
    format_version: int = FORMAT_VERSION


@dataclass(frozen=True)
class Calibration:
    """Facts and learnt tensors: `layers.15.self_attn.q_proj.down`, `projections.15.weight`."""

    facts: CalibrationFacts
    tensors: Mapping[str, torch.Tensor]

    def require(self, backbone: Backbone) -> None:
        """Refuses a model, or a tokenizer, that the calibration was not made for.

        Raises:
            CalibrationMismatch: with the reason.
        """
        if self.facts.model_hash != backbone.hash:
            raise CalibrationMismatch(
                f"The calibration {self.facts.name} was made for another model.",
                _HINT,
                f"{self.facts.model_hash[:12]} is not {backbone.hash[:12]}",
            )
        known, tokenizer = self.facts.tokenizer_hash, backbone.tokenizer
        if known and tokenizer is not None and known != tokenizer.hash:
            raise CalibrationMismatch(
                f"The calibration {self.facts.name} was made for another tokenizer.",
                _HINT,
                f"{known[:12]} is not {tokenizer.hash[:12]}",
            )


def calibrated_layers(settings: MemorySettings, layers: int) -> range:
    """The layers that may learn: all above the memory layer, which itself stays as it is."""
    return range(settings.memory_layer + 1, layers)


def write_calibration(folder: Path, calibration: Calibration) -> None:
    """Writes a calibration; the description comes last and makes it complete.

    Raises:
        StorageError: the disk is full or cannot be written.
    """
    tensors = {name: t.detach().cpu().contiguous() for name, t in calibration.tensors.items()}
    description = msgspec.json.format(msgspec.json.encode(calibration.facts), indent=2)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise storage_error(failure, folder) from failure
    write_atomically(folder / WEIGHTS, [save(tensors)])
    write_atomically(folder / DESCRIPTION, [description, b"\n"])


def read_facts(folder: Path) -> CalibrationFacts:
    """The description alone; cheap.

    Raises:
        CalibrationMismatch: none there, damaged, or of a format of the future.
    """
    try:
        content = (folder / DESCRIPTION).read_bytes()
        facts = msgspec.json.decode(content, type=CalibrationFacts)
    except (OSError, msgspec.MsgspecError, ValueError) as error:
        raise CalibrationMismatch(
            f"The calibration in {folder.name} cannot be read.", _HINT, str(error)
        ) from error
    if facts.format_version != FORMAT_VERSION:
        raise CalibrationMismatch(
            f"The calibration {facts.name} has format {facts.format_version}.", _HINT
        )
    return facts


def read_calibration(folder: Path) -> Calibration:
    """A stored calibration.

    Raises:
        CalibrationMismatch: none there, damaged, or of a format of the future.
    """
    facts = read_facts(folder)
    try:
        with safe_open(folder / WEIGHTS, "pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (OSError, SafetensorError) as error:
        raise CalibrationMismatch(
            f"The calibration {facts.name} is damaged.", _HINT, str(error)
        ) from error
    if not all(bool(torch.isfinite(tensor).all()) for tensor in tensors.values()):
        raise CalibrationMismatch(f"The calibration {facts.name} is damaged.", _HINT, "not finite")
    return Calibration(facts, tensors)
