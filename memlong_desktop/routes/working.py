"""The engine at work: pause, resume, stop, forget, and the ways out of failures."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from engine.records.library import DocumentEntry
from memlong_desktop.background.operations import Operations
from memlong_desktop.errors import Failure
from memlong_desktop.routes.opening import Opening
from memlong_desktop.views.forget_dialog import ForgetDialog
from memlong_desktop.views.main_window import MainWindow


class Working(QObject):
    """Leads actions and banners' buttons to operations, and tells which make sense now."""

    def __init__(self, window: MainWindow, operations: Operations, opening: Opening) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._opening = opening
        actions = window.actions_table
        actions.on("close_document", operations.close_document)
        actions.on("stop", operations.stop)
        actions.on("pause", operations.pause)
        actions.on("resume", operations.resume)
        actions.on("cancel_indexing", operations.cancel_indexing)
        window.library.forget_requested.connect(self._on_forget)
        window.library.reveal_requested.connect(self._on_reveal)
        window.reader_banner.remedy_chosen.connect(self._on_remedy)
        window.chat_banner.remedy_chosen.connect(self._on_remedy)
        for signal in (
            operations.opened,
            operations.closed,
            operations.index_changed,
            operations.question_begun,
            operations.retrieved,
            operations.answered,
            operations.answer_failed,
        ):
            signal.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        document = self._operations.document
        state = self._operations.indexing.state(document.path) if document is not None else None
        phase = state.phase if state is not None else "done"
        actions = self._window.actions_table
        actions.set("document", document is not None)
        actions.set("answering", self._operations.asking.active)
        actions.set("indexing", phase in ("waiting", "running", "paused"))
        actions.set("paused", phase in ("paused", "stopped", "failed"))

    @Slot(object)
    def _on_remedy(self, failure: Failure) -> None:
        if failure.remedy == "show_log":
            self._window.actions_table["show_log"].trigger()
        elif failure.remedy == "open_file":
            self._opening.choose_file()
        elif failure.remedy in ("restart_engine", "prepare"):
            self._operations.prepare_models()
        elif failure.remedy == "try_again" and failure.pane == "chat":
            self._operations.resume()
        elif failure.remedy == "try_again":
            self._opening.try_again()

    @Slot(object)
    def _on_forget(self, entry: DocumentEntry) -> None:
        dialog = ForgetDialog(entry.title, entry.bytes_on_disk, self._window)
        dialog.exec()
        if dialog.agreed:
            self._operations.forget(entry.document_id, Path(entry.path), dialog.everything)

    @Slot(object)
    def _on_reveal(self, entry: DocumentEntry) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(entry.path).parent)))
