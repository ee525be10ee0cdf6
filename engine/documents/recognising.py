"""Pages that are pictures of text are read by Tesseract while a document is read.

A page takes seconds: whoever iterates is given a turn now and then, and what was recognised is
handed over a page at a time, so that little is lost when all ends suddenly.
"""

from collections.abc import Iterable, Iterator, Sequence

from engine.documents.client import DocumentProcess
from engine.documents.legibility import is_bare
from engine.records.pages import PageText


class Recogniser:
    """Reads what pages show where their own text says little."""

    def __init__(self, process: DocumentProcess, languages: str) -> None:
        """Languages are named as Tesseract names them."""
        self._process = process
        self._languages = languages

    def over(self, batches: Iterable[Sequence[PageText]]) -> Iterator[Sequence[PageText]]:
        """The same pages in the same order, recognised where that helps.

        An empty batch means: still at work on the next page.

        Raises:
            FileChanged: the file is not the one that was opened.
            DamagedDocument: the document's process ended again and again.
        """
        for pages in batches:
            ready: list[PageText] = []
            for page in pages:
                if not is_bare(page.text):
                    ready.append(page)
                    continue
                if ready:
                    yield ready
                    ready = []
                yield from self._recognised(page)
            if ready:
                yield ready

    def _recognised(self, page: PageText) -> Iterator[Sequence[PageText]]:
        work = self._process.recognise(page.page_index, self._languages)
        while True:
            try:
                next(work)
            except StopIteration as done:
                yield [done.value or page]
                return
            yield []
