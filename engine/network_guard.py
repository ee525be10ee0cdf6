"""No process of this program opens a connection; the few that may are started for it.

A download that the reader asked for runs in a client of its own (`engine.model.sources`), without
this guard. Everywhere else Python's audit events tell of every socket before it is used: whatever
library tries to reach somebody is refused, and the log says so. The one command that programs of
this computer are served by (`engine.local_api`) may listen on the loopback interface. The process
that hands a question to another engine (`engine.other_engine`) may reach that one `Destination`.
"""

import logging
import socket
import sys
from functools import partial
from typing import Final, NamedTuple

logger = logging.getLogger(__name__)

_LOOK_UPS: Final = frozenset(
    {
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "socket.getnameinfo",
    }
)
LOOPBACK: Final = "127.0.0.1"
"""The only address that is ever listened at."""

_USES: Final = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})


class Destination(NamedTuple):
    """The only place that a process may reach: a host's name, its numbers, one port."""

    name: str
    numbers: frozenset[str]
    port: int


def destination(name: str, port: int) -> Destination:
    """Look a host up; one that is not known has no numbers, and so is not reached."""
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except OSError as failure:
        logger.warning("%s is not known: %s", name, failure)
        found = []
    return Destination(name, frozenset(str(address[0]) for *_, address in found), port)


class ConnectionRefusedHere(PermissionError):
    """Something tried to open a connection; what it wanted is in the log."""


def refuse_connections(*, may_listen: bool = False, only: Destination | None = None) -> None:
    """From now on, as long as this process lives; local sockets (files) are no connections.

    Args:
        may_listen: this process may wait for programs of this computer, at `LOOPBACK`.
        only: what it may reach all the same.
    """
    sys.addaudithook(partial(_hook, may_listen, only))


def _hook(
    may_listen: bool, only: Destination | None, event: str, arguments: tuple[object, ...]
) -> None:
    if event in _LOOK_UPS:
        if only is not None and event == "socket.getaddrinfo" and arguments[0] == only.name:
            return
        _refuse(event, arguments[0])
    elif event in _USES:
        address = arguments[1]
        if not isinstance(address, tuple):  # of IPv4 and IPv6; a local socket has a path
            return
        if may_listen and event == "socket.bind" and address[0] == LOOPBACK:
            return
        if only is not None and event == "socket.connect" and _is(only, address):
            return
        _refuse(event, address)


def _is(only: Destination, address: tuple[object, ...]) -> bool:
    return address[0] in only.numbers and address[1] == only.port


def _refuse(event: str, address: object) -> None:
    logger.error("refused: %s %r", event, address)
    raise ConnectionRefusedHere(f"MemLong opens no connections ({event} {address!r})")
