"""What a folder of weights is, in one hash that takes milliseconds, not a read of every byte.

The hash covers the configuration, the safetensors headers (names, shapes, dtypes) and the first and
last 4 KiB of every tensor. A fine-tuned copy of the same shape changes practically every tensor, so
it gets another hash; a flipped bit in the middle of a tensor does not. It says *which* model this
is; that a download is whole is checked by its sha256 when it is fetched.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from engine.errors import ModelInvalid

_EDGE = 4096
_HEADER_LIMIT = 100 << 20
_VOLATILE = ("transformers_version", "_name_or_path", "_model_name_or_path", "torch_dtype", "dtype")


def read_config(folder: Path) -> dict[str, Any]:
    """The model's `config.json`.

    Raises:
        ModelInvalid: missing or damaged.
    """
    path = folder / "config.json"
    hint = "Choose a folder with config.json, tokenizer.json and model.safetensors."
    if not path.is_file():
        raise ModelInvalid(f"The model folder {folder.name} has no config.json.", hint)
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ModelInvalid("The model's config.json is damaged.", hint, str(error)) from error
    if not isinstance(config, dict):
        raise ModelInvalid("The model's config.json is not an object.", hint)
    return config


def weight_files(folder: Path) -> list[Path]:
    """The safetensors files of the model, all of them present.

    Raises:
        ModelInvalid: none, or one that the index names is missing.
    """
    hint = "Download the model again, or choose a checkpoint saved as safetensors."
    index = folder / "model.safetensors.index.json"
    if index.is_file():
        try:
            names = sorted(
                set(json.loads(index.read_text(encoding="utf-8"))["weight_map"].values())
            )
        except (ValueError, KeyError, AttributeError) as error:
            raise ModelInvalid("The model's index file is damaged.", hint, str(error)) from error
        missing = [name for name in names if not (folder / name).is_file()]
        if missing:
            raise ModelInvalid(f"The model lacks {len(missing)} of its files.", hint, str(missing))
        return [folder / name for name in names]
    single = folder / "model.safetensors"
    if not single.is_file():
        raise ModelInvalid(f"The model folder {folder.name} has no model.safetensors.", hint)
    return [single]


def tensor_header(path: Path) -> tuple[dict[str, Any], int]:
    """The header of a safetensors file and where its data begins.

    Raises:
        ModelInvalid: not a safetensors file, or cut short.
    """
    hint = "Download the model again."
    size = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if not 2 <= length <= min(_HEADER_LIMIT, size - 8):
            raise ModelInvalid(f"{path.name} is not a safetensors file.", hint)
        try:
            header = json.loads(file.read(length))
        except ValueError as error:
            raise ModelInvalid(f"The header of {path.name} is damaged.", hint) from error
    header.pop("__metadata__", None)
    ends = [entry["data_offsets"][1] for entry in header.values()]
    if size != 8 + length + max(ends, default=0):
        raise ModelInvalid(f"{path.name} is cut short.", hint)
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
        digest.update(json.dumps(header, sort_keys=True).encode())
        with path.open("rb") as file:
            for name in sorted(header):
                begin, end = header[name]["data_offsets"]
                for offset in (begin, max(begin, end - _EDGE)):
                    file.seek(start + offset)
                    digest.update(file.read(min(_EDGE, end - offset)))
    return digest.hexdigest()
