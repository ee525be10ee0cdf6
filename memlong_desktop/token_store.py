"""Access tokens, of the model hub and of other engines, in the keyring of the system or nowhere.

The package `keyring` is optional: without it, or on a system without a keyring, a token is used
once and forgotten. It is never written to a file of ours.
"""

import importlib
import logging
from functools import cached_property
from typing import Any, Final

logger = logging.getLogger(__name__)

_SERVICE: Final = "memlong-desktop"
_NAME: Final = "model hub"


class TokenStore:
    """Keeps a token for each place; every call may ask the reader to unlock the keyring."""

    def __init__(self, keyring: Any = None) -> None:
        """Nothing is looked for yet.

        Args:
            keyring: the package; None: it is imported if it is there, when it is needed.
        """
        self._given = keyring

    @cached_property
    def _keyring(self) -> Any:
        return self._given if self._given is not None else _package()

    @property
    def usable(self) -> bool:
        """Whether there is a keyring that keeps things."""
        # A system without one gets the package's "fail" or "null" backend, of priority 0 or less.
        return self._keyring is not None and self._keyring.get_keyring().priority > 0

    def token(self, place: str = _NAME) -> str:
        """What is kept for a place, "" if nothing is."""
        if not self.usable:
            return ""
        try:
            return self._keyring.get_password(_SERVICE, place) or ""
        except self._keyring.errors.KeyringError as failure:  # locked, and not unlocked
            logger.info("the keyring gives nothing: %s", type(failure).__name__)
            return ""

    def keep(self, token: str, place: str = _NAME) -> bool:
        """Keep a token; False if the keyring refuses."""
        if not self.usable:
            return False
        try:
            self._keyring.set_password(_SERVICE, place, token)
        except self._keyring.errors.KeyringError as failure:
            logger.info("the keyring takes nothing: %s", type(failure).__name__)
            return False
        return True

    def forget(self) -> None:
        """Delete what is kept; nothing to delete is no failure."""
        if not self.usable:
            return
        try:
            self._keyring.delete_password(_SERVICE, _NAME)
        except self._keyring.errors.KeyringError as failure:
            logger.info("the keyring had nothing: %s", type(failure).__name__)


def _package() -> Any:
    try:
        return importlib.import_module("keyring")
    except ImportError:
        return None
