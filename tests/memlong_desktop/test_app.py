from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from engine.config import EngineConfig
from memlong_desktop import app, desktop
from memlong_desktop.app import OnlyNow, build
from memlong_desktop.desktop import Desktop
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from tests.memlong_desktop.engine_fake import FakeEngine


class ClosedEngine(FakeEngine):
    closed = False

    def close(self) -> None:
        super().close()
        self.closed = True


def test_a_window_that_cannot_be_built_leaves_nothing_running(
    qapp: object, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no window")

    monkeypatch.setattr(desktop, "MainWindow", broken)
    engine = ClosedEngine()
    with pytest.raises(RuntimeError, match="no window"):
        build(qapp, Launch(), UserFolders(tmp_path), engine)  # type: ignore[arg-type]
    assert engine.closed  # and a running thread would end the tests here


@pytest.fixture
def taken_down(qapp: QApplication) -> Iterator[list[Desktop]]:
    made: list[Desktop] = []
    yield made
    for one in made:
        one.shut_down()
        one.window.deleteLater()
        one.deleteLater()
    qapp.setStyleSheet("")


def test_a_log_that_cannot_be_written_is_said(
    qapp: QApplication, tmp_path: Path, taken_down: list[Desktop]
) -> None:
    problem = "The folder cannot be written."
    made = build(qapp, Launch(), UserFolders(tmp_path), FakeEngine(), log_problem=problem)
    taken_down.append(made)
    failure = made.window.reader_banner.failure
    assert failure is not None
    assert failure.message == "What goes wrong cannot be logged."
    assert failure.hint == problem


def test_another_model_is_for_this_run_only(
    qapp: QApplication,
    tmp_path: Path,
    taken_down: list[Desktop],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    configs: list[EngineConfig] = []

    def engine(config: EngineConfig) -> FakeEngine:
        configs.append(config)
        return FakeEngine()

    monkeypatch.setattr(app, "EngineClient", engine)
    made = build(qapp, Launch(), UserFolders(tmp_path), only_now=OnlyNow("/models/large"))
    taken_down.append(made)
    assert configs[0].language_model == "/models/large"
    made.set_theme("dark")
    assert "/models/large" not in (tmp_path / "settings.toml").read_text(encoding="utf-8")


def test_logs_that_cannot_be_shown_are_named(
    qapp: QApplication,
    tmp_path: Path,
    taken_down: list[Desktop],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = build(qapp, Launch(), UserFolders(tmp_path), FakeEngine())
    taken_down.append(made)
    asked: list[str] = []

    def open_url(url: object) -> bool:
        asked.append(url.toLocalFile())  # type: ignore[attr-defined]
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    made.window.actions_table["show_log"].trigger()
    assert asked == [str(tmp_path / "logs")]
    failure = made.window.reader_banner.failure
    assert failure is not None
    assert str(tmp_path / "logs") in failure.hint
