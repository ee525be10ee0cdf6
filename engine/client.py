"""What a window holds of the engine: the engine process, and a document process a document.

Nothing here imports torch, transformers, usearch or pymupdf; starting is quick, and what is heavy
happens in the children. All calls block: make them on a lane. Any number of lanes may call at once.
"""

import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec

from engine.child_command import python_module
from engine.config import EngineConfig, Tuning
from engine.conversations import NEW_CONVERSATION, Thread
from engine.documents.client import DocumentProcess
from engine.process import Process
from engine.records import AnswerEvent, IndexEvent, ModelFacts, Progress
from engine.scopes import HERE, Scope
from engine.service import EngineService

__all__ = ["DocumentProcess", "EngineClient"]


class EngineClient:
    """The engine process, started on first use and started again after it died."""

    def __init__(self, config: EngineConfig) -> None:
        """Nothing is started yet."""
        self._config = config
        self._process: Process | None = None
        self._lock = threading.Lock()

    def prepare(self) -> Iterator[Progress | ModelFacts]:
        """See `EngineService.prepare`."""
        return self._running().stream(EngineService.prepare)

    def index(self, path: str, password: str | None = None) -> Iterator[IndexEvent]:
        """See `EngineService.index`."""
        return self._running().stream(EngineService.index, path, password)

    def ask(
        self,
        document_id: str,
        question: str,
        thread: Thread = NEW_CONVERSATION,
        scope: Scope = HERE,
    ) -> Iterator[AnswerEvent]:
        """See `EngineService.ask`."""
        return self._running().stream(EngineService.ask, document_id, question, thread, scope)

    def summarise(self, document_id: str) -> Iterator[Progress]:
        """See `EngineService.summarise`."""
        return self._running().stream(EngineService.summarise, document_id)

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

    @property
    def pid(self) -> int | None:
        """The engine's process id, None while it is not running."""
        process = self._process
        return process.pid if process is not None and process.alive else None

    def close(self) -> None:
        """End the engine process; what it was doing resumes next time."""
        with self._lock:
            if self._process is not None:
                self._process.close()
                self._process = None

    def _running(self) -> Process:
        with self._lock:
            if self._process is not None and not self._process.alive:
                self._process.close()  # its pipes
                self._process = None
            if self._process is None:
                config = msgspec.json.encode(self._config, enc_hook=_text).decode()
                command = python_module("engine.server", config)
                self._process = Process(command, "engine")
            return self._process


def _text(value: object) -> str:
    if isinstance(value, Path):
        return str(value)
    raise TypeError(type(value))
