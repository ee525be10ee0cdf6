"""What the actions do, when each makes sense, and the dialogs and menus they open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from engine.records import DocumentEntry
from memlong_desktop.background.operations import Operations
from memlong_desktop.errors import Failure
from memlong_desktop.paths import UserFolders
from memlong_desktop.routes.opening import Opening
from memlong_desktop.views.forget_dialog import ForgetDialog
from memlong_desktop.views.help_dialogs import AboutDialog, ShortcutsDialog
from memlong_desktop.views.main_window import MainWindow, Panel

if TYPE_CHECKING:
    from memlong_desktop.actions import ActionId, Condition


class Commands(QObject):
    """Leads actions, banners' buttons and menus to what they mean."""

    def __init__(
        self, window: MainWindow, operations: Operations, opening: Opening, folders: UserFolders
    ) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._opening = opening
        self._folders = folders
        self._history: set[Condition] = set()
        self._connect_actions()
        window.reader.history_changed.connect(self._on_history)
        window.library.forget_requested.connect(self._on_forget)
        window.library.reveal_requested.connect(self._on_reveal)
        window.status_line.model_clicked.connect(self._on_model_clicked)
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
            signal.connect(self._update_actions)

    @Slot(bool, bool)
    def _on_history(self, back: bool, forward: bool) -> None:
        self._history = set()
        if back:
            self._history.add("can_go_back")
        if forward:
            self._history.add("can_go_forward")
        self._update_actions()

    @Slot()
    def _update_actions(self) -> None:
        conditions: set[Condition] = set(self._history)
        document = self._operations.document
        if document is None:
            conditions.clear()
        else:
            conditions.add("document")
            state = self._operations.indexing.state(document.path)
            if state is not None and state.phase in ("waiting", "running"):
                conditions.add("indexing")
            elif state is not None and state.phase == "paused":
                conditions |= {"indexing", "paused"}
            elif state is not None and state.phase in ("stopped", "failed"):
                conditions.add("paused")
        if self._operations.asking.active:
            conditions.add("answering")
        self._window.actions_table.update(conditions)

    @Slot(object)
    def _on_remedy(self, failure: Failure) -> None:
        if failure.remedy == "show_log":
            self._show_log()
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
        dialog = ForgetDialog(entry.title, self._window)
        dialog.exec()
        if dialog.agreed:
            self._operations.forget(entry.document_id, Path(entry.path))

    @Slot(object)
    def _on_reveal(self, entry: DocumentEntry) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(entry.path).parent)))

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

    @Slot()
    def _show_log(self) -> None:
        # The folder: the window and the engine each write a log there.
        folder = self._folders.logs
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            message = "The folder of the logs cannot be shown."
            hint = f"The logs lie in {folder}."
            self._window.show_failure(Failure("reader", message, hint, tone="warning"))

    @Slot()
    def _on_shortcuts(self) -> None:
        ShortcutsDialog(self._window).exec()

    @Slot()
    def _on_about(self) -> None:
        AboutDialog(self._window).exec()

    @Slot()
    def _on_library_action(self) -> None:
        self._switch_panel("library")

    @Slot()
    def _on_outline_action(self) -> None:
        self._switch_panel("outline")

    def _switch_panel(self, panel: Panel) -> None:
        window = self._window
        window.show_panel(None if window.panel == panel else panel)
        if window.panel == "library":
            window.library.focus_list()
        elif window.panel == "outline":
            window.outline.focus_list()

    @Slot(bool)
    def _on_chat_action(self, shown: bool) -> None:
        self._window.show_chat(shown=shown)

    @Slot()
    def _on_ask_action(self) -> None:
        self._window.show_chat(shown=True)
        self._window.chat.focus_question()

    @Slot(bool)
    def _on_full_screen(self, on: bool) -> None:
        if on:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def _connect_actions(self) -> None:
        window, operations, reader = self._window, self._operations, self._window.reader
        slots: dict[ActionId, object] = {
            "open": self._opening.choose_file,
            "close_document": operations.close_document,
            "quit": window.close,
            "back": reader.back,
            "forward": reader.forward,
            "go_to_page": window.tool_row.edit_page,
            "zoom_in": reader.zoom_in,
            "zoom_out": reader.zoom_out,
            "fit_width": reader.fit_width,
            "library": self._on_library_action,
            "outline": self._on_outline_action,
            "panel": window.toggle_panel,
            "chat": self._on_chat_action,
            "ask": self._on_ask_action,
            "stop": operations.stop,
            "pause": operations.pause,
            "resume": operations.resume,
            "cancel_indexing": operations.cancel_indexing,
            "full_screen": self._on_full_screen,
            "shortcuts": self._on_shortcuts,
            "show_log": self._show_log,
            "about": self._on_about,
        }
        for action_id, slot in slots.items():
            window.actions_table[action_id].triggered.connect(slot)
