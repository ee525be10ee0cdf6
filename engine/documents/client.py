"""A document in its own process: opened, read and drawn there, restarted when it dies.

    with DocumentProcess(Path("book.pdf")) as document:
        facts = document.open()
        image = document.render(0, 1.5)

Belongs to one thread at a time. A page that kills the process twice is treated as damaged from
then on; the rest of the document stays readable.
"""

import contextlib
import logging
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, Concatenate, Final, ParamSpec, Self, TypeVar

from engine.annotations import Anchor, Annotation, Found, Landing, PageMarks
from engine.child_command import python_module
from engine.documents.deaths import Deaths
from engine.documents.host_limits import COPY_S
from engine.documents.opened_file import OpenedFile
from engine.documents.reader import DocumentService, Raster, Sifted, Word
from engine.documents.shared_pixels import SharedPixels
from engine.errors import DamagedDocument, ProcessDied
from engine.process import Process
from engine.records import (
    Box,
    Destination,
    DocumentFacts,
    Flow,
    OutlineEntry,
    PageFacts,
    PageImage,
    PageLink,
    PageText,
)

logger = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")

HOST: Final = tuple(python_module("engine.documents.host"))

_CALL_S = 30.0
_OPEN_S = 60.0
_HINT = "Try again; if it happens again, the file is probably damaged."


class DocumentProcess:
    """The one document that a child process has open."""

    def __init__(
        self,
        path: Path,
        *,
        command: Sequence[str] = HOST,
        call_limit_s: float = _CALL_S,
        open_limit_s: float = _OPEN_S,
    ) -> None:
        """Prepare for a file; nothing is started before `open`.

        Args:
            path: the document.
            command: what to run as the document process.
            call_limit_s: the longest a call may take.
            open_limit_s: the longest that opening (which lays out texts) may take.
        """
        self._file = OpenedFile(path.absolute())
        self._command = command
        self._limits = (call_limit_s, open_limit_s)
        self._process: Process | None = None
        self._password: str | None = None
        self._kept = False
        self._flow = Flow()
        self._deaths = Deaths()
        self._pixels: SharedPixels | None = None

    @property
    def alive(self) -> bool:
        """Whether a process has the document open."""
        return self._process is not None and self._process.alive

    @property
    def stamp(self) -> tuple[int, int] | None:
        """Size in bytes and time of change in nanoseconds of the file that was opened."""
        return self._file.stamp

    def keep(self) -> None:
        """Go on with what is open although its file has changed, as long as the process lives."""
        self._kept = True

    @property
    def pid(self) -> int | None:
        """The process id of the child, if there is one."""
        return self._process.pid if self._process is not None else None

    def open(self, password: str | None = None) -> DocumentFacts:
        """Start the process and open the file; again with a password if one was needed.

        Raises:
            FileMissing, UnsupportedFormat, DamagedDocument, PasswordNeeded, WrongPassword.
        """
        self._password = password
        self._file.note()
        while True:
            try:
                return self._start()
            except ProcessDied as death:
                self._note_death(death)

    def lay_out(self, flow: Flow) -> DocumentFacts:
        """See `DocumentService.lay_out`; a process that is started again lays it out so again.

        Raises:
            DamagedDocument: it cannot be laid out so; it stays as it is.
            FileChanged: the file is not the one that was opened.
        """
        self._file.check()  # it is opened once more
        with self._patience(self._limits[1]):
            facts = self._call(DocumentService.lay_out, flow)
        if flow != self._flow:
            self._flow = flow
            self._deaths.clear()  # the pages have other numbers now
        return facts

    def carry(self, anchors: list[Anchor], *, back: bool = False) -> list[Landing]:
        """See `DocumentService.carry`."""
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
        pixels = self._pixels.read(raster.stride * raster.height)
        if len(pixels) != raster.stride * raster.height or raster.stride < 3 * raster.width:
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

    def _begin_text(self, first: int, count: int) -> Callable[[], list[PageText]] | None:
        if self._process is None:
            return None
        try:
            return self._process.begin(DocumentService.text, first, count)
        except ProcessDied:  # `text` starts another
            return None

    def _awaited(self, ahead: Callable[[], list[PageText]] | None) -> list[PageText] | None:
        """The pages that were asked for ahead; None if they have to be asked for again."""
        if ahead is None:
            return None
        try:
            return ahead()
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
        """See `DocumentService.annotated_copy`.

        Raises:
            ExportRefused, DamagedDocument, StorageError, FileChanged.
        """
        self._file.check()  # a copy is made of the file, not of what the process keeps open
        where = str(target.absolute())
        with self._patience(COPY_S):
            return self._call(DocumentService.annotated_copy, where, annotations, colours)

    def close(self) -> None:
        """End the process and remove the shared file."""
        self._stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def _call(
        self, method: Callable[Concatenate[Any, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        self._check_unchanged()
        while True:
            try:
                if self._process is None:
                    self._start()
                assert self._process is not None
                return self._process.call(method, *args, **kwargs)
            except ProcessDied as death:
                self._note_death(death)

    @contextlib.contextmanager
    def _patience(self, limit_s: float) -> Iterator[None]:
        """Let calls take so long."""
        usual = self._limits
        self._limits = (limit_s, usual[1])
        if self._process is not None:
            self._process.limit_s = limit_s
        try:
            yield
        finally:
            self._limits = usual
            if self._process is not None:
                self._process.limit_s = usual[0]

    def _note_death(self, death: ProcessDied) -> None:
        """Blame the page that was worked on; give up on a document that kills too often."""
        page_index = self._pixels.current_page() if self._pixels is not None else -1
        self._stop()
        logger.warning("%s (page index %d, %s)", death.message, page_index, death.detail)
        why = self._deaths.note(page_index)
        if why:
            raise DamagedDocument(
                f"{self._file.name} is damaged: {why}.",
                "Get the file again, or open it in another program and save a copy.",
                f"{death.message} {death.detail}",
            ) from death

    def _start(self) -> DocumentFacts:
        self._stop()
        self._check_unchanged()
        call_s, open_s = self._limits
        pixels = self._pixels = SharedPixels()
        process = Process(self._command, "document reader", hint=_HINT, limit_s=open_s)
        self._process = process
        try:
            facts = process.call(
                DocumentService.open,
                str(self._file.path),
                self._password,
                str(pixels.path),
                self._deaths.broken,
            )
            if self._flow != Flow():
                facts = process.call(DocumentService.lay_out, self._flow)
        except ProcessDied:
            raise  # whoever notes the death reads the shared file first
        except BaseException:
            self._stop()
            raise
        pixels.drop_name()
        process.limit_s = call_s
        return facts

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()  # it has nothing to save, and may be busy for long
            self._process = None
        if self._pixels is not None:
            self._pixels.close()
            self._pixels = None

    def _check_unchanged(self) -> None:
        if not (self._kept and self.alive):
            self._file.check()
