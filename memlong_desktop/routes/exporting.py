"""A conversation leaves the program: as Markdown, HTML or PDF, or on paper."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from engine.files import write_export
from engine.records.answers import Answer
from memlong_desktop.background.operations import Operations
from memlong_desktop.conversation_page import (
    conversation_document,
    conversation_html,
    conversation_pdf,
)
from memlong_desktop.conversation_text import conversation_markdown
from memlong_desktop.errors import failure_of
from memlong_desktop.routes.asked import Asked
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.notice import Notice

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_LONGEST: Final = 60  # characters of a file name
_NOT_IN_NAMES: Final = re.compile(r"[^\w .,()-]+")


class Exporting(QObject):
    """Leads the two actions to files and to the printer."""

    def __init__(
        self, window: MainWindow, operations: Operations, asked: Asked, notice: Notice
    ) -> None:
        super().__init__(window)
        self._notice = notice
        self._printer: QPrinter | None = None  # of the last preview
        self._window = window
        self._operations = operations
        self._asked = asked
        window.actions_table.on("export_conversation", self._on_export)
        window.actions_table.on("print_conversation", self._on_print)

    @property
    def _answers(self) -> list[Answer]:
        """What is shown, as far as it is complete."""
        turns = self._window.chat.conversation.turns
        return [turn.answer for turn in turns if turn.answer is not None]

    @Slot()
    def _on_export(self) -> None:
        kinds = {
            self.tr("Markdown (*.md)"): ".md",
            self.tr("Web page (*.html)"): ".html",
            self.tr("PDF (*.pdf)"): ".pdf",
        }
        document, entry = self._operations.document, self._asked.shown
        if document is None or entry is None:
            return
        name = _NOT_IN_NAMES.sub(" ", entry.name)[:_LONGEST].strip() or document.path.stem
        chosen, kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export this conversation"),
            str(document.path.with_name(f"{name}.md")),
            ";;".join(kinds),
        )
        if chosen:
            target = Path(chosen)
            suffix = kinds.get(kind, ".md")
            known = target.suffix.lower() in kinds.values()
            self.export_to(target if known else target.with_name(target.name + suffix))

    def export_to(self, target: Path) -> None:
        """Write the conversation that is shown; what the file is called says what it becomes."""
        document, entry = self._operations.document, self._asked.shown
        if document is None or entry is None:
            return
        writing = partial(_written, document.path, target, entry.name, self._answers)
        job = self._operations.reading.lane.run(writing)
        job.yielded.connect(self._on_written)
        job.failed.connect(self._on_failed)

    @Slot()
    def _on_print(self) -> None:
        # Imported when something is printed for the first time.
        from PySide6.QtPrintSupport import QPrinter

        from memlong_desktop.views.print_preview import print_preview

        if self._asked.shown is None:
            return
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        preview = print_preview(self._printer, self.tr("Print this conversation"), self._window)
        preview.paintRequested.connect(self.paint)
        preview.show()

    @Slot(object)
    def paint(self, printer: "QPrinter") -> None:
        """Lay the conversation out on a printer's paper."""
        entry = self._asked.shown
        if entry is not None:
            conversation_document(entry.name, self._answers).print_(printer)

    @Slot(object)
    def _on_written(self, target: Path) -> None:
        self._notice.say(self.tr("Written: {0}").format(target.name))

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        self._window.show_failure(failure_of(failure, "chat"))


def _written(original: Path, target: Path, name: str, answers: Sequence[Answer]) -> Path:
    """Runs on the page lane."""
    suffix = target.suffix.lower()
    if suffix == ".pdf":
        content = conversation_pdf(name, answers)
    elif suffix in (".html", ".htm"):
        content = conversation_html(name, answers).encode()
    else:
        content = conversation_markdown(name, answers).encode()
    write_export(original, target, content)
    return target
