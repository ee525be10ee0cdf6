"""What tells about the program: shortcuts, logs, versions."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from engine.errors import StorageError
from memlong_desktop import problem_report
from memlong_desktop.background.operations import Operations
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.errors import Failure
from memlong_desktop.paths import UserFolders
from memlong_desktop.views.about_dialog import AboutDialog
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.report_dialog import ReportDialog
from memlong_desktop.views.shortcut_sheet import ShortcutSheet


class Informing(QObject):
    """Leads the actions of the help menu."""

    def __init__(self, window: MainWindow, operations: Operations, folders: UserFolders) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._folders = folders
        actions = window.actions_table
        actions.on("shortcuts", self._on_shortcuts)
        actions.on("show_log", self._on_show_log)
        actions.on("about", self._on_about)
        actions.on("report_problem", self._on_report)

    @Slot()
    def _on_shortcuts(self) -> None:
        ShortcutSheet(self._window.theme, self._window).open()

    @Slot()
    def _on_about(self) -> None:
        AboutDialog(self._window).open()

    @Slot()
    def _on_show_log(self) -> None:
        # The folder: the window and the engine each write a log there.
        folder = self._folders.logs
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            message = self.tr("The folder of the logs cannot be shown.")
            hint = self.tr("The logs lie in {folder}.").format(folder=folder)
            self._window.show_failure(Failure("reader", message, hint, tone="warning"))

    @Slot()
    def _on_report(self) -> None:
        report = problem_report.collect(self._folders)
        dialog = ReportDialog(report, self._window.theme, self._window)
        dialog.save_requested.connect(partial(self._save_report, dialog, report))
        dialog.open()

    def _save_report(self, dialog: ReportDialog, report: list[problem_report.Part]) -> None:
        name = problem_report.suggested_name(datetime.now().astimezone())
        chosen, _ = QFileDialog.getSaveFileName(
            dialog, self.tr("Save the report"), name, self.tr("ZIP files (*.zip)")
        )
        if not chosen:
            return
        try:
            problem_report.write(report, Path(chosen))
        except StorageError as failure:
            dialog.say(in_readers_words(str(failure)))
        else:
            dialog.accept()
