"""Documents opened, indexed, asked and closed, one after the other, in one run of the program.

The engine and the program that shows pages are one process here, so that one figure tells of both.
"""

import gc
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psutil

from engine.documents.client import DocumentProcess
from engine.model_set import ModelSet
from torture.stage import asked, config_in, workspace, write_book

SETTLED = 20  # documents, until everything is loaded that ever will be


@dataclass
class Outcome:
    """Memory (bytes) and open files after every document."""

    memory: list[int]
    files: list[int]

    @property
    def memory_growth(self) -> float:
        """From the 20th document to the end, as a share: of middle values, as memory breathes."""
        return _grown(self.memory)

    @property
    def file_growth(self) -> float:
        """The same of open files."""
        return _grown(self.files)


def run(documents: int, seed: int, folder: Path, model: Path, models: ModelSet) -> Outcome:
    """Go through as many documents as that."""
    found = asked(partial(_soaked, documents, seed, folder, model, models))
    assert isinstance(found, list)
    return Outcome(*found)


def _soaked(
    documents: int, seed: int, folder: Path, model: Path, models: ModelSet
) -> list[list[int]]:
    this = psutil.Process()
    memory, files = [], []
    folder.mkdir(parents=True)
    with workspace(config_in(folder / "data", model), models) as engine:
        for number in range(documents):
            book = write_book(folder, 3_000_000 + 1000 * seed + number, pages=4)
            with DocumentProcess(book) as pages:
                pages.open()
                pages.render(0, 1.0)
            *_, last = engine.index(str(book), None)
            known = last.entry.document_id  # type: ignore[union-attr]
            list(engine.ask(known, "Which mark stands in chapter 2?"))
            gc.collect()
            memory.append(this.memory_info().rss)
            files.append(this.num_fds())
    return [memory, files]


def _grown(values: list[int]) -> float:
    settled, end = values[SETTLED : 2 * SETTLED], values[-SETTLED:]
    if not settled:
        return 0.0
    return _middle(end) / _middle(settled) - 1.0


def _middle(values: list[int]) -> int:
    return sorted(values)[len(values) // 2]
