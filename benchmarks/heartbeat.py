"""A timer in the window's event loop that notes how late it is called."""

import sys
import threading
import time
import traceback
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MS = 10
_WORTH_TELLING_S = 0.04


class Heartbeat(QObject):
    """Beats every 10 ms; what it is late, the window stood still.

    Attributes:
        late: seconds of lateness of every beat.
    """

    def __init__(self, parent: QObject | None = None, *, explain: bool = False) -> None:
        """With `explain`, a thread prints where the event loop is whenever a beat is late."""
        super().__init__(parent)
        self.late: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._explain, daemon=True) if explain else None

    def start(self) -> None:
        """Begin."""
        self._last = time.perf_counter()
        self._timer.start()
        if self._watch is not None:
            self._watch.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()
        self._over.set()

    @property
    def longest(self) -> float:
        """The longest stall in seconds."""
        return max(self.late)

    def percentile(self, share: float) -> float:
        """The lateness that this share of all beats stays under, in seconds."""
        return sorted(self.late)[min(len(self.late) - 1, int(share * len(self.late)))]

    @Slot()
    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, now - self._last - BEAT_MS / 1000))
        self._last = now

    def _explain(self) -> None:
        """Runs on its own thread."""
        told = 0.0
        main = threading.main_thread().ident or 0
        while not self._over.wait(0.005):
            late = time.perf_counter() - self._last - BEAT_MS / 1000
            if late > _WORTH_TELLING_S and told != self._last:
                told = self._last
                print(f"\nlate by {late * 1000:.0f} ms, the window's thread is at")
                print(_where(sys._current_frames().get(main)), flush=True)


def _where(frame: FrameType | None) -> str:
    return "".join(traceback.format_stack(frame)[-4:]) if frame else "no frame"
