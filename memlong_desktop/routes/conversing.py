"""The conversation in the chat: what is asked in which place, and which one is shown."""

from PySide6.QtCore import QObject, Slot

from engine.conversations import PromptSize, Thread
from engine.records.pages import OutlineEntry
from memlong_desktop.background.conversing import ShownConversation
from memlong_desktop.background.exchange import Exchange
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.item_models.prompt_words import size_words
from memlong_desktop.suggestions import suggested
from memlong_desktop.views.main_window import MainWindow


class ConversationRoute(QObject):
    """Leads questions to their place in a conversation, and conversations to the chat."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._document: OpenedDocument | None = None
        chat, conversing = window.chat, operations.conversing
        chat.question_submitted.connect(self._on_question)
        chat.delete_requested.connect(conversing.remove_answer)
        chat.version_chosen.connect(conversing.show_version)
        chat.question_box.text_changed.connect(self._on_text)
        operations.weighing.weighed.connect(self._on_weighed)
        operations.question_begun.connect(self._on_begun)
        operations.asking.resumed.connect(self._on_resumed)
        conversing.shown.connect(self._on_shown)
        operations.outlined.connect(self._on_outline)
        operations.text.headings.found.connect(self._offer)
        operations.opened.connect(self._on_opened)

    @Slot(str)
    def _on_question(self, question: str) -> None:
        thread = self._window.chat.take_thread(question)
        self._operations.ask(question, thread if thread.conversation_id else None)

    @Slot()
    def _on_text(self) -> None:
        chat = self._window.chat
        if self._operations.preparing.state.facts is not None:
            text = chat.question_box.text
            self._operations.weighing.weigh(text, chat.thread_for(text))

    @Slot(object)
    def _on_weighed(self, size: PromptSize | None) -> None:
        words = size_words(size) if size is not None else ""
        self._window.chat.question_box.set_size(words)

    @Slot(str, object)
    def _on_begun(self, question: str, thread: Thread) -> None:
        waits = self._operations.asking.waits
        self._window.chat.begin(question, thread, waits=waits)

    @Slot(object)
    def _on_resumed(self, exchange: Exchange) -> None:
        """An answer goes on that was begun before something else was looked at."""
        chat = self._window.chat
        chat.begin(exchange.question, exchange.place, waits=self._operations.asking.waits)
        if exchange.found is not None:
            chat.set_retrieved(exchange.found)
        for citation in exchange.cited:
            chat.add_citation(citation)
        if exchange.text:
            chat.add_text(exchange.text)

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        if document is not self._document:
            self._document = document
            self._window.chat.set_suggestions([])

    @Slot(object)
    def _on_outline(self, outline: list[OutlineEntry]) -> None:
        if outline:
            self._offer(outline)
        else:
            self._operations.text.headings.want()

    @Slot(object)
    def _offer(self, headings: list[OutlineEntry]) -> None:
        title = self._document.title if self._document is not None else ""
        questions = suggested(headings, title, self.tr("What does “{0}” say?").format)
        self._window.chat.set_suggestions(questions)

    @Slot(object)
    def _on_shown(self, conversation: ShownConversation) -> None:
        self._window.chat.set_conversation(
            conversation.answers, conversation.conversation_id, conversation.answer_id
        )
