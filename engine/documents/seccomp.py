"""Linux's seccomp: from one call on, a process cannot reach other processes or a network.

A filter of a dozen instructions, made here: libseccomp is one more library to install and to keep,
for a list that can be read at a glance. The calls listed fail with "operation not permitted"; all
others stay: a list of what is allowed would break with every release of the C library.
"""

import ctypes
import errno
import os
import platform
import struct
import sys
from typing import Final

_PR_SET_NO_NEW_PRIVS: Final = 38
_PR_SET_SECCOMP: Final = 22
_FILTER: Final = 2

_LOAD: Final = 0x20  # a 32-bit word of the call's description
_IF_EQUAL: Final = 0x15
_IF_ANY_BIT: Final = 0x45
_RETURN: Final = 0x06
_NUMBER: Final = 0  # offsets in that description
_ARCHITECTURE: Final = 4
_FIRST: Final = 16  # argument of the call
_SECOND: Final = 24
_ALLOW: Final = 0x7FFF0000
_REFUSE: Final = 0x00050000 | errno.EPERM
_PRETEND_OLD: Final = 0x00050000 | errno.ENOSYS  # the C library falls back to `clone` then
_CLONE_THREAD: Final = 0x00010000

_MACHINES: Final = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
_CLONE: Final = (56, 220)
_CLONE3: Final = 435
# What a process may do to itself: how the C library signals it and aborts, limits it, has it wait
# for others (a process, not a group of them; by the number 0) and puts it on processors.
_TGKILL: Final = (234, 131)
_PRLIMIT: Final = (302, 261)
_SETPRIORITY: Final = (141, 140)
_SETAFFINITY: Final = (203, 122)
_REFUSED: Final = {  # name: number on x86_64 (None: not there), number on aarch64
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200),
    "listen": (50, 201), "accept": (43, 202), "accept4": (288, 242),
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
    "kill": (62, 129), "tkill": (200, 130), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "ptrace": (101, 117), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424), "unshare": (272, 97), "setns": (308, 268),
    "mount": (165, 40), "open_by_handle_at": (304, 265), "keyctl": (250, 219),
    "add_key": (248, 217), "request_key": (249, 218), "bpf": (321, 280),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "kcmp": (312, 272),
    "sched_setscheduler": (144, 119), "sched_setparam": (142, 118), "sched_setattr": (314, 274),
    "ioprio_set": (251, 30), "process_madvise": (440, 440), "process_mrelease": (448, 448),
    "migrate_pages": (256, 238), "move_pages": (279, 239),
}  # fmt: skip


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def available() -> bool:
    """Whether this system and processor are among those that a filter can be made for."""
    return sys.platform == "linux" and platform.machine() in _MACHINES


def gain_nothing() -> None:
    """Have nothing that this process starts or opens give it new privileges, for good.

    Raises:
        OSError: the system refuses.
    """
    _prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def reach_nobody() -> None:
    """Give up sockets, new processes, and looking into, signalling or slowing others, for good.

    Holds for the calling thread and those that it starts from then on; needs `gain_nothing`.

    Raises:
        OSError: the system refuses.
    """
    code = b"".join(_filter(*_MACHINES[platform.machine()]))
    program = _Program(len(code) // 8, code)
    _prctl(_PR_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)


def _filter(architecture: int, column: int) -> list[bytes]:
    """Instructions; jumps count those that are skipped."""
    refused = [numbers[column] for numbers in _REFUSED.values()]
    known = [number for number in refused if number is not None]
    code = [
        _instruction(_LOAD, _ARCHITECTURE),
        _instruction(_IF_EQUAL, architecture, then=1),
        _instruction(_RETURN, _REFUSE),
        _instruction(_LOAD, _NUMBER),
        _instruction(_IF_ANY_BIT, 0x40000000, otherwise=1),  # the x32 way to call on x86_64
        _instruction(_RETURN, _REFUSE),
        _instruction(_IF_EQUAL, _CLONE3, otherwise=1),
        _instruction(_RETURN, _PRETEND_OLD),
    ]
    for number in known:
        code += [_instruction(_IF_EQUAL, number, otherwise=1), _instruction(_RETURN, _REFUSE)]
    only_itself = (
        (_TGKILL[column], ((_FIRST, os.getpid()),)),
        (_PRLIMIT[column], ((_FIRST, 0),)),
        (_SETPRIORITY[column], ((_FIRST, 0), (_SECOND, 0))),
        (_SETAFFINITY[column], ((_FIRST, 0),)),
    )
    for number, wanted in only_itself:
        code.append(_instruction(_IF_EQUAL, number, otherwise=3 * len(wanted) + 1))
        for argument, value in wanted:
            code += [
                _instruction(_LOAD, argument),
                _instruction(_IF_EQUAL, value, then=1),
                _instruction(_RETURN, _REFUSE),
            ]
        code.append(_instruction(_RETURN, _ALLOW))
    return [
        *code,
        _instruction(_IF_EQUAL, _CLONE[column], then=1),
        _instruction(_RETURN, _ALLOW),
        _instruction(_LOAD, _FIRST),
        _instruction(_IF_ANY_BIT, _CLONE_THREAD, otherwise=1),
        _instruction(_RETURN, _ALLOW),
        _instruction(_RETURN, _REFUSE),
    ]


def _instruction(code: int, value: int, *, then: int = 0, otherwise: int = 0) -> bytes:
    return struct.pack("=HBBI", code, then, otherwise, value)


def _prctl(*arguments: object) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    widened = [ctypes.c_ulong(a) if isinstance(a, int) else a for a in arguments[1:]]
    if libc.prctl(arguments[0], *widened) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
