"""Pixels of pages: asks the page lane for one picture at a time and keeps the latest by bytes.

What is rendered next is chosen when the lane is free, from what is wanted *then*: scrolling past a
hundred pages renders the few that are looked at in the end. A page keeps its older picture, drawn
scaled, until the one for the wanted zoom arrives. Small drafts of pages are kept apart and for
longer, so that there is hardly ever a page with nothing on it.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from engine.records.library import PageColours
from memlong_desktop.background.lanes import Job
from memlong_desktop.views.page_pictures import (
    CachedPage,
    Render,
    Tile,
    WantedPage,
    is_satisfied,
    picture,
)

DEFAULT_CAPACITY: Final = 256 * 2**20
DRAFTS: Final = 500
"""Drafts that are kept beside the pictures; about 100 kB each."""

_Key = tuple[int, float, Tile | None]
"""Page, zoom and tile of a tile; a page's one whole picture goes without its zoom (0)."""


class RendersPages(Protocol):
    """What the cache needs of a lane."""

    def run(self, function: Callable[[], object]) -> Job:
        """Run a plain function on the lane; its result is the one item yielded."""
        ...


class PageCache(QObject):
    """The pictures of one document's pages. Lives on the GUI thread.

    Signals:
        ready: a page's picture has changed.
        failed: a page that is seen could not be rendered; page index and the exception. It is not
            tried again at this zoom before `retry`.
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
        self._colours: PageColours = "paper"
        self._pictures: OrderedDict[_Key, CachedPage] = OrderedDict()  # least recently used first
        self._tiles: dict[int, set[_Key]] = {}
        self._drafts: OrderedDict[int, CachedPage] = OrderedDict()
        self._bytes = 0
        self._wanted: tuple[WantedPage, ...] = ()
        self._failures: dict[int, set[_Key]] = {}
        self._crowded_out: set[_Key] = set()
        self._job: Job | None = None
        self._rendering: WantedPage | None = None

    @property
    def bytes_held(self) -> int:
        """Bytes of all pictures."""
        return self._bytes

    def set_colours(self, colours: PageColours) -> None:
        """Have pictures made in these colours from now on; older ones are when they are shown."""
        self._colours = colours

    def page(self, page_index: int) -> CachedPage | None:
        """The latest picture of a page, whatever its zoom."""
        cached = self._pictures.get((page_index, 0.0, None))
        if cached is None:
            return self._drafts.get(page_index)
        self._pictures.move_to_end((page_index, 0.0, None))
        return cached

    def pictures(self, page_index: int, zoom: float, colours: PageColours) -> list[CachedPage]:
        """All there is of a page in these colours, in the order of painting: the best comes last.

        Args:
            page_index: from 0.
            zoom: at which it is shown, in device pixels a point.
            colours: pictures that are not in these yet are brought into them now.
        """
        whole = self.page(page_index)
        found = [] if whole is None else [whole]
        enough = whole is not None and whole.zoom >= zoom
        near = [] if enough else [k for k in self._tiles.get(page_index, ()) if k[1] < 2 * zoom]
        keys = sorted(near, key=lambda key: -abs(key[1] - zoom))
        for key in keys:
            self._pictures.move_to_end(key)
            found.append(self._pictures[key])
        for cached in found:
            before = cached.bytes_held
            cached.in_colours(colours)
            self._bytes += cached.bytes_held - before
        return found

    def has_failed(self, page_index: int) -> bool:
        """Whether the page's last rendering failed."""
        return page_index in self._failures

    def want(self, wanted: Sequence[WantedPage]) -> None:
        """Say which pictures should be there, the most urgent first; replaces what was wanted."""
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
        self._pictures.clear()
        self._tiles.clear()
        self._drafts.clear()
        self._failures.clear()
        self._bytes = 0

    # ---- inside ----

    def _next(self) -> WantedPage | None:
        return next(filter(self._is_missing, self._wanted), None)

    def _is_missing(self, wanted: WantedPage) -> bool:
        key = _key(wanted)
        cached = self.page(wanted.page_index) if wanted.draft else self._pictures.get(key)
        if is_satisfied(wanted, cached) or key in self._crowded_out:
            return False
        failed = self._failures.get(wanted.page_index)
        return failed is None or not (
            _failure(wanted) in failed or (wanted.page_index, 0.0, None) in failed
        )

    def _start_next(self) -> None:
        if self._job is not None:
            return
        wanted = self._next()
        if wanted is None:
            return
        self._rendering = wanted
        job = self._lane.run(partial(picture, self._render, wanted, self._colours))
        self._job = job
        job.yielded.connect(self._on_rendered)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_rendered(self, cached: CachedPage) -> None:
        wanted = self._end_job()
        self._failures.pop(wanted.page_index, None)
        self._store(wanted, cached)
        self.ready.emit(wanted.page_index)
        self._start_next()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        wanted = self._end_job()
        first = wanted.page_index not in self._failures
        if not wanted.visible:  # nobody misses it; it is tried again when somebody does
            self._crowded_out.add(_key(wanted))
            self._start_next()
            return
        self._failures.setdefault(wanted.page_index, set()).add(_failure(wanted))
        if first:
            self.failed.emit(wanted.page_index, failure)
        self._start_next()

    def _end_job(self) -> WantedPage:
        wanted = self._rendering or WantedPage(0, 0.0)
        self._job = None
        self._rendering = None
        return wanted

    def _store(self, wanted: WantedPage, cached: CachedPage) -> None:
        self._bytes += cached.bytes_held
        if wanted.draft:
            self._drafts[wanted.page_index] = cached
            if len(self._drafts) > DRAFTS:
                _, dropped = self._drafts.popitem(last=False)
                self._bytes -= dropped.bytes_held
        else:
            key = _key(wanted)
            self._drop(key)
            self._pictures[key] = cached
            if wanted.tile is not None:
                self._tiles.setdefault(wanted.page_index, set()).add(key)
        while self._bytes > self._capacity:
            victim = self._victim()
            if victim is None:
                return
            self._drop(victim)

    def _victim(self) -> _Key | None:
        """The picture to give up: nobody wants it, or it is wanted least; never one that is seen.

        A page's whole picture is not given up while a part of it is seen: it stands in for tiles.
        """
        wanted = {_key(page) for page in self._wanted}
        seen = {(page.page_index, 0.0, None) for page in self._wanted if page.visible}
        for key in self._pictures:
            if key not in wanted and key not in seen:
                return key
        for page in reversed(self._wanted):
            key = _key(page)
            if not page.visible and not page.draft and key in self._pictures and key not in seen:
                # Rendering it again would only push it out again.
                self._crowded_out.add(key)
                return key
        return None

    def _drop(self, key: _Key) -> None:
        dropped = self._pictures.pop(key, None)
        if dropped is None:
            return
        self._bytes -= dropped.bytes_held
        of_page = self._tiles.get(key[0])
        if of_page is not None:
            of_page.discard(key)
            if not of_page:
                del self._tiles[key[0]]


def _key(wanted: WantedPage) -> _Key:
    return wanted.page_index, wanted.zoom if wanted.tile else 0.0, wanted.tile


def _failure(wanted: WantedPage) -> _Key:
    """What is not tried again: all of the page where even a draft could not be drawn."""
    return wanted.page_index, 0.0 if wanted.draft else wanted.zoom, wanted.tile
