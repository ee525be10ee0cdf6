"""Progress that never lies: counts of real units, and time left only once it is known."""

import time
from collections import deque

from engine.records.indexing import Progress, Stage

_WINDOW_S = 20.0  # the rate is that of the last seconds, so that it follows a slowing machine
_KNOWN_AFTER_S = 2.0


class Meter:
    """Makes `Progress` records of one stage, with speed and time left."""

    def __init__(self, stage: Stage, total: int, unit: str, done: int = 0) -> None:
        self._stage: Stage = stage
        self._total = total
        self._unit = unit
        self._seen: deque[tuple[float, int]] = deque([(time.monotonic(), done)])

    def at(self, done: int, total: int | None = None) -> Progress:
        """Progress after `done` units (of a `total` that may be known better by now)."""
        if total is not None:
            self._total = total
        now = time.monotonic()
        self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[0][0] > _WINDOW_S:
            self._seen.popleft()
        since, before = self._seen[0]
        if now - since < _KNOWN_AFTER_S or done == before:
            return Progress(self._stage, done, self._total, self._unit)
        rate = (done - before) / (now - since)
        left = max(0, self._total - done) / rate
        return Progress(self._stage, done, self._total, self._unit, rate, left)
