"""The list of all conversations: shown, searched, opened, renamed, kept on top, deleted."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QInputDialog, QMessageBox

from engine.conversations import ConversationEntry
from engine.records.library import DocumentEntry
from engine.scopes import Collection
from memlong_desktop.background.conversing import ShownConversation
from memlong_desktop.background.operations import Operations
from memlong_desktop.routes.conversing import ConversationRoute
from memlong_desktop.routes.opening import Opening
from memlong_desktop.routes.welcoming import Welcoming
from memlong_desktop.theme import Theme
from memlong_desktop.views.asked_view import AskedView
from memlong_desktop.views.main_window import MainWindow


class Asked(QObject):
    """Leads the panel and the line over the chat to the conversations.

    Attributes:
        view: the panel.
    """

    def __init__(
        self, window: MainWindow, operations: Operations, opening: Opening, theme: Theme
    ) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._opening = opening
        self._conversing = operations.conversing
        ConversationRoute(window, operations)
        Welcoming(window, operations, opening)  # behind it: questions about the sample come last
        self._documents: dict[str, DocumentEntry] = {}
        self._collections: dict[str, Collection] = {}
        self._entries: dict[str, ConversationEntry] = {}
        actions = window.actions_table
        self.view = AskedView(actions["new_conversation"], theme, window)
        window.add_panel("conversations", self.view)
        actions.on("new_conversation", self._on_new)
        actions.on("rename_conversation", self._on_rename)
        actions.on("delete_conversation", self._on_delete_shown)
        names = ("rename_conversation", "export_conversation", "print_conversation")
        of_conversation = [actions[name] for name in (*names, "delete_conversation")]
        window.chat.bar.set_actions([actions["new_conversation"]], of_conversation)
        self.view.chosen.connect(self._on_chosen)
        self.view.search_requested.connect(self._conversing.search)
        self.view.pin_requested.connect(self._on_pin)
        self.view.delete_requested.connect(self._on_delete)
        self.view.items.renamed.connect(self._conversing.rename)
        self._conversing.listed.connect(self._on_listed)
        self._conversing.found.connect(self.view.set_found)
        self._conversing.shown.connect(self._on_shown)
        operations.library_listed.connect(self._on_library)
        operations.collecting.listed.connect(self._on_collections)
        operations.closed.connect(self._show_name)
        self._conversing.refresh()

    @property
    def shown(self) -> ConversationEntry | None:
        """What is stored of the conversation that is shown."""
        return self._entries.get(self._conversing.conversation_id)

    @Slot()
    def _on_new(self) -> None:
        self._window.show_chat(shown=True)
        self._conversing.begin()
        self._window.chat.focus_question()

    @Slot(object, int)
    def _on_chosen(self, entry: ConversationEntry, answer_id: int) -> None:
        self._window.show_chat(shown=True)
        self._conversing.want(entry.subject_id, entry.conversation_id, answer_id)
        collection = self._collections.get(entry.subject_id)
        self._operations.collecting.choose(collection)
        if entry.subject_id == self._conversing.subject_id:
            return
        about = entry.subject_id if collection is None else collection.documents[0]
        document = self._documents.get(about)
        if document is not None:
            self._opening.open_entry(document)

    @Slot()
    def _on_rename(self) -> None:
        entry = self.shown
        if entry is None:
            return
        title, agreed = QInputDialog.getText(
            self._window,
            self.tr("Rename this conversation"),
            self.tr("Without a name it goes by its first question."),
            text=entry.name,
        )
        if agreed:
            self._conversing.rename(entry.conversation_id, title)

    @Slot(object, bool)
    def _on_pin(self, entry: ConversationEntry, pinned: bool) -> None:
        self._conversing.pin(entry.conversation_id, pinned=pinned)

    @Slot()
    def _on_delete_shown(self) -> None:
        if self.shown is not None:
            self._on_delete(self.shown)

    @Slot(object)
    def _on_delete(self, entry: ConversationEntry) -> None:
        asking = QMessageBox(self._window)
        asking.setIcon(QMessageBox.Icon.Question)
        asking.setTextFormat(Qt.TextFormat.PlainText)  # a question may hold a document's words
        asking.setText(self.tr("Delete the conversation “{0}”?").format(entry.name))
        asking.setInformativeText(self.tr("All of its questions and answers go with it."))
        deleting = asking.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        # Enter deletes nothing: what is deleted cannot be brought back.
        asking.setDefaultButton(asking.addButton(QMessageBox.StandardButton.Cancel))
        asking.exec()
        if asking.clickedButton() is deleting:
            self._conversing.remove(entry.conversation_id)
        asking.deleteLater()

    @Slot(object)
    def _on_listed(self, entries: list[ConversationEntry]) -> None:
        self._entries = {entry.conversation_id: entry for entry in entries}
        self.view.set_entries(entries)
        if self.view.search_text:
            self._conversing.search(self.view.search_text)
        self._show_name()

    @Slot(object)
    def _on_shown(self, conversation: ShownConversation) -> None:
        entry = conversation.entry
        if entry is not None:
            self._entries[entry.conversation_id] = entry
        self._show_name()

    @Slot(object)
    def _on_library(self, documents: list[DocumentEntry]) -> None:
        self._documents = {document.document_id: document for document in documents}
        self._show_titles()

    @Slot(object)
    def _on_collections(self, collections: list[Collection]) -> None:
        before, self._collections = self._collections, {c.collection_id: c for c in collections}
        self._show_titles()
        if before.keys() - self._collections.keys():  # what was asked of one went with it
            self._conversing.refresh()

    def _show_titles(self) -> None:
        titles = {key: entry.title for key, entry in self._documents.items()}
        for key, one in self._collections.items():
            titles[key] = one.name or ", ".join(titles.get(known, "") for known in one.documents)
        self.view.set_titles(titles)

    @Slot()
    def _show_name(self) -> None:
        entry = self.shown
        self._window.chat.bar.set_name(entry.name if entry is not None else "")
        self._window.actions_table.set("conversation", entry is not None)
        if not self.view.search_text:
            self.view.mark(self._conversing.conversation_id)
