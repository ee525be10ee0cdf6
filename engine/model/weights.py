"""The weights of a model folder, read tensor by tensor, so that whoever waits can be told how far.

`transformers` reads all of them in one call that says nothing until it is done.
"""

from collections.abc import Generator
from pathlib import Path
from typing import Final

import torch
from safetensors import safe_open

from engine.model.fingerprint import weight_files

_TELL: Final = 32 << 20  # bytes between two reports

Reading = Generator[tuple[int, int], None, dict[str, torch.Tensor]]
"""Yields how many bytes of how many are read."""


def mapped_weights(folder: Path, dtype: torch.dtype) -> dict[str, torch.Tensor]:
    """All tensors by name, floating ones in `dtype`; those stored so are read when they are used.

    For whoever makes them smaller one by one: a model may be larger than the memory.

    Raises:
        ModelInvalid: files are missing.
        SafetensorError, OSError: they cannot be read.
    """
    tensors: dict[str, torch.Tensor] = {}
    for path in weight_files(folder):
        with safe_open(path, framework="pt", device="cpu") as file:
            for name in file.keys():  # noqa: SIM118 - it is no mapping
                stored = file.get_tensor(name)
                tensors[name] = stored.to(dtype if stored.is_floating_point() else stored.dtype)
    return tensors


def read_weights(folder: Path, dtype: torch.dtype) -> Reading:
    """All tensors by name, floating ones in `dtype`, in the memory of the processor.

    Raises:
        ModelInvalid: files are missing.
        SafetensorError, OSError: they cannot be read.
    """
    files = weight_files(folder)
    total = sum(file.stat().st_size for file in files)
    tensors: dict[str, torch.Tensor] = {}
    done = told = 0
    yield 0, total
    for path in files:
        with safe_open(path, framework="pt", device="cpu") as file:
            for name in file.keys():  # noqa: SIM118 - it is no mapping
                stored = file.get_tensor(name)
                done += stored.nbytes
                wanted = dtype if stored.is_floating_point() else stored.dtype
                # A copy, even where the dtype is the same: what is only mapped is not read yet, and
                # would change with the file.
                tensors[name] = stored.to(wanted, copy=True)
                if done - told >= _TELL:
                    told = done
                    yield min(done, total), total
    yield total, total
    return tensors
