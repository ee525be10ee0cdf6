"""What another engine sends, byte by byte, into text; pure.

A stream of events as OpenAI's protocol has it: lines that begin with `data:`, each a JSON object,
`[DONE]` at the end. An engine that answers all at once sends one object instead.
"""

from collections.abc import Iterator
from typing import Final, Literal

import msgspec

_LONGEST_LINE: Final = 1 << 20
_DONE: Final = b"[DONE]"
_THOUGHT: Final = ("<think>", "</think>")


class Nonsense(ValueError):
    """What came is no answer of that protocol."""


class EngineFault(ValueError):
    """The engine says within the stream that it failed."""


class _Text(msgspec.Struct, frozen=True):
    content: str | None = None


class _Choice(msgspec.Struct, frozen=True):
    delta: _Text | None = None
    message: _Text | None = None
    finish_reason: str | None = None


class _Fault(msgspec.Struct, frozen=True):
    message: str = ""


class _Event(msgspec.Struct, frozen=True):
    choices: list[_Choice] = []
    error: _Fault | str | None = None


_decode = msgspec.json.Decoder(_Event).decode


class Events:
    """Takes bytes as they come, gives text.

    Attributes:
        end: "" until the engine said how the answer ended.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._thoughts = _Thoughts()
        self.end: Literal["", "complete", "cut"] = ""

    def text(self, data: bytes) -> Iterator[str]:
        """The text of all whole lines.

        Raises:
            Nonsense: a line is none of that protocol, or endless.
            EngineFault: the engine reports a failure.
        """
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > _LONGEST_LINE:
            raise Nonsense("a line without end")
        for line in lines:
            if line.startswith(b"data:"):  # other lines are names, comments, empty
                yield from self._said(line[5:].strip())

    def _said(self, line: bytes) -> Iterator[str]:
        if self.end:
            return
        if line == _DONE:
            self.end = "complete"
            return
        try:
            event = _decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError) as failure:
            raise Nonsense(f"{failure}: {line[:80]!r}") from failure
        if event.error is not None:
            raise EngineFault(event.error if isinstance(event.error, str) else event.error.message)
        for choice in event.choices[:1]:
            came = choice.delta or choice.message
            if came is not None and came.content and (text := self._thoughts.without(came.content)):
                yield text
            if choice.finish_reason:
                self.end = "cut" if choice.finish_reason == "length" else "complete"


class _Thoughts:
    """Leaves out what some models think aloud before they answer."""

    def __init__(self) -> None:
        self._inside: bool | None = None  # None: nothing has come that tells
        self._held = ""

    def without(self, text: str) -> str:
        """The part of the text that is the answer."""
        if self._inside is False:
            return text
        self._held += text
        opening, closing = _THOUGHT
        begun = self._held.lstrip()
        if self._inside is None and begun.startswith(opening):
            self._inside = True
        elif self._inside is None and not opening.startswith(begun):
            self._inside = False
            return self._held
        if self._inside and closing in self._held:
            self._inside = False
            return self._held.partition(closing)[2].lstrip()
        return ""
