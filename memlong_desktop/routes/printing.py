"""The document on paper: which pages, on which printer, and how far that is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QProgressDialog

from engine.errors import EngineError
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.printing import Printing
from memlong_desktop.errors import Failure, failure_of
from memlong_desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SHOWN_AFTER_MS = 400


class PrintRoute(QObject):
    """Leads the action to the system's dialog, and tells how far the printing is.

    Attributes:
        printing: what paints the pages.
    """

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self.printing = Printing(operations.reading.lane, self)
        self.printing.progressed.connect(self._on_progressed)
        self.printing.finished.connect(self._on_finished)
        self.printing.failed.connect(self._on_failed)
        self._progress: QProgressDialog | None = None
        window.actions_table.on("print", self._on_print)
        window.closing.connect(self.printing.cancel)

    @Slot()
    def _on_print(self) -> None:
        # Imported when something is printed for the first time.
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

        document = self._operations.document
        if document is None or self.printing.is_busy:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(document.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print this book"))
        dialog.setMinMax(1, document.facts.page_count)
        for option in ("PrintPageRange", "PrintCurrentPage"):
            dialog.setOption(getattr(QAbstractPrintDialog.PrintDialogOption, option))
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted:
            self.print_to(printer, self._wanted(printer, document.facts.page_count))

    def print_to(self, printer: "QPrinter", pages: Sequence[int]) -> None:
        """Print pages of the document that is shown, counted from 0."""
        document = self._operations.document
        if document is None or not pages:
            return
        self._progress = QProgressDialog(self._window)
        self._progress.setWindowTitle(self.tr("Print this book"))
        self._progress.setLabelText(self.tr("The pages are being printed."))
        self._progress.setCancelButtonText(self.tr("Cancel"))
        self._progress.setWindowModality(Qt.WindowModality.NonModal)
        self._progress.setMinimumDuration(_SHOWN_AFTER_MS)
        self._progress.setRange(0, len(pages))
        self._progress.canceled.connect(self._on_cancelled)
        self.printing.begin(document, printer, pages)

    def _wanted(self, printer: "QPrinter", count: int) -> list[int]:
        """The pages that were chosen in the dialog, in the order they are wanted in."""
        if printer.printRange() == printer.PrintRange.CurrentPage:
            pages = [self._window.reader.page_index]
        else:
            ranges = printer.pageRanges()
            chosen = (
                page for page in range(count) if ranges.isEmpty() or ranges.contains(page + 1)
            )
            pages = list(chosen)
        if printer.pageOrder() == printer.PageOrder.LastPageFirst:
            pages.reverse()
        copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
        return pages * copies

    @Slot(int, int)
    def _on_progressed(self, done: int, _total: int) -> None:
        if self._progress is not None:
            self._progress.setValue(done)

    @Slot()
    def _on_cancelled(self) -> None:
        self.printing.cancel()
        self._close()

    @Slot()
    def _on_finished(self) -> None:
        self._close()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self._close()
        if isinstance(failure, EngineError):
            self._window.show_failure(failure_of(failure, "reader"))
            return
        message = self.tr("The pages cannot be printed.")
        hint = self.tr("Check the printer, or the place of the file it writes.")
        self._window.show_failure(Failure("reader", message, hint))

    def _close(self) -> None:
        if self._progress is not None:
            self._progress.canceled.disconnect(self._on_cancelled)
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None
