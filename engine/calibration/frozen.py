"""What the frozen lower half makes of a portion: computed once, kept on disk, read by training.

The chunks' memory is what a bank would store. Local tokens have passed the lower half as well, so
training runs the upper half alone.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save

from engine.calibration.portion import Portion, Row, positions_of, visible
from engine.errors import PreparedDamaged
from engine.files import write_atomically
from engine.kv import ARRAYS, MemoryBlock, join_blocks
from engine.model.halves import lower_half
from engine.model.memlong import MemLong
from engine.records.base import MemoryKind

FIRST_POSITION = 1
"""Of local tokens; only distances between them matter here."""


@dataclass(frozen=True)
class Frozen:
    """The lower half's work for one portion, on the CPU.

    Attributes:
        memory: all chunks of the portion.
        local: of each row, (T, hidden).
    """

    memory: MemoryBlock
    local: tuple[torch.Tensor, ...]


class LowerHalf:
    """Computes it; holds no weights of its own."""

    def __init__(self, model: MemLong, chunk_tokens: int) -> None:
        """Shares the model's weights."""
        self._model = model
        self._chunk_tokens = chunk_tokens
        self._lower = lower_half(model.backbone, model.settings.writing_layers)

    def of(self, portion: Portion) -> Frozen:
        """Runs it for all windows and rows of a portion."""
        memory = self._memory(portion)
        return Frozen(memory, tuple(self._local(row, memory) for row in portion.rows))

    def _memory(self, portion: Portion) -> MemoryBlock:
        room = max(self._chunk_tokens, *(max(w.lengths) for w in portion.windows))
        windows = [stretch.window() for stretch in portion.windows]
        longest = max(len(window.ids) for window in windows)
        at_once = self._model.windows_at_once(longest)
        blocks = [
            self._model.encode(windows[i : i + at_once], room).to("cpu", torch.bfloat16)
            for i in range(0, len(windows), at_once)
        ]
        return join_blocks(blocks)

    @torch.no_grad()
    def _local(self, row: Row, memory: MemoryBlock) -> torch.Tensor:
        if row.same and memory.kind == "state":
            states, lengths = memory.arrays["states"], memory.lengths
            return torch.cat([states[chunk, : lengths[chunk]] for chunk in row.same])
        device = self._model.backbone.device
        branches = torch.tensor([row.branches], device=device)
        hidden = self._lower(
            input_ids=torch.tensor([row.ids], device=device),
            position_ids=torch.tensor([positions_of(row.branches, FIRST_POSITION)], device=device),
            attention_mask=visible(branches),
            use_cache=False,
        ).last_hidden_state
        local: torch.Tensor = hidden[0].to("cpu", torch.bfloat16)
        return local


def frozen_file(folder: Path, number: int) -> Path:
    """Where the lower half's work for a portion lies."""
    return folder / f"frozen-{number:05}.safetensors"


def write_frozen(folder: Path, number: int, frozen: Frozen) -> None:
    """Keeps it.

    Raises:
        StorageError: the disk is full or cannot be written.
    """
    tensors = {name: array.contiguous() for name, array in frozen.memory.arrays.items()}
    tensors["lengths"] = torch.tensor(frozen.memory.lengths)
    tensors["local"] = torch.cat(frozen.local)
    tensors["sizes"] = torch.tensor([len(local) for local in frozen.local])
    path = frozen_file(folder, number)
    write_atomically(path, [save(tensors, {"kind": frozen.memory.kind})], durable=False)


def read_frozen(folder: Path, number: int, portion: Portion, kind: MemoryKind) -> Frozen | None:
    """What was kept for a portion, None if nothing was; memory-mapped, read as it is used.

    Raises:
        PreparedDamaged: it is not what was written, or belongs to another portion.
    """
    path = frozen_file(folder, number)
    if not path.is_file():
        return None
    try:
        with safe_open(path, "pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        lengths, sizes = tuple(tensors["lengths"].tolist()), tensors["sizes"].tolist()
        _require(portion, lengths, sizes)
        memory = MemoryBlock(kind, {name: tensors[name] for name in ARRAYS[kind]}, lengths)
        return Frozen(memory, tensors["local"].split(sizes))
    except (OSError, SafetensorError, KeyError, ValueError) as failure:
        raise PreparedDamaged(
            f"{path.name} is damaged.", "Delete it; it is prepared again.", str(failure)
        ) from failure


def _require(portion: Portion, lengths: tuple[int, ...], sizes: list[int]) -> None:
    if lengths != tuple(length for window in portion.windows for length in window.lengths):
        raise ValueError("the chunks of another portion")
    if sizes != [len(row.ids) for row in portion.rows]:
        raise ValueError("the rows of another portion")


def remove_frozen(folder: Path, number: int) -> None:
    """Gives the room back once a portion was learnt."""
    frozen_file(folder, number).unlink(missing_ok=True)
