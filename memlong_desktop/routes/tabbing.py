"""Several documents side by side: the tabs, and the keys that go from one to the next."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from engine.records import DocumentEntry
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.shelf import Recollection
from memlong_desktop.views.document_tabs import News, Tab
from memlong_desktop.views.main_window import MainWindow


class Tabbing(QObject):
    """Leads tabs to the documents that are open."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        actions = window.actions_table
        actions.on("next_tab", self._on_next)
        actions.on("previous_tab", self._on_previous)
        window.tabs.chosen.connect(self._on_chosen)
        window.tabs.close_requested.connect(operations.close_file)
        operations.reading.listed.connect(self._on_listed)
        operations.asking.changed.connect(self._on_listed)
        operations.indexing.added.connect(self._on_added)
        operations.recalled.connect(self._on_recalled)
        self._documents: dict[Path, str] = {}  # ids, as far as they are known

    @Slot()
    def _on_listed(self) -> None:
        reading = self._operations.reading
        front = reading.document
        tabs = [
            Tab(document.title, document.path, self._news(document.path))
            for document in reading.documents
        ]
        self._window.tabs.show_tabs(tabs, None if front is None else front.path)
        self._window.actions_table.set("several_documents", len(tabs) > 1)

    def _news(self, path: Path) -> News:
        """What goes on in a document that is open."""
        document_id = self._documents.get(path, "")
        asking = self._operations.asking
        if asking.writing_in(document_id):
            return "writing"
        return "answered" if asking.unseen_in(document_id) else ""

    @Slot(object, object)
    def _on_added(self, path: Path, entry: DocumentEntry) -> None:
        self._documents[path] = entry.document_id

    @Slot(object)
    def _on_recalled(self, recollection: Recollection) -> None:
        if recollection.entry is not None:
            self._documents[recollection.path] = recollection.entry.document_id

    @Slot(object)
    def _on_chosen(self, path: Path) -> None:
        self._operations.open_document(path)

    @Slot()
    def _on_next(self) -> None:
        self._step(1)

    @Slot()
    def _on_previous(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        paths = [tab.path for tab in self._window.tabs.tabs]
        front = self._operations.document
        if front is not None and front.path in paths:
            place = paths.index(front.path) + step
            self._operations.open_document(paths[place % len(paths)])
