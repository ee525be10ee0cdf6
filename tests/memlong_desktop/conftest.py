"""A whole window over real documents, with an engine that does what the test says."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from memlong_desktop.app import build
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from tests.memlong_desktop.engine_fake import FakeEngine

Start = Callable[..., Desktop]


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path, engine: FakeEngine) -> Iterator[Start]:
    made: list[Desktop] = []

    def starting(*files: Path, page: int | None = None, data: Path | None = None) -> Desktop:
        launch = Launch(tuple(str(file) for file in files), page)
        desktop = build(qapp, launch, UserFolders(data or tmp_path / "data"), engine)
        desktop.window.resize(1280, 800)
        desktop.show()
        made.append(desktop)
        if files:
            qtbot.waitUntil(lambda: desktop.window.reader.page_count > 0, timeout=20_000)
        return desktop

    yield starting
    for desktop in made:
        desktop.window.close()
        desktop.shut_down()
        desktop.window.deleteLater()
        desktop.deleteLater()
    qapp.setStyleSheet("")
