"""Fetches the default models with a progress bar: `python -m engine.model [MODELS_DIR]`."""

import logging
import sys
from pathlib import Path

from tqdm import tqdm

from engine.config import default_data_dir
from engine.errors import EngineError
from engine.model.download import fetch_all, missing_defaults
from engine.model.entry import CatalogueEntry
from engine.records.indexing import Progress


class _Bars:
    """One bar for each stage of each model."""

    def __init__(self) -> None:
        self._bar: tqdm | None = None
        self._shown = ""

    def show(self, entry: CatalogueEntry, progress: Progress) -> None:
        """Draw the state of things."""
        what = f"{progress.stage} {entry.name}"
        if what != self._shown or self._bar is None:
            self.close()
            self._shown = what
            scaled = progress.unit == "bytes"
            self._bar = tqdm(
                total=progress.total,
                desc=what[:1].upper() + what[1:],
                unit="B" if scaled else f" {progress.unit}",
                unit_scale=scaled,
                leave=False,
            )
        self._bar.update(progress.done - self._bar.n)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()


def main(arguments: list[str]) -> int:
    """Fetch what is missing; returns the exit code."""
    models_dir = Path(arguments[0]) if arguments else default_data_dir() / "models"
    logging.basicConfig(level=logging.ERROR)  # what a source said is told at the end
    bars = _Bars()
    try:
        fetch_all(missing_defaults(models_dir), models_dir, bars.show)
    except EngineError as failure:
        bars.close()
        sys.stderr.write(f"{failure}\n{failure.detail}\n")
        return 1
    except KeyboardInterrupt:
        bars.close()
        sys.stderr.write("Stopped; what has come so far is fetched again or continued next time.\n")
        return 130
    bars.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
