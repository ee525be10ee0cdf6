"""A hub on this computer: its listing, its files with ranges and tags, its moods."""

import contextlib
import hashlib
import http.server
import json
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from safetensors.numpy import save

from engine.model.entry import SourceFile

REVISION = "0123456789abcdef0123456789abcdef01234567"
CONTENT = {
    "config.json": json.dumps({"model_type": "llama"}).encode(),
    "tokenizer.json": b"{}",
    "model.safetensors": save({"a.weight": np.arange(500_000, dtype=np.float32)}),
}
WEIGHTS = CONTENT["model.safetensors"]
REPOSITORY = "someone/tiny"
BRANCHES = ("main", "refs%2Fpr%2F38")


def hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def blob_of(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()


def pinned(prefix: str = "") -> tuple[SourceFile, ...]:
    return tuple(
        SourceFile(prefix + name, hash_of(content), len(content))
        for name, content in CONTENT.items()
    )


class Hub(http.server.ThreadingHTTPServer):
    """Serves CONTENT as a hub does.

    Attributes:
        moods: what is done instead with the next requests for the weights, one after the other.
        token: what has to be shown, "" for nothing.
        elsewhere: address of another server to which requests for the weights are sent on.
        claims: what the listing says of their hash instead of what is true.
        asked: path and headers of every request.
        plain: files that are no model's, by their paths.
        listing_size: bytes that follow the listing.
        half_sent, go_on: for the mood `stall`.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self.content = dict(CONTENT)
        self.moods: list[Callable[[_Request, bytes], None]] = []
        self.token = ""
        self.elsewhere = ""
        self.claims = ""
        self.listing_size = 0
        self.plain: dict[str, bytes] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.half_sent = threading.Event()
        self.go_on = threading.Event()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def ranges(self) -> list[str]:
        return [headers["range"] for _, headers in self.asked if "range" in headers]


class _Request(http.server.BaseHTTPRequestHandler):
    server: Hub

    def do_GET(self) -> None:
        hub = self.server
        headers = {name.lower(): value for name, value in self.headers.items()}
        hub.asked.append((self.path, headers))
        path = self.path.partition("?")[0]
        if hub.token and headers.get("authorization") != f"Bearer {hub.token}":
            self.refuse(401, "GatedRepo" if "authorization" not in headers else "")
        elif path in (f"/api/models/{REPOSITORY}/revision/{each}" for each in BRANCHES):
            listing = json.dumps(self._listing()).encode()
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.send(listing + b" " * hub.listing_size, "application/json")
        elif path in hub.plain:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                _serve(self, hub.plain[path])
        elif path.startswith(f"/{REPOSITORY}/resolve/{REVISION}/"):
            self._file(path.rpartition("/")[2])
        else:
            self.refuse(404, "RepoNotFound")

    def log_message(self, *_: object) -> None:
        pass

    def refuse(self, status: int, code: str = "", **headers: str) -> None:
        self.send_response(status)
        if code:
            self.send_header("X-Error-Code", code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def begin(self, content: bytes) -> int:
        """Send the head of a file; returns where its body begins."""
        first, tag = 0, f'"{hash_of(content)[:16]}"'
        wanted, only_if = self.headers.get("Range"), self.headers.get("If-Range")
        if wanted and only_if in (None, tag):
            first = int(wanted.removeprefix("bytes=").partition("-")[0])
            if first >= len(content):
                self.refuse(416)
                return len(content)
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {first}-{len(content) - 1}/{len(content)}")
        else:
            self.send_response(200)
        self.send_header("Content-Length", str(len(content) - first))
        self.send_header("ETag", tag)
        self.end_headers()
        return first

    def _file(self, name: str) -> None:
        hub = self.server
        content = hub.content.get(name)
        if content is None:
            self.refuse(404, "EntryNotFound")
        elif name == "model.safetensors" and hub.elsewhere:
            self.refuse(302, Location=hub.elsewhere + self.path)
        else:
            mood = hub.moods.pop(0) if name == "model.safetensors" and hub.moods else _serve
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                mood(self, content)

    def _listing(self) -> dict[str, Any]:
        evil = {"rfilename": "../../evil.json", "size": 1, "blobId": "0" * 40}
        files: list[dict[str, Any]] = [evil]
        for name, content in CONTENT.items():  # as promised, whatever is sent
            known: dict[str, Any] = {"rfilename": name, "size": len(content)}
            if name.endswith(".safetensors"):
                known["lfs"] = {
                    "sha256": self.server.claims or hash_of(content),
                    "size": len(content),
                }
            files.append({**known, "blobId": blob_of(content)})
        return {"sha": REVISION, "gated": bool(self.server.token), "siblings": files}


def _serve(request: _Request, content: bytes) -> None:
    request.wfile.write(content[request.begin(content) :])


def drop(request: _Request, content: bytes) -> None:
    """Send a third of what is left, then cut the connection."""
    first = request.begin(content)
    request.wfile.write(content[first : first + (len(content) - first) // 3])
    request.wfile.flush()
    request.close_connection = True
    request.connection.close()


def stall(request: _Request, content: bytes) -> None:
    """Send half, then nothing."""
    first = request.begin(content)
    request.wfile.write(content[first : len(content) // 2])
    request.wfile.flush()
    request.server.half_sent.set()
    request.server.go_on.wait(60)


def slow(request: _Request, content: bytes) -> None:
    """Send everything, in drips."""
    first = request.begin(content)
    step = len(content) // 10 + 1
    for start in range(first, len(content), step):
        request.wfile.write(content[start : start + step])
        request.wfile.flush()
        time.sleep(0.05)


def damaged(request: _Request, content: bytes) -> None:
    """Send as many other bytes."""
    request.wfile.write(bytes(len(content))[request.begin(content) :])


def page(request: _Request, content: bytes) -> None:
    """Send the sign-in page of a network."""
    request.send(b"<html>Welcome to our hotel</html>", "text/html; charset=utf-8")


def answer(status: int, **headers: str) -> Callable[[_Request, bytes], None]:
    """Send nothing but a status."""
    return lambda request, _: request.refuse(status, **headers)


@contextlib.contextmanager
def running(hub: Hub) -> Iterator[Hub]:
    with hub:
        thread = threading.Thread(target=hub.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield hub
        finally:
            hub.go_on.set()
            hub.shutdown()
            thread.join()
