"""What a training run begins with: the stock model, or what another run has learnt."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from engine.errors import CalibrationMismatch
from engine.model.calibrated import WEIGHTS, Calibration, read_calibration
from engine.model.memlong import MemLong


@dataclass(frozen=True)
class Beginning:
    """Where a run begins.

    Attributes:
        hash: of the calibration it goes on from; "" for the stock model.
        calibration: that calibration; None where a checkpoint makes it needless.
    """

    hash: str = ""
    calibration: Calibration | None = None

    @staticmethod
    def of(folder: Path) -> "Beginning":
        """Going on from a stored calibration.

        Raises:
            CalibrationMismatch: none there, or damaged.
        """
        calibration = read_calibration(folder)
        content = (folder / WEIGHTS).read_bytes()
        return Beginning(hashlib.sha256(content).hexdigest(), calibration)

    def into(self, model: MemLong) -> None:
        """Gives a model with fresh adapters what the calibration learnt.

        Raises:
            CalibrationMismatch: it is not at hand, or does not fit the model or the recipe.
        """
        if self.calibration is None:
            raise CalibrationMismatch(
                "The run has no checkpoint yet, and the calibration it began with was not named.",
                "Name it with --begin-with.",
            )
        facts = self.calibration.facts
        if facts.settings != model.settings:
            raise CalibrationMismatch(
                f"The calibration {facts.name} reads other layers than the recipe says.",
                "Use the settings of its description in the recipe.",
            )
        model.go_on_from(self.calibration)


STOCK = Beginning()
"""The stock model, with nothing learnt."""
