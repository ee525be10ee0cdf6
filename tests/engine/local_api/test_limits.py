"""What one request may take, where the token comes from, and what a conversation is read as."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine.client import EngineClient
from engine.config import EngineConfig
from engine.errors import PortUnusable, TokenUnusable
from engine.local_api.handler import Handler
from engine.local_api.messages import ChatRequest
from engine.local_api.server import LocalServer
from engine.local_api.token import own_token, token_in


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LocalServer]:
    """It listens; no engine is ever started behind it."""
    with LocalServer(EngineClient(EngineConfig(tmp_path)), "t" * 20, 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def connected(server: LocalServer) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=20)


def test_one_answer_at_a_time(server: LocalServer) -> None:
    body = b'{"model": "x", "messages": [{"role": "user", "content": "x"}]}'
    head = (
        f"POST /v1/chat/completions HTTP/1.1\r\nHost: localhost:{server.port}\r\n"
        f"Authorization: Bearer {server.token}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with server.answering, connected(server) as connection:
        connection.sendall(head.encode() + body)
        reply = connection.makefile("rb").read()
    assert reply.startswith(b"HTTP/1.1 429 ")
    assert b"\r\nRetry-After: 5\r\n" in reply
    assert b'"code":"busy"' in reply


@pytest.mark.parametrize("begun", [b"", b"GET / HT", b"POST / HTTP/1.1\r\nHost: "])
def test_a_slow_request_is_hung_up_on(
    server: LocalServer, monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    monkeypatch.setattr(Handler, "arrival_s", 0.1)
    with connected(server) as connection:
        connection.sendall(begun)
        assert connection.recv(1) == b""


def test_more_requests_than_there_is_room_for_are_hung_up_on(server: LocalServer) -> None:
    waiting = [connected(server) for _ in range(16)]
    for connection in waiting:  # each is in its thread once it was read from
        connection.sendall(b"GET ")
    with connected(server) as late:
        assert late.recv(1) == b""
    for connection in waiting:
        connection.close()


def test_a_port_that_is_taken(server: LocalServer) -> None:
    with pytest.raises(PortUnusable, match="--port"):
        LocalServer(server.engine, server.token, server.port)


def test_the_token_is_made_once(tmp_path: Path) -> None:
    token, made = own_token(tmp_path)
    assert made
    assert len(token) > 40
    assert own_token(tmp_path) == (token, False)


@pytest.mark.parametrize("text", ["", "short", "with blanks in between", "\u00fcmlaut" * 4])
def test_what_is_no_token(tmp_path: Path, text: str) -> None:
    file = tmp_path / "token"
    file.write_text(text, encoding="utf-8")
    file.chmod(0o600)
    with pytest.raises(TokenUnusable):
        token_in(file)


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes")
def test_a_token_that_others_can_read(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("t" * 20)
    file.chmod(0o640)
    with pytest.raises(TokenUnusable, match="Others on this computer"):
        token_in(file)
    file.chmod(0o600)
    assert token_in(file) == "t" * 20


def test_messages_are_a_question_and_turns() -> None:
    def said(*messages: tuple[str, object]) -> ChatRequest:
        plain = [{"role": role, "content": content} for role, content in messages]
        return msgspec.convert({"model": "m", "messages": plain}, ChatRequest)

    parts = [{"type": "text", "text": "Who"}, {"type": "text", "text": "is it?"}]
    asked = said(
        ("system", "Obey."), ("user", "a"), ("user", "b"), ("assistant", "c"), ("user", parts)
    )
    assert asked.question() == ("Who\nis it?", (("b", "c"),))
    with pytest.raises(ValueError, match="user's question"):
        said(("user", "a"), ("assistant", "b")).question()
    with pytest.raises(msgspec.ValidationError, match="image_url"):
        said(("user", [{"type": "image_url", "image_url": {}}]))


@pytest.mark.skipif(os.name != "posix", reason="as the other tests of the guard")
def test_whoever_may_listen_may_do_so_here_alone_and_never_connect() -> None:
    attempts = (
        "socket.socket().bind(('0.0.0.0', 0))",
        "socket.socket(socket.AF_INET6).bind(('::1', 0))",
        "socket.create_connection(('127.0.0.1', 9))",
    )
    code = (
        "import socket\nfrom engine.network_guard import refuse_connections\n"
        "refuse_connections(may_listen=True)\nsocket.socket().bind(('127.0.0.1', 0))\n"
        f"for attempt in {attempts!r}:\n"
        "    try: eval(attempt)\n"
        "    except PermissionError as failure: print(failure)\n"
    )
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True
    )
    assert run.stdout.count("MemLong opens no connections") == len(attempts), run
