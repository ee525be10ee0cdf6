"""One training run: prepare, train, keep checkpoints, and write the calibration."""

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import torch

from engine.calibration.beginning import STOCK, Beginning
from engine.calibration.checkpoint import read_checkpoint, write_checkpoint
from engine.calibration.curve import Curve, plot
from engine.calibration.first_stage import blank_projections, fit_projections
from engine.calibration.prepared import Prepared, Texts
from engine.calibration.recipe import Recipe
from engine.calibration.trainer import Alone, Crew, Limit, Step, Trainer
from engine.errors import RunMismatch
from engine.files import storage_error, write_atomically
from engine.model.backbone import Backbone
from engine.model.calibrated import Calibration, CalibrationFacts, write_calibration
from engine.model.memlong import MemLong

_DESCRIPTION = "run.json"


@dataclass(frozen=True)
class Plan:
    """What a run is asked to do.

    Attributes:
        name: of the run and of the calibration.
        limit: when it is over.
        pause: seconds after which it stops for now, with a checkpoint; 0 for never.
        every: seconds between checkpoints.
        keep: keep what was prepared after it was learnt, for other runs.
        beginning: what it begins with.
    """

    name: str
    limit: Limit
    pause: float = 0.0
    every: float = 240.0
    keep: bool = False
    beginning: Beginning = STOCK


class RunFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a run depends on; another run's checkpoints are refused.

    Attributes:
        model_hash: the base model.
        tokenizer_hash: its tokenizer.
        recipe: all of it.
        data: tells the data folder's content.
        begun_with: hash of the calibration it goes on from; "" for none.
        trained_on: that content in words.
    """

    model_hash: str
    tokenizer_hash: str
    recipe: Recipe
    data: str
    begun_with: str = ""
    trained_on: str = ""

    @property
    def hash(self) -> str:
        """Short for all of it, however it is told in words."""
        content = msgspec.structs.replace(self, trained_on="")
        return hashlib.sha256(msgspec.json.encode(content)).hexdigest()


def known_run(folder: Path) -> RunFacts | None:
    """What the run in a folder was begun with; None if none was.

    Raises:
        RunMismatch: its description is damaged.
    """
    path = folder / _DESCRIPTION
    if not path.is_file():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=RunFacts)
    except (OSError, msgspec.MsgspecError, ValueError) as failure:
        raise RunMismatch(
            "The description of the training run is damaged.",
            "Start another run, under another name.",
            str(failure),
        ) from failure


class Run:
    """A training run in a folder of its own.

    Attributes:
        folder: checkpoints, curve, and the calibration as far as it is.
        paused: whether it stopped before it was over.
    """

    def __init__(
        self,
        folder: Path,
        backbone: Backbone,
        recipe: Recipe,
        plan: Plan,
        texts: Texts,
        crew: Crew | None = None,
    ) -> None:
        """Nothing is read or written yet.

        Args:
            folder: where runs and prepared portions lie.
            backbone: the model, with its tokenizer.
            recipe: what it is trained with.
            plan: how long.
            texts: what it learns from.
            crew: the processes that train together.
        """
        if backbone.tokenizer is None:
            raise ValueError("a model without a tokenizer cannot be asked anything")
        self.folder = folder / plan.name
        self.paused = False
        self._recipe = recipe
        self._plan = plan
        self._texts = texts
        self._crew = crew or Alone()
        self._facts = RunFacts(
            backbone.hash, backbone.tokenizer.hash, recipe, texts.hash, plan.beginning.hash
        )
        self._model = MemLong(backbone, recipe.split(backbone.shape.layers))
        self.prepared = Prepared(
            folder / "prepared", recipe, self._model, backbone.tokenizer, texts
        )
        self._done: Step | None = None

    # ---- preparing ---------------------------------------------------------------------------

    def prepare(self, portions: int, *, rows_only: bool) -> Iterator[int]:
        """Makes the next portions ahead of training; yields how many are ready.

        Args:
            portions: how many.
            rows_only: leave the lower half's work to whoever trains.
        """
        self._begin()
        found = read_checkpoint(self.folder / "checkpoints", self._facts.hash)
        first = found[0].portion if found else 0
        for number in range(portions):
            if rows_only:
                self.prepared.rows(first + number)
            else:
                self.prepared.get(first + number)
            yield number + 1

    # ---- training ----------------------------------------------------------------------------

    def train(self, stop: Callable[[], bool]) -> Iterator[Step]:
        """Trains until the run is over, paused or closed; goes on from the last checkpoint.

        Args:
            stop: asked after each step.

        Raises:
            RunMismatch: the run was begun with something else.
            LossNotFinite: training went astray.
            EngineError: there is nothing to learn from, or the disk is full.
        """
        if self._crew.rank == 0:
            self._begin()
        self._any(said=False)  # nobody reads what the first process has not written yet
        if self._crew.rank:
            self._begin()
        recipe = self._recipe
        found = read_checkpoint(self.folder / "checkpoints", self._facts.hash)
        self._make_ready(resumed=found is not None)
        trainer = Trainer(self._model, recipe, self.prepared, self._plan.limit, self._crew)
        if found is not None:
            trainer.restore(*found)
        trainer.agree()
        first = self._crew.rank == 0
        curve = Curve(self.folder / "curve.csv", trainer.place.step) if first else None
        begun = kept = time.monotonic()
        self.paused = True
        for step in trainer.steps():
            self._done = step
            values = {
                "step": step.place.step,
                "seconds": step.place.seconds,
                "rate": step.rate,
                "norm": step.norm,
                "loss": step.loss,
                "tokens_per_second": step.tokens / max(step.seconds, 1e-9),
            }
            if curve is not None:
                curve.add(values, step.kinds)
            try:
                yield step
            except GeneratorExit:  # whoever watched goes away: as if paused
                self._keep(trainer)
                raise
            now = time.monotonic()
            pausing = self._any(said=stop() or 0 < self._plan.pause <= now - begun)
            if pausing or now - kept >= self._plan.every:
                self._keep(trainer)
                kept = now
            if pausing:
                return
        self.paused = False
        self._keep(trainer)

    def result(self, calibrations: Path) -> Path:
        """Puts the calibration where the app looks for it.

        Raises:
            StorageError: the disk is full or cannot be written.
        """
        target = calibrations / self._plan.name
        if self._crew.rank == 0:
            write_calibration(target, self._calibration())
        return target

    def _any(self, *, said: bool) -> bool:
        """Whether any of the processes says so; all wait for each other."""
        if self._crew.size == 1:
            return said
        device = self._model.backbone.device
        count = torch.tensor([float(said)], device=device)
        self._crew.sum([count])
        return float(count) > 0

    def _make_ready(self, *, resumed: bool) -> None:
        """Gives the model what is trained; its values, where no checkpoint has them."""
        recipe, model = self._recipe, self._model
        torch.manual_seed(recipe.seed)  # adapters begin at random
        model.attach(recipe.rank, recipe.alpha, recipe.targets)
        fits = recipe.fits(model.backbone.shape.layers)
        if resumed and fits:
            blank_projections(model)
        elif not resumed and self._plan.beginning.hash:
            self._plan.beginning.into(model)
        elif not resumed and fits:
            tokenizer = model.backbone.tokenizer
            assert tokenizer is not None  # the constructor refuses a model without one
            fit_projections(model, recipe, self._texts.books(), tokenizer)

    def _begin(self) -> None:
        """Notes what the run depends on, or checks that it is still the same."""
        known = known_run(self.folder)
        if known is None:
            self._facts = msgspec.structs.replace(self._facts, trained_on=self._texts.named())
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
            except OSError as failure:
                raise storage_error(failure, self.folder) from failure
            content = msgspec.json.format(msgspec.json.encode(self._facts), indent=2)
            write_atomically(self.folder / _DESCRIPTION, [content, b"\n"])
            return
        self._facts = msgspec.structs.replace(self._facts, trained_on=known.trained_on)
        for name, words in _WORDS.items():
            if getattr(known, name) != getattr(self._facts, name):
                raise RunMismatch(
                    f"The run {self._plan.name} was begun with another {words}.",
                    "Continue it with what it was begun with, or start another run.",
                )

    def _keep(self, trainer: Trainer) -> None:
        if self._crew.rank:
            return
        place = trainer.place
        write_checkpoint(self.folder / "checkpoints", self._facts.hash, place, trainer.state())
        plot(self.folder / "curve.csv", self.folder / "curve.svg")
        write_calibration(self.folder / "calibration", self._calibration())
        if not self._plan.keep:
            self.prepared.forget(place.portion)

    def _calibration(self) -> Calibration:
        recipe = self._recipe
        scores: dict[str, float] = {"seed": recipe.seed}
        if self._done is not None:
            place = self._done.place
            scores |= {"steps": place.step, "rows": place.rows, "hours": place.seconds / 3600}
            scores |= {"training_loss": round(place.loss, 4)}
        facts = CalibrationFacts(
            name=self._plan.name,
            model_hash=self._model.backbone.hash,
            settings=self._model.settings,
            rank=recipe.rank,
            alpha=recipe.alpha,
            targets=recipe.targets,
            trained_on=self._facts.trained_on,
            tokens=self._done.place.tokens if self._done else 0,
            projected=self._model.projections is not None,
            scores=scores,
            tokenizer_hash=self._facts.tokenizer_hash,
        )
        learnt = {name: tensor.to(torch.bfloat16) for name, tensor in self._model.learnt().items()}
        return Calibration(facts, learnt)


_WORDS = {
    "model_hash": "model",
    "tokenizer_hash": "tokenizer",
    "recipe": "recipe",
    "data": "data folder",
    "begun_with": "calibration to go on from",
}
