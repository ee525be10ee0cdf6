"""A document process that dies, hangs or lies on chosen pages: the worst that a file can do."""

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from typing import Any

from typing_extensions import override

from engine.documents import host
from engine.documents.host_pages import HostPages
from engine.documents.reader import DocumentService, Raster, Word
from engine.errors import EngineError
from engine.serve import serve


def pages_of(name: str) -> set[int]:
    return {int(page) for page in os.environ.get(name, "").split(",") if page}


class DyingPages(HostPages):
    @override
    @contextlib.contextmanager
    def loaded(self, page_index: int) -> Iterator[Any]:
        with super().loaded(page_index) as page:
            if page_index in pages_of("DYING_PAGES"):
                os.kill(os.getpid(), signal.SIGKILL)
            if page_index in pages_of("HANGING_PAGES"):
                time.sleep(60)
            if page_index in pages_of("HUNGRY_PAGES"):
                raise MemoryError
            yield page


class LyingHost(host.DocumentHost):
    @override
    def words(self, page_index: int) -> list[Word]:
        kind = EngineError.kinds.get(os.environ.get("LYING_ERROR", ""))
        if kind is not None:
            raise kind("Something else is damaged.")
        return super().words(page_index)

    @override
    def render(
        self, page_index: int, zoom: float, clip: tuple[int, int, int, int] | None
    ) -> Raster:
        told = super().render(page_index, zoom, clip)
        lie = os.environ.get("LYING_ABOUT", "")
        return Raster(*map(int, lie.split("x"))) if lie else told


if __name__ == "__main__":
    host.HostPages = DyingPages
    assert host.assigned() is not None
    serve(LyingHost(), DocumentService)
