"""The links of the pages that are looked at: asked for on the page lane, found by a point."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from engine.records.pages import PageLink
from memlong_desktop.background.lanes import Job

_KEPT_PAGES: Final = 200
_REACH: Final = 1.5  # points around a link that still are it

FindLinks = Callable[[int], list[PageLink]]
"""Page index -> the links of the page; runs on the page lane."""


class RunsLast(Protocol):
    """What is needed of a lane."""

    def run_last(self, function: Callable[[], object]) -> Job:
        """Run a plain function when nothing else waits; its result is the one item yielded."""
        ...


class PageLinks(QObject):
    """What leads elsewhere on the pages of one document. Lives on the GUI thread.

    Signals:
        found: the links of a page are known now; its index.
    """

    found = Signal(int)

    def __init__(self, lane: RunsLast, find: FindLinks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._find = find
        self._links: OrderedDict[int, list[PageLink]] = OrderedDict()  # oldest first
        self._wanted: tuple[int, ...] = ()
        self._asked = 0
        self._job: Job | None = None

    def want(self, pages: Sequence[int]) -> None:
        """Say which pages are looked at, the most urgent first; replaces what was wanted."""
        self._wanted = tuple(pages)
        self._start_next()

    def on_page(self, page_index: int) -> Sequence[PageLink]:
        """The links of a page, as far as they are known."""
        return self._links.get(page_index, ())

    def at(self, page_index: int, x: float, y: float) -> PageLink | None:
        """The link at a point (in points) of a page; of several, the smallest."""
        here = [link for link in self.on_page(page_index) if _contains(link, x, y)]
        return min(here, key=_area, default=None)

    def close(self) -> None:
        """Ask for nothing more."""
        self._wanted = ()
        self._links.clear()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start_next(self) -> None:
        if self._job is not None:
            return
        missing = (page for page in self._wanted if page not in self._links)
        page_index = next(missing, None)
        if page_index is None:
            return
        self._asked = page_index
        self._job = self._lane.run_last(partial(self._find, page_index))
        self._job.yielded.connect(self._on_found)
        self._job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_found(self, links: list[PageLink]) -> None:
        self._keep(links)
        self.found.emit(self._asked)
        self._start_next()

    @Slot(object)
    def _on_failed(self, _failure: Exception) -> None:
        # Whatever keeps links from being read keeps the page from being drawn, which is told there.
        self._keep([])
        self._start_next()

    def _keep(self, links: list[PageLink]) -> None:
        self._job = None
        self._links[self._asked] = links
        while len(self._links) > _KEPT_PAGES:
            self._links.popitem(last=False)


def _contains(link: PageLink, x: float, y: float) -> bool:
    x0, y0, x1, y1 = link.box
    return x0 - _REACH <= x <= x1 + _REACH and y0 - _REACH <= y <= y1 + _REACH


def _area(link: PageLink) -> float:
    x0, y0, x1, y1 = link.box
    return (x1 - x0) * (y1 - y0)
