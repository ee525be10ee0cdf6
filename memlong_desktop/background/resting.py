"""Nobody asks and nothing is read: after a while the models' memory is given back."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from memlong_desktop.background.operations import Operations

_MINUTE_MS: Final = 60_000


class Resting(QObject):
    """Counts idle minutes and lets the engine go; whatever calls it next starts it again."""

    def __init__(self, operations: Operations, minutes: int, parent: QObject | None = None) -> None:
        """The models are let go after so many idle minutes; 0: never."""
        super().__init__(parent)
        self._operations = operations
        self._limit = 0
        self._idle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE_MS)
        self._timer.timeout.connect(self.count)
        operations.question_begun.connect(self._on_used)
        operations.opened.connect(self._on_used)
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """So many from now on."""
        self._limit, self._idle = minutes, 0
        if minutes:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _on_used(self) -> None:
        self._idle = 0

    @Slot()
    def count(self) -> None:
        """A minute is over."""
        parts = self._operations
        working = (parts.preparing, parts.indexing, parts.summarising)
        busy = parts.asking.at_work or any(part.active for part in working)
        if busy or parts.preparing.state.facts is None:
            self._idle = 0
            return
        self._idle += 1
        if self._idle == self._limit:  # once: it may be idle for much longer
            parts.preparing.let_go()
