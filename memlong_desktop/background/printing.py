"""Pages on paper, one after the other: each is drawn on the page lane, then painted.

The next page is asked for when the one before is painted: a book never lies in memory as pictures,
and whoever goes on reading is drawn for in between.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPageLayout, QPainter

from memlong_desktop.background.lanes import Job, Lane
from memlong_desktop.background.reading import OpenedDocument

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_POINTS: Final = 72.0  # an inch
_SHARPEST: Final = 300.0  # dots an inch; more is not seen, and takes four times the memory


@dataclass(frozen=True)
class Sheet:
    """A page as it comes onto paper: its picture, and how large that is there, in points."""

    image: QImage
    size: QSizeF

    @property
    def is_wide(self) -> bool:
        """Whether the paper is turned for it."""
        return self.size.width() > self.size.height()


@dataclass
class _Run:
    """What is being printed."""

    document: OpenedDocument
    printer: "QPrinter"
    pages: Iterator[int]
    total: int
    painter: QPainter
    done: int = 0
    job: Job | None = None


class Printing(QObject):
    """Prints one document at a time.

    Signals:
        progressed: pages that are on paper; pages in all.
        finished: all of them are.
        failed: the exception; what was painted is thrown away.
    """

    progressed = Signal(int, int)
    finished = Signal()
    failed = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        """`lane` is the page lane."""
        super().__init__(parent)
        self._lane = lane
        self._run: _Run | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being printed."""
        return self._run is not None

    def begin(self, document: OpenedDocument, printer: "QPrinter", pages: Iterable[int]) -> None:
        """Print some pages, counted from 0.

        Raises:
            RuntimeError: something is being printed.
        """
        if self._run is not None:
            raise RuntimeError("one document is printed at a time")
        wanted = list(pages)
        self._run = _Run(document, printer, iter(wanted), len(wanted), QPainter())
        self._next()

    @Slot()
    def cancel(self) -> None:
        """Stop; nothing comes out of the printer that has not come yet."""
        if self._run is not None:
            if self._run.job is not None:
                self._run.job.cancel()
            self._end(abort=True)

    def _next(self) -> None:
        assert self._run is not None
        run = self._run
        page_index = next(run.pages, None)
        if page_index is None:
            self._end(abort=False)
            self.finished.emit()
            return
        area = run.printer.pageLayout().paintRectPoints()
        room = QSizeF(area.width(), area.height())
        dots = min(float(run.printer.resolution()), _SHARPEST)
        run.job = self._lane.run(partial(_sheet, run.document, page_index, room, dots))
        run.job.yielded.connect(self._on_drawn)
        run.job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_drawn(self, sheet: Sheet) -> None:
        run = self._run
        if run is None:
            return
        kinds = QPageLayout.Orientation
        run.printer.setPageOrientation(kinds.Landscape if sheet.is_wide else kinds.Portrait)
        begun = run.painter.isActive()
        if not (run.printer.newPage() if begun else run.painter.begin(run.printer)):
            self._on_failed(OSError("the printer takes nothing"))
            return
        _paint(run.painter, run.printer, sheet)
        run.done += 1
        self.progressed.emit(run.done, run.total)
        if self._run is run:  # nobody cancelled it just now
            self._next()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        if self._run is not None:
            self._end(abort=True)
            self.failed.emit(failure)

    def _end(self, *, abort: bool) -> None:
        assert self._run is not None
        run, self._run = self._run, None
        if not run.painter.isActive():  # the first page was not there yet
            return
        if abort:
            run.printer.abort()
        run.painter.end()


def _sheet(document: OpenedDocument, page_index: int, room: QSizeF, dots: float) -> Sheet:
    """Draw a page as large as it is, or smaller where the paper is; runs on the page lane."""
    (facts,) = document.process.page_facts(page_index, 1)
    size = QSizeF(facts.width, facts.height)
    if (size.width() > size.height()) != (room.width() > room.height()):
        room = room.transposed()
    if size.width() > room.width() or size.height() > room.height():
        size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    zoom = dots / _POINTS * size.width() / max(1.0, facts.width)
    page = document.render(page_index, zoom)
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888)
    return Sheet(image.copy(), size)  # the pixels are the page's


def _paint(painter: QPainter, printer: "QPrinter", sheet: Sheet) -> None:
    """Put a page into the middle of the paper."""
    scale = printer.resolution() / _POINTS
    paper = printer.pageLayout().paintRectPixels(printer.resolution())
    size = sheet.size * scale
    left, top = (paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2
    painter.drawImage(QRectF(left, top, size.width(), size.height()), sheet.image)
