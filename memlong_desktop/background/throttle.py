"""Merge bursts into updates that can be painted: tokens about 30 times a second, counts 10."""

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

TOKENS_MS: Final = 33
COUNTS_MS: Final = 100


class TextThrottle(QObject):
    """Joins pieces of text; the first piece after a silence passes at once.

    Signals:
        ready: all text since the last time.
    """

    ready = Signal(str)

    def __init__(self, interval_ms: int = TOKENS_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[str] = []
        self._timer = single_shot(self, interval_ms, self.flush)

    def add(self, text: str) -> None:
        """Take one more piece."""
        self._pieces.append(text)
        if not self._timer.isActive():
            self.flush()

    @Slot()
    def flush(self) -> None:
        """Pass on what is waiting, now."""
        self._timer.stop()
        if self._pieces:
            text = "".join(self._pieces)
            self._pieces.clear()
            self._timer.start()
            self.ready.emit(text)

    def drop(self) -> None:
        """Forget what is waiting."""
        self._timer.stop()
        self._pieces.clear()


class LatestThrottle(QObject):
    """Keeps only the latest value of each key.

    Signals:
        ready: key, latest value.
    """

    ready = Signal(object, object)

    def __init__(self, interval_ms: int = COUNTS_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest: dict[Hashable, object] = {}
        self._timer = single_shot(self, interval_ms, self.flush)

    def put(self, key: Hashable, value: object) -> None:
        """Take a newer value."""
        self._latest[key] = value
        if not self._timer.isActive():
            self.flush()

    @Slot()
    def flush(self) -> None:
        """Pass on what is waiting, now."""
        self._timer.stop()
        if self._latest:
            latest, self._latest = self._latest, {}
            self._timer.start()
            for key, value in latest.items():
                self.ready.emit(key, value)

    def drop(self, key: Hashable) -> None:
        """Forget the waiting value of a key."""
        self._latest.pop(key, None)


def single_shot(parent: QObject, interval_ms: int, slot: Callable[[], None]) -> QTimer:
    """A timer that calls `slot` once after each start."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(slot)
    return timer
