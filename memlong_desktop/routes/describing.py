"""What is known of the book that is open, put into rows."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from engine.records.library import DocumentEntry
from engine.records.pages import PageFacts
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.errors import Failure
from memlong_desktop.model_words import size_words
from memlong_desktop.translation import moment, number
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.properties_dialog import PropertiesDialog, Row

_MILLIMETRES = 25.4 / 72  # of a point


class Describing(QObject):
    """Leads the action to the dialog."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        window.actions_table.on("properties", self._on_properties)

    @Slot()
    def _on_properties(self) -> None:
        document = self._operations.document
        if document is None:
            return
        rows = [row for row in self._rows(document, self._operations.entry) if row[1]]
        dialog = PropertiesDialog(rows, self._window.theme, self._window)
        dialog.folder_requested.connect(self._on_folder)
        dialog.open()

    @Slot()
    def _on_folder(self) -> None:
        document = self._operations.document
        if document is None:
            return
        folder = document.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            message = self.tr("The folder cannot be shown.")
            self._window.show_failure(Failure("reader", message, str(folder), tone="warning"))

    def _rows(self, document: OpenedDocument, entry: DocumentEntry | None) -> Iterator[Row]:
        facts = document.facts
        yield self.tr("Title"), document.title
        yield self.tr("Author"), facts.author
        yield self.tr("Format"), facts.format
        yield self.tr("Language"), _language(facts.language)
        yield self.tr("Pages"), number(facts.page_count)
        if not facts.reflowable:
            yield self.tr("Size of the first page"), self._paper(document.first_pages[0])
        yield self.tr("File"), str(document.path)
        try:
            found = document.path.stat()
        except OSError:
            yield self.tr("State of the file"), self.tr("It is not there any more.")
        else:
            yield self.tr("Size of the file"), size_words(found.st_size)
            yield self.tr("Changed"), moment(found.st_mtime)
        if entry is not None:
            yield self.tr("Opened"), moment(entry.opened_at)
            made = self.tr("{0} passages, {1} tokens")
            if entry.chunk_count:
                counts = number(entry.chunk_count), number(entry.token_count)
                yield self.tr("Indexed"), made.format(*counts)
            yield self.tr("Kept of it"), size_words(entry.bytes_on_disk)

    def _paper(self, page: PageFacts) -> str:
        sides = (number(side * _MILLIMETRES) for side in (page.width, page.height))
        return self.tr("{0} × {1} mm").format(*sides)


def _language(code: str) -> str:
    """The name that a language gives itself; what is no language is shown as it stands."""
    locale = QLocale(code)
    if not code or locale.language() == QLocale.Language.C:
        return code
    return locale.nativeLanguageName() or code
