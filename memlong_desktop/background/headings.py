"""The headings in the text of the document in front, where it has no table of contents."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.finding import StoredPages, numbered_headings
from engine.records.pages import OutlineEntry
from memlong_desktop.background.lanes import Job, Lane

logger = logging.getLogger(__name__)


class Headings(QObject):
    """Looks for them in what is stored, once that is all of the text.

    Signals:
        found: a list of `OutlineEntry`, not empty.
    """

    found = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._folder: Path | None = None
        self._pages = 0  # of the document
        self._wanted = False
        self._job: Job | None = None

    def clear(self) -> None:
        """Another document is in front, or none."""
        if self._job is not None:
            self._job.cancel()
        self._folder, self._wanted, self._job = None, False, None

    def set_folder(self, folder: Path, page_count: int) -> None:
        """Where the text of the document in front is kept, and how many pages it has."""
        self._folder, self._pages = folder, page_count
        self.look()

    def want(self) -> None:
        """Somebody has a use for them."""
        self._wanted = True
        self.look()

    @Slot()
    def look(self) -> None:
        """Look, if that is wanted and nobody looks yet."""
        if self._wanted and self._folder is not None and self._job is None:
            self._job = self._lane.run(partial(_headings, self._folder, self._pages))
            self._job.yielded.connect(self._on_found)
            self._job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_found(self, headings: list[OutlineEntry] | None) -> None:
        if headings is None:
            self._job = None  # not all of it is stored yet
        elif headings:
            self.found.emit(headings)

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        # Damaged text is read anew, and told of, by the engine; here only offers are missing.
        logger.info("the headings of a text cannot be looked for", exc_info=failure)


def _headings(folder: Path, page_count: int) -> list[OutlineEntry] | None:
    """Runs on the text lane; None as long as pages are missing."""
    with StoredPages(folder) as stored:
        known = stored.page_indices()
        return numbered_headings(stored.pages(known)) if len(known) == page_count else None
