"""What the actions of the window itself do: panels, the chat, places."""

from PySide6.QtCore import QObject, Slot

from memlong_desktop.views.main_window import MainWindow


class Commands(QObject):
    """Leads actions to the views that they show, hide and move."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        actions, reader = window.actions_table, window.reader
        actions.on("quit", window.close)
        actions.on("menu", window.tool_row.open_menu)
        actions.on("back", reader.back)
        actions.on("forward", reader.forward)
        actions.on("go_to_page", window.tool_row.edit_page)
        actions.on("panel", window.toggle_panel)
        actions.on("chat", self._on_chat)
        actions.on("ask", self._on_ask)
        reader.history_changed.connect(self._on_history)

    @Slot(bool, bool)
    def _on_history(self, back: bool, forward: bool) -> None:
        self._window.actions_table.set("can_go_back", back)
        self._window.actions_table.set("can_go_forward", forward)

    @Slot(bool)
    def _on_chat(self, shown: bool) -> None:
        self._window.show_chat(shown=shown)

    @Slot()
    def _on_ask(self) -> None:
        self._window.show_chat(shown=True)
        self._window.chat.focus_question()
