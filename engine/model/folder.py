"""A model's folder on disk: what is in it, whether it is sound, where it came from."""

import hashlib
import logging
import math
from collections.abc import Iterator
from pathlib import Path

import msgspec

from engine.errors import ModelInvalid
from engine.model.entry import Role
from engine.model.fingerprint import (
    model_hash,
    require_architecture,
    tensor_header,
    weight_files,
)

logger = logging.getLogger(__name__)

MODEL_FILE = "model.json"
FORMAT = 1

_BLOCK = 16 << 20


class FileFacts(msgspec.Struct, frozen=True):
    """Size in bytes and sha256 (hex) of a file in a model's folder."""

    size: int
    sha256: str


class InstalledModel(msgspec.Struct, frozen=True):
    """A model that can be loaded without a network.

    Attributes:
        id: catalogue id, or the folder's path for a folder of the user's.
        name: as people call it.
        role: what it is for.
        licence: SPDX identifier, or "unknown".
        parameters: how many.
        source: where it came from, in words.
        model_hash: which weights these are (`engine.model.fingerprint`); kept so that nobody
            needs to compute it at start.
        files: what was installed; `read` compares the sizes.
        folder: where it lies; not stored.
        format: of `model.json`.
    """

    id: str
    name: str
    role: Role
    licence: str
    parameters: int
    source: str
    model_hash: str
    files: dict[str, FileFacts]
    folder: str = ""
    format: int = FORMAT

    @property
    def path(self) -> Path:
        """The folder to load from."""
        return Path(self.folder)

    @property
    def size(self) -> int:
        """Bytes on disk."""
        return sum(file.size for file in self.files.values())


def read(folder: Path) -> InstalledModel:
    """What `model.json` in `folder` says, with every file's presence and size checked.

    Raises:
        ModelInvalid: it is missing or damaged, or a file is missing or has another size.
    """
    try:
        model = msgspec.json.decode((folder / MODEL_FILE).read_bytes(), type=InstalledModel)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as failure:
        raise _damaged(folder, str(failure)) from failure
    if model.format != FORMAT:
        raise _damaged(folder, f"model.json has format {model.format}, this program knows {FORMAT}")
    for name, facts in model.files.items():
        file = folder / name
        if not file.is_file() or file.stat().st_size != facts.size:
            raise _damaged(folder, f"{name} is missing or does not have {facts.size} bytes")
    return msgspec.structs.replace(model, folder=str(folder))


def compared(model: InstalledModel) -> Iterator[int]:
    """Compare every byte of an installed model with what was fetched; takes a second a GB.

    One that is damaged is no model any more: it is fetched again.

    Yields:
        How many bytes have been read, every few milliseconds.

    Raises:
        ModelInvalid: a file is not what it was.
    """
    done = 0
    for name, facts in model.files.items():
        digest = hashlib.sha256()
        try:
            with (model.path / name).open("rb") as file:
                while facts.sha256 and (block := file.read(_BLOCK)):
                    digest.update(block)
                    done += len(block)
                    yield done
        except OSError as failure:
            raise _damaged(model.path, str(failure)) from failure
        if facts.sha256 and digest.hexdigest() != facts.sha256:
            (model.path / MODEL_FILE).unlink(missing_ok=True)
            raise _damaged(model.path, f"{name} is not what was fetched")
    if model_hash(model.path) != model.model_hash:
        (model.path / MODEL_FILE).unlink(missing_ok=True)
        raise _damaged(model.path, "model.json tells of other weights")


def installed(models_dir: Path) -> list[InstalledModel]:
    """All sound models in the models folder, by name; damaged ones are logged and left out."""
    found = []
    for folder in sorted(models_dir.glob("[!.]*/")) if models_dir.is_dir() else []:
        try:
            found.append(read(folder))
        except ModelInvalid as failure:
            logger.warning("%s: %s", failure, failure.detail)
    return found


def describe_folder(folder: Path, role: Role = "language") -> InstalledModel:
    """What a folder of the user's holds, if it can be used for `role`.

    Raises:
        ModelInvalid: it is no folder, not a kind of model known here, or not complete.
    """
    try:
        found = folder.is_dir()
    except OSError as failure:  # no permission, a name too long
        raise ModelInvalid(
            f"The folder {folder.name} cannot be read.", "Choose another one.", str(failure)
        ) from failure
    if not found:
        raise ModelInvalid(
            f"There is no folder {folder}.", "Choose the folder that holds config.json."
        )
    folder = folder.resolve()
    config = require_architecture(folder, role)
    if config.get("quantization_config"):
        raise ModelInvalid(
            f"The model in {folder.name} is quantised, which cannot be used here.",
            "Choose the original model in bfloat16, float16 or float32.",
        )
    if not (folder / "tokenizer.json").is_file():
        raise ModelInvalid(
            f"The model in {folder.name} has no tokenizer.json.",
            "Copy tokenizer.json and tokenizer_config.json from where the model came from.",
        )
    files = [folder / "config.json", folder / "tokenizer.json", *weight_files(folder)]
    return InstalledModel(
        id=str(folder),
        name=folder.name,
        role=role,
        licence="unknown",
        parameters=count_parameters(folder),
        source=f"folder {folder}",
        model_hash=model_hash(folder),
        files={file.name: FileFacts(file.stat().st_size, "") for file in files},
        folder=str(folder),
    )


def count_parameters(folder: Path) -> int:
    """How many numbers the weights of a model are, from the headers alone.

    Raises:
        ModelInvalid: weights are missing or cut short.
    """
    return sum(
        math.prod(entry.shape)
        for file in weight_files(folder)
        for entry in tensor_header(file)[0].values()
    )


def sha256_of(file: Path) -> str:
    """The sha256 of a file's bytes, in hex."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _damaged(folder: Path, detail: str) -> ModelInvalid:
    return ModelInvalid(
        f"The model in {folder.name} is damaged or not complete.",
        "Remove it and fetch it again.",
        detail,
    )
