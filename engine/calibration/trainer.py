"""The training loop: portion after portion, step after step, until the limit; resumable.

Nothing is drawn at random here: what is learnt in which order is decided when portions are made,
so a run that is continued from a checkpoint takes the very steps it would have taken.
"""

import math
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import torch

from engine.calibration.checkpoint import Place
from engine.calibration.frozen import Frozen
from engine.calibration.lesson import Lesson, batch_of
from engine.calibration.portion import Portion, Row
from engine.calibration.recipe import Kind, Recipe
from engine.errors import LossNotFinite, RunMismatch
from engine.model.memlong import MemLong

_SMOOTH = 20  # steps of the loss that is shown
_TOGETHER = 16_384  # local tokens that go through the model at once on an accelerator
_TOGETHER_ON_CPU = 256  # a core is busy with that


@dataclass(frozen=True)
class Limit:
    """When a run is over; its learning rate falls towards that.

    Attributes:
        steps: so many steps; 0 for no such limit.
        seconds: so much time spent on training; 0 for no such limit.
    """

    steps: int = 0
    seconds: float = 0.0

    def done(self, place: Place) -> float:
        """How much of the run is done, from 0 to 1."""
        shares = [0.0]
        if self.steps:
            shares.append(place.step / self.steps)
        if self.seconds:
            shares.append(place.seconds / self.seconds)
        return min(1.0, max(shares))


@dataclass(frozen=True)
class Step:
    """One step that was taken.

    Attributes:
        place: how far the run has come with it.
        rate: its learning rate.
        norm: of its gradient, before clipping.
        loss: of its rows, weighted, a token.
        kinds: the mean loss of a token for each kind it had rows of.
        tokens: it read.
        seconds: since the step before it, portions and checkpoints included.
        done: share of the run.
    """

    place: Place
    rate: float
    norm: float
    loss: float
    kinds: dict[Kind, float]
    tokens: int
    seconds: float
    done: float


class Portions(Protocol):
    """Where portions come from."""

    def get(self, number: int) -> tuple[Portion, Frozen]:
        """A portion with the lower half's work."""
        ...


class Crew(Protocol):
    """The processes that take each step together."""

    rank: int
    size: int

    def sum(self, tensors: Sequence[torch.Tensor]) -> None:
        """Adds up tensors over all processes, in place."""
        ...


class Alone:
    """A crew of one."""

    rank = 0
    size = 1

    def sum(self, tensors: Sequence[torch.Tensor]) -> None:
        """Nothing to add."""


class Trainer:
    """Trains the adapters of a model.

    Attributes:
        place: how far the run has come.
    """

    def __init__(
        self, model: MemLong, recipe: Recipe, portions: Portions, limit: Limit, crew: Crew
    ) -> None:
        """The model has its adapters already; they are kept in float32 from here on."""
        self._model = model
        self._recipe = recipe
        self._portions = portions
        self._limit = limit
        self._crew = crew
        self._learnt = model.trainable()
        for tensor in self._learnt:
            tensor.data = tensor.data.float()
            tensor.requires_grad = True
        fitted = {id(p) for p in (model.projections.parameters() if model.projections else ())}
        self._optimiser = torch.optim.AdamW(
            [
                {"params": [p for p in self._learnt if id(p) not in fitted], "share": 1.0},
                {
                    "params": [p for p in self._learnt if id(p) in fitted],
                    "share": recipe.fitted_rate / recipe.rate,
                },
            ],
            lr=recipe.rate,
            betas=recipe.betas,
            weight_decay=recipe.weight_decay,
        )
        self._lesson = Lesson(model)
        self.place = Place()
        self._since = time.perf_counter()

    # ---- state -------------------------------------------------------------------------------

    def state(self) -> dict[str, torch.Tensor]:
        """All that the next step depends on, beside the place."""
        tensors = {}
        for index, tensor in enumerate(self._learnt):
            tensors[f"{index:04}.weight"] = tensor.detach()
            for name, value in self._optimiser.state[tensor].items():
                tensors[f"{index:04}.{name}"] = torch.as_tensor(value)
        return tensors

    def restore(self, place: Place, tensors: dict[str, torch.Tensor]) -> None:
        """Goes on from a checkpoint.

        Raises:
            RunMismatch: it does not fit the model.
        """
        with torch.no_grad():
            for index, tensor in enumerate(self._learnt):
                prefix = f"{index:04}."
                found = {
                    name.removeprefix(prefix): value
                    for name, value in tensors.items()
                    if name.startswith(prefix)
                }
                weight = found.pop("weight", None)
                if weight is None or weight.shape != tensor.shape:
                    raise RunMismatch(
                        "The checkpoint does not fit the model.",
                        "Continue the run with the model and settings it was started with.",
                    )
                tensor.copy_(weight)
                # The count of steps stays on the CPU, as the optimiser has it.
                moved = {
                    name: value.clone() if value.dim() == 0 else value.to(tensor.device)
                    for name, value in found.items()
                }
                self._optimiser.state[tensor] = moved
        self.place = place

    def agree(self) -> None:
        """All processes go on with what the first one has."""
        if self._crew.size > 1:
            with torch.no_grad():
                for tensor in self._learnt:
                    tensor.mul_(self._crew.rank == 0)
                self._crew.sum(self._learnt)

    # ---- training ----------------------------------------------------------------------------

    def steps(self) -> Iterator[Step]:
        """Takes steps until the limit is reached; one is complete when it is handed out.

        Raises:
            LossNotFinite: the loss is not a number any more; the step was not taken.
        """
        self._since = time.perf_counter()
        while self._limit.done(self.place) < 1:
            portion, frozen = self._portions.get(self.place.portion)
            groups = range(0, len(portion.rows), self._recipe.rows)
            for taken, start in enumerate(groups):
                if taken < self.place.taken:
                    continue
                chosen = range(start, min(start + self._recipe.rows, len(portion.rows)))
                last = taken + 1 == len(groups)
                yield self._step(portion, frozen, chosen, last_of_portion=last)
                if self._limit.done(self.place) >= 1:
                    return

    def _step(
        self, portion: Portion, frozen: Frozen, chosen: Sequence[int], *, last_of_portion: bool
    ) -> Step:
        rate = self._rate()
        rows = [portion.rows[index] for index in chosen]
        total = sum(sum(row.weights) for row in rows)
        self._optimiser.zero_grad(set_to_none=True)
        losses: dict[Kind, list[torch.Tensor]] = defaultdict(list)
        weighted = 0.0
        for group in self._groups(portion, list(chosen)[self._crew.rank :: self._crew.size]):
            batch = batch_of(
                [portion.rows[index] for index in group],
                [frozen.local[index] for index in group],
                frozen,
                self._model.settings.first_local,
                self._model.backbone.device,
            )
            each = self._lesson.losses(batch)
            loss = (each * batch.weights).sum() / total
            loss.backward()  # type: ignore[no-untyped-call]
            weighted += float(loss.detach())
            for position, index in enumerate(group):
                losses[portion.rows[index].kind].append(each.detach()[batch.rows == position])
        now = time.perf_counter()
        seconds, self._since = now - self._since, now
        weighted, seconds = self._added_up(weighted, seconds)
        norm = float(torch.nn.utils.clip_grad_norm_(self._learnt, self._recipe.clip))
        if not (math.isfinite(weighted) and math.isfinite(norm)):
            raise LossNotFinite(
                f"Training went astray at step {self.place.step + 1}: the loss is not a number.",
                "The last good checkpoint is kept; go on from it with a lower learning rate.",
                f"loss {weighted}, norm {norm}",
            )
        for part in self._optimiser.param_groups:
            part["lr"] = rate * part["share"]
        self._optimiser.step()
        tokens = sum(_tokens(row, frozen) for row in rows)
        self._advance(weighted, tokens, seconds, len(rows), last_of_portion=last_of_portion)
        kinds = {kind: float(torch.cat(found).mean()) for kind, found in losses.items()}
        done = self._limit.done(self.place)
        return Step(self.place, rate, norm, weighted, kinds, tokens, seconds, done)

    def _advance(
        self, loss: float, tokens: int, seconds: float, rows: int, *, last_of_portion: bool
    ) -> None:
        place = self.place
        smooth = place.loss + (loss - place.loss) / min(place.step + 1, _SMOOTH)
        self.place = Place(
            step=place.step + 1,
            portion=place.portion + last_of_portion,
            taken=0 if last_of_portion else place.taken + 1,
            seconds=place.seconds + seconds,
            tokens=place.tokens + tokens,
            rows=place.rows + rows,
            loss=smooth,
        )

    def _added_up(self, loss: float, seconds: float) -> tuple[float, float]:
        """Adds up gradients and loss over all processes; the time becomes that of one."""
        if self._crew.size == 1:
            return loss, seconds
        for tensor in self._learnt:
            if tensor.grad is None:  # this process had no row for it
                tensor.grad = torch.zeros_like(tensor)
        gradients = [tensor.grad for tensor in self._learnt if tensor.grad is not None]
        device = self._learnt[0].device
        both = torch.tensor([loss, seconds], dtype=torch.float64, device=device)
        self._crew.sum([both, *gradients])
        return float(both[0]), float(both[1]) / self._crew.size

    def _rate(self) -> float:
        recipe = self._recipe
        rate = recipe.rate * min(1.0, (self.place.step + 1) / max(1, recipe.warmup))
        begun = 1 - recipe.decay
        done = self._limit.done(self.place)
        if recipe.decay == 0 or done <= begun:
            return rate
        return rate * 0.5 * (1 + math.cos(math.pi * (done - begun) / recipe.decay))

    def _groups(self, portion: Portion, chosen: list[int]) -> list[list[int]]:
        """Rows that go through the model together: of as many chunks and about as long."""
        on_cpu = self._model.backbone.device.type == "cpu"
        together = _TOGETHER_ON_CPU if on_cpu else _TOGETHER
        sizes = {
            index: (len(portion.rows[index].chunks), len(portion.rows[index].ids))
            for index in chosen
        }
        groups: list[list[int]] = []
        for index in sorted(chosen, key=lambda index: sizes[index]):
            chunks, longest = sizes[index]
            alike = groups and sizes[groups[-1][0]][0] == chunks
            if alike and (len(groups[-1]) + 1) * longest <= together:
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups


def _tokens(row: Row, frozen: Frozen) -> int:
    return len(row.ids) + sum(frozen.memory.lengths[chunk] for chunk in row.chunks)
