"""The engine's log: one rotating file in the data folder, for the command line and the process."""

import contextlib
import logging
import logging.handlers
from collections.abc import Iterator
from pathlib import Path

from engine.database import storage_errors


@contextlib.contextmanager
def logging_to(path: Path) -> Iterator[None]:
    """Log to `path` as long as the context lasts; nothing goes to the terminal.

    Raises:
        StorageError: the file cannot be written.
    """
    with storage_errors(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=2**20, backupCount=3, encoding="utf-8"
        )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
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
