"""Copies of the library: one a day without being asked, listed, put back."""

import logging
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.library import Backup
from memlong_desktop.background.shelf import Shelf

logger = logging.getLogger(__name__)

_LOOK_MS: Final = 60 * 60 * 1000  # the program may be open for days


class Keeping(QObject):
    """Leads what concerns the whole library to its lane.

    Signals:
        listed: all `Copy`s, the newest first.
        copied: a `Backup` that the reader asked for.
        restored: the library is another one now.
        failed: the exception.
    """

    listed = Signal(object)
    copied = Signal(object)
    restored = Signal()
    failed = Signal(object)

    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._hour = QTimer(self, interval=_LOOK_MS)
        self._hour.timeout.connect(self.back_up_if_due)
        self._hour.start()

    @Slot()
    def back_up_if_due(self) -> None:
        """Make the copy of this day, when the library's lane has nothing else to do."""
        self._shelf.back_up_if_due().failed.connect(self._on_not_copied)

    @Slot()
    def back_up(self) -> None:
        """Make a copy now."""
        job = self._shelf.back_up()
        job.yielded.connect(self._on_copied)
        job.failed.connect(self._on_failed)

    @Slot()
    def list(self) -> None:
        """Say which copies there are."""
        job = self._shelf.copies()
        job.yielded.connect(self._on_listed)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def restore(self, backup: Backup | None) -> None:
        """Make the library what a copy holds; None: a damaged one begins anew, empty."""
        job = self._shelf.restore(backup)
        job.finished.connect(self.restored)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_listed(self, copies: object) -> None:
        self.listed.emit(copies)

    @Slot(object)
    def _on_copied(self, backup: Backup) -> None:
        self.copied.emit(backup)

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self.failed.emit(failure)

    @Slot(object)
    def _on_not_copied(self, failure: Exception) -> None:
        # What is wrong with the library itself is told by whoever opens it.
        logger.warning("today's copy of the library was not made: %s", failure)
