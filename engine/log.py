"""The log: a few rotating files in the data folder that only their owner can read.

No text of a document, question or answer is ever written there; names of files are, in messages.
"""

import contextlib
import logging
import logging.handlers
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from typing_extensions import override

from engine.database import storage_errors
from engine.files import make_private_folder

_BYTES: Final = 2**20
_FILES: Final = 3
_FORM: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class PrivateLog(logging.handlers.RotatingFileHandler):
    """The files of one process: the present one, and three before it."""

    def __init__(self, path: Path) -> None:
        """Begin or continue a log.

        Raises:
            StorageError: the file cannot be written.
        """
        with storage_errors(path.parent):
            make_private_folder(path.parent)
            super().__init__(path, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
        self.setFormatter(logging.Formatter(_FORM))

    @override
    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).touch(mode=0o600)
        return super()._open()


@contextlib.contextmanager
def logging_to(path: Path) -> Iterator[None]:
    """Log to `path` as long as the context lasts; nothing goes to the terminal.

    Raises:
        StorageError: the file cannot be written.
    """
    handler = PrivateLog(path)
    root = logging.getLogger()
    before = root.level, logging.raiseExceptions
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk is told once, and not by the log
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()
        root.level, logging.raiseExceptions = before
