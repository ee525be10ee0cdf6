"""The token without which nobody is answered: made once, readable by its owner alone."""

import secrets
import sys
from pathlib import Path
from typing import Final

from engine.database import storage_errors
from engine.errors import TokenUnusable
from engine.files import write_atomically

_NAME: Final = "program-token"
_BYTES: Final = 32
_LEAST: Final = 16  # characters of a token that somebody chose


def own_token(data_dir: Path) -> tuple[str, bool]:
    """The token of a data folder, and whether it was made just now.

    Raises:
        TokenUnusable: the file was changed into something that is no token.
        StorageError: it cannot be read or written.
    """
    path = data_dir / _NAME
    with storage_errors(path):
        if path.exists():
            return token_in(path), False
        token = secrets.token_urlsafe(_BYTES)
        write_atomically(path, [token.encode() + b"\n"])
    return token, True


def token_in(path: Path) -> str:
    """The token that a file holds.

    Raises:
        TokenUnusable: there is no such file, others can read it, or it holds no token.
    """
    try:
        if sys.platform != "win32" and path.stat().st_mode & 0o077:
            raise TokenUnusable(
                f"Others on this computer can read the token in {path.name}.",
                "Make it yours alone (chmod 600), better with a new token.",
                str(path),
            )
        token = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as failure:
        raise TokenUnusable(
            f"The token in {path.name} cannot be read.", "Name another file.", str(failure)
        ) from failure
    if len(token) < _LEAST or not token.isprintable() or " " in token:
        raise TokenUnusable(
            f"The file {path.name} holds no token: {_LEAST} characters or more, without spaces.",
            "Delete it, then a new one is made; or write one into it.",
            str(path),
        )
    return token
