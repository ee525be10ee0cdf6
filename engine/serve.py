"""The inside of a child process: one loop that serves a service, the most urgent call first.

A call whose method is a generator is a *job* that is advanced one item at a time; between two
items a more urgent call may run. So a question never waits for a book to be read, one thread owns
all state, and there are no locks. Work in the background takes turns. Closing a stream closes its
generator.
"""

import logging
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import BinaryIO, TypeVar

import msgspec

from engine.errors import EngineError
from engine.wire import (
    Call,
    Cancel,
    Failed,
    Item,
    Reply,
    Request,
    Returned,
    decode_request,
    encode,
    read_frame,
    signature_of,
    write_frame,
)

logger = logging.getLogger(__name__)

_F = TypeVar("_F", bound=Callable[..., object])
_BACKGROUND = "_engine_background"
_NIL = msgspec.Raw(encode(None))


def background(method: _F) -> _F:
    """Mark a streaming method of a service as work that waits while anything else is asked."""
    setattr(method, _BACKGROUND, True)
    return method


class _Job:
    def __init__(self, call_id: int, items: Iterator[object], urgent: bool) -> None:
        self.call_id = call_id
        self.items = items
        self.urgent = urgent


class _Server:
    def __init__(self, service: object, protocol: type, out: BinaryIO) -> None:
        self._service = service
        self._protocol = protocol
        self._out = out
        self._inbox: SimpleQueue[Request | None] = SimpleQueue()
        self._jobs: list[_Job] = []

    def receive(self, source: BinaryIO) -> None:
        """Runs on the receiving thread: frames into the inbox until the client is gone."""
        try:
            while (frame := read_frame(source)) is not None:
                self._inbox.put(decode_request(frame))
        except ValueError:  # msgspec's errors are ValueErrors too
            logger.exception("the client sent something that is no message")
        finally:
            self._inbox.put(None)

    def run(self) -> None:
        """Serve until the client is gone."""
        try:
            self._run()
        finally:
            self._close_all()

    def _run(self) -> None:
        while True:
            while not (self._inbox.empty() and self._jobs):
                request = self._inbox.get()
                if request is None:
                    return
                if isinstance(request, Cancel):
                    self._cancel(request.call_id)
                else:
                    self._start(request)
            self._advance(next((job for job in self._jobs if job.urgent), self._jobs[0]))

    def _start(self, call: Call) -> None:
        try:
            declared = getattr(self._protocol, call.method)
            signature = signature_of(declared)
            result = getattr(self._service, call.method)(*signature.unpack(call.arguments))
            if signature.streams:
                urgent = not getattr(declared, _BACKGROUND, False)
                self._jobs.append(_Job(call.call_id, result, urgent))
                return
            value = msgspec.Raw(encode(result))
        except Exception as failure:  # noqa: BLE001 - every failure is sent to the caller
            self._fail(call.call_id, failure)
            return
        self._send(Returned(call.call_id, value))

    def _advance(self, job: _Job) -> None:
        try:
            value = msgspec.Raw(encode(next(job.items)))
        except StopIteration:
            self._jobs.remove(job)
            self._send(Returned(job.call_id, _NIL))
        except Exception as failure:  # noqa: BLE001 - every failure is sent to the caller
            self._jobs.remove(job)
            self._fail(job.call_id, failure)
        else:
            if not job.urgent:  # the others in the background come first now
                self._jobs.remove(job)
                self._jobs.append(job)
            self._send(Item(job.call_id, value))

    def _cancel(self, call_id: int) -> None:
        for job in [job for job in self._jobs if job.call_id == call_id]:
            self._jobs.remove(job)
            try:
                _close(job.items)
            except Exception as failure:  # noqa: BLE001 - every failure is sent to the caller
                self._fail(call_id, failure)
            else:
                self._send(Returned(call_id, _NIL))

    def _close_all(self) -> None:
        for job in self._jobs:
            _close(job.items)

    def _fail(self, call_id: int, failure: Exception) -> None:
        trace = "".join(traceback.format_exception(failure))
        if isinstance(failure, EngineError):
            kind, message, hint = type(failure).__name__, failure.message, failure.hint
            detail = failure.detail
        else:
            kind, message, hint, detail = "bug", f"{type(failure).__name__}: {failure}", "", trace
            logger.error("a call failed unexpectedly\n%s", trace)
        self._send(Failed(call_id, kind, _sendable(message), _sendable(hint), _sendable(detail)))

    def _send(self, reply: Reply) -> None:
        write_frame(self._out, encode(reply))


def _sendable(text: str) -> str:
    """File names may hold bytes that are no text; a message has to be."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _close(items: Iterator[object]) -> None:
    close = getattr(items, "close", None)
    if close is not None:
        close()


def serve(service: object, protocol: type) -> None:
    """Serve `service` (an implementation of `protocol`) on stdin and stdout until stdin ends.

    Whatever else is printed in this process goes to stderr: stdout belongs to the frames.
    """
    # Ctrl-C in a terminal reaches the whole group; the client decides when this process ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    server = _Server(service, protocol, out)
    receiver = threading.Thread(
        target=server.receive, args=(sys.stdin.buffer,), name="receiver", daemon=True
    )
    receiver.start()
    try:
        server.run()
    except BrokenPipeError:
        logger.info("the client is gone")
