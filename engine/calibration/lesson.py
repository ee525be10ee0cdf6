"""The loss of some rows: the upper half of the model, reading memory, and the head where it counts.

Legend: B rows, T local tokens, P places that are learnt from.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch

from engine.calibration.frozen import Frozen
from engine.calibration.portion import Row, positions_of, visible
from engine.kv import RetrievedMemory
from engine.model.halves import upper_half
from engine.model.memlong import MemLong

_TOKENS = 1024  # whose logits are made at once


@dataclass(frozen=True)
class Batch:
    """Rows with their frozen states, padded on the right to the longest.

    Attributes:
        states: (B, T, hidden), of the lower half.
        branches: (B, T), -1 for padding.
        positions: (B, T).
        memory: what each row reads.
        rows: (P,) the row of each place.
        places: (P,) the token whose successor is learnt.
        targets: (P,) that successor.
        weights: (P,) what it counts.
    """

    states: torch.Tensor
    branches: torch.Tensor
    positions: torch.Tensor
    memory: RetrievedMemory
    rows: torch.Tensor
    places: torch.Tensor
    targets: torch.Tensor
    weights: torch.Tensor


def batch_of(
    rows: Sequence[Row],
    local: Sequence[torch.Tensor],
    frozen: Frozen,
    first: int,
    device: torch.device,
) -> Batch:
    """Puts rows together.

    Args:
        rows: the rows.
        local: the frozen states of each.
        frozen: holds their chunks.
        first: rotary position of the first local token.
        device: where they go.
    """
    longest = max(len(row.ids) for row in rows)
    states = torch.zeros(len(rows), longest, local[0].shape[-1], dtype=local[0].dtype)
    branches = torch.full((len(rows), longest), -1)
    positions = torch.full((len(rows), longest), first)
    for index, (row, own) in enumerate(zip(rows, local, strict=True)):
        size = len(row.ids)
        states[index, :size] = own
        branches[index, :size] = torch.tensor(row.branches)
        positions[index, :size] = torch.tensor(positions_of(row.branches, first))
    blocks = [frozen.memory.select(row.chunks).to(device, local[0].dtype) for row in rows]
    owners = [index for index, row in enumerate(rows) for _ in row.places]
    return Batch(
        states=states.to(device),
        branches=branches.to(device),
        positions=positions.to(device),
        memory=RetrievedMemory.batch(blocks, [row.chunks for row in rows]),
        rows=torch.tensor(owners, device=device),
        places=torch.tensor([place for row in rows for place in row.places], device=device),
        targets=torch.tensor([target for row in rows for target in row.targets], device=device),
        weights=torch.tensor([weight for row in rows for weight in row.weights], device=device),
    )


class Lesson:
    """The upper half of one model; gradients flow to what the model says is trainable."""

    def __init__(self, model: MemLong) -> None:
        """Shares the model's weights."""
        self._model = model
        self._upper = upper_half(model.backbone, model.settings.writing_layers)

    def losses(self, batch: Batch) -> torch.Tensor:
        """The negative log likelihood of each target, (P,) float32, unweighted."""
        hidden = self._hidden(batch)[batch.rows, batch.places]  # (P, hidden)
        parts = zip(torch.split(hidden, _TOKENS), torch.split(batch.targets, _TOKENS), strict=True)
        return torch.cat([self._loss(part, targets) for part, targets in parts])

    def _hidden(self, batch: Batch) -> torch.Tensor:
        model = self._model
        reading = model.reading(batch.memory)
        dtype = model.backbone.dtype
        with model.adapters.at_work(on=True):
            hidden: torch.Tensor = self._upper(
                inputs_embeds=batch.states.to(dtype),
                position_ids=batch.positions,
                attention_mask=visible(batch.branches),
                use_cache=False,
                reading=reading,
            ).last_hidden_state
        return hidden

    def _loss(self, hidden: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        model: Any = self._model.backbone.model
        head = model.get_output_embeddings()
        logits = head(hidden).float()
        return torch.nn.functional.cross_entropy(logits, targets, reduction="none")
