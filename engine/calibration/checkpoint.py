"""Checkpoints of a training run: everything that the next step depends on, or nothing.

A checkpoint is a folder that gets its name when it is whole. Its tensors lie in parts of at most
15 MB, so that they can be carried; each has its hash in the description.
"""

import hashlib
import logging
import shutil
from collections.abc import Sequence
from pathlib import Path

import msgspec
import torch
from safetensors import SafetensorError
from safetensors.torch import load, save

from engine.errors import RunMismatch
from engine.files import TEMPORARY, storage_error, sync_contents, sync_folder

logger = logging.getLogger(__name__)

DESCRIPTION = "checkpoint.json"
PART_BYTES = 15_000_000
_KEPT = 2
_NAME = "step-"


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far a run has come.

    Attributes:
        step: steps taken.
        portion: the portion that comes next.
        taken: steps taken in that portion.
        seconds: spent on training.
        tokens: read, in memory and locally.
        rows: learnt from.
        loss: of the last steps, smoothed.
    """

    step: int = 0
    portion: int = 0
    taken: int = 0
    seconds: float = 0.0
    tokens: int = 0
    rows: int = 0
    loss: float = 0.0


class _Description(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    run: str
    place: Place
    parts: dict[str, str]
    pieces: dict[str, tuple[int, ...]]


def write_checkpoint(
    folder: Path, run: str, place: Place, tensors: dict[str, torch.Tensor]
) -> Path:
    """Writes one and deletes the oldest.

    Args:
        folder: where checkpoints lie.
        run: which run it belongs to.
        place: how far it has come.
        tensors: what it depends on.

    Raises:
        StorageError: the disk is full or cannot be written; older checkpoints are untouched.
    """
    target = folder / f"{_NAME}{place.step:08}"
    temporary = target.with_name(target.name + TEMPORARY)
    try:
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir(parents=True)
        parts = {}
        for number, part in enumerate(_parts(tensors)):
            content = save(part)
            name = f"part-{number:02}.safetensors"
            (temporary / name).write_bytes(content)
            parts[name] = hashlib.sha256(content).hexdigest()
        pieces = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
        description = _Description(run, place, parts, pieces)
        (temporary / DESCRIPTION).write_bytes(msgspec.json.encode(description))
        sync_contents(temporary)
        shutil.rmtree(target, ignore_errors=True)
        temporary.rename(target)
        sync_folder(folder)
    except OSError as failure:
        shutil.rmtree(temporary, ignore_errors=True)
        raise storage_error(failure, target) from failure
    for old in _found(folder)[:-_KEPT]:
        shutil.rmtree(old, ignore_errors=True)
    return target


def read_checkpoint(folder: Path, run: str) -> tuple[Place, dict[str, torch.Tensor]] | None:
    """The newest whole checkpoint; None where there is none at all.

    One that was cut short or damaged is passed over, with a line in the log.

    Raises:
        RunMismatch: those that are there belong to another run, or none of them is whole.
    """
    found = _found(folder)
    problem = ""
    for path in reversed(found):
        try:
            return _read(path, run)
        except (OSError, msgspec.MsgspecError, SafetensorError, ValueError) as failure:
            problem = f"{path.name}: {failure}"
            logger.warning("a checkpoint is passed over: %s", problem)
    if not found:
        return None
    raise RunMismatch(
        "No checkpoint of this training run is whole.",
        "Start another run, under another name.",
        problem,
    )


def _read(path: Path, run: str) -> tuple[Place, dict[str, torch.Tensor]]:
    content = (path / DESCRIPTION).read_bytes()
    description = msgspec.json.decode(content, type=_Description)
    if description.run != run:
        raise RunMismatch(
            "The checkpoints are those of a run with other data, settings or another model.",
            "Continue it with what it was started with, or start another run.",
            f"{description.run[:12]} is not {run[:12]}",
        )
    flat: dict[str, torch.Tensor] = {}
    for name, sha256 in description.parts.items():
        part = (path / name).read_bytes()
        if hashlib.sha256(part).hexdigest() != sha256:
            raise ValueError(f"{name} is damaged")
        flat |= load(part)
    tensors = {}
    for name, shape in description.pieces.items():
        found = [flat[f"{name}/{i}"] for i in range(_count(flat, name))]
        tensors[name] = torch.cat(found).view(shape)
    return description.place, tensors


def _count(flat: dict[str, torch.Tensor], name: str) -> int:
    count = 0
    while f"{name}/{count}" in flat:
        count += 1
    if not count:
        raise ValueError(f"{name} is missing")
    return count


def _parts(tensors: dict[str, torch.Tensor]) -> Sequence[dict[str, torch.Tensor]]:
    """Tensors in parts; one that is larger than a part is cut."""
    parts: list[dict[str, torch.Tensor]] = [{}]
    size = 0
    for name, tensor in tensors.items():
        flat = tensor.detach().cpu().contiguous().view(-1)
        for index, piece in enumerate(torch.split(flat, PART_BYTES // flat.element_size())):
            if size and size + piece.nbytes > PART_BYTES:
                parts.append({})
                size = 0
            parts[-1][f"{name}/{index}"] = piece.clone()
            size += piece.nbytes
    return parts


def _found(folder: Path) -> list[Path]:
    """Whole checkpoints, the oldest first."""
    return sorted(path for path in folder.glob(f"{_NAME}*") if path.suffix != TEMPORARY)
