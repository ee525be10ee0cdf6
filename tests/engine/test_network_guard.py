"""Nothing here opens a connection, and what tries to is refused and logged."""

import subprocess
import sys

import pytest

from engine.config import EngineConfig
from engine.errors import ModelUnavailable
from engine.model_set import ModelSet

GUARDED = "import logging, socket\nfrom engine.network_guard import refuse_connections\n"
ATTEMPTS = (
    "socket.create_connection(('127.0.0.1', 9))",
    "socket.getaddrinfo('localhost', 80)",
    "socket.gethostbyname('localhost')",
    "socket.socket().connect(('127.0.0.1', 9))",
    "socket.socket().bind(('127.0.0.1', 0))",
    "socket.socket(socket.AF_INET6).connect(('::1', 9))",
    "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
    "__import__('urllib.request').request.urlopen('http://127.0.0.1:9')",
)


def test_a_connection_is_refused_and_logged() -> None:
    code = (
        f"{GUARDED}logging.basicConfig()\nrefuse_connections()\n"
        f"for attempt in {ATTEMPTS!r}:\n"
        "    try: eval(attempt)\n"
        "    except OSError as failure: print(failure)\n"
        "    else: print('nothing happened')"
    )
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True
    )
    said = run.stdout.splitlines()
    assert ["MemLong opens no connections" in line for line in said] == [True] * len(ATTEMPTS), said
    assert run.stderr.count("engine.network_guard:refused: socket.") == len(ATTEMPTS)


@pytest.mark.skipif(sys.platform == "win32", reason="local sockets have no path there")
def test_local_sockets_are_no_connections() -> None:
    code = f"{GUARDED}refuse_connections()\na, b = socket.socketpair()\na.send(b'x'); b.recv(1)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_an_offline_run_refuses_downloads(tmp_path: object) -> None:
    config = EngineConfig(tmp_path, offline=True)  # type: ignore[arg-type]
    with pytest.raises(ModelUnavailable) as caught:
        list(ModelSet(config).fetch_missing())
    assert "started offline" in caught.value.detail
