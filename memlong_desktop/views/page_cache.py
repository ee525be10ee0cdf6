"""Pixels of pages: asks the page lane for one page at a time and keeps the latest by bytes.

What is rendered next is chosen when the lane is free, from what is wanted *then*: scrolling past a
hundred pages renders the few that are looked at in the end. A page keeps its older picture, drawn
scaled, until the one for the wanted zoom arrives. Pictures are decoded on the lane.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from engine.records import PageImage
from memlong_desktop.background.lanes import Job

DEFAULT_CAPACITY: Final = 256 * 2**20

Render = Callable[[int, float], PageImage]
"""Page index and pixels a point -> the page; runs on the page lane."""


class RendersPages(Protocol):
    """What the cache needs of a lane."""

    def run(self, function: Callable[[], object]) -> Job:
        """Run a plain function on the lane; its result is the one item yielded."""
        ...


@dataclass(frozen=True)
class WantedPage:
    """A page that should be there sharp; `zoom` is in device pixels a point."""

    page_index: int
    zoom: float
    visible: bool = True


@dataclass(frozen=True)
class CachedPage:
    """A decoded page and the zoom it was rendered for."""

    image: QImage
    zoom: float


class PageCache(QObject):
    """The pictures of one document's pages. Lives on the GUI thread.

    Signals:
        ready: a page's picture has changed.
        failed: a page could not be rendered; page index and the exception. It is not tried again
            at this zoom before `retry`.
    """

    ready = Signal(int)
    failed = Signal(int, object)

    def __init__(
        self,
        lane: RendersPages,
        render: Render,
        capacity: int = DEFAULT_CAPACITY,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane = lane
        self._render = render
        self._capacity = capacity
        self._pages: OrderedDict[int, CachedPage] = OrderedDict()  # least recently used first
        self._bytes = 0
        self._wanted: tuple[WantedPage, ...] = ()
        self._failures: dict[int, float] = {}
        self._crowded_out: set[int] = set()
        self._job: Job | None = None
        self._rendering: WantedPage | None = None

    @property
    def bytes_held(self) -> int:
        """Bytes of all pictures."""
        return self._bytes

    def page(self, page_index: int) -> CachedPage | None:
        """The latest picture of a page, whatever its zoom."""
        cached = self._pages.get(page_index)
        if cached is not None:
            self._pages.move_to_end(page_index)
        return cached

    def has_failed(self, page_index: int) -> bool:
        """Whether the page's last rendering failed."""
        return page_index in self._failures

    def want(self, wanted: Sequence[WantedPage]) -> None:
        """Say which pages should be sharp, the most urgent first; replaces what was wanted."""
        self._wanted = tuple(wanted)
        self._crowded_out.clear()
        self._start_next()

    def retry(self) -> None:
        """Try the pages again that failed."""
        self._failures.clear()
        self._start_next()

    def close(self) -> None:
        """Forget everything; a rendering under way is ignored when it arrives."""
        if self._job is not None:
            self._job.cancel()
        self._end_job()
        self._wanted = ()
        self._pages.clear()
        self._failures.clear()
        self._bytes = 0

    def _next(self) -> WantedPage | None:
        for page in self._wanted:
            cached = self._pages.get(page.page_index)
            sharp = cached is not None and cached.zoom == page.zoom
            failed = self._failures.get(page.page_index) == page.zoom
            if not sharp and not failed and page.page_index not in self._crowded_out:
                return page
        return None

    def _start_next(self) -> None:
        if self._job is not None:
            return
        page = self._next()
        if page is None:
            return
        self._rendering = page
        job = self._lane.run(partial(_picture, self._render, page.page_index, page.zoom))
        self._job = job
        job.yielded.connect(self._on_rendered)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_rendered(self, image: QImage) -> None:
        page = self._end_job()
        self._failures.pop(page.page_index, None)
        self._store(page, image)
        self.ready.emit(page.page_index)
        self._start_next()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        page = self._end_job()
        self._failures[page.page_index] = page.zoom
        self.failed.emit(page.page_index, failure)
        self._start_next()

    def _end_job(self) -> WantedPage:
        page = self._rendering or WantedPage(0, 0.0)
        self._job = None
        self._rendering = None
        return page

    def _store(self, page: WantedPage, image: QImage) -> None:
        self._drop(page.page_index)
        self._pages[page.page_index] = CachedPage(image, page.zoom)
        self._bytes += image.sizeInBytes()
        while self._bytes > self._capacity:
            victim = self._victim()
            if victim is None:
                return
            self._drop(victim)

    def _victim(self) -> int | None:
        """The page to give up: nobody wants it, or it is wanted least; never one that is seen."""
        wanted = {page.page_index for page in self._wanted}
        for page_index in self._pages:
            if page_index not in wanted:
                return page_index
        for page in reversed(self._wanted):
            if not page.visible and page.page_index in self._pages:
                # Rendering it again would only push it out again.
                self._crowded_out.add(page.page_index)
                return page.page_index
        return None

    def _drop(self, page_index: int) -> None:
        dropped = self._pages.pop(page_index, None)
        if dropped is not None:
            self._bytes -= dropped.image.sizeInBytes()


def _picture(render: Render, page_index: int, zoom: float) -> QImage:
    """Render and decode a page into the format that paints fastest; runs on the page lane."""
    page = render(page_index, zoom)
    borrowed = QImage(
        page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888
    )
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)
