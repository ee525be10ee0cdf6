"""An engine on this computer that speaks OpenAI's chat protocol, with moods."""

import contextlib
import http.server
import json
import threading
from collections.abc import Callable, Iterator
from typing import Any

ANSWER = "Trace trees are compiled. The compiler records a loop."


class OtherServer(http.server.ThreadingHTTPServer):
    """Streams ANSWER, word by word.

    Attributes:
        mood: what is done instead with the next request.
        key: what has to be shown, "" for nothing.
        model: the name it knows.
        asked: body and headers of every request.
        half_sent, go_on: for the mood `stall`.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self.mood: Callable[[_Request], None] | None = None
        self.key = ""
        self.model = "large"
        self.asked: list[tuple[dict[str, Any], dict[str, str]]] = []
        self.half_sent = threading.Event()
        self.go_on = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Request(http.server.BaseHTTPRequestHandler):
    server: OtherServer

    def do_POST(self) -> None:
        server = self.server
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        headers = {name.lower(): value for name, value in self.headers.items()}
        server.asked.append((body, headers))
        mood, server.mood = server.mood, None
        if self.path != "/v1/chat/completions":
            self.send(404, b"404 page not found", "text/plain")
        elif server.key and headers.get("authorization") != f"Bearer {server.key}":
            self.refuse(401, "invalid api key")
        elif body["model"] != server.model:
            self.refuse(404, f"model '{body['model']}' not found")
        else:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                (mood or stream)(self)

    def log_message(self, *_: object) -> None:
        pass

    def refuse(self, status: int, message: str) -> None:
        self.send(status, json.dumps({"error": {"message": message}}).encode(), "application/json")

    def send(self, status: int, content: bytes, kind: str, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def begin(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()

    def say(self, *words: str) -> None:
        for word in words:
            event = {"choices": [{"index": 0, "delta": {"content": word}, "finish_reason": None}]}
            self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
        self.wfile.flush()

    def conclude(self, reason: str = "stop") -> None:
        event = {"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]}
        self.wfile.write(f": over\n\ndata: {json.dumps(event)}\n\ndata: [DONE]\n\n".encode())


def words(text: str = ANSWER) -> list[str]:
    return [f"{word} " for word in text.split()]


def stream(request: _Request) -> None:
    request.begin()
    request.say(*words())
    request.conclude()


def thinking(request: _Request) -> None:
    """As a model that thinks aloud."""
    request.begin()
    request.say("<th", "ink>", "Hm, they ask. ", "</think>\n\n", *words())
    request.conclude("length")


def at_once(request: _Request) -> None:
    """As an engine that knows no streams."""
    said = {"choices": [{"message": {"role": "assistant", "content": ANSWER}}]}
    request.send(200, json.dumps(said, indent=1).encode(), "application/json")


def page(request: _Request) -> None:
    request.send(200, b"<html>Welcome to our hotel</html>", "text/html")


def moved(request: _Request) -> None:
    request.send(302, b"", "text/plain", Location="http://192.0.2.1/v1/chat/completions")


def broken(request: _Request) -> None:
    """Say half, then cut the connection."""
    request.begin()
    request.say(*words()[:4])
    request.connection.close()


def failing(request: _Request) -> None:
    """Say half, then report a failure within the stream."""
    request.begin()
    request.say(*words()[:4])
    request.wfile.write(b'data: {"error": {"message": "out of memory"}}\n\n')


def stall(request: _Request) -> None:
    """Say half, then nothing."""
    request.begin()
    request.say(*words()[:4])
    request.server.half_sent.set()
    request.server.go_on.wait(60)


@contextlib.contextmanager
def running() -> Iterator[OtherServer]:
    with OtherServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.go_on.set()
            server.shutdown()
            thread.join()
