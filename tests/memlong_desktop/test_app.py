import pytest

from memlong_desktop import desktop
from memlong_desktop.app import build
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
