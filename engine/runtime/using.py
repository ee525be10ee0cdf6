"""Where the card's PyTorch lies, and how a process comes to use it.

    data folder/runtime/torch-2.13.0-cpython-311/    what the wheels hold, and COMPLETE

Another version of the program, or of Python, looks for another name and finds nothing.
"""

import sys
from pathlib import Path
from typing import Final

VERSION: Final = "2.13.0"
"""Of PyTorch: the one that the program is tried with."""

_COMPLETE: Final = "complete"


def parent(data_dir: Path) -> Path:
    """Where all that is fetched lies."""
    return data_dir / "runtime"


def place(data_dir: Path) -> Path:
    """Where it lies when it is there."""
    return parent(data_dir) / f"torch-{VERSION}-{sys.implementation.cache_tag}"


def is_complete(folder: Path) -> bool:
    """Whether all of it is there; said last of all, when the disk has the rest."""
    return (folder / _COMPLETE).is_file()


def complete(folder: Path) -> Path:
    """The file whose presence says so."""
    return folder / _COMPLETE


def put_first(data_dir: Path) -> bool:
    """Have this process import what is there instead of its own; call before PyTorch is imported.

    Returns:
        Whether there is one.
    """
    folder = place(data_dir)
    if not is_complete(folder):
        return False
    sys.path.insert(0, str(folder))
    return True
