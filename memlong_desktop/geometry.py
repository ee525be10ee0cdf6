"""Where the window was and how it was divided: no setting, only a convenience.

Kept as JSON of known fields. `QSettings`, which Qt has for this, would make whatever Python object
its file describes.
"""

import logging
from pathlib import Path

import msgspec

from engine.errors import StorageError
from engine.files import write_atomically

logger = logging.getLogger(__name__)

_LONGEST = 1 << 16  # bytes of the file


class Geometry(msgspec.Struct, frozen=True):
    """What is kept.

    Attributes:
        window: what Qt says of the window's place; it checks what it is given back.
        splitter: the same of the panes.
        panel: the side panel that is open, or "".
        chat: whether the chat is shown.
        tabs: title and file of each document that was open.
        front: the file of the one in front, or "".
    """

    window: bytes = b""
    splitter: bytes = b""
    panel: str = "library"
    chat: bool = True
    tabs: tuple[tuple[str, str], ...] = ()
    front: str = ""


def load(path: Path) -> Geometry:
    """What is kept in a file; the usual layout if there is none, or it makes no sense."""
    try:
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(_LONGEST), type=Geometry)
    except FileNotFoundError:
        return Geometry()
    except (OSError, ValueError, RecursionError) as failure:
        logger.info("the window's place is not known: %s", failure)
        return Geometry()


def save(geometry: Geometry, path: Path) -> None:
    """Keep it; where nothing can be written, the next window lies as usual."""
    try:
        write_atomically(path, [msgspec.json.encode(geometry)], durable=False)
    except StorageError as failure:
        logger.warning("the window's place is not kept: %s", failure.detail)
