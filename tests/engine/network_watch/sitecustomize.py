"""Imported first by every Python that a test starts with this folder on its path.

Writes what the process does with sockets to the file named by NETWORK_WATCH; connections to
anything but a local socket are refused.
"""

import os
import sys
from pathlib import Path

_LOG = Path(os.environ["NETWORK_WATCH"])


def _note(line: str) -> None:
    with _LOG.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        _note(f"looked up {arguments}")
        raise OSError("no network here")
    if event in ("socket.connect", "socket.sendto", "socket.bind"):
        address = arguments[1]
        if isinstance(address, tuple):  # AF_INET and AF_INET6; a local socket has a name
            _note(f"{event} {address}")
            raise OSError("no network here")


_note(f"watching {sys.orig_argv[1:5]}")
sys.addaudithook(_watch)
