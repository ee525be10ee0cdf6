"""What the document process may use: the time of a call, memory, no core files.

The client has limits of its own; these hold where the client is not there any more.
"""

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from functools import cache
from typing import Final

_MEMORY_LIMIT: Final = 2 * 2**30  # bytes of address space; real books need about 350 MiB of it
_PATIENCE: Final = 5
_FILES: Final = 128  # open at once
_LONGEST_FILE: Final = 256 * 2**20  # bytes; the largest picture takes 96 MiB
_CALL_LIMIT_S: Final = 150  # longer than any limit of the client, which gives up first
_WAITING: Final = 10  # times that, for a call that waits for a busy machine

COPY_S: Final = 900  # for writing a whole file anew


@contextlib.contextmanager
def time_limit(seconds: int = _CALL_LIMIT_S) -> Iterator[None]:
    """Ends the process if the call never ends and the client is not there to see it.

    The signals' default action needs no Python, so it works while C code spins.

    Args:
        seconds: that the call may compute; waiting for its turn it may last longer.
    """
    if sys.platform == "win32":
        yield
        return
    import resource

    usual = resource.getrlimit(resource.RLIMIT_CPU)
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + seconds
    if usual[1] == resource.RLIM_INFINITY or limit < usual[1]:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, usual[1]))
    signal.alarm(_WAITING * seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        resource.setrlimit(resource.RLIMIT_CPU, usual)


@cache
def be_patient() -> None:
    """From here on let everybody else go first: what this process does takes minutes."""
    if hasattr(os, "nice"):
        os.nice(_PATIENCE)


def limit_resources(*, writable: bool) -> None:
    """Bound memory and files, and leave no core file with somebody's document in it.

    Args:
        writable: the document is a copy that is written to: as long as it has to be.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _lower(resource.RLIMIT_NOFILE, _FILES)
    if not writable:
        _lower(resource.RLIMIT_FSIZE, _LONGEST_FILE)
    # macOS has the name but not the limit.
    with contextlib.suppress(ValueError, OSError):
        _lower(resource.RLIMIT_AS, _MEMORY_LIMIT)


def _lower(kind: int, limit: int) -> None:
    """Set a limit for good, or keep the one there is where that is lower already."""
    import resource

    most = resource.getrlimit(kind)[1]
    limit = limit if most == resource.RLIM_INFINITY else min(limit, most)
    resource.setrlimit(kind, (limit, limit))
