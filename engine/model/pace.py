"""How many windows go through the writing layers at once: what fits, and half a second of work.

A question waits for the step that is running, so steps stay short; within that, a batch that fills
the device writes a book several times sooner than one window after the other.
"""

from collections.abc import Callable

_LONGEST = 0.5  # seconds


class Pace:
    """Starts with one window and doubles while steps are short.

    Attributes:
        windows: how many to encode next.
    """

    def __init__(self, room: Callable[[], int]) -> None:
        """Asks `room` after every step how many windows fit the device."""
        self._room = room
        self.windows = 1

    def took(self, windows: int, seconds: float) -> None:
        """Learns that a step of some windows took so long; a smaller one than asked may be."""
        wanted = self.windows
        if seconds > _LONGEST:
            wanted = windows // 2
        elif windows == self.windows and seconds <= _LONGEST / 2:
            wanted = 2 * windows
        self.windows = max(1, min(wanted, self._room()))
