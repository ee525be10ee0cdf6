"""Ctrl-C that cannot get lost.

A `KeyboardInterrupt` is raised wherever the program happens to be: in a library that catches
everything, or in a callback whose exceptions are dropped, it would vanish and the run go on. So
it is also remembered, and raised again between two steps.
"""

import signal
from types import FrameType
from typing import Self


class Interruption:
    """While entered, SIGINT raises `KeyboardInterrupt` and is remembered.

    Attributes:
        happened: whether Ctrl-C was pressed.
    """

    def __init__(self) -> None:
        self.happened = False

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self)
        return self

    def __exit__(self, *exc_info: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """The signal came."""
        del number, frame
        self.happened = True
        raise KeyboardInterrupt


def raise_if_interrupted() -> None:
    """Call between two steps of long work.

    Raises:
        KeyboardInterrupt: Ctrl-C was pressed, and nobody has stopped for it.
    """
    handler = signal.getsignal(signal.SIGINT)
    if isinstance(handler, Interruption) and handler.happened:
        raise KeyboardInterrupt
