"""The card behind a [n] of an answer, while the pointer rests on it or the keyboard is at it."""

from typing import Final

from PySide6.QtCore import QObject, QRect, QTimer, Slot

from engine.records.answers import Citation
from memlong_desktop.item_models.answer_words import citation_place, citation_remark
from memlong_desktop.item_models.cited_passage import cited_passage
from memlong_desktop.item_models.conversation_items import Turn
from memlong_desktop.views.citation_card import CitationCard
from memlong_desktop.views.main_window import MainWindow

_LINGERS_MS: Final = 300


class Pointing(QObject):
    """Shows the card a moment after something was pointed at, and hides it at once.

    Attributes:
        card: what is shown.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pointed: tuple[Turn, Citation, QRect] | None = None
        self._timer = QTimer(self, interval=_LINGERS_MS, singleShot=True)
        self._timer.timeout.connect(self._on_lingered)
        self.card = CitationCard(window.theme, window)
        window.chat.citation_pointed.connect(self._on_pointed)
        window.chat.citation_left.connect(self._on_left)
        window.chat.citation_activated.connect(self._on_left)
        window.chat.turns.verticalScrollBar().valueChanged.connect(self._on_left)

    @Slot(object, object, QRect)
    def _on_pointed(self, turn: Turn, citation: Citation, beside: QRect) -> None:
        """`beside` is in pixels of the screen."""
        place = QRect(self._window.mapFromGlobal(beside.topLeft()), beside.size())
        self._pointed = (turn, citation, place)
        self._timer.start()

    @Slot()
    def _on_left(self) -> None:
        self._timer.stop()
        self._pointed = None
        self.card.hide()

    @Slot()
    def _on_lingered(self) -> None:
        if self._pointed is None:
            return
        turn, citation, beside = self._pointed
        self.card.set_theme(self._window.theme)
        passage = cited_passage(citation, turn.passages)
        head, remark = citation_place(citation), citation_remark(citation)
        self.card.show_passage(head, passage, remark, beside)
