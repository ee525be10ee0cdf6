"""A data folder with the real models in it, and visits to the program that end by themselves."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.end_to_end.driver import Visit

StartVisit = Callable[..., Visit]


@pytest.fixture
def home(tmp_path: Path, models_dir: Path) -> Path:
    """A fresh data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "models").symlink_to(models_dir)
    return folder


@pytest.fixture
def visit(qtbot: QtBot, home: Path) -> Iterator[StartVisit]:
    """Starts the program on the data folder; whatever still runs is ended with the test."""
    visits: list[Visit] = []

    def start(*files: Path, answer_tokens: int = 64) -> Visit:
        visits.append(Visit(qtbot, home, *files, answer_tokens=answer_tokens))
        return visits[-1]

    yield start
    for left in visits:
        left.desktop.shut_down()
