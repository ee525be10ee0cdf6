"""What books cost on disk: shown, forgotten, made anew."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from engine.holdings import Holding, holdings
from engine.library import Library
from engine.records.library import DocumentEntry
from memlong_desktop.background.operations import Operations
from memlong_desktop.preferences import Preferences
from memlong_desktop.routes.preferring import Preferring
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.rebuild_dialog import RebuildDialog
from memlong_desktop.views.storage_dialog import StorageDialog

_GIB = 2**30

Rows = list[tuple[DocumentEntry, Holding]]


class Storing(QObject):
    """Leads the storage dialog's wishes to the operations.

    Attributes:
        dialog: while it is open.
    """

    def __init__(
        self,
        window: MainWindow,
        operations: Operations,
        preferences: Preferences,
        preferring: Preferring,
        documents_dir: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._preferences = preferences
        self._preferring = preferring
        self._documents_dir = documents_dir
        self.dialog: StorageDialog | None = None
        window.actions_table.on("storage", self.open)
        operations.library_listed.connect(self._on_library_listed)

    @Slot()
    def open(self) -> None:
        """Open the dialog; what there is is looked up on the library lane."""
        if self.dialog is None:
            dialog = StorageDialog(self._window.theme, self._window)
            dialog.forget_requested.connect(self._window.library.forget_requested)
            dialog.rebuild_requested.connect(self._on_rebuild)
            dialog.quota_requested.connect(self._on_quota)
            dialog.finished.connect(self._on_finished)
            self.dialog = dialog
            dialog.open()
        self._look()

    def rebuild(self, entry: DocumentEntry) -> None:
        """Read, index and remember a book anew; what the reader wrote in it stays."""
        path = Path(entry.path)
        document = self._operations.document
        shown = document is not None and document.path == path
        job = self._operations.forget(entry.document_id, path, everything=False)
        again = self._operations.open_document if shown else self._operations.add_document
        job.finished.connect(partial(again, path))

    @Slot(object)
    def _on_rebuild(self, entry: DocumentEntry) -> None:
        asked = RebuildDialog(entry.title, self.dialog)
        asked.exec()
        if asked.agreed:
            self.rebuild(entry)

    @Slot()
    def _on_quota(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._preferring.open_at("engine.memory_gib")

    @Slot()
    def _on_library_listed(self) -> None:
        if self.dialog is not None:
            self._look()

    def _look(self) -> None:
        job = self._operations.shelf.run(partial(_rows, self._documents_dir))
        job.yielded.connect(self._on_rows)

    @Slot(object)
    def _on_rows(self, rows: Rows) -> None:
        if self.dialog is not None:
            quota = self._preferences.settings.engine.memory_gib * _GIB
            self.dialog.show_rows(rows, quota)

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None


def _rows(documents_dir: Path, library: Library) -> Rows:
    """Runs on the library lane."""
    entries = library.entries()
    found = holdings(documents_dir, [entry.document_id for entry in entries])
    return list(zip(entries, found, strict=True))
