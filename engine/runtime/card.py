"""Which graphics card there is, asked of the system: PyTorch for the processor cannot say."""

import platform
import re
import sys
from pathlib import Path
from typing import Final

_DRIVER: Final = Path("/proc/driver/nvidia/version")
_VERSION: Final = re.compile(r"Module.*?\s(\d{3,})\.\d+")


def driver() -> int | None:
    """The main version of NVIDIA's driver that is at work here; None: there is no such card.

    On Linux with an x86-64 processor only: for others no PyTorch is pinned.
    """
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return None
    try:
        found = _VERSION.search(_DRIVER.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None
    return int(found[1]) if found is not None else None
