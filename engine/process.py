"""A supervised child process, called through the typed methods of a Protocol.

    process = Process(python_module("engine.documents.host"), "document reader")
    facts = process.call(DocumentService.open, path, None, pixels)
    for event in process.stream(EngineService.index, path, None): ...

Any thread may call; replies are routed by call id. A call that outlives its limit kills the
process, and whoever waits is told so: the caller decides whether to start another.
"""

import contextlib
import itertools
import logging
import queue
import subprocess
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any, Concatenate, Generic, ParamSpec, Self, TypeVar, cast

import msgspec

from engine.errors import ProcessDied, ProcessHung
from engine.wire import (
    Call,
    Cancel,
    Failed,
    Item,
    Method,
    Reply,
    Signature,
    decode_reply,
    encode,
    error_of,
    read_frame,
    signature_of,
    write_frame,
)

logger = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")

_EXIT_S = 3.0
_CODE_S = 0.2  # from the end of its output to the end of a process
_CANCEL_S = 30.0  # a step that is under way is finished first


class Pending(Generic[R]):
    """A call that was begun."""

    def __init__(self, result: Callable[[], R], replies: "queue.SimpleQueue[Reply | None]") -> None:
        self._result = result
        self._replies = replies

    def __call__(self) -> R:
        """Wait for the result; raises what `Process.call` does."""
        return self._result()

    def within(self, seconds: float) -> bool:
        """Wait at most so long; whether the result, or the reason for none, is there."""
        try:
            reply = self._replies.get(timeout=seconds)
        except queue.Empty:
            return False
        self._replies.put(reply)  # for whoever takes the result; there is no other reply
        return True


class Process:
    """A running child process that serves one Protocol (see `engine.serve`)."""

    def __init__(
        self,
        command: Sequence[str],
        name: str,
        *,
        hint: str = "Try again; what was done so far is kept.",
        limit_s: float | None = None,
        environment: dict[str, str] | None = None,
    ) -> None:
        """Start `command`.

        Args:
            command: program and arguments.
            name: what it is, in words, for messages ("document reader").
            hint: what to do when it ended unexpectedly.
            limit_s: the longest a plain call may take; None: no limit.
            environment: the child's whole environment; None: ours.
        """
        self._name = name
        self._hint = hint
        self.limit_s = limit_s
        self._child = subprocess.Popen(
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )
        self._ids = itertools.count(1)
        self._waiting: dict[int, queue.SimpleQueue[Reply | None]] = {}
        self._lock = threading.Lock()  # guards _waiting, _dead and writing
        self._dead = False
        self._receiver = threading.Thread(target=self._receive, name=f"{name} replies", daemon=True)
        self._receiver.start()

    @property
    def alive(self) -> bool:
        """Whether calls can still be answered."""
        return not self._dead

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def call(
        self, method: Callable[Concatenate[Any, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Call a plain method and wait for its result.

        Raises:
            EngineError: what the method raised.
            ProcessHung: it took longer than the limit; the process was killed.
            ProcessDied: the process ended before it answered.
            RemoteBug: the method raised something unexpected.
        """
        return self.begin(method, *args, **kwargs)()

    def begin(
        self, method: Callable[Concatenate[Any, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> "Pending[R]":
        """Call a plain method without waiting.

        Raises:
            ProcessDied: the process has ended.
        """
        signature = signature_of(cast("Method", method))
        call_id, replies = self._send_call(method.__name__, signature, args, kwargs)

        def result() -> R:
            try:
                reply = self._wait(replies, self.limit_s)
            finally:
                self._forget(call_id)
            return cast("R", self._value(signature, reply.value))

        return Pending(result, replies)

    def stream(
        self,
        method: Callable[Concatenate[Any, P], Iterator[R]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Generator[R, None, None]:
        """Call a streaming method; closing the generator cancels it there.

        Raises:
            The same as `call`, while iterating; streams have no time limit.
        """
        signature = signature_of(cast("Method", method))
        call_id, replies = self._send_call(method.__name__, signature, args, kwargs)
        over = False
        try:
            while True:
                try:
                    reply = self._wait(replies, None)
                except BaseException:
                    over = True
                    raise
                if not isinstance(reply, Item):
                    over = True
                    return
                yield cast("R", self._value(signature, reply.value))
        finally:
            if not over and self.alive:
                self._cancel(call_id, replies)
            self._forget(call_id)

    def tell(self, first: msgspec.Struct) -> None:
        """Send what a child waits for before it serves; what it makes of it is not told.

        Raises:
            ProcessDied: the process has ended.
        """
        self._send(first)

    def kill(self) -> None:
        """End the process at once."""
        self._child.kill()
        self._receiver.join(_EXIT_S)
        self._close_stdin()

    def close(self) -> None:
        """Let the process end by itself, then make sure that it did."""
        self._close_stdin()
        try:
            self._child.wait(_EXIT_S)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        self._receiver.join(_EXIT_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def _send_call(
        self, name: str, signature: Signature, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[int, "queue.SimpleQueue[Reply | None]"]:
        call_id = next(self._ids)
        replies: queue.SimpleQueue[Reply | None] = queue.SimpleQueue()
        with self._lock:
            if self._dead:
                raise self._died()
            self._waiting[call_id] = replies
        self._send(Call(call_id, name, signature.pack(args, kwargs)))
        return call_id, replies

    def _send(self, message: msgspec.Struct) -> None:
        stdin = self._child.stdin
        assert stdin is not None
        try:
            with self._lock:
                write_frame(cast("Any", stdin), encode(message))
        except (OSError, ValueError) as failure:  # broken pipe, or closed by us
            raise self._died() from failure

    def _wait(self, replies: "queue.SimpleQueue[Reply | None]", limit_s: float | None) -> Any:
        try:
            reply = replies.get(timeout=limit_s)
        except queue.Empty:
            self.kill()
            raise ProcessHung(
                f"The {self._name} took longer than {limit_s:.0f} seconds and was stopped.",
                self._hint,
            ) from None
        if reply is None:
            raise self._died()
        if isinstance(reply, Failed):
            raise error_of(reply)
        return reply

    def _cancel(self, call_id: int, replies: "queue.SimpleQueue[Reply | None]") -> None:
        """Cancel a stream and wait until the work is really over, so that its results are there."""
        with contextlib.suppress(ProcessDied, queue.Empty):  # then there is nothing to wait for
            self._send(Cancel(call_id))
            while isinstance(replies.get(timeout=_CANCEL_S), Item):
                pass

    def _close_stdin(self) -> None:
        stdin = self._child.stdin
        assert stdin is not None
        with self._lock, contextlib.suppress(OSError):  # it may have gone before
            stdin.close()

    def _value(self, signature: Signature, raw: msgspec.Raw) -> object:
        """A result as it was declared; a process that sends another kind is not trusted."""
        try:
            return signature.value(raw)
        except msgspec.MsgspecError as failure:
            self.kill()
            raise ProcessDied(
                f"The {self._name} gave an answer that makes no sense and was stopped.",
                self._hint,
                str(failure),
            ) from failure

    def _forget(self, call_id: int) -> None:
        with self._lock:
            self._waiting.pop(call_id, None)

    def _receive(self) -> None:
        """Runs on the receiving thread: routes replies to whoever waits for them."""
        stdout = cast("Any", self._child.stdout)
        try:
            while (frame := read_frame(stdout)) is not None:
                reply = decode_reply(frame)
                with self._lock:
                    waiting = self._waiting.get(reply.call_id)
                if waiting is not None:
                    waiting.put(reply)
        except ValueError:  # msgspec's errors are ValueErrors too
            logger.exception("the %s sent something that is no message", self._name)
            self._child.kill()
        finally:
            with self._lock:
                self._dead = True
                for waiting in self._waiting.values():
                    waiting.put(None)
            stdout.close()
            try:
                self._child.wait(_EXIT_S)
            except subprocess.TimeoutExpired:  # it closed its side and lives on
                self._child.kill()
                self._child.wait()

    def _died(self) -> ProcessDied:
        with contextlib.suppress(subprocess.TimeoutExpired):  # then the code stays unknown
            self._child.wait(_CODE_S)
        code = self._child.poll()
        return ProcessDied(
            f"The {self._name} ended unexpectedly.",
            self._hint,
            f"exit code {code}",
        )
