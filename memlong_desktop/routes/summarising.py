"""Summaries: begun by the first that is asked for, shown on the way, held by the reader."""

from PySide6.QtCore import QObject, Slot

from engine.records.answers import Answer
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.summarising import SummaryState, chip_of
from memlong_desktop.errors import failure_of
from memlong_desktop.views.main_window import MainWindow


class SummaryRoute(QObject):
    """Leads answers that know only a part of their document to the work on the rest of it."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._work = operations.summarising
        self._work.changed.connect(self._on_changed)
        self._work.failed.connect(self._on_failed)
        operations.asking.answered.connect(self._on_answered)
        operations.asking.progressed.connect(window.chat.set_progress)
        operations.opened.connect(self._show)
        operations.recalled.connect(self._show)
        operations.closed.connect(self._show)
        window.chat.way_chosen.connect(operations.set_way)
        window.actions_table.on("hold_summary", self._on_hold)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        coverage = answer.coverage
        if coverage is not None and coverage.kind == "summary" and coverage.read < coverage.total:
            self._work.begin(answer.document_id)

    @Slot(object)
    def _on_changed(self, state: SummaryState) -> None:
        self._window.chat.set_read(state.document_id, state.read)
        if state.phase == "done":
            self._operations.shelf.refresh()  # it takes a little more of the disk
        self._show()

    @Slot()
    def _show(self) -> None:
        entry = self._operations.entry
        state = self._work.state(entry.document_id) if entry is not None else None
        at_work = state is not None and state.phase in ("waiting", "running", "paused", "failed")
        held = state is not None and state.phase in ("paused", "failed")
        self._window.status_line.show_summary(chip_of(state) if state is not None else None)
        self._window.actions_table.set("summarising", at_work)
        self._window.actions_table["hold_summary"].setChecked(held)
        if state is not None:
            self._window.chat.set_read(state.document_id, state.read)

    @Slot(bool)
    def _on_hold(self, hold: bool) -> None:
        entry = self._operations.entry
        if entry is not None and hold:
            self._work.pause(entry.document_id)
        elif entry is not None:
            self._work.resume(entry.document_id)

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self._window.show_failure(failure_of(failure, "chat"))
