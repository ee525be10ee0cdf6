"""Run by tests, because a process with threads (as the tests' own) had better not fork.

    python -m tests.engine.memory.dying_writers hold FOLDER        opens a bank; ends with its input
    python -m tests.engine.memory.dying_writers die FOLDER TIMES   prints how many writers died

`die` writes banks FOLDER/0, FOLDER/1 and on, each in a process that is killed at some operation on
a file.
"""

import os
import random
import signal
import sys
from pathlib import Path

from engine.memory.bank import Bank
from tests.engine.memory.small_bank import MANIFEST, write_whole


class _Killer:
    """Kills its own process at the n-th operation on a file, in the middle of it if it writes."""

    def __init__(self, at: int, part: float) -> None:
        self._left = at
        self._part = part
        self._write, self._fsync, self._replace = os.write, os.fsync, Path.replace

    def _due(self) -> bool:
        self._left -= 1
        return self._left < 0

    def write(self, descriptor: int, data: memoryview) -> int:
        if self._due():
            self._write(descriptor, data[: int(len(data) * self._part)])
            os.kill(os.getpid(), signal.SIGKILL)
        return self._write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        if self._due():
            os.kill(os.getpid(), signal.SIGKILL)
        self._fsync(descriptor)

    def replace(self, path: Path, target: Path) -> Path:
        if self._due():
            os.kill(os.getpid(), signal.SIGKILL)
        return self._replace(path, target)


def _died(folder: Path, killer: _Killer) -> bool:
    child = os.fork()
    if child == 0:
        try:
            os.write, os.fsync = killer.write, killer.fsync
            patch = lambda path, target: killer.replace(path, target)  # noqa: E731, PLW0108
            Path.replace = patch  # type: ignore[method-assign]
            write_whole(folder)
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(work: str, folder: Path, times: int) -> None:
    if work == "hold":
        with Bank(folder, MANIFEST):
            sys.stdout.write("open\n")
            sys.stdout.flush()
            sys.stdin.read()
        return
    generator = random.Random(9)
    dead = [
        _died(folder / str(moment), _Killer(generator.randrange(34), generator.random()))
        for moment in range(times)
    ]
    sys.stdout.write(f"{sum(dead)}\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int((*sys.argv, "0")[3]))
