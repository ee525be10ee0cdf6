"""Uses the reader as a reader does, and times what is seen: pages, jumps, scrolling, search."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Slot

from benchmarks.heartbeat import Heartbeat
from engine.config import Tuning
from engine.errors import EngineError
from engine.finding import Query
from engine.records.answers import AnswerEvent
from engine.records.indexing import IndexEvent, Progress
from engine.records.models import ModelFacts
from memlong_desktop.background.finding import Finding
from memlong_desktop.background.lanes import Lane
from memlong_desktop.desktop import Desktop
from memlong_desktop.views.reader_view import ReaderView

_GIVE_UP_S = 300.0
_FRAME_MS = 16
_SECONDS_THROUGH = 25  # all pages, at speed: forty a second of a thousand


class NoEngine:
    """Reading works without an engine; nothing is indexed meanwhile."""

    def prepare(self) -> Iterator[Progress | ModelFacts]:
        """No models."""
        raise EngineError("There is no engine in this measurement.")

    def index(self, path: str, password: str | None) -> Iterator[IndexEvent]:
        """Nothing is indexed."""
        del path, password
        raise EngineError("There is no engine in this measurement.")

    def ask(self, document_id: str, question: str) -> Iterator[AnswerEvent]:
        """Nothing is answered."""
        del document_id, question
        raise EngineError("There is no engine in this measurement.")

    def forget(self, document_id: str) -> None:
        """There is nothing to forget."""

    def configure(self, tuning: Tuning) -> None:
        """There is nothing to configure."""

    def close(self) -> None:
        """There is nothing to close."""


def wait(until: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    give_up = time.monotonic() + _GIVE_UP_S
    while not until():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if time.monotonic() > give_up:
            raise SystemExit("what was waited for never came")


def rest(seconds: float) -> None:
    """Let the window run for a while, as when somebody looks for the next file."""
    end = time.monotonic() + seconds
    wait(lambda: time.monotonic() >= end)


def is_sharp(reader: ReaderView, page_index: int) -> bool:
    """Whether a page has its picture for the zoom that it is shown at."""
    camera, cache = reader.camera, reader._cache
    if camera is None or cache is None:
        return False
    cached = cache.page(page_index)
    zoom = camera.scale * reader.viewport().devicePixelRatioF()
    return cached is not None and not cached.draft and cached.zoom == zoom


def open_time(desktop: Desktop, path: Path) -> float:
    """Seconds from the wish to see a document until its first page is painted, sharp."""
    reader = desktop.window.reader
    start = time.perf_counter()
    desktop._opening.open_files([path])
    wait(lambda: desktop.operations.document is not None and is_sharp(reader, 0))
    reader.viewport().repaint()
    return time.perf_counter() - start


def turn_times(reader: ReaderView, pages: list[int]) -> list[float]:
    """Seconds of each jump until the page is painted, sharp."""
    times = []
    for page_index in pages:
        start = time.perf_counter()
        reader.go_to(page_index)
        wait(lambda page_index=page_index: is_sharp(reader, page_index))
        reader.viewport().repaint()
        times.append(time.perf_counter() - start)
    return times


class Scrolling(QObject):
    """Scrolls through all pages, a step a frame.

    Attributes:
        most_bytes: the most that the page cache held.
        frames: steps taken.
        blank: pages in view, over all frames, that had nothing on them.
        seen: pages in view, over all frames.
    """

    def __init__(self, reader: ReaderView, heart: Heartbeat) -> None:
        super().__init__(reader)
        self._reader = reader
        self._heart = heart
        self._step = reader.verticalScrollBar().maximum() * _FRAME_MS // (1000 * _SECONDS_THROUGH)
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._on_frame)
        self.most_bytes = self.frames = self.blank = self.seen = 0
        self.over = False

    def start(self) -> None:
        """Begin at the first page."""
        self._heart.start()
        self._timer.start()

    @Slot()
    def _on_frame(self) -> None:
        reader, cache = self._reader, self._reader._cache
        assert cache is not None
        assert reader.camera is not None
        bar = reader.verticalScrollBar()
        bar.setValue(bar.value() + self._step)
        self.frames += 1
        pages = reader.camera.pages()
        self.seen += len(pages)
        self.blank += sum(cache.page(page_index) is None for page_index in pages)
        self.most_bytes = max(self.most_bytes, cache.bytes_held)
        if bar.value() >= bar.maximum():
            self._timer.stop()
            self._heart.stop()
            self.over = True


class Searching(QObject):
    """One search for a common word, in a document that nobody has read yet.

    Attributes:
        first: seconds to the first hit.
        total: seconds to the last.
        hits: how many there were.
    """

    def __init__(self, desktop: Desktop, word: str) -> None:
        super().__init__(desktop)
        self._lane = Lane("text", self)
        self._finding = Finding(desktop.operations.reading.lane, self._lane, self)
        self._finding.found.connect(self._on_found)
        self._finding.finished.connect(self._on_finished)
        self._finding.set_document(desktop.operations.document)
        self._word = word
        self._start = 0.0
        self.first = self.total = 0.0
        self.hits = 0

    def run(self) -> None:
        """Search, and wait for the end."""
        self._start = time.perf_counter()
        self._finding.search(Query(self._word), 0)
        wait(lambda: bool(self.total))
        self._lane.close()

    @Slot(object)
    def _on_found(self, hits: list[object]) -> None:
        self.first = self.first or time.perf_counter() - self._start
        self.hits += len(hits)

    @Slot(object)
    def _on_finished(self) -> None:
        self.total = time.perf_counter() - self._start
