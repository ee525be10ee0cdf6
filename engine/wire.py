"""Frames and envelopes between our processes: length-prefixed msgpack, validated, never pickled.

Values inside an envelope stay raw until the annotations of the called method say what they must
be; a document process that has been taken over can therefore send nothing but valid records.
"""

import inspect
import struct
import typing
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from engine.errors import EngineError, RemoteBug

_LENGTH = struct.Struct("<I")
_LIMIT = 256 * 2**20  # bytes in one frame; a longer one is a fault, not a message

Method = Callable[..., object]


class Call(msgspec.Struct, frozen=True, tag=True):
    """Client to server: run `method` of the service; replies carry `call_id`."""

    call_id: int
    method: str
    arguments: msgspec.Raw


class Cancel(msgspec.Struct, frozen=True, tag=True):
    """Client to server: close the stream of this call."""

    call_id: int


class Item(msgspec.Struct, frozen=True, tag=True):
    """Server to client: one item of a stream."""

    call_id: int
    value: msgspec.Raw


class Returned(msgspec.Struct, frozen=True, tag=True):
    """Server to client: the call is over; `value` is its result (nil after a stream)."""

    call_id: int
    value: msgspec.Raw


class Failed(msgspec.Struct, frozen=True, tag=True):
    """Server to client: the call raised; `kind` is the class of an `EngineError` or "bug"."""

    call_id: int
    kind: str
    message: str
    hint: str
    detail: str


Request = Call | Cancel
Reply = Item | Returned | Failed


def _plain(value: object) -> object:
    """A path travels as its text."""
    if isinstance(value, Path):
        return str(value)
    raise TypeError(type(value))


encode = msgspec.msgpack.Encoder(enc_hook=_plain).encode
decode_request = msgspec.msgpack.Decoder(Request).decode
decode_reply = msgspec.msgpack.Decoder(Reply).decode


def write_frame(stream: BinaryIO, payload: bytes) -> None:
    """Write one frame and flush it."""
    stream.write(_LENGTH.pack(len(payload)))
    stream.write(payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame, or None at the end of the stream.

    Raises:
        ValueError: a frame is longer than any message can be.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > _LIMIT:
        raise ValueError(f"a frame of {length} bytes cannot be a message")
    payload = stream.read(length)
    return payload if len(payload) == length else None


class Signature:
    """How a service's method travels: its arguments as one tuple, its result or stream item."""

    def __init__(self, method: Method) -> None:
        hints = typing.get_type_hints(method)
        result = hints.pop("return")
        self._signature = inspect.signature(method)
        names = [name for name in self._signature.parameters if name != "self"]
        # Built from annotations, so beyond what a static checker can follow.
        tuple_of: Any = tuple
        arguments = tuple_of[tuple(hints[name] for name in names)]
        self.streams = typing.get_origin(result) in (Iterator, typing.Iterator)
        self._arguments = msgspec.msgpack.Decoder(arguments)
        value: Any = typing.get_args(result)[0] if self.streams else result
        self._value = msgspec.msgpack.Decoder(value)

    def pack(self, args: tuple[object, ...], kwargs: dict[str, object]) -> msgspec.Raw:
        """The arguments of one call, defaults filled in."""
        bound = self._signature.bind(None, *args, **kwargs)
        bound.apply_defaults()
        return msgspec.Raw(encode(bound.args[1:]))

    def unpack(self, arguments: msgspec.Raw) -> tuple[object, ...]:
        """The validated arguments of one call."""
        return tuple(self._arguments.decode(arguments))

    def value(self, raw: msgspec.Raw) -> object:
        """A validated result or stream item."""
        return self._value.decode(raw)


@cache
def signature_of(method: Method) -> Signature:
    """The (cached) `Signature` of a Protocol's method."""
    return Signature(method)


def error_of(failed: Failed) -> Exception:
    """The exception that a failed call raises on this side."""
    kind = EngineError.kinds.get(failed.kind)
    if kind is None:
        return RemoteBug(f"{failed.message}\n{failed.detail}")
    return kind(failed.message, failed.hint, failed.detail)
