"""The one process that talks to another engine: `python -m engine.other_engine.host ADDRESS`.

It is started for one answer and killed when that ends or is stopped. Before it does anything it
gives up every connection but those to the host and port of its address; the name is looked up
before, so that its numbers are known. It follows no redirections and uses no proxy: passages go to
the address that the reader entered, or nowhere.
"""

import contextlib
import logging
import sys
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

import httpx2

from engine.errors import OtherEngineFailed
from engine.network_guard import destination, refuse_connections
from engine.other_engine.choice import OtherEngine, place
from engine.other_engine.events import EngineFault, Events, Nonsense
from engine.other_engine.refusals import nonsense, of_answer, of_failure
from engine.other_engine.service import More, Wish, WritingService
from engine.serve import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONNECT_S: Final = 10.0
_LONGEST: Final = 1 << 20  # bytes of an answer that comes all at once
_WARMTH: Final = 0.7  # of another variant


class Host:
    """Implements `WritingService`."""

    def __init__(self, address: str) -> None:
        """Nothing is sent yet."""
        self._address = address.rstrip("/")
        self._host = OtherEngine(address, "").host
        self._client: httpx2.Client | None = None
        self._chunks: Iterator[bytes] = iter(())
        self._events = Events()
        self._begun = False

    def begin(self, wish: Wish) -> None:
        """See `WritingService.begin`."""
        if wish.key and not OtherEngine(self._address, "").is_private:
            raise OtherEngineFailed(
                "A key is only sent over an encrypted connection.",
                "Use an address that begins with https.",
            )
        headers = {"Accept": "text/event-stream"}
        if wish.key:
            headers["Authorization"] = f"Bearer {wish.key}"
        content = {
            "model": wish.model,
            "messages": [{"role": said.role, "content": said.content} for said in wish.messages],
            "max_tokens": wish.tokens,
            "temperature": _WARMTH if wish.variant else 0.0,
            "stream": True,
        }
        if wish.variant:
            content["seed"] = wish.variant
        try:
            self._client = httpx2.Client(
                timeout=httpx2.Timeout(wish.patience_s, connect=_CONNECT_S),
                trust_env=False,  # no proxy
                verify=httpx2.create_ssl_context(),
            )
            request = self._client.build_request(
                "POST", f"{self._address}/chat/completions", json=content, headers=headers
            )
            answer = self._client.send(request, stream=True)
            kind = answer.headers.get("content-type", "")
            good = answer.status_code == HTTPStatus.OK
            if not good or not kind.startswith(("text/event-stream", "application/json")):
                body = next(answer.iter_bytes(1 << 14), b"")
                raise of_answer(answer.status_code, kind, body, self._host, wish.model)
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as failure:
            raise of_failure(failure, self._host, begun=False) from failure
        self._chunks = answer.iter_bytes()
        if kind.startswith("application/json"):
            self._chunks = iter([b"data:", self._whole(answer), b"\ndata: [DONE]\n"])

    def more(self) -> More:
        """See `WritingService.more`."""
        try:
            while True:
                data = next(self._chunks, None)
                if data is None:
                    return self._ended()
                text = "".join(self._events.text(data))
                if text or self._events.end:
                    self._begun = self._begun or bool(text)
                    return More(text, self._events.end)
        except EngineFault as failure:
            raise OtherEngineFailed(
                f"The engine at {self._host} failed.", "Ask again.", str(failure)
            ) from failure
        except Nonsense as failure:
            raise nonsense(self._host, str(failure)) from failure
        except (httpx2.HTTPError, httpx2.StreamError, OSError) as failure:
            raise of_failure(failure, self._host, begun=self._begun) from failure

    def close(self) -> None:
        """End the connection, whatever came of it."""
        if self._client is not None:
            self._client.close()

    def _ended(self) -> More:
        """The stream is over without a word about it."""
        if self._begun:
            broke = httpx2.RemoteProtocolError("the stream ended early")
            raise of_failure(broke, self._host, begun=True)
        raise nonsense(self._host, "nothing came")

    def _whole(self, answer: httpx2.Response) -> bytes:
        body = b""
        for chunk in answer.iter_bytes():
            body += chunk
            if len(body) > _LONGEST:
                raise nonsense(self._host, "an answer without end")
        return body.replace(b"\n", b" ")


def main() -> int:
    """Serve until the parent is gone."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    address = sys.argv[1]
    refuse_connections(only=destination(*place(address)))
    with contextlib.closing(Host(address)) as host:
        serve(host, WritingService)
    return 0


if __name__ == "__main__":
    sys.exit(main())
