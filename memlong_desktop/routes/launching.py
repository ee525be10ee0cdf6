"""What a launch asks for besides files: a page by its label, words to find, a question."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from engine.records.pages import PageFacts
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.errors import Failure
from memlong_desktop.routes.opening import Opening
from memlong_desktop.routes.searching import Searching
from memlong_desktop.single_instance import Launch
from memlong_desktop.views.main_window import MainWindow


class Launching(QObject):
    """Waits until the document is there, then does the rest; the next launch takes its place."""

    def __init__(
        self, window: MainWindow, operations: Operations, opening: Opening, searching: Searching
    ) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._opening = opening
        self._searching = searching
        self._path: Path | None = None
        self._label = ""
        self._words = ""
        self._question = ""
        self._document: OpenedDocument | None = None
        self._known = 0  # pages of it whose labels are known
        operations.opened.connect(self._on_opened)
        operations.pages_known.connect(self._on_pages)
        operations.asking_allowed.connect(self._ask_when_read)
        operations.index_changed.connect(self._ask_when_read)
        if sys.platform == "darwin":
            self.listen()

    def listen(self) -> None:
        """Open what the Finder sends; elsewhere files come on the command line."""
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._opening.open_files([Path(event.file())])
            return True
        return False

    def launch(self, launch: Launch) -> None:
        """Open what it asks for; without files, find and ask in what is open."""
        self._label, self._words, self._question = launch.label, launch.find, launch.ask
        self._path = Path(launch.files[0]) if launch.files else None
        self._opening.launch(launch)
        document = self._operations.document
        if document is not None and (self._path is None or document.path == self._path):
            self._on_opened()

    @Slot()
    def _on_opened(self) -> None:
        document = self._operations.document
        if document is not None and document is not self._document:
            self._document, self._known = document, len(document.first_pages)
        if document is None or (self._path is not None and document.path != self._path):
            return
        words, self._words = self._words, ""
        if words:
            self._searching.search(words)
        self._go_to_label(document)
        if self._question:
            self._window.show_chat(shown=True)
            self._ask_when_read()

    @Slot(int, object)
    def _on_pages(self, first: int, pages: list[PageFacts]) -> None:
        document = self._operations.document
        self._known = first + len(pages)
        if document is not None and (self._path is None or document.path == self._path):
            self._go_to_label(document)

    @Slot()
    def _ask_when_read(self) -> None:
        """Ask once all of the document can be asked, or it is known that it cannot."""
        document = self._operations.document
        if not self._question or document is None or self._path not in (None, document.path):
            return
        state = self._operations.indexing.state(document.path)
        known = state is not None and (state.ready or state.no_text or state.phase == "failed")
        if known and self._operations.entry is not None:
            question, self._question = self._question, ""
            self._operations.ask(question)

    def _go_to_label(self, document: OpenedDocument) -> None:
        """Go to the page with a printed label, as soon as it is known which that is."""
        if not self._label:
            return
        page_index = self._window.reader.labels.find(self._label)
        if page_index is not None:
            self._label = ""
            self._window.reader.go_to(page_index)
        elif self._known >= document.facts.page_count:
            message = self.tr("No page is called “{0}”.").format(self._label)
            self._label = ""
            self._window.show_failure(Failure("reader", message, tone="warning"))
