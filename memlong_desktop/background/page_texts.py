"""The text of single pages of the document in front, for pointing at words and selecting them.

What the engine has stored is taken from there; any other page is asked of the document process,
between two drawings.
"""

import logging
from collections import OrderedDict
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from engine.finding import StoredPages, is_bare
from engine.records.pages import PageText
from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.page_words import PageWords

logger = logging.getLogger(__name__)

_KEPT: Final = 64  # pages


class PageTexts(QObject):
    """Keeps the words of the last pages that were pointed at.

    Signals:
        ready: the words of a page are there; its index.
    """

    ready = Signal(int)

    def __init__(self, page_lane: Lane, text_lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page_lane = page_lane
        self._text_lane = text_lane
        self._document: OpenedDocument | None = None
        self._folder: Path | None = None
        self._kept: OrderedDict[int, PageWords] = OrderedDict()
        self._asked: dict[int, Job] = {}

    def set_document(self, document: OpenedDocument | None) -> None:
        """Another document is in front, or none; what was on its way is dropped."""
        if document is self._document:
            return
        for job in self._asked.values():
            job.cancel()
        self._asked.clear()
        self._kept.clear()
        self._document = document
        self._folder = None

    def set_folder(self, folder: Path) -> None:
        """The document's text is kept in this folder, as far as it was read."""
        self._folder = folder

    def forget_bare(self) -> None:
        """Pages with hardly any words, or meaningless ones, may have been recognised by now."""
        bare = [index for index, page in self._kept.items() if is_bare(page.text)]
        for page_index in bare:
            del self._kept[page_index]

    def words(self, page_index: int) -> PageWords | None:
        """The words of a page, if they are there; else `want` them."""
        found = self._kept.get(page_index)
        if found is not None:
            self._kept.move_to_end(page_index)
        return found

    def want(self, page_indices: Iterable[int], *, soon: bool = True) -> None:
        """Have the words of some pages ready; `soon`: somebody waits for them."""
        for page_index in page_indices:
            known = page_index in self._kept or (page_index in self._asked and not soon)
            if self._document is None or known:
                continue
            if page_index in self._asked:
                self._asked[page_index].cancel()
            job = self._fetch(self._document, page_index, soon=soon)
            job.yielded.connect(self._on_page)
            job.failed.connect(self._on_failed)
            self._asked[page_index] = job

    def _fetch(self, document: OpenedDocument, page_index: int, *, soon: bool) -> Job:
        if self._folder is not None:
            return self._text_lane.run(partial(_stored, self._folder, page_index))
        run = self._page_lane.run if soon else self._page_lane.run_last
        return run(partial(_read, document, page_index))

    @Slot(object)
    def _on_page(self, found: tuple[int, PageWords | None]) -> None:
        page_index, words = found
        self._asked.pop(page_index, None)
        if words is None:  # it was not stored yet
            if self._document is not None:
                job = self._page_lane.run(partial(_read, self._document, page_index))
                job.yielded.connect(self._on_page)
                job.failed.connect(self._on_failed)
                self._asked[page_index] = job
            return
        self._kept[page_index] = words
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(page_index)

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        # The page shows by itself that it cannot be read; there are no words on it then.
        logger.info("the words of a page cannot be read", exc_info=failure)
        self._asked = {page: job for page, job in self._asked.items() if job.active}


def _stored(folder: Path, page_index: int) -> tuple[int, PageWords | None]:
    with StoredPages(folder) as stored:
        pages = stored.pages([page_index])
    return page_index, PageWords(pages[0]) if pages else None


def _read(document: OpenedDocument, page_index: int) -> tuple[int, PageWords | None]:
    pages = document.process.text(page_index, 1)
    return page_index, PageWords(pages[0] if pages else PageText(page_index, "", "", b""))
