"""A document process that dies or hangs on chosen pages: the worst that a file can do."""

import os
import signal
import time
from typing import Any

from typing_extensions import override

from engine.documents.host import DocumentHost
from engine.documents.reader import DocumentService
from engine.serve import serve


def pages_of(name: str) -> set[int]:
    return {int(page) for page in os.environ.get(name, "").split(",") if page}


class DyingHost(DocumentHost):
    @override
    def _page(self, page_index: int) -> Any:
        page = super()._page(page_index)
        if page_index in pages_of("DYING_PAGES"):
            os.kill(os.getpid(), signal.SIGKILL)
        if page_index in pages_of("HANGING_PAGES"):
            time.sleep(60)
        return page


if __name__ == "__main__":
    serve(DyingHost(), DocumentService)
