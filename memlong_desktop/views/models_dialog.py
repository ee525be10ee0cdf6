"""The models: those that answer and those that find passages; fetched, chosen, removed here."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.offers import Offer
from engine.records.models import MachineFacts
from memlong_desktop.background.fetching import Coming
from memlong_desktop.model_words import machine_words
from memlong_desktop.theme import SPACE_2, SPACE_4, SPACE_6, Theme
from memlong_desktop.views.model_card import ModelCard
from memlong_desktop.views.plain_label import PlainLabel

_WIDTH, _HEIGHT = 760, 680


class ModelsDialog(QDialog):
    """Shows what it is told; what the reader wants is told by the cards.

    Signals:
        use_requested, fetch_requested, cancel_requested, remove_requested: an `Offer`.
        token_given: an `Offer`; an access token; whether to keep it.
        folder_requested: another model shall be taken from a folder.
    """

    use_requested = Signal(object)
    fetch_requested = Signal(object)
    cancel_requested = Signal(object)
    remove_requested = Signal(object)
    token_given = Signal(object, str, bool)
    folder_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Models"))
        self._theme = theme
        self._cards: dict[str, ModelCard] = {}
        self._machine = PlainLabel(parent=self)
        self._machine.setProperty("role", "secondary")
        self._machine.setWordWrap(True)
        self._problem = PlainLabel(parent=self)
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._busy = PlainLabel(parent=self)
        self._busy.setWordWrap(True)
        self._busy.hide()
        self._listed = QWidget(self)
        self._columns: dict[str, QVBoxLayout] = {}
        self._headings: dict[str, PlainLabel] = {}
        self._lay_out()
        around = parent.window() if parent is not None else None
        room = around.size() if around is not None else self.maximumSize()
        self.resize(
            min(theme.px(_WIDTH), room.width() - SPACE_6),
            min(theme.px(_HEIGHT), room.height() - SPACE_6),
        )

    def card(self, choice: str) -> ModelCard | None:
        """The card of a model, if it is shown."""
        return self._cards.get(choice)

    def show_machine(self, machine: MachineFacts) -> None:
        """Models run here."""
        self._machine.setText(machine_words(machine))

    def show_offers(self, offers: list[Offer], in_use: Collection[str], tokens: int) -> None:
        """Show all models.

        Args:
            offers: in the order they are shown in.
            in_use: the language model and the embedder that are at work.
            tokens: of the book that is open; 0 if none is.
        """
        gone = set(self._cards) - {offer.choice for offer in offers}
        for name in gone:
            self._cards.pop(name).deleteLater()
        for offer in offers:
            card = self._cards.get(offer.choice) or self._add(offer)
            card.show_offer(offer, chosen=offer.choice in in_use, tokens=tokens)
        roles = {offer.role for offer in offers}
        for role, heading in self._headings.items():
            heading.setVisible(role in roles)
        self._settle()

    def show_coming(self, choice: str, coming: Coming | None) -> None:
        """How far a download is; None: there is none any more."""
        card = self._cards.get(choice)
        if card is not None:
            card.show_coming(coming)
            self._settle()

    def say(self, problem: str) -> None:
        """Say what went wrong; "" takes it back."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def show_switching(self, words: str) -> None:
        """Another model is being loaded; "" when that is over."""
        self._busy.setText(words)
        self._busy.setVisible(bool(words))
        self._listed.setEnabled(not words)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        for card in self._cards.values():
            card.set_theme(theme)

    def _settle(self) -> None:
        """Give the cards their new heights now: the list would learn of them too late."""
        layout = self._listed.layout()
        assert layout is not None
        layout.activate()

    def _add(self, offer: Offer) -> ModelCard:
        card = ModelCard(offer, self._theme, self._listed)
        for name in ("use", "fetch", "cancel", "remove"):
            getattr(card, f"{name}_requested").connect(getattr(self, f"{name}_requested"))
        card.token_given.connect(self.token_given)
        column = self._columns[offer.role]
        place = 0 if offer.download == 0 else column.count()  # a folder in use stands first
        column.insertWidget(place, card)
        card.show()
        self._cards[offer.choice] = card
        return card

    @Slot()
    def _on_folder(self) -> None:
        self.folder_requested.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._listed)
        column.setContentsMargins(SPACE_6, 0, SPACE_4, SPACE_4)
        column.setSpacing(0)
        for role, heading in (
            ("language", self.tr("To answer questions")),
            ("embedder", self.tr("To find passages")),
            ("runtime", self.tr("To compute on the graphics card")),
        ):
            title = PlainLabel(heading, self._listed)
            title.setProperty("role", "title")
            title.setContentsMargins(0, SPACE_4, 0, 0)
            column.addWidget(title)
            self._headings[role] = title
            cards = QVBoxLayout()
            cards.setSpacing(0)
            column.addLayout(cards)
            self._columns[role] = cards
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(self._listed)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Models"))
        top = QVBoxLayout()
        top.setContentsMargins(SPACE_6, 0, SPACE_6, SPACE_2)
        top.setSpacing(SPACE_2)
        for label in (self._machine, self._busy, self._problem):
            top.addWidget(label)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE_6, 0, SPACE_4)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(scroll, 1)
        whole.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, 0)
        folder = QPushButton(self.tr("Use a model from a folder…"), self)
        folder.clicked.connect(self._on_folder)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        for button in (folder, close):
            button.setAutoDefault(False)
        row.addWidget(folder)
        row.addStretch(1)
        row.addWidget(close)
        return row
