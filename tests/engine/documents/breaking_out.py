"""What somebody who has broken into the document process would try; each attempt and its end."""

import ctypes
import json
import os
import platform
import resource
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pymupdf

from engine.documents.confinement import confine


def end_of(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except OSError as failure:
        return type(failure).__name__
    return "done"


def draw(document: Path) -> None:
    pymupdf.open(document)[0].get_pixmap()


def signal_parent() -> None:
    number = {"x86_64": 234, "aarch64": 131}[platform.machine()]  # tgkill
    parent = os.getppid()
    if ctypes.CDLL(None, use_errno=True).syscall(number, parent, parent, signal.SIGUSR1) < 0:
        raise OSError(ctypes.get_errno(), "refused")


def in_thread(attempt: Callable[[], object]) -> str:
    ends: list[str] = []
    thread = threading.Thread(target=lambda: ends.append(end_of(attempt)))
    thread.start()
    thread.join()
    return ends[0]


def main() -> None:
    document, shared, secret, *writable = map(Path, sys.argv[1:])
    held = confine(document, shared, writable=bool(writable))
    attempts: dict[str, Callable[[], object]] = {
        "read the document": document.read_bytes,
        "draw it": lambda: draw(document),
        "write pixels": lambda: shared.write_bytes(b"pixels"),
        "import": lambda: "a".encode("punycode"),
        "write to the document": lambda: document.open("ab").close(),
        "read another file": secret.read_bytes,
        "look into a folder": lambda: list(secret.parent.iterdir()),
        "make a file": lambda: secret.with_name("new").touch(),
        "rename": lambda: secret.rename(secret.with_name("renamed")),
        "delete": secret.unlink,
        "read its parent's environment": Path(f"/proc/{os.getppid()}/environ").read_bytes,
        "open a socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        "open a unix socket": lambda: socket.socket(socket.AF_UNIX),
        "run a program": lambda: subprocess.run(["/bin/true"], check=False),
        "fork": lambda: os.waitpid(os.fork(), 0),
        "signal its parent": lambda: os.kill(os.getppid(), signal.SIGUSR1),
        "signal a thread of its parent": signal_parent,
        "limit its parent": lambda: resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (9, 9)),
        "slow its parent": lambda: os.setpriority(os.PRIO_PROCESS, os.getppid(), 19),
        "slow its group": lambda: os.setpriority(os.PRIO_PGRP, 0, 19),
        "move its parent": lambda: os.sched_setaffinity(os.getppid(), {0}),
        "schedule its parent": lambda: os.sched_setscheduler(
            os.getppid(), os.SCHED_IDLE, os.sched_param(0)
        ),
        "slow itself": lambda: os.nice(1),
        "move itself": lambda: os.sched_setaffinity(0, os.sched_getaffinity(0)),
        "signal itself": lambda: signal.raise_signal(signal.SIGURG),
        "limit itself": lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)),
    }
    ends = {name: end_of(attempt) for name, attempt in attempts.items()}
    ends["read another file in a thread"] = in_thread(secret.read_bytes)
    json.dump({"held": held, "ends": ends}, sys.stdout)


if __name__ == "__main__":
    main()
