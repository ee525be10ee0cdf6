"""Whatever a file, a socket or a command line may hold, the program says so and goes on."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QDir
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from memlong_desktop import geometry, settings_file, theme
from memlong_desktop.__main__ import command_line
from memlong_desktop.data_lock import DataFolderLock
from memlong_desktop.geometry import Geometry
from memlong_desktop.settings import Settings
from memlong_desktop.single_instance import (
    Launch,
    LaunchListener,
    hand_over,
    server_name,
)
from memlong_desktop.views.main_window import MainWindow

ON_FILES = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
WHOLE = settings_file.dumps(Settings()).encode()


@st.composite
def spoiled(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file with a stretch of it replaced by anything."""
    begin = draw(st.integers(0, len(whole)))
    end = draw(st.integers(begin, len(whole)))
    return whole[:begin] + draw(st.binary(max_size=40)) + whole[end:]


@ON_FILES
@given(content=st.one_of(st.binary(max_size=200), spoiled(WHOLE), st.just(b"a=" + b"[" * 5000)))
def test_settings_of_any_bytes(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    chosen, problem = settings_file.load(path)
    assert isinstance(chosen, Settings)
    if problem:  # the file is kept beside, and what could be used of it stands in its place
        assert content in [kept.read_bytes() for kept in tmp_path.glob("settings.toml.unusable*")]
    assert settings_file.load(path) == (chosen, "")


@ON_FILES
@given(content=st.one_of(st.binary(max_size=200), st.just(b"[" * 60_000), spoiled(b'{"chat":1}')))
def test_a_geometry_of_any_bytes(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "window.json"
    path.write_bytes(content)
    assert isinstance(geometry.load(path), Geometry)


def test_a_geometry_is_kept(tmp_path: Path) -> None:
    kept = Geometry(b"\x00\xff", b"\x01", "notes", chat=False)
    geometry.save(kept, tmp_path / "window.json")
    assert geometry.load(tmp_path / "window.json") == kept
    geometry.save(kept, tmp_path / "nowhere" / "window.json")  # said in the log, no more


def test_a_window_of_any_geometry(qtbot: QtBot) -> None:
    window = MainWindow(theme.chosen("light"))
    qtbot.addWidget(window)
    good = window.geometry_kept(Geometry())

    @settings(max_examples=25)
    @given(
        st.one_of(st.binary(max_size=120), spoiled(good.window)),
        st.one_of(st.binary(max_size=120), spoiled(good.splitter)),
        st.text(max_size=10),
    )
    def restored(place: bytes, splitter: bytes, panel: str) -> None:
        window.restore_geometry(Geometry(place, splitter, panel))
        assert 0 < window.width() < 100_000

    restored()


WORDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "--doc",
            "--page",
            "--data-dir",
            "--model",
            "--offline",
            "--",
            "-1",
            "--page=0",
            "--find",
            "--ask=",
            "x" * 9000,
        ]
    ),
)


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=6))
def test_any_command_line(words: list[str]) -> None:
    with contextlib.suppress(SystemExit):
        parsed = command_line().parse_args(words)
        assert parsed.page is None or parsed.page.strip()


# ---- the socket --------------------------------------------------------------------------------


@pytest.fixture
def listener(qapp: QApplication, tmp_path: Path) -> Iterator[LaunchListener]:
    made = LaunchListener(tmp_path)
    assert made.listen()
    yield made
    made.close()


@pytest.mark.parametrize(
    "message",
    [
        b"\x00\xff\xfe garbage\n",
        b'{"files": ["/a.pdf"], "page": -3}\n',
        b'{"files": ["/a.pdf"], "page": 1e400}\n',
        b'{"files": ["/a.pdf"], "version": 99}\n',  # of a version to come
        b'{"files": "/a.pdf"}\n',
        b"[" * 100_000 + b"\n",
        b'{"files": ["\\ud800"]}\n',
        b"x" * (3 << 20),  # and no end of the line
    ],
    ids=["garbage", "page", "number", "version", "kind", "nested", "surrogate", "endless"],
)
def test_nonsense_is_refused_and_the_next_launch_is_taken(
    listener: LaunchListener, tmp_path: Path, qtbot: QtBot, message: bytes
) -> None:
    socket = QLocalSocket()
    socket.connectToServer(server_name(tmp_path))
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(socket.disconnected), qtbot.assertNotEmitted(listener.launched):
        socket.write(message)
        socket.flush()
    caller = QLocalSocket()
    with qtbot.waitSignal(listener.launched) as caught:
        caller.connectToServer(server_name(tmp_path))
        caller.write(b'{"files": ["/b.pdf"]}\n')
        caller.flush()
    assert caught.args == [Launch(("/b.pdf",))]


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe has no mode")
def test_only_its_owner_may_connect(listener: LaunchListener) -> None:
    assert Path(listener._server.fullServerName()).stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe has no owner")
def test_nothing_is_told_to_a_socket_of_somebody_else(
    listener: LaunchListener, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Path(QDir.tempPath(), server_name(tmp_path)) == Path(listener._server.fullServerName())
    other = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: other)
    with qtbot.assertNotEmitted(listener.launched, wait=50):
        assert not hand_over(tmp_path, Launch(("/private.pdf",)))


# ---- the lock ----------------------------------------------------------------------------------


def test_one_window_holds_the_data_folder(qapp: QApplication, tmp_path: Path) -> None:
    first, second = DataFolderLock(tmp_path), DataFolderLock(tmp_path)
    assert first.take()
    assert not second.take()
    assert second.owner.startswith("process ")
    assert not hand_over(tmp_path, Launch())
    first.release()
    assert second.take()
    second.release()
    assert DataFolderLock(tmp_path / "nowhere").take(), "without a place for a lock there is none"


@pytest.mark.parametrize("content", [b"", b"garbage", b"99999999\nmemlong\nhost\n", b"\xff" * 5000])
def test_a_lock_that_a_killed_window_left_is_taken_over(
    qapp: QApplication, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "window.lock").write_bytes(content)
    lock = DataFolderLock(tmp_path)
    assert lock.take()
    lock.release()
