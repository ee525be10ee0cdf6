"""What talks to another engine, over real HTTP: what it takes and refuses, and what it says."""

import contextlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from engine.errors import OtherEngineFailed
from engine.other_engine.choice import OtherEngine, usable
from engine.other_engine.host import Host
from engine.other_engine.service import Said, Wish
from tests.engine.other_engine import engine_server as moods
from tests.engine.other_engine.engine_server import ANSWER, OtherServer, running

WISH = Wish("large", (Said("user", "What?"),), 40, 0, "", 20.0)


@pytest.fixture(scope="module")
def _server() -> Iterator[OtherServer]:
    with running() as server:
        yield server


@pytest.fixture
def server(_server: OtherServer) -> OtherServer:
    _server.mood, _server.key = None, ""
    return _server


def ask(address: str, wish: Wish = WISH) -> tuple[str, str]:
    """The whole answer, and how it ended."""
    with contextlib.closing(Host(address)) as host:
        host.begin(wish)
        text = ""
        while True:
            more = host.more()
            text += more.text
            if more.end:
                return text.strip(), more.end


def failure(address: str, **changes: Any) -> OtherEngineFailed:
    with pytest.raises(OtherEngineFailed) as caught:
        ask(address, msgspec.structs.replace(WISH, **changes))
    assert caught.value.hint
    return caught.value


def test_an_answer_is_streamed_and_nothing_is_sent_but_what_was_wished(server: OtherServer) -> None:
    assert ask(server.address, msgspec.structs.replace(WISH, key="secret")) == (ANSWER, "complete")
    body, headers = server.asked[-1]
    assert body == {
        "model": "large",
        "messages": [{"role": "user", "content": "What?"}],
        "max_tokens": 40,
        "temperature": 0.0,
        "stream": True,
    }
    assert headers["authorization"] == "Bearer secret"
    ask(server.address + "/", msgspec.structs.replace(WISH, variant=3))
    body, headers = server.asked[-1]
    assert (body["seed"], body["temperature"] > 0, "authorization" in headers) == (3, True, False)


def test_what_a_model_thinks_aloud_is_left_out(server: OtherServer) -> None:
    server.mood = moods.thinking
    assert ask(server.address) == (ANSWER, "cut")


def test_an_engine_without_streams_answers_at_once(server: OtherServer) -> None:
    server.mood = moods.at_once
    assert ask(server.address) == (ANSWER, "complete")


@pytest.mark.parametrize(
    ("mood", "words"),
    [
        (moods.page, "no answer of such an engine"),
        (moods.moved, "to another address"),
        (moods.broken, "broke"),
        (moods.failing, "failed"),
        (lambda request: request.refuse(503, "busy"), "failed"),
        (lambda request: request.refuse(429, "slowly"), "too much to do"),
        (lambda request: request.refuse(400, "too many tokens"), "too many tokens"),
        (lambda request: request.send(200, b"[]", "application/json"), "no answer of such"),
    ],
)
def test_what_goes_wrong_there_is_said(
    server: OtherServer, mood: Callable[[Any], None], words: str
) -> None:
    server.mood = mood
    assert words in failure(server.address).message


def test_a_wrong_key_name_or_address_and_too_long_a_silence_are_told_apart(
    server: OtherServer,
) -> None:
    server.key = "right"
    assert "does not accept the key" in failure(server.address, key="wrong").message
    server.key = ""
    assert "no model called “small”" in failure(server.address, model="small").message
    assert "no answer of such an engine" in failure(server.address.removesuffix("/v1")).message
    assert "cannot be reached" in failure("http://127.0.0.1:9/v1").message
    server.mood = moods.stall
    assert "for too long" in failure(server.address, patience_s=0.2).message
    server.go_on.set()


def test_the_process_reaches_one_address_and_no_other(server: OtherServer) -> None:
    code = (
        "import socket\n"
        "from engine.network_guard import destination, refuse_connections\n"
        f"refuse_connections(only=destination('127.0.0.1', {server.server_port}))\n"
        f"socket.create_connection(('127.0.0.1', {server.server_port})).close()\n"
        "for attempt in (lambda: socket.create_connection(('127.0.0.1', 9)),\n"
        f"        lambda: socket.create_connection(('127.0.0.2', {server.server_port})),\n"
        "        lambda: socket.getaddrinfo('localhost', 80),\n"
        "        lambda: socket.socket().bind(('127.0.0.1', 0))):\n"
        "    try: attempt()\n"
        "    except OSError as failure: print('opens no connections' in str(failure))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["True"] * 4, run.stderr


@pytest.mark.parametrize(
    ("address", "good", "here", "private"),
    [
        ("http://localhost:11434/v1", True, True, True),
        ("http://[::1]:8000/v1", True, True, True),
        ("https://engine.example.org/v1", True, False, True),
        ("http://10.0.0.7:8000/v1", True, False, False),
        ("http://127.0.0.1.example.org/v1", True, False, False),
        ("ftp://localhost/v1", False, True, True),
        ("http:///v1", False, False, False),
        ("http://user:secret@localhost/v1", False, True, True),
        ("http://localhost:port/v1", False, True, True),
        ("http://[::1/v1", False, False, False),
        ("http://localhost/v1?key=1", False, True, True),
        ("http://local host/v1", False, False, False),
    ],
)
def test_which_addresses_can_be_used_and_whether_anything_leaves(
    address: str, good: bool, here: bool, private: bool
) -> None:
    assert usable(address) == good
    if good:
        engine = OtherEngine(address, "m", "secret")
        assert (engine.is_here, engine.is_private) == (here, private)
        assert "secret" not in repr(engine)
