"""What a folder of weights is, in one hash that takes milliseconds, not a read of every byte.

The hash covers the configuration, the safetensors headers (names, shapes, dtypes) and the first and
last 4 KiB of every tensor. A fine-tuned copy of the same shape changes practically every tensor, so
it gets another hash; a flipped bit in the middle of a tensor does not. It says *which* model this
is; that a download is whole is checked by its sha256 when it is fetched.
"""

import hashlib
import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

import msgspec

from engine.errors import ModelInvalid
from engine.model.entry import Role

_EDGE = 4096
_HEADER_LIMIT = 100 << 20
_VOLATILE = ("transformers_version", "_name_or_path", "_model_name_or_path", "torch_dtype", "dtype")

_FETCH = "Download the model again, or choose a checkpoint saved as safetensors."
_CHOOSE = "Choose a folder with config.json, tokenizer.json and model.safetensors."

ARCHITECTURES: dict[str, str] = {
    "llama": "LlamaForCausalLM",  # OpenLLaMA and SmolLM2 as well
    "mistral": "MistralForCausalLM",
    "qwen2": "Qwen2ForCausalLM",
    "qwen3": "Qwen3ForCausalLM",
}
"""The decoders that memory can be built into: `model_type` in a config -> transformers' class."""

ENCODERS = ("bert", "xlm-roberta")
"""The models that passages can be found with: `model_type` in a config."""

_KINDS: dict[Role, Collection[str]] = {"language": ARCHITECTURES, "embedder": ENCODERS}


class TensorEntry(msgspec.Struct, frozen=True):
    """What a safetensors header says of one tensor; offsets count from the end of the header."""

    dtype: str
    shape: tuple[int, ...]
    data_offsets: tuple[int, int]

    def __post_init__(self) -> None:
        begin, end = self.data_offsets
        if not 0 <= begin <= end or min(self.shape, default=0) < 0:
            raise ValueError(f"a tensor cannot have {self.shape} numbers in {self.data_offsets}")


class _Index(msgspec.Struct, frozen=True):
    """The index file of weights in several parts."""

    weight_map: dict[str, str]


def read_config(folder: Path) -> dict[str, Any]:
    """The model's `config.json`.

    Raises:
        ModelInvalid: missing, damaged, or not readable.
    """
    path = folder / "config.json"
    if not _is_file(path):
        raise ModelInvalid(f"The model folder {folder.name} has no config.json.", _CHOOSE)
    try:
        config = json.loads(_read(path))
    except (ValueError, RecursionError) as error:
        raise ModelInvalid("The model's config.json is damaged.", _CHOOSE, str(error)) from error
    if not isinstance(config, dict):
        raise ModelInvalid("The model's config.json is not an object.", _CHOOSE)
    return config


def require_architecture(folder: Path, role: Role = "language") -> dict[str, Any]:
    """The model's `config.json`, of a kind that can be used here.

    Raises:
        ModelInvalid: as for `read_config`, or the model is of another kind.
    """
    config = read_config(folder)
    kind = config.get("model_type")
    if not isinstance(kind, str) or kind not in _KINDS[role]:
        raise ModelInvalid(
            f"The model in {folder.name} is of a kind that cannot be used here ({kind}).",
            "Choose a Llama, Mistral, Qwen2 or Qwen3 model for answers, or a BERT or XLM-RoBERTa "
            "model to find passages.",
        )
    return config


def role_of(folder: Path) -> Role:
    """What the model in a folder is for, by its kind; an unknown one would have to answer."""
    try:
        kind = read_config(folder).get("model_type")
    except ModelInvalid:  # whoever uses it is told
        return "language"
    return "embedder" if kind in ENCODERS else "language"


def weight_files(folder: Path) -> list[Path]:
    """The safetensors files of the model, all of them present.

    Raises:
        ModelInvalid: none, or one that the index names is missing or lies elsewhere.
    """
    index = folder / "model.safetensors.index.json"
    if not _is_file(index):
        single = folder / "model.safetensors"
        if not _is_file(single):
            raise ModelInvalid(f"The model folder {folder.name} has no model.safetensors.", _FETCH)
        return [single]
    try:
        names = sorted(set(msgspec.json.decode(_read(index), type=_Index).weight_map.values()))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ModelInvalid("The model's index file is damaged.", _FETCH, str(error)) from error
    outside = [name for name in names if not _is_plain(name)]
    if outside:
        raise ModelInvalid(
            "The model's index file names files outside the model's folder.", _FETCH, str(outside)
        )
    missing = [name for name in names if not _is_file(folder / name)]
    if missing or not names:
        raise ModelInvalid(f"The model lacks {len(missing)} of its files.", _FETCH, str(missing))
    return [folder / name for name in names]


def tensor_header(path: Path) -> tuple[dict[str, TensorEntry], int]:
    """The header of a safetensors file and where its data begins.

    Raises:
        ModelInvalid: not a safetensors file, cut short, or not readable.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if not 2 <= length <= min(_HEADER_LIMIT, size - 8):
                raise ModelInvalid(f"{path.name} is not a safetensors file.", _FETCH)
            content = file.read(length)
    except OSError as error:
        raise _unreadable(path, error) from error
    try:
        entries = msgspec.json.decode(content, type=dict[str, msgspec.Raw])
        entries.pop("__metadata__", None)
        header = {name: msgspec.json.decode(raw, type=TensorEntry) for name, raw in entries.items()}
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ModelInvalid(f"The header of {path.name} is damaged.", _FETCH, str(error)) from error
    if size != 8 + length + max((entry.data_offsets[1] for entry in header.values()), default=0):
        raise ModelInvalid(f"{path.name} is cut short.", _FETCH)
    return header, 8 + length


def model_hash(folder: Path) -> str:
    """The identity of the model in `folder`, 64 hexadecimal digits.

    Raises:
        ModelInvalid: files are missing, cut short or not what their names say.
    """
    config = {key: value for key, value in read_config(folder).items() if key not in _VOLATILE}
    digest = hashlib.sha256(json.dumps(config, sort_keys=True).encode())
    for path in weight_files(folder):
        header, start = tensor_header(path)
        # Sorted as `json.dumps(..., sort_keys=True)` does: this text is part of every stored hash.
        digest.update(json.dumps(msgspec.to_builtins(header), sort_keys=True).encode())
        try:
            with path.open("rb") as file:
                for name in sorted(header):
                    begin, end = header[name].data_offsets
                    for offset in (begin, max(begin, end - _EDGE)):
                        file.seek(start + offset)
                        digest.update(file.read(min(_EDGE, end - offset)))
        except OSError as error:
            raise _unreadable(path, error) from error
    return digest.hexdigest()


def _is_plain(name: str) -> bool:
    """Whether a name can only be that of a file in the folder itself."""
    return name not in ("", ".", "..") and not any(sign in name for sign in "/\\:\0")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError) as error:  # no permission, a name too long
        raise _unreadable(path, error) from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError | ValueError) -> ModelInvalid:
    return ModelInvalid(
        f"The model's file {path.name} cannot be read.",
        "Check the permissions of the model's folder, or choose another one.",
        str(error),
    )
