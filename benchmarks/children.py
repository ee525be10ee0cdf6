"""Watches how much memory this process and all its children hold together."""

import threading
import time
from types import TracebackType
from typing import Self

import psutil

_PERIOD_S = 0.25


class MemoryWatch:
    """A context manager; `peak` is in bytes: unique memory of the whole process tree."""

    def __init__(self, pid: int | None = None) -> None:
        """Watch process `pid` (this one by default) and its children."""
        self._root = psutil.Process(pid)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.peak = 0

    def _run(self) -> None:
        while not self._stop.is_set():
            self.peak = max(self.peak, self.now())
            time.sleep(_PERIOD_S)

    def now(self) -> int:
        """What is held at this moment."""
        total = 0
        for process in (self._root, *self._root.children(recursive=True)):
            try:
                total += process.memory_info().rss
            except psutil.NoSuchProcess:  # it ended between the listing and the look
                continue
        return total

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._thread.join()
