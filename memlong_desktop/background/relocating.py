"""Anchors of highlights and notes looked for in the document in front, while nobody waits."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from engine.annotations import Anchor, Found, better
from engine.client import DocumentProcess
from memlong_desktop.background.lanes import Job, Lane

_RANGE: Final = 16  # pages of one job on the page lane: drawing gets its turn between two
_ALIKE: Final = 0.7  # of the surroundings: a place on the old page that is taken at once


class Relocating(QObject):
    """One search; first on the pages where the anchors stood, then, for the rest, everywhere.

    Signals:
        finished: a list with the `Anchor` or None for each anchor, in their order.
        failed: the exception; the search is over.
    """

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._process: DocumentProcess | None = None
        self._page_count = 0
        self._anchors: list[Anchor] = []
        self._found: list[Found | None] = []
        self._near: list[int] = []  # pages that anchors stood on and that were not searched yet
        self._next = 0  # the first page of the next range
        self._asked: list[int] = []  # of which anchors the running job tells
        self._job: Job | None = None

    def start(self, process: DocumentProcess, page_count: int, anchors: Sequence[Anchor]) -> None:
        """Look for anchors in a document of `page_count` pages; a search under way is given up."""
        self.stop()
        self._process = process
        self._page_count = page_count
        self._anchors = list(anchors)
        self._found = [None] * len(anchors)
        pages = {anchor.page_index for anchor in anchors if anchor.page_index < page_count}
        self._near = sorted(pages, reverse=True)
        self._next = 0
        self._go_on()

    def stop(self) -> None:
        """Give the search up; nothing more is told of it."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._process = None

    def _go_on(self) -> None:
        if self._near:
            page_index = self._near.pop()
            asked = [n for n, anchor in enumerate(self._anchors) if anchor.page_index == page_index]
            self._ask(asked, page_index, 1)
            return
        asked = [number for number in range(len(self._anchors)) if not self._is_settled(number)]
        if asked and self._next < self._page_count:
            first, self._next = self._next, self._next + _RANGE
            self._ask(asked, first, _RANGE)
            return
        self._job = None
        self._process = None
        self.finished.emit([found.anchor if found is not None else None for found in self._found])

    def _is_settled(self, number: int) -> bool:
        """Whether an anchor's words stand on its own page among what they stood among."""
        found, anchor = self._found[number], self._anchors[number]
        near = found is not None and found.anchor.page_index == anchor.page_index
        return near and found is not None and found.alike >= _ALIKE

    def _ask(self, asked: list[int], first: int, count: int) -> None:
        process = self._process
        assert process is not None
        self._asked = asked
        anchors = [self._anchors[number] for number in asked]
        self._job = self._lane.run_last(partial(process.relocate, anchors, first, count))
        self._job.yielded.connect(self._on_found)
        self._job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_found(self, places: list[Found | None]) -> None:
        for number, place in zip(self._asked, places, strict=True):
            self._found[number] = better(self._anchors[number], self._found[number], place)
        self._go_on()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self.stop()
        self.failed.emit(failure)
