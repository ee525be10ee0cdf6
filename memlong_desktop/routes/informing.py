"""What tells about the program: shortcuts, logs, versions, the model at work."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from engine.errors import StorageError
from memlong_desktop import problem_report
from memlong_desktop.background.operations import Operations
from memlong_desktop.errors import Failure
from memlong_desktop.paths import UserFolders
from memlong_desktop.views.about_dialog import AboutDialog
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.report_dialog import ReportDialog
from memlong_desktop.views.shortcut_sheet import ShortcutSheet


class Informing(QObject):
    """Leads the actions of the help menu, and the model's chip."""

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
        window.status_line.model_clicked.connect(self._on_model_clicked)

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
            message = "The folder of the logs cannot be shown."
            hint = f"The logs lie in {folder}."
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
            dialog.say(f"{failure.message} {failure.hint}")
        else:
            dialog.accept()

    @Slot()
    def _on_model_clicked(self) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model = self._operations.preparing.state
        facts = model.facts
        if facts is not None:
            calibrated = "calibrated for memory" if facts.calibrated else "not calibrated"
            for words in (facts.name, f"Runs on {facts.device}", calibrated.capitalize()):
                menu.addAction(words.replace("&", "&&")).setEnabled(False)
        elif model.problem:
            menu.addAction("Try again").triggered.connect(self._operations.prepare_models)
        else:
            menu.addAction("The models are on their way").setEnabled(False)
        line = self._window.status_line
        size = menu.sizeHint()
        menu.popup(line.mapToGlobal(line.rect().topRight()) - QPoint(size.width(), size.height()))
