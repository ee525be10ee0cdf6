"""The notes that summaries are written from: made in the background, one document at a time."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import EngineError
from engine.records.indexing import Progress
from memlong_desktop.background.calls import EngineCalls
from memlong_desktop.background.index_state import Chip, time_left
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.throttle import LatestThrottle
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.translation import number, tr

Phase = Literal["waiting", "running", "paused", "failed", "done"]


@dataclass(frozen=True)
class SummaryState:
    """How far the notes on a document are.

    Attributes:
        phase: what is being done about them now.
        progress: the last report, if there was one.
        reason: why it failed, one sentence.
    """

    document_id: str
    phase: Phase = "waiting"
    progress: Progress | None = None
    reason: str = ""

    @property
    def read(self) -> int:
        """Sections that have a note."""
        return self.progress.done if self.progress is not None else 0


class Summarising(QObject):
    """A queue of documents on a lane of its own; the engine lets it take turns with indexing.

    Pausing is closing the engine's stream.

    Signals:
        changed: a `SummaryState`, at most ten times a second.
        failed: the exception.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, lane: Lane, engine: EngineCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._engine = engine
        self._states: dict[str, SummaryState] = {}
        self._queue: list[str] = []
        self._running = ""
        self._job: Job | None = None
        self._throttle = LatestThrottle(parent=self)
        self._throttle.ready.connect(self._on_report)

    def state(self, document_id: str) -> SummaryState | None:
        """How far a document is; None if nothing was asked that needs its notes."""
        return self._states.get(document_id)

    @property
    def active(self) -> bool:
        """Whether notes are being written."""
        return bool(self._running)

    def begin(self, document_id: str) -> None:
        """Write what is missing, before what waits."""
        state = self._states.get(document_id)
        if state is not None and state.phase in ("running", "paused"):
            return
        self._put(document_id)
        self._start_next()

    def pause(self, document_id: str) -> None:
        """Hold a document until `resume`."""
        state = self._states.get(document_id)
        if state is None or state.phase not in ("running", "waiting"):
            return
        self._end(document_id)
        self._set(replace(state, phase="paused"))
        self._start_next()

    def resume(self, document_id: str) -> None:
        """Go on with a document that was paused, or failed."""
        state = self._states.get(document_id)
        if state is not None and state.phase in ("paused", "failed"):
            self._put(document_id)
            self._start_next()

    def drop(self, document_id: str) -> None:
        """Forget about a document altogether."""
        self._end(document_id)
        self._states.pop(document_id, None)
        self._start_next()

    def rest(self) -> None:
        """Let go of the engine: another model takes over; notes are asked for again by then."""
        if self._running:
            self.pause(self._running)

    def _put(self, document_id: str) -> None:
        if document_id in self._queue:
            self._queue.remove(document_id)
        self._queue.insert(0, document_id)
        known = self._states.get(document_id, SummaryState(document_id))
        self._set(replace(known, phase="waiting", reason=""))

    def _end(self, document_id: str) -> None:
        if document_id in self._queue:
            self._queue.remove(document_id)
        if document_id == self._running:
            if self._job is not None:
                self._job.cancel()
            self._job = None
            self._running = ""
            self._throttle.drop(document_id)

    def _start_next(self) -> None:
        if self._running or not self._queue:
            return
        self._running = self._queue.pop(0)
        self._set(replace(self._states[self._running], phase="running"))
        self._job = self._lane.submit(partial(self._engine.summarise, self._running))
        self._job.yielded.connect(self._on_progress)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)

    def _set(self, state: SummaryState) -> None:
        if self._states.get(state.document_id) != state:
            self._states[state.document_id] = state
            self.changed.emit(state)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        if self._running:
            self._throttle.put(self._running, progress)

    @Slot(object, object)
    def _on_report(self, document_id: str, progress: Progress) -> None:
        if document_id == self._running:
            self._set(replace(self._states[document_id], progress=progress))

    @Slot()
    def _on_finished(self) -> None:
        self._over("done")

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        reason = self.tr("Something went wrong.")
        if isinstance(failure, EngineError):
            reason = in_readers_words(str(failure))
        self._over("failed", reason)
        self.failed.emit(failure)

    def _over(self, phase: Phase, reason: str = "") -> None:
        self._throttle.flush()
        document_id, self._running, self._job = self._running, "", None
        self._set(replace(self._states[document_id], phase=phase, reason=reason))
        self._start_next()


def chip_of(state: SummaryState) -> Chip:
    """The notes as the status line shows them."""
    if state.phase == "failed":
        return Chip(tr("Summary failed"), state.reason, "error")
    tip = tr("Each section is read once, so that it can be summed up. Questions go first.")
    progress = state.progress
    if progress is None:
        return Chip(tr("Summary waiting"), tip, "idle")
    count = f"{number(progress.done)}/{number(progress.total)}"
    if state.phase == "done":
        return Chip(tr("Summary {0}").format(count), tip, "good")
    share = progress.done / max(1, progress.total)
    if state.phase != "running":
        held = tr("Summary held at {0}").format(count)
        return Chip(held, tip, "paused", share)
    words = tr("Summary {0}").format(count)
    if progress.seconds_left is not None:
        words = f"{words}  {time_left(progress.seconds_left)}"
    return Chip(words, tip, "running", share)
