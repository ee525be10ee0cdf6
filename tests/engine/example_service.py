"""A child process for tests of serve and process: `python -m tests.engine.example_service`."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from typing_extensions import override

from engine.errors import DamagedDocument
from engine.records.pages import PageFacts, PageImage, Span
from engine.serve import background, serve


class ExampleService(Protocol):
    def add(self, first: int, second: int = 1) -> int: ...
    def echo(self, facts: PageFacts, spans: list[Span], word: str | None) -> list[Span]: ...
    def refuse(self, message: str) -> int: ...
    def stumble(self) -> int: ...
    def talk(self) -> int: ...
    def die(self, code: int) -> int: ...
    def sleep(self, seconds: float) -> float: ...
    def lie(self) -> int: ...
    def unspeakable(self) -> str: ...
    def babble(self) -> int: ...
    def large(self, count: int) -> PageImage: ...
    def order(self) -> list[str]: ...
    def count(self, limit: int) -> Iterator[int]: ...
    def spoil(self, after: int) -> Iterator[int]: ...
    @background
    def work(self, steps: int, log: str) -> Iterator[int]: ...
    def answer(self, steps: int) -> Iterator[int]: ...


class Example(ExampleService):
    def __init__(self) -> None:
        self._order: list[str] = []

    @override
    def add(self, first: int, second: int = 1) -> int:
        self._order.append("add")
        return first + second

    @override
    def echo(self, facts: PageFacts, spans: list[Span], word: str | None) -> list[Span]:
        assert isinstance(facts, PageFacts)
        assert word is None or isinstance(word, str)
        return spans

    @override
    def refuse(self, message: str) -> int:
        raise DamagedDocument(message, "hint", "detail")

    @override
    def stumble(self) -> int:
        raise KeyError("missing")

    @override
    def talk(self) -> int:
        sys.stdout.write("printed by a library\n")
        os.write(1, b"written by C code\n")
        return 7

    @override
    def die(self, code: int) -> int:
        if code < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        os._exit(code)

    @override
    def sleep(self, seconds: float) -> float:
        time.sleep(seconds)
        return seconds

    @override
    def lie(self) -> int:
        return "not a number"  # type: ignore[return-value]

    @override
    def unspeakable(self) -> str:
        return "\ud800"

    @override
    def babble(self) -> int:
        for descriptor in range(3, 64):  # one of them is the pipe of the frames
            try:
                os.write(descriptor, b"\xff" * 64)
            except OSError:
                continue
        time.sleep(60)
        return 0

    @override
    def large(self, count: int) -> PageImage:
        return PageImage(page_index=0, width=1, height=1, stride=3, pixels=bytes(count))

    @override
    def order(self) -> list[str]:
        return self._order

    @override
    def count(self, limit: int) -> Iterator[int]:
        yield from range(limit)

    @override
    def spoil(self, after: int) -> Iterator[int]:
        yield from range(after)
        raise DamagedDocument("spoilt")

    @override
    def work(self, steps: int, log: str) -> Iterator[int]:
        try:
            for step in range(steps):
                self._order.append("work")
                time.sleep(0.005)
                yield step
        finally:
            if log:
                Path(log).write_text("closed", encoding="utf-8")

    @override
    def answer(self, steps: int) -> Iterator[int]:
        for step in range(steps):
            self._order.append("answer")
            yield step


if __name__ == "__main__":
    if "--bad-start" in sys.argv:
        sys.exit(3)
    serve(Example(), ExampleService)
