"""Document processes are started, and one may wait for a document before there is one.

Most of the time that opening a document takes is that of starting Python and loading its libraries.
A process that waits has seen no file yet, and gives up all but its own when it is told which.
"""

from collections.abc import Sequence
from typing import Final

from engine.child_command import python_module
from engine.process import Process

HOST: Final = tuple(python_module("engine.documents.host"))

_HINT: Final = "Try again; if it happens again, the file is probably damaged."


def started(command: Sequence[str] = HOST) -> Process:
    """A document process that waits for its `Assignment`."""
    return Process(command, "document reader", hint=_HINT)


class Spare:
    """At most one process that waits; belongs to one thread at a time."""

    def __init__(self) -> None:
        """Nothing is started yet."""
        self._process: Process | None = None

    @property
    def waits(self) -> bool:
        """Whether there is one."""
        return self._process is not None and self._process.alive

    def prepare(self) -> None:
        """Have one ready soon, unless one is."""
        if not self.waits:
            self.close()
            self._process = started()

    def take(self) -> Process | None:
        """The one that waits, which is the caller's from then on; None if there is none."""
        process = self._process
        if process is None or not process.alive:
            return None
        self._process = None
        return process

    def close(self) -> None:
        """End the one that waits."""
        if self._process is not None:
            self._process.kill()
            self._process = None
