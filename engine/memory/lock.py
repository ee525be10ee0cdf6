"""One process per bank: a lock that dies with its owner, and the owner's name beside it."""

import contextlib
import os
from pathlib import Path

import filelock

from engine.errors import BankInUse
from engine.files import storage_error

_LOCK = "bank.lock"
_OWNER = "bank.owner"


class BankLock:
    """Held from creation to `release`."""

    def __init__(self, folder: Path) -> None:
        """Takes the lock.

        Raises:
            BankInUse: another process (or another part of this one) has the bank open.
            StorageError: the folder cannot be written.
        """
        self._lock = filelock.FileLock(folder / _LOCK, timeout=0, mode=0o600, is_singleton=False)
        try:
            self._lock.acquire()
        except filelock.Timeout as error:
            raise BankInUse(
                f"The document's memory is in use by process {_owner(folder)}.",
                "Close the other window, or wait until it is done.",
                str(folder),
            ) from error
        except OSError as error:
            raise storage_error(error, folder) from error
        self._owner_path = folder / _OWNER
        with contextlib.suppress(OSError):  # a full disk: the name is missed, the lock is not
            self._owner_path.touch(mode=0o600)
            self._owner_path.write_text(str(os.getpid()), encoding="utf-8")

    def release(self) -> None:
        """Gives the lock back."""
        with contextlib.suppress(OSError):  # only a name; the next owner writes another
            self._owner_path.unlink()
        self._lock.release()

    def __enter__(self) -> "BankLock":
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.release()


def _owner(folder: Path) -> str:
    try:
        return (folder / _OWNER).read_text(encoding="utf-8").strip() or "unknown"
    except OSError:
        return "unknown"
