"""The document process gives up what it does not need before it looks at a file.

What a system does not offer is left out: a document is read all the same, with what is left. The
limits of time and memory are in `host_limits`; SECURITY.md tells what each platform gets.
"""

import contextlib
import logging
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

import engine
from engine.documents import landlock, seccomp
from engine.documents.tessdata import find_tessdata

logger = logging.getLogger(__name__)

_LIBRARIES: Final = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache")
_DEVICES: Final = ("/dev/null", "/dev/urandom", "/dev/zero")


def confine(document: Path, shared: Path, *, writable: bool) -> list[str]:
    """See no file but these and the program's own, reach nobody; call before any thread starts.

    Args:
        document: the one file that is read; with `writable`, also written.
        shared: the file that pictures are left in.
        writable: whether the document is a copy that annotations are written into.

    Returns:
        The names of what holds from now on.
    """
    if sys.platform != "linux":
        return []
    held: list[str] = []
    with _offered():
        seccomp.gain_nothing()
        held.append("no new privileges")
    with _offered():
        if landlock.version():
            writes = [shared, document] if writable else [shared]
            landlock.see_only([document, *_own_files()], writes)
            held.append("landlock")
    with _offered():
        if seccomp.available():
            seccomp.reach_nobody()
            held.append("seccomp")
    return held


def _own_files() -> Iterator[Path]:
    """Python, its libraries, our code, what Tesseract has learnt: none of it is the reader's."""
    for name in ("stdlib", "platstdlib", "purelib", "platlib"):
        yield Path(sysconfig.get_path(name))
    yield Path(sys.base_prefix) / "lib"
    yield Path(engine.__file__).parent
    yield Path(msgspec.__file__).parent.parent  # wherever packages lie
    yield from map(Path, (*_LIBRARIES, *_DEVICES))
    tessdata = find_tessdata()
    if tessdata is not None:
        yield tessdata.folder


@contextlib.contextmanager
def _offered() -> Iterator[None]:
    """A system may lack it, or a container refuse it."""
    try:
        yield
    except OSError as failure:
        logger.warning("the system does not offer all isolation: %s", failure)
