"""Several books at once: chosen in the library or under the question, asked together."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QInputDialog

from engine.scopes import Collection
from memlong_desktop.background.operations import Operations
from memlong_desktop.views.main_window import MainWindow

_LONGEST_NAME = 80


class CollectionRoute(QObject):
    """Leads what the reader chooses to what questions are put to."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._collecting = operations.collecting
        row = window.chat.question_box.scope_row
        row.source_chosen.connect(self._collecting.choose)
        row.books_wanted.connect(self._on_books_wanted)
        row.rename_requested.connect(self._on_rename)
        row.removal_requested.connect(self._on_removal)
        window.library.together_requested.connect(self._on_together)
        window.actions_table.on("ask_several", self._on_books_wanted)
        self._collecting.listed.connect(row.set_collections)
        self._collecting.chosen.connect(self._on_chosen)
        operations.library_listed.connect(self._collecting.refresh)

    @Slot()
    def _on_books_wanted(self) -> None:
        chosen = self._collecting.collection
        entry = self._operations.entry
        front = (entry.document_id,) if entry is not None else ()
        self._window.show_panel("library")
        self._window.library.begin_choosing(chosen.documents if chosen is not None else front)

    @Slot(object)
    def _on_together(self, documents: list[str]) -> None:
        entry = self._operations.entry
        if entry is not None and documents == [entry.document_id]:
            self._collecting.choose(None)  # the book in front has a history of its own
        else:
            self._collecting.ask_together(documents)
        self._window.show_chat(shown=True)
        self._window.chat.focus_question()

    @Slot(object)
    def _on_chosen(self, collection: Collection | None) -> None:
        self._window.chat.question_box.set_source(collection)

    @Slot(object)
    def _on_rename(self, collection: Collection) -> None:
        name, agreed = QInputDialog.getText(
            self._window,
            self.tr("Name these books"),
            self.tr("They are listed under this name:"),
            text=collection.name,
        )
        if agreed:
            self._collecting.rename(collection.collection_id, name[:_LONGEST_NAME])

    @Slot(object)
    def _on_removal(self, collection: Collection) -> None:
        self._collecting.remove(collection.collection_id)
