"""Documents being read, indexed and remembered: one at a time, the one in front first."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import EngineError, NoText
from engine.records.indexing import DocumentAdded, IndexEvent, Progress, ReadyToAsk, Remembered
from engine.records.library import DocumentEntry
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.index_state import IndexState, recalled
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.throttle import LatestThrottle
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.translation import tr


class Indexing(QObject):
    """A queue of documents on the index lane.

    A document that is opened goes first: the one at work is interrupted (nothing is lost, the
    engine resumes) and continues afterwards. Pausing is closing the engine's stream.

    Signals:
        changed: an `IndexState`, at most ten times a second for progress.
        added: path, `DocumentEntry`: the engine knows the document.
        ready: path, `DocumentEntry`.
        remembered: path, `DocumentEntry`.
        failed: path, exception.
    """

    changed = Signal(object)
    added = Signal(object, object)
    ready = Signal(object, object)
    remembered = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, lane: Lane, engine: EngineCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._engine = engine
        self._states: dict[Path, IndexState] = {}
        self._passwords: dict[Path, str] = {}
        self._queue: list[Path] = []
        self._running: Path | None = None
        self._job: Job | None = None
        self._resting = False
        self._throttle = LatestThrottle(parent=self)
        self._throttle.ready.connect(self._on_progress)

    def state(self, path: Path) -> IndexState | None:
        """How far a document is; None if it was never submitted."""
        return self._states.get(path)

    @property
    def active(self) -> bool:
        """Whether a document is being worked on."""
        return self._running is not None

    def recall(self, path: Path, entry: DocumentEntry | None) -> None:
        """Show what the library knows of a document that was not submitted yet."""
        if path not in self._states:
            self._set(recalled(path, entry))

    def index(self, path: Path, password: str | None = None) -> None:
        """Put a document in front of all others."""
        if password is not None:
            self._passwords[path] = password
        state = self._states.get(path)
        if path == self._running or (state is not None and state.phase == "paused"):
            return
        if state is not None and state.phase == "done":
            # The engine looks again: the file may be another one by now.
            self._states[path] = recalled(path, state.entry)
        self._interrupt()
        self._put(path, front=True)
        self._start_next()

    def add(self, path: Path) -> None:
        """Put a document behind all others."""
        state = self._states.get(path)
        if state is None or state.phase == "stopped":
            self._put(path, front=False)
            self._start_next()

    def pause(self, path: Path) -> None:
        """Hold a document until `resume`."""
        self._hold(path, "paused")

    def cancel(self, path: Path) -> None:
        """Give a document up until it is opened or resumed again; what is done stays."""
        self._hold(path, "stopped")

    def resume(self, path: Path) -> None:
        """Continue a document that was paused, stopped or failed."""
        state = self._states.get(path)
        if state is None or state.phase in ("waiting", "running", "done"):
            return
        self._set(replace(state, phase="waiting", reason=""))
        self._interrupt()
        self._put(path, front=True)
        self._start_next()

    def drop(self, path: Path) -> None:
        """Forget about a document altogether."""
        self._hold(path, "stopped")
        self._states.pop(path, None)
        self._passwords.pop(path, None)

    def rest(self) -> None:
        """Let go of the engine; what is under way waits for `begin_again`."""
        self._resting = True
        self._interrupt()

    def begin_again(self) -> None:
        """After `rest`. What was done for another model is looked at again when it is wanted."""
        self._resting = False
        for path, state in list(self._states.items()):
            if state.phase in ("done", "failed"):
                self._set(replace(recalled(path, state.entry), phase="stopped"))
        self._start_next()

    def _hold(self, path: Path, phase: str) -> None:
        state = self._states.get(path)
        if state is None or state.phase in ("done", "failed"):
            return
        if path in self._queue:
            self._queue.remove(path)
        running = path == self._running
        if running:
            self._end_job()
        self._throttle.drop(path)
        self._set(replace(state, phase="paused" if phase == "paused" else "stopped"))
        if running:
            self._start_next()

    def _interrupt(self) -> None:
        if self._running is not None:
            path = self._running
            self._end_job()
            self._throttle.flush()
            self._put(path, front=True)

    def _put(self, path: Path, *, front: bool) -> None:
        if path in self._queue:
            self._queue.remove(path)
        self._queue.insert(0 if front else len(self._queue), path)
        self._set(replace(self._states.get(path, IndexState(path)), phase="waiting"))

    def _start_next(self) -> None:
        if self._running is not None or not self._queue or self._resting:
            return
        path = self._queue.pop(0)
        self._running = path
        self._set(replace(self._states[path], phase="running"))
        work = partial(_stream, self._engine, path, self._passwords.get(path))
        self._job = self._lane.submit(work)
        self._job.yielded.connect(self._on_event)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._running = None

    def _set(self, state: IndexState) -> None:
        if self._states.get(state.path) != state:
            self._states[state.path] = state
            self.changed.emit(state)

    @Slot(object)
    def _on_event(self, event: IndexEvent) -> None:
        path = self._running
        if path is None:
            return
        if isinstance(event, Progress):
            self._throttle.put((path, event.stage), event)
            return
        self._throttle.flush()
        state = replace(self._states[path], entry=event.entry)
        if isinstance(event, DocumentAdded):
            self._set(state)
            self.added.emit(path, event.entry)
        elif isinstance(event, ReadyToAsk):
            self._set(replace(state, ready=True))
            self.ready.emit(path, event.entry)
        elif isinstance(event, Remembered):
            self._set(replace(state, remembered=True))
            self.remembered.emit(path, event.entry)

    @Slot(object, object)
    def _on_progress(self, key: tuple[Path, str], progress: Progress) -> None:
        path = key[0]
        if path in self._states:
            self._set(self._states[path].with_progress(progress))

    @Slot()
    def _on_finished(self) -> None:
        path = self._running
        if path is None:
            return
        self._throttle.flush()
        self._job = None
        self._running = None
        self._set(replace(self._states[path], phase="done"))
        self._start_next()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        path = self._running
        if path is None:
            return
        self._throttle.flush()
        self._job = None
        self._running = None
        reason, no_text = _reason(failure), isinstance(failure, NoText)
        self._set(replace(self._states[path], phase="failed", reason=reason, no_text=no_text))
        self.failed.emit(path, failure)
        self._start_next()


def _reason(failure: Exception) -> str:
    """In words for the reader; a bug is told by whoever hears `failed`."""
    if isinstance(failure, EngineError):
        return in_readers_words(failure.message)
    return tr("Something went wrong in MemLong.")


def _stream(engine: EngineCalls, path: Path, password: str | None) -> Iterator[IndexEvent]:
    """Runs on the index lane."""
    return engine.index(str(path), password)
