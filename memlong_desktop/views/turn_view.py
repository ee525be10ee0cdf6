"""One question and its answer, from the first word to the last quote."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QGuiApplication,
    QMouseEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from engine.records.answers import Citation
from memlong_desktop.conversation_text import answer_markdown, answer_text
from memlong_desktop.icons import icon
from memlong_desktop.item_models.answer_remarks import quotes_heading, stopped_words
from memlong_desktop.item_models.answer_words import citation_words
from memlong_desktop.item_models.conversation_items import Turn
from memlong_desktop.item_models.coverage_words import progress_words
from memlong_desktop.theme import SPACE_1, Theme
from memlong_desktop.views.answer_text import AnswerText
from memlong_desktop.views.coverage_row import CoverageRow
from memlong_desktop.views.making_view import MakingView
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.quote_list import INSET, QuoteList
from memlong_desktop.views.turn_actions import TurnActions

_CHEVRON: Final = 14


class TurnView(QWidget):
    """A turn of the conversation; `show_turn` follows its changes.

    Attributes:
        coverage: how much of the document the answer knew.

    Signals:
        citation_chosen: a `Citation`, from its chip or its quote.
        again_requested: the `Turn`, whose question is to be asked once more.
        edit_requested: the `Turn`, whose question is to be written anew.
        version_requested: the `Turn`, and -1 or +1: the version before or after it.
        citation_pointed: the `Turn`, the `Citation` of the chip that is pointed at, and where on
            the screen that is drawn.
        citation_left: none is pointed at any more.
        address_chosen: the `QUrl` of a link in the answer.
        delete_requested: the stored answer's id.
        chosen: the `Turn`, when the reader clicks on it.
        unfolded: the reader is about to see more of it, or less.
    """

    citation_chosen = Signal(object)
    again_requested = Signal(object)
    edit_requested = Signal(object)
    version_requested = Signal(object, int)
    citation_pointed = Signal(object, object, QRect)
    citation_left = Signal()
    address_chosen = Signal(QUrl)
    delete_requested = Signal(int)
    chosen = Signal(object)
    unfolded = Signal()

    def __init__(self, turn: Turn, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turn = turn
        self._theme = theme
        self._making: MakingView | None = None
        self._question = _label("question", self)
        self._question.setText(turn.question)
        self._question.setAccessibleName(self.tr("Question: {0}").format(turn.question))
        self._note = _label("note", self)
        self._failure = _label("failure", self)
        self._retry = QPushButton(self.tr("Try again"), self)
        self._answer = AnswerText(theme, self)
        self._notes = _label("note", self)
        self.coverage = CoverageRow(self)
        self._quotes = QuoteList(theme, self)
        self._how = QPushButton(self.tr("How this was answered"), self)
        self._how.setObjectName("quiet")
        self._how.setMinimumWidth(1)  # with large text it is cut, not the answer
        self._how.setCursor(Qt.CursorShape.PointingHandCursor)
        self._actions = TurnActions(theme, self)
        self._footer = QWidget(self)
        self._lay_out()
        self._connect()
        self.show_turn(turn)
        self._show_chevron()

    @property
    def turn(self) -> Turn:
        """What is shown."""
        return self._turn

    @property
    def answer_text(self) -> AnswerText:
        """The answer's text."""
        return self._answer

    @property
    def quotes(self) -> QuoteList:
        """The citations under it."""
        return self._quotes

    @property
    def actions_row(self) -> TurnActions:
        """The small buttons."""
        return self._actions

    @property
    def note(self) -> str:
        """What is said about the state of the answer, "" if nothing."""
        return self._note.text() if not self._note.isHidden() else ""

    @property
    def notes(self) -> str:
        """What had to be done differently for this answer, "" if nothing."""
        return self._notes.text() if not self._notes.isHidden() else ""

    @property
    def failure(self) -> str:
        """Why there is no answer, "" if there is no reason."""
        return self._failure.text() if not self._failure.isHidden() else ""

    @property
    def retry_button(self) -> QPushButton:
        """Asks again after a failure."""
        return self._retry

    @property
    def how_button(self) -> QPushButton:
        """Unfolds how the answer was made."""
        return self._how

    @property
    def making(self) -> MakingView | None:
        """How the answer was made, while that is unfolded."""
        return self._making

    def add_text(self, turn: Turn, text: str) -> None:
        """More of the answer; only its last words are written again."""
        self._turn = turn
        self._note.hide()
        self._answer.show()
        self._answer.write(text)

    def add_citation(self, turn: Turn, citation: Citation) -> None:
        """What the next mark in the answer stands for."""
        self._turn = turn
        self._answer.add_number(citation.number)

    def show_turn(self, turn: Turn) -> None:
        """Follow a change of state."""
        before, self._turn = self._turn, turn
        _say(self._note, self._note_words())
        failure = turn.failure
        _say(self._failure, f"{failure.message} {failure.hint}".strip() if failure else "")
        self._retry.setVisible(failure is not None)
        if turn is before or turn.answer is not None:
            self._answer.set_answer(turn.text, [c.number for c in turn.citations])
        self._answer.setVisible(bool(turn.text))
        _say(self._notes, " ".join(turn.answer.notes) if turn.answer else "")
        self.coverage.show_answer(turn.answer)
        several = any(passage.title for passage in turn.passages)
        heading = quotes_heading(turn.answer) if turn.answer is not None else ""
        self._quotes.set_citations(turn.citations, heading, named=several)
        self._footer.setVisible(not turn.is_open and failure is None)
        self._how.setVisible(turn.answer is not None)
        stored = turn.answer is not None and turn.answer.answer_id > 0
        self._actions.button("delete").setVisible(stored)
        self._actions.set_version(turn.version, turn.versions)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        if self._turn.text:
            self._answer.set_theme(theme)
        self._quotes.set_theme(theme)
        self._actions.set_theme(theme)
        self._show_chevron()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._actions.set_hovered(hovered=True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._actions.set_hovered(hovered=False)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self._turn)
        super().mousePressEvent(event)

    def _lay_out(self) -> None:
        for label in (self._question, self._note, self._notes, self._failure):
            label.setContentsMargins(INSET, 0, 0, 0)
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._how)
        row.addStretch(1)
        row.addWidget(self._actions)
        body = QHBoxLayout()
        body.setContentsMargins(INSET, 0, 0, 0)
        body.addWidget(self._answer)
        retry = QHBoxLayout()
        retry.setContentsMargins(INSET, 0, 0, 0)
        retry.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1)
        self._column.addWidget(self._question)
        self._column.addSpacing(SPACE_1)
        self._column.addLayout(body)
        self._column.addWidget(self._note)
        self._column.addWidget(self.coverage)
        self._column.addWidget(self._notes)
        self._column.addWidget(self._failure)
        self._column.addLayout(retry)
        self._column.addWidget(self._quotes)
        self._column.addWidget(self._footer)

    def _connect(self) -> None:
        self._answer.citation_chosen.connect(self._on_chip)
        self._answer.citation_pointed.connect(self._on_pointed)
        self._answer.address_chosen.connect(self.address_chosen)
        self._quotes.citation_chosen.connect(self.citation_chosen)
        self._quotes.unfolded.connect(self.unfolded)
        self._how.clicked.connect(self._on_how)
        self._retry.clicked.connect(self._on_again)
        self.coverage.again_requested.connect(self._on_again)
        self._actions.copy_requested.connect(self._on_copy)
        self._actions.markdown_requested.connect(self._on_copy_markdown)
        self._actions.version_requested.connect(self._on_version)
        self._actions.again_requested.connect(self._on_again)
        self._actions.edit_requested.connect(self._on_edit)
        self._actions.delete_requested.connect(self._on_delete)

    def _note_words(self) -> str:
        turn = self._turn
        if turn.state == "searching" and turn.waits and turn.retrieved is None:
            return self.tr("Waits until the answer in another conversation is complete.")
        if turn.state == "searching" and turn.progress is not None:
            return progress_words(turn.progress)
        if turn.state == "searching" and turn.retrieved is None:
            return self.tr("Looking for passages…")
        if turn.state == "searching":
            count = len(turn.retrieved.passages) if turn.retrieved else 0
            several = self.tr("Reading {0} passages…").format(count)
            return self.tr("Reading one passage…") if count == 1 else several
        if turn.state == "stopped":
            return stopped_words()
        return ""

    def _show_chevron(self) -> None:
        name = "chevron-right" if self._making is None else "chevron-down"
        self._how.setIcon(icon(name, self._theme))
        side = self._theme.px(_CHEVRON)
        self._how.setIconSize(QSize(side, side))

    @Slot(int)
    def _on_chip(self, number: int) -> None:
        citation = self._citation(number)
        if citation is not None:
            self.citation_chosen.emit(citation)

    @Slot(int, QRect)
    def _on_pointed(self, number: int, area: QRect) -> None:
        citation = self._citation(number)
        if citation is None:
            self.citation_left.emit()
            return
        port = self._answer.viewport()
        beside = QRect(port.mapToGlobal(area.topLeft()), area.size())
        self.citation_pointed.emit(self._turn, citation, beside)
        if self._answer.hasFocus():
            words = citation_words(citation)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._answer, words))

    def _citation(self, number: int) -> Citation | None:
        return next((c for c in self._turn.citations if c.number == number), None)

    @Slot()
    def _on_how(self) -> None:
        self.unfolded.emit()
        if self._making is not None:
            self._making.deleteLater()
            self._making = None
        elif self._turn.answer is not None:
            self._making = MakingView(self._turn.answer, self)
            self._column.addWidget(self._making)
        self._show_chevron()

    @Slot()
    def _on_copy(self) -> None:
        answer = self._turn.answer
        QGuiApplication.clipboard().setText(answer_text(answer) if answer else self._turn.text)

    @Slot()
    def _on_copy_markdown(self) -> None:
        answer = self._turn.answer
        markdown = answer_markdown(answer) if answer else self._turn.text
        QGuiApplication.clipboard().setText(markdown)

    @Slot()
    def _on_again(self) -> None:
        self.again_requested.emit(self._turn)

    @Slot()
    def _on_edit(self) -> None:
        self.edit_requested.emit(self._turn)

    @Slot(int)
    def _on_version(self, step: int) -> None:
        self.version_requested.emit(self._turn, step)

    @Slot()
    def _on_delete(self) -> None:
        if self._turn.answer is not None:
            self.delete_requested.emit(self._turn.answer.answer_id)


def _label(name: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel(parent=parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _say(label: PlainLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
