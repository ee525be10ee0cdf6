"""Several documents side by side: the tabs, and the keys that go from one to the next.

A tab of an earlier time waits: its file is opened when it is chosen.
"""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Slot

from engine.records.library import DocumentEntry
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.shelf import Recollection
from memlong_desktop.geometry import Geometry
from memlong_desktop.views.document_tabs import News, Tab
from memlong_desktop.views.main_window import MainWindow


class Tabbing(QObject):
    """Leads tabs to the documents that are open, and to those that wait to be opened."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._tabs: list[Tab] = []
        self._waiting: set[Path] = set()
        actions = window.actions_table
        actions.on("next_tab", self._on_next)
        actions.on("previous_tab", self._on_previous)
        window.tabs.chosen.connect(self._on_chosen)
        window.tabs.close_requested.connect(self._on_close)
        operations.reading.listed.connect(self._on_listed)
        operations.reading.failed.connect(self._show)  # not the one that was clicked
        operations.closed.connect(self._on_closed)
        operations.asking.changed.connect(self._on_listed)
        operations.indexing.added.connect(self._on_added)
        operations.recalled.connect(self._on_recalled)
        self._documents: dict[Path, str] = {}  # ids, as far as they are known

    # ---- from one start to the next ----------------------------------------------------------

    def kept(self, geometry: Geometry) -> Geometry:
        """What is kept of the window, with the tabs that there are."""
        document = self._operations.document
        tabs = tuple((tab.title, str(tab.path)) for tab in self._tabs)
        front = "" if document is None else str(document.path)
        return msgspec.structs.replace(geometry, tabs=tabs, front=front)

    def restore(self, before: Geometry, *, front: bool) -> None:
        """Bring back the tabs that were kept; each is read when it is chosen.

        Args:
            before: with the tabs.
            front: also open the one that was in front.
        """
        last = Path(before.front)
        there = last.is_file()
        self._tabs = [Tab(title, Path(path)) for title, path in before.tabs]
        self._tabs = [tab for tab in self._tabs if tab.path != last or there]
        self._waiting = {tab.path for tab in self._tabs}
        self._on_listed()
        if front and last in self._waiting:
            self._operations.open_document(last)

    # ---- the tabs ----------------------------------------------------------------------------

    @Slot()
    def _on_listed(self) -> None:
        reading = self._operations.reading
        opened = {
            document.path: Tab(document.title, document.path, self._news(document.path))
            for document in reading.documents
        }
        self._waiting -= opened.keys()
        before = [tab for tab in self._tabs if tab.path in opened or tab.path in self._waiting]
        known = {tab.path for tab in before}
        new = [tab for path, tab in opened.items() if path not in known]
        self._tabs = [opened.get(tab.path, tab) for tab in before] + new
        self._show()

    @Slot()
    def _show(self) -> None:
        front = self._operations.document
        self._window.tabs.show_tabs(self._tabs, None if front is None else front.path)
        self._window.actions_table.set("several_documents", len(self._tabs) > 1)

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

    @Slot(object)
    def _on_close(self, path: Path) -> None:
        if path in self._waiting:
            self._waiting.discard(path)
            self._on_listed()
        else:
            self._operations.close_file(path)

    @Slot()
    def _on_closed(self) -> None:
        """The last one that was open is closed: one that waits comes to the front."""
        if self._tabs:
            self._operations.open_document(self._tabs[0].path)

    @Slot()
    def _on_next(self) -> None:
        self._step(1)

    @Slot()
    def _on_previous(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        paths = [tab.path for tab in self._tabs]
        front = self._operations.document
        if front is not None and front.path in paths:
            place = paths.index(front.path) + step
            self._operations.open_document(paths[place % len(paths)])
