"""Looks at the real window from inside its process, and uses it as a busy reader does."""

import json
import sys
import time
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from typing_extensions import override

from benchmarks.heartbeat import Heartbeat
from engine.records.answers import Answer
from memlong_desktop.background.index_state import IndexState
from memlong_desktop.desktop import Desktop

_SCROLL_MS = 200
_STEP = 500  # pixels: a turn of the wheel
_CLOSE_MS = 50
_GIVE_UP_MS = 60_000
_REMEMBERING_MS = 90_000  # of the bank's writing are watched


class StartWatch(QObject):
    """Prints when the window and its first page were painted, then closes the window."""

    def __init__(self, desktop: Desktop, spawned: float) -> None:
        """`spawned` is when the process was started, on the monotonic clock of the machine."""
        super().__init__(desktop)
        self._desktop = desktop
        self._spawned = spawned
        self._seen: dict[str, float] = {}
        QTimer.singleShot(_GIVE_UP_MS, self, self._on_too_late)
        desktop.window.installEventFilter(self)
        desktop.window.reader.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            cache = self._desktop.window.reader._cache
            if watched is self._desktop.window:
                QTimer.singleShot(0, self, self._on_window)
            elif cache is not None and (cached := cache.page(0)) and not cached.draft:
                QTimer.singleShot(0, self, self._on_page)
        return False

    @Slot()
    def _on_window(self) -> None:
        """The paint event is over, its pixels are on the screen."""
        self._seen.setdefault("window", time.monotonic() - self._spawned)

    @Slot()
    def _on_page(self) -> None:
        if "page" not in self._seen:
            self._seen["page"] = time.monotonic() - self._spawned
            print(json.dumps(self._seen), flush=True)
            QTimer.singleShot(_CLOSE_MS, self._desktop.window, self._desktop.window.close)

    @Slot()
    def _on_too_late(self) -> None:
        """A page that never comes is a failure, with the log to tell why."""
        print(self._desktop.window.reader_banner.failure, file=sys.stderr)
        QCoreApplication.exit(1)


class Reader(QObject):
    """Scrolls all the time; asks while the book is indexed and again while it is remembered."""

    def __init__(self, desktop: Desktop, questions: Sequence[str], heart: Heartbeat) -> None:
        """The heart starts with the first page.

        The window closes when all is answered and the bank written, or a good part of it.
        """
        super().__init__(desktop)
        self._window = desktop.window
        self._operations = desktop.operations
        self._questions = list(questions)
        self._heart = heart
        self._done = False
        self._since = time.perf_counter()
        self.ready_after = 0.0
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._on_scroll)
        desktop.operations.opened.connect(self._on_opened)
        desktop.operations.index_changed.connect(self._on_index)
        desktop.operations.answered.connect(self._on_answered)

    @Slot()
    def _on_opened(self) -> None:
        self._heart.start()
        self._scrolling.start()

    @Slot()
    def _on_scroll(self) -> None:
        reader = self._window.reader
        if reader.page_index >= reader.page_count - 1:
            reader.go_to(0)
        reader.glide_by(_STEP)

    @Slot(object)
    def _on_index(self, state: IndexState) -> None:
        if state.indexing is not None and len(self._questions) == 2:
            self._ask()
        if state.ready and not self.ready_after:
            self.ready_after = time.perf_counter() - self._since
        if state.remembering is not None and len(self._questions) == 1:
            self._ask()
            QTimer.singleShot(_REMEMBERING_MS, self, self._on_enough)
        if state.phase == "done":
            self._on_enough()
        elif state.phase == "failed":
            raise SystemExit(state.reason)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if answer.citations:
            self._window.reader.show_citation(
                answer.citations[0].page_index, answer.citations[0].boxes
            )
        self._close_if_done()

    @Slot()
    def _on_enough(self) -> None:
        self._done = True
        self._close_if_done()

    def _ask(self) -> None:
        self._window.chat.question_submitted.emit(self._questions.pop(0))

    def _close_if_done(self) -> None:
        if self._done and not self._questions and not self._operations.asking.active:
            QTimer.singleShot(0, self._window, self._window.close)
