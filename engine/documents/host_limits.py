"""What the document process may use: the time of a call, memory, no core files.

The client has limits of its own; these hold where the client is not there any more.
"""

import contextlib
import signal
import sys
from collections.abc import Iterator
from typing import Final

_MEMORY_LIMIT: Final = 2 * 2**30  # bytes of address space; real books need about 350 MiB of it
_CALL_LIMIT_S: Final = 150  # longer than any limit of the client, which gives up first

COPY_S: Final = 900  # for writing a whole file anew


@contextlib.contextmanager
def time_limit(limit_s: int = _CALL_LIMIT_S) -> Iterator[None]:
    """Ends the process if the call never ends and the client is not there to see it.

    The alarm's default action needs no Python, so it works while C code spins.
    """
    if hasattr(signal, "alarm"):
        signal.alarm(limit_s)
    try:
        yield
    finally:
        if hasattr(signal, "alarm"):
            signal.alarm(0)


def limit_resources() -> None:
    """Bound memory, and leave no core file with somebody's document in it."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # macOS has the name but not the limit.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT, _MEMORY_LIMIT))
