"""Linux's Landlock: from one call on, a process sees only the files that it was granted.

Three system calls by ctypes: no kept library wraps them (see docs/decisions). They have the same
numbers on every kind of processor. Needs Linux 5.13; newer ones refuse more.
"""

import ctypes
import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_CREATE_RULESET: Final = 444
_ADD_RULE: Final = 445
_RESTRICT_SELF: Final = 446
_VERSION: Final = 1  # flag: only tell which version of Landlock this is
_PATH_BENEATH: Final = 1

_WRITE_FILE: Final = 1 << 1
_READ_FILE: Final = 1 << 2
_READ_DIR: Final = 1 << 3
_TRUNCATE: Final = 1 << 14
_FILES_BY_VERSION: Final = (0, (1 << 13) - 1, (1 << 14) - 1, (1 << 15) - 1, (1 << 15) - 1)
_FILES_SINCE_5: Final = (1 << 16) - 1
_TCP: Final = 0b11  # bind and connect; version 4
_SCOPED: Final = 0b11  # abstract sockets and signals to others; version 6


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("handled_access_fs", ctypes.c_uint64),
        ("handled_access_net", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed_access", ctypes.c_uint64), ("parent_fd", ctypes.c_int32))


def version() -> int:
    """Which version of Landlock there is; 0: none."""
    if sys.platform != "linux":
        return 0
    return max(0, _call(_CREATE_RULESET, None, 0, _VERSION))


def see_only(readable: Iterable[Path], writable: Iterable[Path]) -> None:
    """Give up all other files, sockets over TCP, and signals to other processes; for good.

    Holds for the calling thread and those that it starts from then on. `no new privileges` has to
    be set before.

    Args:
        readable: files, and folders with all that is in them; what is not there is left out.
        writable: files that may be read and written.

    Raises:
        OSError: the system refuses; nothing is given up then.
    """
    kind = version()
    files = _FILES_BY_VERSION[kind] if kind < len(_FILES_BY_VERSION) else _FILES_SINCE_5
    wanted = _Ruleset(files, _TCP if kind >= 4 else 0, _SCOPED if kind >= 6 else 0)
    size = 24 if kind >= 6 else 16 if kind >= 4 else 8
    ruleset = _checked(_call(_CREATE_RULESET, ctypes.byref(wanted), size, 0))
    try:
        for path in readable:
            _grant(ruleset, path, files & (_READ_FILE | _READ_DIR))
        for path in writable:
            _grant(ruleset, path, files & (_READ_FILE | _WRITE_FILE | _TRUNCATE))
        _checked(_call(_RESTRICT_SELF, ruleset, 0))
    finally:
        os.close(ruleset)


def _grant(ruleset: int, path: Path, access: int) -> None:
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError as failure:
        if failure.errno in (errno.ENOENT, errno.ENOTDIR):
            return
        raise
    try:
        if not path.is_dir():
            access &= ~_READ_DIR
        rule = _PathBeneath(access, opened)
        _checked(_call(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0))
    finally:
        os.close(opened)


def _call(number: int, *arguments: object) -> int:
    return int(ctypes.CDLL(None, use_errno=True).syscall(ctypes.c_long(number), *arguments))


def _checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
