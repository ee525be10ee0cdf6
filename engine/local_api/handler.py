"""One request: who may ask, what for, and how much of our time it may take.

A web page in a browser of this computer can reach the port as well. It cannot know the token, its
requests carry an Origin, and a name that was rebound to this computer shows in the Host: each alone
keeps it out. No header ever invites another origin in.
"""

import contextlib
import hmac
import io
import logging
import select
import socket
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any, Final

import msgspec
from typing_extensions import override

from engine.errors import EngineError
from engine.local_api.answering import Asked, documents, models
from engine.local_api.messages import ChatRequest, event
from engine.local_api.refusals import Refusal, bad_request, failure_of, refusal_of
from engine.network_guard import LOOPBACK

if TYPE_CHECKING:
    from engine.local_api.server import LocalServer

logger = logging.getLogger(__name__)

_MOST_BODY: Final = 2**20  # bytes
_WRITE_S: Final = 30.0  # for each piece that is sent
_LISTS: Final = {"/v1/models": models, "/v1/documents": documents}
_CHAT: Final = "/v1/chat/completions"

_decode = msgspec.json.Decoder(ChatRequest).decode


class Handler(BaseHTTPRequestHandler):
    """Answers one request, then hangs up.

    Attributes:
        arrival_s: seconds within which all of a request has to arrive.
    """

    server: "LocalServer"
    protocol_version = "HTTP/1.1"
    arrival_s = 10.0

    @override
    def setup(self) -> None:
        super().setup()
        self.rfile.close()  # it has no limit to how long a request may trickle
        self.rfile = io.BufferedReader(_Arriving(self.connection, self.arrival_s))
        self._began = False
        self._unread = False

    @override
    def parse_request(self) -> bool:
        parsed = super().parse_request()
        self.close_connection = True  # what follows is another request, with a limit of its own
        return parsed

    @override
    def handle_expect_100(self) -> bool:
        return True  # the body is asked for once it is known to be wanted

    def do_GET(self) -> None:
        """A list."""
        self._guarded(self._get)

    def do_POST(self) -> None:
        """A question."""
        self._unread = True
        self._guarded(self._post)

    @override
    def finish(self) -> None:
        with contextlib.suppress(OSError):  # TimeoutError is one
            if self._unread and self._began:  # hanging up now could lose what was sent
                self.connection.shutdown(socket.SHUT_WR)
                while self.rfile.read(_MOST_BODY):
                    pass
        super().finish()

    def _guarded(self, answer: Any) -> None:
        """Answer, or say why not."""
        try:
            self._let_in()
            answer()
        except Refusal as refusal:
            self._refuse(refusal)
        except EngineError as failure:
            logger.info("%s: %s", type(failure).__name__, failure.detail)
            self._refuse(refusal_of(failure))
        except OSError:
            raise  # it hung up, or was too slow
        except Exception:
            logger.exception("a request failed unexpectedly")
            message = "Something went wrong in MemLong itself; the log has the report."
            self._refuse(Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, message, "bug"))

    def _let_in(self) -> None:
        """Raise `Refusal` unless a program of this computer asks that knows the token."""
        here = {f"{name}:{self.server.port}" for name in (LOOPBACK, "localhost")}
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or hosts[0] not in here:
            message = "Only what is addressed to this computer is answered."
            raise Refusal(HTTPStatus.FORBIDDEN, message, "foreign_host")
        if "Origin" in self.headers:
            message = "Web pages are not answered, only programs."
            raise Refusal(HTTPStatus.FORBIDDEN, message, "foreign_origin")
        shown = self.headers.get("Authorization", "")
        wanted = f"Bearer {self.server.token}"
        if not hmac.compare_digest(shown.encode("utf-8", "replace"), wanted.encode()):
            message = "The token is missing or wrong: Authorization: Bearer TOKEN."
            raise Refusal(HTTPStatus.UNAUTHORIZED, message, "invalid_api_key")

    def _get(self) -> None:
        make = _LISTS.get(self.path)
        if make is None:
            raise self._nowhere({_CHAT})
        self._send_json(HTTPStatus.OK, make(self.server.engine))

    def _post(self) -> None:
        if self.path != _CHAT:
            raise self._nowhere(set(_LISTS))
        try:
            request = _decode(self._body())
        except msgspec.MsgspecError as failure:
            raise bad_request(f"The request makes no sense: {failure}.") from failure
        except UnicodeDecodeError as failure:
            raise bad_request("The request is not UTF-8.") from failure
        if not self.server.answering.acquire(blocking=False):
            message = "Another answer is being written. Try again when it is complete."
            raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, message, "busy")
        try:
            self._answer(Asked(self.server.engine, request))
        finally:
            self.server.answering.release()

    def _answer(self, asked: Asked) -> None:
        if not asked.streamed:
            self._send_json(HTTPStatus.OK, asked.whole(self._still_there))
            return
        with contextlib.closing(asked.pieces(self._still_there)) as pieces:
            for piece in pieces:
                if not self._began:
                    self._begin(HTTPStatus.OK, "text/event-stream", None)
                self.wfile.write(piece)

    def _nowhere(self, of_other_method: set[str]) -> Refusal:
        if self.path in of_other_method:
            message = f"{self.path} is not asked by {self.command}."
            return Refusal(HTTPStatus.METHOD_NOT_ALLOWED, message, "wrong_method")
        return Refusal(HTTPStatus.NOT_FOUND, "There is nothing at this address.", "unknown_address")

    def _body(self) -> bytes:
        """All of what was sent with the request."""
        lengths = self.headers.get_all("Content-Length", [])
        if len(lengths) != 1 or "Transfer-Encoding" in self.headers:
            message = "The length of the request has to be told: Content-Length."
            raise Refusal(HTTPStatus.LENGTH_REQUIRED, message, "length_required")
        if not (lengths[0].isascii() and lengths[0].isdigit()):
            raise bad_request("Content-Length is no number.")
        if len(lengths[0]) > len(str(_MOST_BODY)) or int(lengths[0]) > _MOST_BODY:
            message = f"The request is longer than {_MOST_BODY:,} bytes."
            raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, message, "too_large")
        if self.headers.get("Expect", "").lower() == "100-continue":
            self.send_response_only(HTTPStatus.CONTINUE)
            self.end_headers()
        body = self.rfile.read(int(lengths[0]))
        if len(body) < int(lengths[0]):
            raise ConnectionAbortedError("the request was cut short")
        self._unread = False
        return body

    def _still_there(self) -> None:
        """Raise `ConnectionAbortedError` once nobody waits for the answer."""
        said, _, _ = select.select([self.connection], [], [], 0)
        if said and not self.connection.recv(1, socket.MSG_PEEK):
            raise ConnectionAbortedError("nobody waits for the answer")

    # ---- what is sent ------------------------------------------------------------------------

    def _refuse(self, refusal: Refusal) -> None:
        failure = failure_of(refusal)
        if self._began:  # an answer broke off
            self.wfile.write(event(failure))
        else:
            self._send_json(refusal.status, failure)

    def _send_json(self, status: HTTPStatus, value: msgspec.Struct) -> None:
        body = msgspec.json.encode(value)
        self._begin(status, "application/json", len(body))
        self.wfile.write(body)

    def _begin(self, status: HTTPStatus, kind: str, length: int | None) -> None:
        """Send the headers; without a length, the answer ends where we hang up."""
        self._began = True
        self.connection.settimeout(_WRITE_S)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            self.send_header("Retry-After", "5")
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Connection", "close")
        self.end_headers()

    @override
    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What the standard library refuses by itself; of methods it knows only ours."""
        status = HTTPStatus(code)
        if status == HTTPStatus.NOT_IMPLEMENTED:
            status = HTTPStatus.METHOD_NOT_ALLOWED
        self._unread = True
        self._send_json(status, failure_of(Refusal(status, f"{status.phrase}.", "not_http")))

    @override
    def version_string(self) -> str:
        return "MemLong"

    @override
    def log_message(self, format: str, *args: Any) -> None:
        logger.info("%a", format % args)  # control characters are not obeyed by a terminal


class _Arriving(io.RawIOBase):
    """What comes from a connection, for so long and no longer."""

    def __init__(self, connection: socket.socket, seconds: float) -> None:
        self._connection = connection
        self._until = time.monotonic() + seconds

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Any) -> int:
        """Bytes that came.

        Raises:
            TimeoutError: the time is over.
        """
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the request took too long to arrive")
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)
