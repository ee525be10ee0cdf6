"""SIGTERM ends the program as its close button does: what was read, written and set is kept.

The system sends it at the end of a session. Python runs handlers of signals only between two
steps of Python, which an idle event loop does not take: so the signal's number is written to a
local socket that the event loop watches.
"""

import contextlib
import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class Ending(QObject):
    """Watches for SIGTERM, and for the terminal that is closed, as long as it lives.

    Signals:
        asked: the program shall end.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._writing = socket.socketpair()
        for end in (self._reading, self._writing):
            end.setblocking(False)
        self._before = {number: signal.signal(number, _noted) for number in _signals()}
        self._fd_before = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def close(self) -> None:
        """Leave signals as they were."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._reading.close()
        self._writing.close()

    @Slot()
    def _on_signal(self) -> None:
        numbers = b""
        with contextlib.suppress(BlockingIOError):
            numbers = self._reading.recv(64)
        if any(number in numbers for number in _signals()):
            self.asked.emit()


def _signals() -> list[signal.Signals]:
    names = ("SIGTERM", "SIGHUP")  # Windows has no second one
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


def _noted(number: int, frame: object) -> None:
    """The event loop is told by the socket; here is nothing to do."""
    del number, frame
