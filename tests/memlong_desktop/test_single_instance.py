import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from memlong_desktop.data_lock import DataFolderLock
from memlong_desktop.single_instance import (
    Launch,
    LaunchListener,
    activation,
    hand_over,
    may_come_to_front,
    server_name,
)


@pytest.fixture
def listener(qapp: object, tmp_path: Path) -> Iterator[LaunchListener]:
    made = LaunchListener(tmp_path)
    assert made.listen()
    yield made
    made.close()


def test_without_a_window_nothing_is_handed_over(qapp: object, tmp_path: Path) -> None:
    assert not hand_over(tmp_path, Launch(("/x.pdf",)))


def test_a_second_launch_hands_its_files_over(
    listener: LaunchListener, tmp_path: Path, qtbot: QtBot
) -> None:
    command = [sys.executable, "-m", "memlong_desktop", "--data-dir", str(tmp_path)]
    book = tmp_path / "ä book.pdf"
    given = [*command, "--offline", "--doc", str(book), "--page", "7"]
    started = {**os.environ, "XDG_ACTIVATION_TOKEN": "token-1"}
    with qtbot.waitSignal(listener.launched, timeout=20000) as caught:
        second = subprocess.Popen(given, env=started, stderr=subprocess.PIPE, text=True)
    assert caught.args == [Launch((str(book),), 7, activation="token-1")]
    _, said = second.communicate(timeout=10)
    assert second.returncode == 0
    assert "close it first to use --offline" in said


def test_what_brings_a_window_to_the_front_reaches_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    assert activation() == ""
    may_come_to_front(Launch())
    assert "XDG_ACTIVATION_TOKEN" not in os.environ
    may_come_to_front(Launch(activation="token-2"))
    assert activation() == "token-2"
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "no\ntoken")
    assert activation() == ""


def test_a_window_of_its_own_is_refused_where_one_runs(
    listener: LaunchListener, tmp_path: Path, qtbot: QtBot
) -> None:
    lock = DataFolderLock(tmp_path)
    assert lock.take()
    command = [sys.executable, "-m", "memlong_desktop", "--data-dir", str(tmp_path)]
    with qtbot.assertNotEmitted(listener.launched):
        second = subprocess.run(
            [*command, "--new-window", "book.pdf"], capture_output=True, text=True, check=False
        )
    lock.release()
    assert second.returncode == 1
    assert str(tmp_path) in second.stderr
    assert "--data-dir" in second.stderr


def test_each_data_folder_has_its_own_window(tmp_path: Path) -> None:
    assert server_name(tmp_path / "a") != server_name(tmp_path / "b")
    assert server_name(tmp_path / "a") == server_name(tmp_path / "b" / ".." / "a")


def test_nonsense_is_ignored(
    listener: LaunchListener, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    socket = QLocalSocket()
    socket.connectToServer(server_name(tmp_path))
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(socket.disconnected), qtbot.assertNotEmitted(listener.launched):
        socket.write(b'{"files": 3}\n')
        socket.flush()
    assert "cannot be understood" in caplog.text


def test_a_socket_left_by_a_killed_window_is_replaced(
    listener: LaunchListener, tmp_path: Path
) -> None:
    # `listener` plays the one whose socket file is there and answers nobody any more.
    second = LaunchListener(tmp_path)
    assert second.listen()
    second.close()
