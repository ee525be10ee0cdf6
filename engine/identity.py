"""Which document a file is: the hash of its bytes, wherever it lies and whatever it is called."""

import hashlib
from pathlib import Path

from engine.errors import FileMissing


def document_id_of(path: Path) -> str:
    """First 32 hex digits of the sha256 of the file's bytes.

    Raises:
        FileMissing: there is no such file, or it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:32]
    except OSError as failure:
        raise FileMissing(
            f"{path.name} cannot be read.",
            "Check that it still exists and that you may read it.",
            str(failure),
        ) from failure
