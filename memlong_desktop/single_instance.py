"""One window a data folder: it has a lock; a second launch hands its files over and leaves.

The socket's name holds a hash of the data folder, so that `--data-dir` gives a window of its own.
The message is one JSON object; whoever sends anything else is ignored.
"""

import hashlib
import logging
import os
import sys
import time
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta
from PySide6.QtCore import QDir, QObject, Qt, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger(__name__)

MESSAGE: Final = 2
"""Version of the message."""

_CONNECT_MS: Final = 250
_LISTENS_S: Final = 15.0  # from taking the lock to receiving launches, on a slow machine
_ANSWER_MS: Final = 2000
_LONGEST: Final = 1 << 20
_ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"  # Wayland's; Qt looks into the environment for it
_TAKEN: Final = b"taken\n"
_ANY_PROCESS: Final = -1  # ASFW_ANY


class Launch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a launch was asked to open; also the message that a second launch sends.

    A window refuses what a newer program says: half of what was asked for would be a surprise.

    Attributes:
        files: absolute paths, or empty to only come to the front.
        page: page number from 1 in the first file, or None.
        label: printed label of a page in the first file, or "".
        find: words to find in it, or "".
        ask: a question about it, or "".
        activation: what the launcher gave as the right to come to the front (Wayland), or "".
        version: of the message.
    """

    files: tuple[str, ...] = ()
    page: Annotated[int, Meta(ge=1, le=10**9)] | None = None
    label: str = ""
    find: str = ""
    ask: str = ""
    activation: Annotated[str, Meta(max_length=1000, pattern=r"^[!-~]*\Z")] = ""
    version: Annotated[int, Meta(ge=1, le=MESSAGE)] = MESSAGE


def activation() -> str:
    """What the launcher that started this process gave it, or ""."""
    token = os.environ.get(_ACTIVATION, "")
    return token if token.isascii() and token.isprintable() else ""


def may_come_to_front(launch: Launch) -> None:
    """Give the window what the second launch was given; Qt takes it when the window is raised."""
    if launch.activation:
        os.environ[_ACTIVATION] = launch.activation


def server_name(data_dir: Path) -> str:
    """The socket's name for a data folder."""
    digest = hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()
    return f"memlong-desktop-{digest[:16]}"


def hand_over(data_dir: Path, launch: Launch) -> bool:
    """Give `launch` to the window that already runs on this data folder, if there is one."""
    if not _is_ours(server_name(data_dir)):
        return False
    socket = QLocalSocket()
    socket.connectToServer(server_name(data_dir))
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    _let_come_to_front()
    socket.write(msgspec.json.encode(launch) + b"\n")
    socket.flush()
    # A window that is shutting down may still accept the connection: only its word counts.
    answered = socket.waitForReadyRead(_ANSWER_MS)
    taken = answered and bytes(socket.readAll().data()) == _TAKEN
    socket.disconnectFromServer()
    return taken


def _is_ours(name: str) -> bool:
    """Whether this user made the socket: anybody can make one of a name that can be guessed.

    Whoever listens there is told which files are opened, and what is asked about them.
    """
    if sys.platform == "win32":
        return True
    try:
        return os.lstat(Path(QDir.tempPath(), name)).st_uid == os.getuid()
    except OSError:
        return False


def _let_come_to_front() -> None:
    """Windows lets only the program that was just started bring a window to the front."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)


def hand_over_soon(data_dir: Path, launch: Launch, limit_s: float = _LISTENS_S) -> bool:
    """The same to a window that has the lock and may still be starting."""
    until = time.monotonic() + limit_s
    while not (taken := hand_over(data_dir, launch)) and time.monotonic() < until:
        time.sleep(_CONNECT_MS / 1000)
    return taken


class LaunchListener(QObject):
    """Receives the launches that come after ours.

    Signals:
        launched: a `Launch`.
    """

    launched = Signal(object)

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = server_name(data_dir)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> bool:
        """Start listening; False (and a line in the log) if that is not possible here."""
        if self._server.listen(self._name):
            return True
        # The socket file of a window that was killed: nobody answered on it a moment ago.
        QLocalServer.removeServer(self._name)
        if self._server.listen(self._name):
            return True
        logger.warning("no second launch can be received: %s", self._server.errorString())
        return False

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    @Slot()
    def _on_ready(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        line = bytes(socket.readLine().data())
        try:
            launch = msgspec.json.decode(line, type=Launch)
        except (ValueError, RecursionError) as failure:
            logger.warning("a launch that cannot be understood: %s", failure)
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self.launched.emit(launch)
