"""Which pages of the document in front are in fonts that do not tell their letters."""

import logging
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.reading import OpenedDocument

logger = logging.getLogger(__name__)


class PageLegibility(QObject):
    """Asks the document process, a page at a time, when nothing has to be drawn.

    Signals:
        told: something is known of one more page.
    """

    told = Signal()

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._document: OpenedDocument | None = None
        self._known: dict[int, bool] = {}
        self._asking: tuple[int, Job] | None = None

    def set_document(self, document: OpenedDocument | None) -> None:
        """Another document is in front, or none, or it has other pages."""
        if document is not self._document:
            self._document = document
            self._known.clear()
            self._ask_no_more()

    def of(self, page_index: int) -> bool | None:
        """Whether the text of a page is language; None until that is `told`."""
        if page_index not in self._known and self._document is not None:
            self._ask(self._document, page_index)
        return self._known.get(page_index)

    def _ask(self, document: OpenedDocument, page_index: int) -> None:
        if self._asking is None or self._asking[0] != page_index:
            self._ask_no_more()
            job = self._lane.run_last(partial(_look_at, document, page_index))
            job.yielded.connect(self._on_known)
            job.failed.connect(self._on_failed)
            self._asking = page_index, job

    def _ask_no_more(self) -> None:
        if self._asking is not None:
            self._asking[1].cancel()
            self._asking = None

    @Slot(object)
    def _on_known(self, found: tuple[int, bool]) -> None:
        page_index, legible = found
        self._asking = None
        self._known[page_index] = legible
        self.told.emit()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        # Where a page cannot be read at all, the page itself shows it.
        logger.info("the letters of a page cannot be looked at", exc_info=failure)
        self._asking = None


def _look_at(document: OpenedDocument, page_index: int) -> tuple[int, bool]:
    """Runs on the page lane."""
    return page_index, document.process.legible(page_index)
