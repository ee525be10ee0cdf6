"""Prepared training rows: tokens and where they came from, in portions that are files of their own.

A row is a tree: a beginning that its questions share, and one branch a question, each blind to the
others, so that many questions share one memory and every one is asked as the product asks it.
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import torch

from engine.calibration.recipe import Kind
from engine.errors import PreparedDamaged
from engine.files import storage_error, write_atomically
from engine.model.windows import Window

FORMAT_VERSION = 1
_HINT = "Delete it; it is prepared again."


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Local tokens, what they read, and what is learnt from them.

    Attributes:
        kind: what it teaches.
        ids: local tokens.
        branches: of each token, 0 for the shared beginning, else the number of its branch.
        chunks: indices of the portion's chunks that are in memory, in order.
        places: indices of tokens whose successor is learnt.
        targets: that successor.
        weights: what it counts.
        same: indices of the portion's chunks whose tokens are the row's, if they are; the lower
            half then has nothing to do.
    """

    kind: Kind
    ids: tuple[int, ...]
    branches: tuple[int, ...]
    chunks: tuple[int, ...]
    places: tuple[int, ...]
    targets: tuple[int, ...]
    weights: tuple[float, ...]
    same: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if len(self.ids) != len(self.branches) or not self.ids:
            raise ValueError("every token belongs to a branch")
        if not self.places or not len(self.places) == len(self.targets) == len(self.weights):
            raise ValueError("a row has something to learn")
        if max(self.places) >= len(self.ids) or not self.chunks:
            raise ValueError("a row learns from its own tokens, with memory")


class Stretch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A window of text that is encoded as one, context included."""

    ids: tuple[int, ...]
    lengths: tuple[int, ...]

    def window(self) -> Window:
        """All its tokens as chunks."""
        return Window(self.ids, self.lengths)


class Portion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rows and the windows whose chunks they read.

    Attributes:
        windows: chunks count through all of them, in order; what a window has as context is a
            chunk as well, its first.
        rows: in the order in which they are learnt.
        texts: tokens of text that were prepared for it.
        format_version: of this record.
    """

    windows: tuple[Stretch, ...]
    rows: tuple[Row, ...]
    texts: int = 0
    format_version: int = FORMAT_VERSION

    def __post_init__(self) -> None:
        count = sum(len(window.lengths) for window in self.windows)
        if any(max((*row.chunks, *row.same)) >= count for row in self.rows):
            raise ValueError("a row reads a chunk that is not there")
        if self.format_version != FORMAT_VERSION:
            raise ValueError(f"format {self.format_version}")


def portion_file(folder: Path, number: int) -> Path:
    """Where a portion lies."""
    return folder / f"portion-{number:05}.msgpack"


def write_portion(folder: Path, number: int, portion: Portion) -> None:
    """Writes a portion, whole or not at all.

    Raises:
        StorageError: the disk is full or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise storage_error(failure, folder) from failure
    write_atomically(portion_file(folder, number), [msgspec.msgpack.encode(portion)], durable=False)


def read_portion(folder: Path, number: int) -> Portion | None:
    """A prepared portion, None if there is none.

    Raises:
        PreparedDamaged: it is not what was written.
    """
    path = portion_file(folder, number)
    if not path.is_file():
        return None
    try:
        portion = msgspec.msgpack.decode(path.read_bytes(), type=Portion)
    except (OSError, msgspec.MsgspecError, ValueError) as failure:
        raise PreparedDamaged(f"{path.name} is damaged.", _HINT, str(failure)) from failure
    return portion


def positions_of(branches: Sequence[int], first: int) -> list[int]:
    """Rotary positions: every branch goes on where the shared beginning ends."""
    shared = sum(branch == 0 for branch in branches)
    counts: dict[int, int] = {}
    positions = []
    for branch in branches:
        start = 0 if branch == 0 else shared
        positions.append(first + start + counts.get(branch, 0))
        counts[branch] = counts.get(branch, 0) + 1
    return positions


def visible(branches: torch.Tensor) -> torch.Tensor:
    """Which tokens each token of a row sees: earlier ones of the beginning and its own branch.

    Args:
        branches: (B, T), -1 for padding.

    Returns:
        (B, 1, T, T) bool; every token sees itself, so that padding is finite.
    """
    size = branches.shape[1]
    earlier = torch.ones(size, size, dtype=torch.bool, device=branches.device).tril()
    of_key, of_query = branches[:, None, :], branches[:, :, None]  # (B, 1, T), (B, T, 1)
    related = (of_key == 0) | (of_key == of_query)
    itself = torch.eye(size, dtype=torch.bool, device=branches.device)
    return ((related & earlier) | itself)[:, None]
