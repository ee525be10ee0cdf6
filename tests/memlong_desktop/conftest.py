"""A whole window over real documents, with an engine that does what the test says."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.records.pages import PageFacts
from memlong_desktop import theme
from memlong_desktop.app import build
from memlong_desktop.background.lanes import Lane
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.reader_view import ReaderView
from tests.memlong_desktop.engine_fake import FakeEngine
from tests.memlong_desktop.grey_pages import HEIGHT, WIDTH, Renderer, facts

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


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("page")
    yield lane
    lane.close()


@pytest.fixture
def renderer() -> Renderer:
    return Renderer()


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "reduced_motion", lambda: True)


@pytest.fixture
def reader(qtbot: QtBot, lane: Lane, renderer: Renderer, still: None) -> ReaderView:
    view = ReaderView()
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.set_cache(PageCache(lane, renderer))
    view.open(facts(), PageFacts("i", WIDTH, HEIGHT))
    view.show()
    qtbot.waitExposed(view)
    return view
