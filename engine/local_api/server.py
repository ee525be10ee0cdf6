"""Listens for programs of this computer, at the loopback address and nowhere else."""

import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from socketserver import TCPServer, ThreadingMixIn
from typing import Any, Final

from typing_extensions import override

from engine.client import EngineClient
from engine.config import EngineConfig
from engine.errors import PortUnusable
from engine.local_api.handler import Handler
from engine.local_api.token import own_token, token_in
from engine.network_guard import LOOPBACK

logger = logging.getLogger(__name__)

_MOST_REQUESTS: Final = 16  # at once; each has a thread, and one more is hung up on


class LocalServer(ThreadingMixIn, TCPServer):
    """The socket, and what the threads of requests share.

    Attributes:
        engine: the one engine; any thread may call it.
        token: what a program has to show.
        answering: held while an answer is written; there is one at a time.
    """

    # `http.server.HTTPServer` would look up its own name in the network.
    daemon_threads = True  # a slow program does not keep us from ending
    allow_reuse_address = os.name == "posix"  # elsewhere it would let others listen here too
    request_queue_size = _MOST_REQUESTS

    def __init__(self, engine: EngineClient, token: str, port: int) -> None:
        """Listen; requests wait until `serve_forever`.

        Raises:
            PortUnusable: the port is taken.
        """
        try:
            super().__init__((LOOPBACK, port), Handler)
        except OSError as failure:
            raise PortUnusable(
                f"Port {port} cannot be used.", "Choose another one with --port.", str(failure)
            ) from failure
        self.engine = engine
        self.token = token
        self.answering = threading.Lock()
        self._room = threading.Semaphore(_MOST_REQUESTS)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    @override
    def process_request(self, request: Any, client_address: Any) -> None:
        if not self._room.acquire(blocking=False):
            logger.warning("too many requests at once")
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    @override
    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        failure = sys.exception()
        if isinstance(failure, OSError):
            logger.info("a program hung up: %s", failure)
        else:
            logger.error("a request failed unexpectedly", exc_info=failure)


def listen(
    config: EngineConfig, port: int, token_file: Path | None, say: Callable[[str], None]
) -> None:
    """Serve programs until the process is interrupted.

    Args:
        config: of the engine, which is started with the first request.
        port: where; 0: any that is free.
        token_file: holds what programs have to show; without one it is our own, made if needed.
        say: takes a line for the person at the keyboard.

    Raises:
        TokenUnusable: there is no token.
        PortUnusable: the port is taken.
        StorageError: the data folder cannot be used.
    """
    token, made = (token_in(token_file), False) if token_file else own_token(config.data_dir)
    engine = EngineClient(config)
    try:
        with LocalServer(engine, token, port) as server:
            say(f"Programs of this computer can ask at http://{LOOPBACK}:{server.port}/v1")
            if made:
                say(f"with this token, which is shown only now: {token}")
            say("Ctrl+C ends it.")
            server.serve_forever()
    finally:
        engine.close()
