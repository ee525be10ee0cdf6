"""What a window holds of the engine: the engine process, and a document process a document.

Nothing here imports torch, transformers, usearch or pymupdf; starting is quick, and what is heavy
happens in the children. All calls block: make them on a lane. Any number of lanes may call at once.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Concatenate, ParamSpec, TypeVar

import msgspec

from engine.child_command import python_module
from engine.config import EngineConfig, Tuning
from engine.conversations import NEW_CONVERSATION, PromptSize, Thread
from engine.documents.client import DocumentProcess
from engine.documents.spare import Spare
from engine.other_engine.choice import OtherEngine
from engine.process import Process
from engine.records.answers import AnswerEvent
from engine.records.indexing import IndexEvent, Progress
from engine.records.library import DocumentEntry
from engine.records.models import ModelFacts
from engine.scopes import HERE, Scope
from engine.service import EARLY, EngineService

P = ParamSpec("P")
R = TypeVar("R")

__all__ = ["DocumentProcess", "EngineClient", "Spare"]


class EngineClient:
    """The engine process, started on first use and started again after it died."""

    def __init__(self, config: EngineConfig) -> None:
        """Nothing is started yet."""
        self._config = config
        self._other: OtherEngine | None = None
        self._process: Process | None = None
        self._left: Process | None = None  # the one before, while it still answers
        self._early: Process | None = None  # one that waits for a model to be chosen
        self._streams: Counter[Process] = Counter()
        self._lock = threading.Lock()  # guards all of them

    def prepare(self) -> Iterator[Progress | ModelFacts]:
        """See `EngineService.prepare`; the files are compared when nobody waits any more."""
        process = self._running()
        yield from process.stream(EngineService.prepare)
        for _ in process.stream(EngineService.check_models):
            pass  # a question may come between any two

    def index(self, path: str, password: str | None = None) -> Iterator[IndexEvent]:
        """See `EngineService.index`."""
        return self._streamed(EngineService.index, path, password)

    def ask(
        self,
        document_id: str,
        question: str,
        thread: Thread = NEW_CONVERSATION,
        scope: Scope = HERE,
    ) -> Iterator[AnswerEvent]:
        """See `EngineService.ask`."""
        return self._streamed(EngineService.ask, document_id, question, thread, scope)

    def summarise(self, document_id: str) -> Iterator[Progress]:
        """See `EngineService.summarise`."""
        return self._streamed(EngineService.summarise, document_id)

    def switch(self, language_model: str, *, beside: bool) -> Iterator[Progress | ModelFacts]:
        """Go on with another language model, in another process; ends with its `ModelFacts`.

        Args:
            language_model: catalogue id, or the path of a folder.
            beside: the present one answers until the new one is loaded; else it goes first, for
                want of memory.

        Raises:
            The same as `prepare`; the present model stays the one in use.
        """
        if not beside:
            self._end()
        config = msgspec.structs.replace(self._config, language_model=language_model)
        with self._lock:
            process = self._started(config)
        try:
            for item in process.stream(EngineService.prepare):
                if not isinstance(item, ModelFacts):
                    yield item
                    continue
                before = self._take_over(process, language_model)
                yield item
                if before is not None:
                    before.close()
            for _ in process.stream(EngineService.check_models):
                pass
        finally:
            if process is not self._process:
                process.close()

    def documents(self) -> tuple[DocumentEntry, ...]:
        """See `EngineService.documents`."""
        return self._running().call(EngineService.documents)

    def thread_after(self, subject_id: str, turns: tuple[tuple[str, str], ...]) -> Thread:
        """See `EngineService.thread_after`."""
        return self._running().call(EngineService.thread_after, subject_id, turns)

    def weigh(self, question: str, thread: Thread) -> PromptSize:
        """See `EngineService.weigh`."""
        return self._running().call(EngineService.weigh, question, thread)

    def forget(self, document_id: str, everything: bool) -> int:
        """See `EngineService.forget`."""
        return self._running().call(EngineService.forget, document_id, everything)

    def configure(self, tuning: Tuning) -> None:
        """See `EngineService.configure`; an engine that does not run starts with it."""
        with self._lock:
            self._config = self._config.tuned(tuning)
            process = self._process
        if process is not None and process.alive:
            process.call(EngineService.configure, tuning)

    def answer_with(self, other: OtherEngine | None) -> None:
        """See `EngineService.answer_with`; an engine that starts later is told as well."""
        with self._lock:
            self._other = other
            process = self._process
        if process is not None and process.alive:
            process.call(EngineService.answer_with, other)

    @property
    def pid(self) -> int | None:
        """The engine's process id, None while it is not running."""
        process = self._process
        return process.pid if process is not None and process.alive else None

    def get_ready(self) -> None:
        """Have a process import what models need: a `switch` may come, and need not wait for it."""
        with self._lock:
            if self._early is None or not self._early.alive:
                self._early = self._waiting(EARLY)

    def stand_down(self) -> None:
        """End the one that waits, if none came."""
        with self._lock:
            early, self._early = self._early, None
        if early is not None:
            early.kill()

    def close(self) -> None:
        """End the engine process; what it was doing resumes next time."""
        self.stand_down()
        self._end()

    def _end(self) -> None:
        with self._lock:
            for process in (self._left, self._process):
                if process is not None:
                    process.close()
            self._left = self._process = None

    def _take_over(self, process: Process, language_model: str) -> Process | None:
        """From now on calls go to `process`; the one before ends when its last stream does.

        Returns:
            The one before, to be closed, if it has none.
        """
        with self._lock:
            self._config = msgspec.structs.replace(self._config, language_model=language_model)
            before, self._process = self._process, process
            if self._left is not None:
                self._left.close()
            self._left = before if before is not None and self._streams[before] else None
            return before if self._left is None else None

    def _streamed(
        self, method: Callable[Concatenate[Any, P], Iterator[R]], *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[R]:
        """A stream of the process that runs when it begins."""
        process = self._running()
        with self._lock:
            self._streams[process] += 1
        try:
            yield from process.stream(method, *args, **kwargs)
        finally:
            with self._lock:
                self._streams[process] -= 1
                over = process is self._left and not self._streams[process]
                if over:
                    self._left = None
            if over:
                process.close()

    def _running(self) -> Process:
        with self._lock:
            if self._process is not None and not self._process.alive:
                self._process.close()  # its pipes
                self._process = None
            if self._process is None:
                self._process = self._started(self._config)
            return self._process

    def _started(self, config: EngineConfig) -> Process:
        """An engine process with this configuration, the one that waits if there is one."""
        process, self._early = self._early, None
        if process is None or not process.alive:
            process = self._waiting()
        process.tell(config)
        if self._other is not None:
            # In a call: a key must be in no command line. Calls are answered in their order.
            process.begin(EngineService.answer_with, self._other)
        return process

    def _waiting(self, *early: str) -> Process:
        """An engine process that waits for its configuration."""
        command = python_module("engine.server", str(self._config.data_dir), *early)
        return Process(command, "engine")
