"""Serial lanes: one thread for each scarce resource, and the only place that makes threads.

    job = lane.submit(lambda: client.ask(document_id, question))   # a generator of records
    job.yielded.connect(self._on_event)                            # a @Slot of a QObject
    job.failed.connect(self._on_failure)

The work runs on the lane's thread and touches no widget. What it yields crosses to the GUI thread
through one queued connection per lane (worker -> lane); a `Job` lives on the GUI thread, so its
signals are connected in the plain way. That is also why a cancelled job is silent at once: between
the lane and the job there is no queue any more. Signals can be connected after `submit` returns:
nothing arrives before control is back in the event loop.

What nobody waits for (`run_last`) is handed to the thread one by one, only when nothing else is
left and a moment has passed: whoever scrolls never stands behind it for longer than one such job.
"""

import itertools
import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QMetaMethod, QObject, Qt, QThread, QTimer, Signal, Slot

from engine.errors import EngineError

logger = logging.getLogger(__name__)

Work = Callable[[], Iterable[object]]

_QUIET_MS: Final = 60


class Job(QObject):
    """One piece of work on a lane, seen from the GUI thread.

    Exactly one of `finished`, `failed` and `cancelled` is emitted, after the last `yielded`.

    Signals:
        yielded: one item of the work.
        finished: the work ended by itself.
        failed: it raised; carries the exception.
        cancelled: `cancel` was called first.
    """

    yielded = Signal(object)
    finished = Signal()
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, stop: threading.Event) -> None:
        super().__init__()
        self._stop = stop
        self._active = True

    @property
    def active(self) -> bool:
        """Whether anything can still arrive."""
        return self._active

    def cancel(self) -> None:
        """Silence the job now; its generator is closed at the next item, or never started."""
        if not self._active:
            return
        self._active = False
        self._stop.set()
        self.cancelled.emit()

    def _deliver(self, item: object) -> None:
        if self._active:
            self.yielded.emit(item)

    def _end(self, failure: Exception | None) -> None:
        if not self._active:
            return
        self._active = False
        if failure is None:
            self.finished.emit()
            return
        if not self.isSignalConnected(QMetaMethod.fromSignal(self.failed)):
            # Nobody has anything to say to the reader; the log has it all the same.
            expected = isinstance(failure, EngineError)
            level = logging.WARNING if expected else logging.ERROR
            logger.log(level, "a job failed that nobody asked about", exc_info=failure)
        self.failed.emit(failure)


class _Ticket:
    """What the worker gets of a job: no QObject crosses to the lane's thread."""

    def __init__(self, job_id: int, work: Work, stop: threading.Event) -> None:
        self.job_id = job_id
        self.work = work
        self.stop = stop


class _Worker(QObject):
    """Runs tickets, one after the other, on the lane's thread."""

    yielded = Signal(int, object)
    ended = Signal(int, object)

    @Slot()
    def leave(self) -> None:
        """End the thread's event loop, after all that was asked for before."""
        QThread.currentThread().quit()

    @Slot(object)
    def run(self, ticket: _Ticket) -> None:
        failure: Exception | None = None
        try:
            self._iterate(ticket)
        except Exception as error:
            failure = error
            if ticket.stop.is_set():
                logger.info("a cancelled job failed afterwards", exc_info=error)
        self.ended.emit(ticket.job_id, failure)

    def _iterate(self, ticket: _Ticket) -> None:
        if ticket.stop.is_set():
            return
        items = iter(ticket.work())
        with _closing_if_possible(items):
            for item in items:
                if ticket.stop.is_set():
                    return
                self.yielded.emit(ticket.job_id, item)


class Lane(QObject):
    """A thread that runs jobs in the order they were submitted; create it on the GUI thread."""

    _requested = Signal(object)
    _closed = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = itertools.count(1)
        self._jobs: dict[int, Job] = {}
        self._handed: set[int] = set()  # ids of what the thread has, or is about to get
        self._last: deque[_Ticket] = deque()
        self._late = 0  # the last of them that was handed over
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._on_quiet)
        self._thread = QThread()
        self._thread.setObjectName(f"{name} lane")
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._requested.connect(self._worker.run, queued)
        self._closed.connect(self._worker.leave, queued)
        self._worker.yielded.connect(self._on_yielded, queued)
        self._worker.ended.connect(self._on_ended, queued)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """Jobs that have not ended, the running one included."""
        return len(self._jobs)

    def submit(self, work: Work) -> Job:
        """Run `work` on the lane and deliver what it yields."""
        job, ticket = self._ticket(work)
        self._hand_over(ticket)
        return job

    def run(self, function: Callable[[], object]) -> Job:
        """Run a plain function; its result is the one item."""
        return self.submit(_one_item(function))

    def run_last(self, function: Callable[[], object]) -> Job:
        """Run a plain function when the lane has had nothing else to do for a moment."""
        job, ticket = self._ticket(_one_item(function))
        self._last.append(ticket)
        if not self._handed and not self._quiet.isActive():
            self._quiet.start(_QUIET_MS)
        return job

    def cancel_all(self) -> None:
        """Cancel whatever runs or waits."""
        for job in list(self._jobs.values()):
            job.cancel()

    def close(self, *, finish: bool = False) -> None:
        """Join the thread, after what was submitted (`finish`) or after cancelling all of it.

        A job that is waiting for a child process ends when that process does: close the clients
        first.
        """
        if not finish:
            self.cancel_all()
        self._quiet.stop()
        self._last.clear()
        self._closed.emit()
        self._thread.wait()
        self._jobs.clear()

    def _ticket(self, work: Work) -> tuple[Job, _Ticket]:
        stop = threading.Event()
        job = Job(stop)
        job_id = next(self._ids)
        self._jobs[job_id] = job
        return job, _Ticket(job_id, work, stop)

    def _hand_over(self, ticket: _Ticket) -> None:
        self._quiet.stop()
        self._handed.add(ticket.job_id)
        self._requested.emit(ticket)

    @Slot()
    def _on_quiet(self) -> None:
        if self._last and not self._handed:
            ticket = self._last.popleft()
            self._late = ticket.job_id
            self._hand_over(ticket)

    @Slot(int, object)
    def _on_yielded(self, job_id: int, item: object) -> None:
        job = self._jobs.get(job_id)
        if job is not None:
            job._deliver(item)  # noqa: SLF001 - a lane and its jobs are one mechanism

    @Slot(int, object)
    def _on_ended(self, job_id: int, failure: Exception | None) -> None:
        self._handed.discard(job_id)
        job = self._jobs.pop(job_id, None)
        if job is not None:
            job._end(failure)  # noqa: SLF001 - as above
        if self._last and not self._handed:
            self._quiet.start(0 if job_id == self._late else _QUIET_MS)


class Unhurried:
    """A lane for those who can wait: whatever is run on it comes last."""

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def run(self, function: Callable[[], object]) -> Job:
        """See `Lane.run_last`."""
        return self._lane.run_last(function)


@dataclass(frozen=True)
class Lanes:
    """One lane a scarce resource.

    Attributes:
        page: the document process.
        index: the engine's background reading.
        ask: the engine's answers.
        model: fetching and loading models, forgetting documents.
        library: the library's database.
        text: what is stored of documents, read and searched.
        notes: the engine's notes on sections, from which summaries are written.
        download: models on their way from the network, one after the other.
    """

    page: Lane
    index: Lane
    ask: Lane
    model: Lane
    library: Lane
    text: Lane
    notes: Lane
    download: Lane

    @property
    def interruptible(self) -> "tuple[Lane, ...]":
        """All but the library's, which finishes what it was asked for."""
        return (
            self.index,
            self.ask,
            self.model,
            self.page,
            self.text,
            self.notes,
            self.download,
        )

    @classmethod
    def started(cls, parent: QObject) -> "Lanes":
        """All of them, running."""
        names = ("page", "index", "ask", "model", "library", "text", "notes", "download")
        return cls(*(Lane(name, parent) for name in names))


def _closing_if_possible(items: Iterator[object]) -> AbstractContextManager[Any]:
    """Close generators in time, so that what they hold is released on the lane."""
    return closing(items) if hasattr(items, "close") else nullcontext()


def _one_item(function: Callable[[], object]) -> Work:
    def work() -> Iterator[object]:
        yield function()

    return work
