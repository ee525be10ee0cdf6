"""A document in its own process: opened, read and drawn there, restarted when it dies.

    with DocumentProcess(Path("book.pdf")) as document:
        facts = document.open()
        image = document.render(0, 1.5)

Belongs to one thread at a time. A page that kills the process twice is treated as damaged from
then on; the rest of the document stays readable.
"""

import time
from collections.abc import Generator, Sequence
from pathlib import Path

from engine.annotations import Anchor, Annotation, Found, Landing, PageMarks
from engine.documents.copies import fresh_copy
from engine.documents.host_limits import COPY_S
from engine.documents.reader import MOST_PIXELS, DocumentService, Raster, Sifted, Word
from engine.documents.supervised import Supervised
from engine.errors import DamagedDocument, ProcessDied
from engine.process import Pending
from engine.records.base import Box
from engine.records.pages import Destination, OutlineEntry, PageFacts, PageImage, PageLink, PageText

_RECOGNISE_S = 600.0  # of one page; the process bounds what it computes itself
_TURN_S = 0.2


class DocumentProcess(Supervised):
    """The one document that a child process has open, and what can be asked of it."""

    def carry(self, anchors: list[Anchor], *, back: bool = False) -> list[Landing]:
        """See `DocumentService.carry`."""
        with self._patience(self._limits[1]):  # all of a long chapter may have to be counted
            return self._call(DocumentService.carry, anchors, "default" if back else "shown")

    def outline(self) -> list[OutlineEntry]:
        """The table of contents."""
        return self._call(DocumentService.outline)

    def page_facts(self, first: int, count: int) -> list[PageFacts]:
        """Labels and sizes of a range of pages."""
        return self._call(DocumentService.page_facts, first, count)

    def render(
        self, page_index: int, zoom: float, clip: tuple[int, int, int, int] | None = None
    ) -> PageImage:
        """A page at `zoom` pixels a point, or less where it is too large.

        Args:
            page_index: from 0.
            zoom: pixels a point.
            clip: x0, y0, x1, y1: only this part of the picture, in pixels; never less sharp.

        Raises:
            DamagedDocument: the page cannot be drawn.
            FileChanged: the file is not the one that was opened.
        """
        raster: Raster = self._call(DocumentService.render, page_index, zoom, clip)
        assert self._pixels is not None
        size = raster.stride * raster.height
        pixels = self._pixels.read(size) if _is_picture(raster) else b""
        if not pixels or len(pixels) != size:  # refused, or shorter than promised
            raise DamagedDocument(f"Page {page_index + 1} is damaged and cannot be shown.")
        return PageImage(
            page_index=page_index,
            width=raster.width,
            height=raster.height,
            stride=raster.stride,
            pixels=pixels,
        )

    def printed(self, pages: Sequence[int]) -> list[Box | None]:
        """The box (points) around all that is printed on each page; None of an empty page."""
        return self._call(DocumentService.printed, list(pages))

    def text(self, first: int, count: int) -> list[PageText]:
        """The cleaned text of a range of pages; empty for a page that cannot be read.

        Raises:
            FileChanged: the file is not the one that was opened.
        """
        return self._call(DocumentService.text, first, count)

    def texts(
        self, first: int, page_count: int, step: int
    ) -> Generator[list[PageText], None, None]:
        """The text from page `first` to the end, `step` pages at a time.

        The process works on the next pages while the caller uses these.

        Raises:
            FileChanged: the file is not the one that was opened.
        """
        ahead = self._begin_text(first, min(step, page_count - first))
        for start in range(first, page_count, step):
            pages = self._awaited(ahead)
            if pages is None:
                pages = self.text(start, min(step, page_count - start))
            self._check_unchanged()
            following = start + step
            if following < page_count:
                ahead = self._begin_text(following, min(step, page_count - following))
            yield pages

    def _begin_text(self, first: int, count: int) -> Pending[list[PageText]] | None:
        if self._process is None:
            return None
        try:
            return self._process.begin(DocumentService.text, first, count)
        except ProcessDied:  # `text` starts another
            return None

    def _awaited(self, ahead: Pending[list[PageText]] | None) -> list[PageText] | None:
        """The pages that were asked for ahead; None if they have to be asked for again."""
        if ahead is None:
            return None
        try:
            with self._not_believed_in_all():
                return ahead()
        except ProcessDied as death:
            self._note_death(death)
            return None

    def recognise(self, page_index: int, languages: str) -> Generator[None, None, PageText | None]:
        """See `DocumentService.recognise`; yields now and then, so that others get their turn.

        Returns:
            None also for a page that takes too long, or too much memory.

        Raises:
            FileChanged: the file is not the one that was opened.
            DamagedDocument: the process ended again and again.
        """
        self._check_unchanged()
        if self._process is None:
            self._start()
        process = self._process
        assert process is not None
        try:
            pending = process.begin(DocumentService.recognise, page_index, languages)
            end = time.monotonic() + _RECOGNISE_S
            while not pending.within(_TURN_S):
                if time.monotonic() > end:
                    process.kill()
                yield
            with self._not_believed_in_all():
                return pending()
        except ProcessDied as death:
            self._note_death(death)
            return None

    def sift(self, parts: list[str], first: int, stop: int) -> Sifted:
        """See `DocumentService.sift`.

        Raises:
            FileChanged: the file is not the one that was opened.
        """
        return self._call(DocumentService.sift, parts, first, stop)

    def words(self, page_index: int) -> list[Word]:
        """The words of a page as they stand."""
        return self._call(DocumentService.words, page_index)

    def legible(self, page_index: int) -> bool:
        """Whether the text of a page, if it has any, is language: its fonts tell their letters."""
        return self._call(DocumentService.legible, page_index)

    def links(self, page_index: int) -> list[PageLink]:
        """What on a page leads elsewhere."""
        return self._call(DocumentService.links, page_index)

    def named_place(self, name: str) -> Destination | None:
        """The place that the document itself gives this name, if it has one."""
        return self._call(DocumentService.named_place, name)

    def anchor(self, marks: list[PageMarks], words: str) -> Anchor:
        """See `DocumentService.anchor`."""
        return self._call(DocumentService.anchor, marks, words)

    def page_anchor(self, page_index: int) -> Anchor:
        """See `DocumentService.page_anchor`."""
        return self._call(DocumentService.page_anchor, page_index)

    def relocate(self, anchors: list[Anchor], first: int, count: int) -> list[Found | None]:
        """See `DocumentService.relocate`."""
        return self._call(DocumentService.relocate, anchors, first, count)

    def annotated_copy(
        self,
        target: Path,
        annotations: list[Annotation],
        colours: dict[str, tuple[float, float, float]],
    ) -> int:
        """Write a copy of a PDF with the reader's annotations in it; the file itself stays.

        A process of its own writes into the copy: this one may write nowhere.

        Args:
            target: where to; another file there is replaced as a whole.
            annotations: see `DocumentService.annotate`.
            colours: see there.

        Returns:
            How many annotations found their place.

        Raises:
            ExportRefused: not a PDF, or the target is the document itself.
            DamagedDocument: the PDF cannot be written to.
            StorageError: the copy cannot be written.
            FileChanged: the file is not the one that was opened.
        """
        self._file.check()  # a copy is made of the file, not of what the process keeps open
        with (
            fresh_copy(self._file.path, target.absolute()) as copy,
            DocumentProcess(copy, call_limit_s=COPY_S, writable=True) as writer,
        ):
            writer.open(self._password)
            return writer._call(DocumentService.annotate, annotations, colours)


def _is_picture(raster: Raster) -> bool:
    """Whether there can be a picture like that; what the process says of it is not trusted."""
    rows_fit = 0 < 3 * raster.width <= raster.stride and raster.height > 0
    return rows_fit and raster.stride * raster.height <= 4 * MOST_PIXELS
