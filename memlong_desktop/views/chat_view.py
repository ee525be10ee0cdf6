"""Questions about the document and their answers: the pane beside the pages.

Shows and emits intent; the shell asks the engine and reports back with `begin`, `set_retrieved`,
`add_text`, and `finish` or `fail`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from engine.conversations import NEW_CONVERSATION, Thread
from engine.errors import EngineError
from engine.other_engine.choice import OtherEngine
from engine.records.answers import Answer, Citation, Retrieved
from engine.records.indexing import Progress
from memlong_desktop import theme
from memlong_desktop.item_models.answer_words import citation_count, spoken
from memlong_desktop.item_models.conversation_items import Conversation, Turn
from memlong_desktop.item_models.spoken_sentences import SpokenSentences
from memlong_desktop.theme import Theme
from memlong_desktop.views.chat_style import chat_style
from memlong_desktop.views.conversation_bar import ConversationBar
from memlong_desktop.views.conversation_view import ConversationView, reading_width
from memlong_desktop.views.elsewhere_mark import ElsewhereMark
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.question_box import QuestionBox


class ChatView(QWidget):
    """A conversation, and the box for the next question.

    Attributes:
        mark: above the box while another engine writes the answers.

    Signals:
        question_submitted: a question, not empty and not too long.
        stop_requested: stop the answer that is being written.
        citation_activated: a `Citation`, from its chip or its quote.
        citation_pointed: the `Turn`, the `Citation` whose chip is pointed at, and where on the
            screen that is drawn.
        citation_left: none is pointed at any more.
        address_activated: the `QUrl` of a link in an answer; nothing was opened.
        delete_requested: the id of a stored answer; it is not shown any more.
        version_chosen: the id of the stored answer that is shown from now on in its place.
        way_chosen: how questions are answered from now on, a `Way`.
    """

    question_submitted = Signal(str)
    stop_requested = Signal()
    citation_activated = Signal(object)
    citation_pointed = Signal(object, object, QRect)
    citation_left = Signal()
    address_activated = Signal(QUrl)
    delete_requested = Signal(int)
    version_chosen = Signal(int)
    way_chosen = Signal(str)

    def __init__(self, chosen: Theme | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        chosen = chosen or theme.light()
        self._theme = chosen
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Questions and answers"))
        self._conversation = Conversation()
        self._heard = SpokenSentences()
        self._instead: Turn | None = None  # the question in the box takes its place
        self._turns = ConversationView(chosen, self)
        self._box = QuestionBox(chosen, self)
        self._intro = self._make_intro()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._intro)
        self._stack.addWidget(self._turns)
        self._ask_row = QWidget(self)
        self._ask = QVBoxLayout(self._ask_row)
        self.mark = ElsewhereMark(chosen, self)
        self._ask.addWidget(self.mark)
        self._ask.addWidget(self._box)
        self.bar = ConversationBar(chosen, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self._ask_row)
        self._box.question_submitted.connect(self.question_submitted)
        self._box.stop_requested.connect(self.stop_requested)
        self._box.text_changed.connect(self._on_text)
        self._box.scope_row.way_chosen.connect(self.way_chosen)
        self._turns.citation_chosen.connect(self.citation_activated)
        self._turns.citation_pointed.connect(self.citation_pointed)
        self._turns.citation_left.connect(self.citation_left)
        self._turns.address_chosen.connect(self.address_activated)
        self._turns.again_requested.connect(self._on_again)
        self._turns.edit_requested.connect(self._on_edit)
        self._turns.version_requested.connect(self._on_version)
        self._turns.delete_requested.connect(self._on_delete)
        self.show_other_engine(None)
        self.set_theme(chosen)

    # ---- what the shell says ----

    def set_conversation(
        self, answers: Sequence[Answer], conversation_id: str = "", answer_id: int = 0
    ) -> None:
        """Show a conversation from its end; an open turn is forgotten.

        The view stays where it is if these are the answers that are shown already.

        Args:
            answers: all of it, see `engine.conversations.shown_path`.
            conversation_id: which it is.
            answer_id: the answer to bring into view; 0 for the end.
        """
        same = conversation_id == self._conversation.conversation_id
        changed = self._conversation.adopt(answers) if same else None
        if changed is not None:
            for turn in changed:
                self._show_turn(turn)
        else:
            self._set_instead(None)
            self._conversation = Conversation(answers, conversation_id)
            self._turns.set_turns(self._conversation.turns)
            self._box.set_last_question(self._conversation.last_question)
            self._box.set_busy(busy=False)
            self._show_stack()
        for turn in self._conversation.turns:
            if answer_id and turn.answer is not None and turn.answer.answer_id == answer_id:
                self._turns.bring(turn)

    def thread_for(self, question: str) -> Thread:
        """Where the question in the box belongs."""
        if self._instead is not None:
            return self._conversation.thread_instead(self._instead, question)
        return self._conversation.thread_after()

    def take_thread(self, question: str) -> Thread:
        """Where the question belongs that was just submitted."""
        thread = self.thread_for(question)
        self._set_instead(None)
        return thread

    def begin(
        self, question: str, thread: Thread = NEW_CONVERSATION, *, waits: bool = False
    ) -> None:
        """A question is being answered from now on, or when its turn has come (`waits`)."""
        self._heard = SpokenSentences()
        self._show_turn(self._conversation.stop())
        before = list(self._conversation.turns)
        turn = self._conversation.begin(question, thread, waits=waits)
        for gone in before:
            if gone not in self._conversation.turns:
                self._turns.remove(gone)
        self._show_stack()
        self._turns.begin(turn)
        self._box.set_last_question(question)
        self._box.set_busy(busy=True)

    def set_retrieved(self, retrieved: Retrieved) -> None:
        """The passages for the open question are found."""
        self._show_turn(self._conversation.set_retrieved(retrieved))

    def set_progress(self, progress: Progress) -> None:
        """The open answer takes a while to begin."""
        self._show_turn(self._conversation.set_progress(progress))

    def set_read(self, document_id: str, read: int) -> None:
        """So many sections of a document are read, for answers about all of it."""
        for turn in self._conversation.turns:
            view = self._turns.view(turn)
            if view is not None:
                view.coverage.show_read(document_id, read)

    def add_text(self, text: str) -> None:
        """More of the open answer, as it comes."""
        turn = self._conversation.add_text(text)
        view = self._turns.view(turn) if turn else None
        if turn is not None and view is not None:
            view.add_text(turn, text)
        for sentence in self._heard.add(text):
            self._announce(sentence)

    def add_citation(self, citation: Citation) -> None:
        """What the next mark in the open answer stands for."""
        turn = self._conversation.add_citation(citation)
        view = self._turns.view(turn) if turn else None
        if turn is not None and view is not None:
            view.add_citation(turn, citation)

    def finish(self, answer: Answer) -> None:
        """The open answer is complete, or was stopped."""
        turn = self._conversation.finish(answer)
        if turn is not None:
            rest = f"{self._heard.rest()} {citation_count(answer)}".strip()
            self._close(turn, rest if self._heard.any_said else spoken(answer))

    def fail(self, failure: EngineError) -> None:
        """The open question cannot be answered."""
        turn = self._conversation.fail(failure)
        if turn is not None:
            self._close(turn, f"{failure.message} {failure.hint}".strip())

    def remove_answer(self, answer_id: int) -> None:
        """Take a stored answer out of what is shown."""
        turn = self._conversation.remove(answer_id)
        if turn is not None:
            self._turns.remove(turn)
            self._show_stack()

    def set_suggestions(self, questions: Sequence[str]) -> None:
        """Offer these on an empty chat; none if there is nothing to offer."""
        while (item := self._offers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for question in questions:
            offer = QPushButton(question.replace("&", "&&"), self._intro)
            offer.setObjectName("offer")
            offer.setCursor(Qt.CursorShape.PointingHandCursor)
            offer.setAccessibleName(self.tr("Ask: {0}").format(question))
            offer.setProperty("question", question)
            offer.clicked.connect(self._on_offer)
            self._offers.addWidget(offer, 0, Qt.AlignmentFlag.AlignLeft)

    def show_other_engine(self, other: OtherEngine | None) -> None:
        """Say who writes the answers, if it is not the model here."""
        self.mark.show_other(other)
        words = self.tr(
            "Each answer comes with the sentences it stands on; a click opens their page."
        )
        if other is None or other.is_here:
            words = f"{words} {self.tr('Nothing leaves this computer.')}"
        self._intro_words.setText(words)

    def set_available(self, available: bool, reason: str = "") -> None:
        """Whether questions can be asked, and if not, why: one sentence."""
        self._box.set_available(available=available, reason=reason)

    def focus_question(self) -> None:
        """Put the cursor where questions are written."""
        self._box.take_focus()

    def set_theme(self, chosen: Theme) -> None:
        """Recolour."""
        self._theme = chosen
        self.setStyleSheet(chat_style(chosen))
        self._intro_words.setMaximumWidth(reading_width(self.font(), chosen))
        self._turns.set_theme(chosen)
        self.bar.set_theme(chosen)
        self.mark.set_theme(chosen)
        self._box.set_theme(chosen)
        self._set_margins()

    @property
    def conversation(self) -> Conversation:
        """What is shown, as a record."""
        return self._conversation

    @property
    def turns(self) -> ConversationView:
        """The column of turns."""
        return self._turns

    @property
    def question_box(self) -> QuestionBox:
        """The box that questions are written in."""
        return self._box

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        # As wide as what is read, and in the middle like it.
        spare = self.width() - reading_width(self.font(), self._theme) - 2 * theme.SPACE_4
        side = max(theme.SPACE_4, theme.SPACE_4 + spare // 2)
        self._ask.setContentsMargins(side, theme.SPACE_2, side, theme.SPACE_4)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 640)

    # ---- inside ----

    def _show_turn(self, turn: Turn | None) -> None:
        view = self._turns.view(turn) if turn else None
        if turn is not None and view is not None:
            view.show_turn(turn)

    def _close(self, turn: Turn, announced: str) -> None:
        if self._turns.view(turn) is None:  # nothing came of it; what it hid is shown again
            self._turns.follow_turns(self._conversation.turns)
            self._turns.bring(turn)
        self._show_turn(turn)
        self._turns.end()
        self._box.set_busy(busy=False)
        self._announce(announced)

    def _announce(self, words: str) -> None:
        """Say it when the screen reader has come to an end with what it says."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _show_stack(self) -> None:
        empty = not self._conversation.turns
        self._stack.setCurrentWidget(self._intro if empty else self._turns)

    def _make_intro(self) -> QWidget:
        intro = QWidget(self)
        title = PlainLabel(self.tr("Ask about this book"), intro)
        title.setObjectName("chatTitle")
        self._intro_words = words = PlainLabel(parent=intro)
        words.setObjectName("chatIntro")
        for label in (title, words):
            label.setWordWrap(True)
        column = QVBoxLayout(intro)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_4, theme.SPACE_4, theme.SPACE_4)
        column.setSpacing(theme.SPACE_2)
        self._offers = QVBoxLayout()
        self._offers.setSpacing(theme.SPACE_1)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(theme.SPACE_2)
        column.addLayout(self._offers)
        column.addStretch(1)
        return intro

    @Slot()
    def _on_offer(self) -> None:
        offer = self.sender()
        if offer is not None and self._box.is_available:
            self.question_submitted.emit(str(offer.property("question")))

    @Slot(object)
    def _on_again(self, turn: Turn) -> None:
        if self._conversation.open_turn is None:
            self._set_instead(turn)
            self.question_submitted.emit(turn.question)

    @Slot(object)
    def _on_edit(self, turn: Turn) -> None:
        self._box.set_text(turn.question)
        self._set_instead(turn)
        self.focus_question()

    @Slot(object, int)
    def _on_version(self, turn: Turn, step: int) -> None:
        chosen = self._conversation.choose(turn, step)
        if chosen is not None:
            self._turns.follow_turns(self._conversation.turns)
            self.version_chosen.emit(chosen.answer_id)

    def _set_instead(self, turn: Turn | None) -> None:
        self._instead = turn
        words = self.tr("Asked anew in its place; the answers before it are kept as versions.")
        self._box.set_hint(words if turn is not None and turn.answer is not None else "")

    @Slot()
    def _on_text(self) -> None:
        if not self._box.text:  # whoever empties the box edits no more
            self._set_instead(None)

    @Slot(int)
    def _on_delete(self, answer_id: int) -> None:
        self.remove_answer(answer_id)
        self.delete_requested.emit(answer_id)
