"""Copies of the library, from the menu or from a banner: listed, made, put back."""

from PySide6.QtCore import QObject, Slot

from memlong_desktop.background.operations import Operations
from memlong_desktop.errors import Failure, failure_of
from memlong_desktop.views.backups_dialog import BackupsDialog
from memlong_desktop.views.main_window import MainWindow


class KeepingRoute(QObject):
    """Leads the dialog's wishes to `background.keeping`, and back."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._keeping = operations.keeping
        self._dialog: BackupsDialog | None = None
        window.actions_table.on("restore_library", self._on_restore)
        window.reader_banner.remedy_chosen.connect(self._on_remedy)
        self._keeping.listed.connect(self._on_listed)
        self._keeping.copied.connect(self._keeping.list)
        self._keeping.restored.connect(self._on_restored)
        self._keeping.failed.connect(self._on_failed)

    @Slot()
    def _on_restore(self) -> None:
        self._open(damaged=self._operations.library_loss.damaged)

    @Slot(object)
    def _on_remedy(self, failure: Failure) -> None:
        if failure.remedy == "restore_library":
            self._open(damaged=True)

    def _open(self, *, damaged: bool) -> None:
        if self._dialog is None:
            dialog = BackupsDialog(damaged=damaged, parent=self._window)
            dialog.copy_requested.connect(self._keeping.back_up)
            dialog.restore_requested.connect(self._keeping.restore)
            dialog.finished.connect(self._on_finished)
            self._dialog = dialog
            dialog.open()
        self._keeping.list()

    @Slot(object)
    def _on_listed(self, copies: object) -> None:
        if self._dialog is not None and isinstance(copies, list):
            self._dialog.say("")
            self._dialog.show_copies(copies)

    @Slot()
    def _on_restored(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._window.reader_banner.dismiss()

    @Slot(object)
    def _on_failed(self, failure: Exception) -> None:
        shown = failure_of(failure, "reader")
        if self._dialog is not None:
            self._dialog.say(f"{shown.message} {shown.hint}")
        else:
            self._window.show_failure(shown)

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None
