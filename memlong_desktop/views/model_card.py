"""One model to choose: what it is, what it needs here, and what can be done with it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.offers import Offer
from memlong_desktop.background.fetching import Coming
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.icons import icon
from memlong_desktop.model_words import (
    cost_words,
    facts_words,
    progress_words,
    size_words,
    trouble_words,
)
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, Theme
from memlong_desktop.views.icon_button import icon_button
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.token_box import TokenBox

_STEPS = 1000  # of the bar; a count of bytes is more than it can hold


class ModelCard(QFrame):
    """Shows an offer; what the reader does with it is told.

    Signals:
        use_requested, fetch_requested, cancel_requested, remove_requested: the `Offer`.
        token_given: the `Offer`; an access token; whether to keep it.
    """

    use_requested = Signal(object)
    fetch_requested = Signal(object)
    cancel_requested = Signal(object)
    remove_requested = Signal(object)
    token_given = Signal(object, str, bool)

    def __init__(self, offer: Offer, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("model_card")
        self.offer = offer
        self._name = PlainLabel(parent=self)
        self._name.setProperty("role", "strong")
        self._marks = [PlainLabel(parent=self) for _ in range(3)]
        self._lines = [PlainLabel(parent=self) for _ in range(4)]
        self._use = QPushButton(self.tr("Use"), self)
        self._fetch = QPushButton(self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._remove: QToolButton = icon_button(self, "small")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self._token = TokenBox(self)
        self._token.given.connect(self._on_token)
        self._lay_out()
        self.set_theme(theme)
        self.show_offer(offer, chosen=False, tokens=0)
        self.show_coming(None)

    def show_offer(self, offer: Offer, *, chosen: bool, tokens: int) -> None:
        """Show what is known now.

        Args:
            offer: the model.
            chosen: it is the one in use.
            tokens: of the book that is open; 0 if none is.
        """
        self.offer = offer
        self._name.setText(offer.name)
        marks = (
            (self.tr("In use"), chosen),
            (self.tr("Recommended here"), offer.recommended),
            (self.tr("Calibrated for memory"), offer.calibrated),
        )
        for label, (words, shown) in zip(self._marks, marks, strict=True):
            label.setText(words)
            label.setVisible(shown)
        texts = (
            in_readers_words(offer.description),
            facts_words(offer),
            cost_words(offer, tokens),
            trouble_words(offer),
        )
        for label, text in zip(self._lines, texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        here = offer.presence == "here"
        is_model = offer.role != "runtime"
        self._use.setVisible(here and is_model and not chosen)
        self._use.setAccessibleName(self.tr("Use {0}").format(offer.name))
        self._use.setEnabled(not offer.problem and (offer.fit is None or offer.fit.fits))
        self._fetch.setVisible(self._can_fetch)
        again = self.tr("Download again") if offer.presence == "damaged" else ""
        self._fetch.setText(again or self.tr("Download {0}").format(size_words(offer.download)))
        self._fetch.setAccessibleName(self.tr("Download {0}").format(offer.name))
        self._remove.setVisible(here and offer.download > 0 and not chosen)
        words = self.tr("Remove {0} from this computer").format(offer.name)
        self._remove.setToolTip(words)
        self._remove.setAccessibleName(words)

    def show_coming(self, coming: Coming | None) -> None:
        """Show how far its download is, or that there is none."""
        under_way = coming is not None
        held = self._fetch.hasFocus() or self._cancel.hasFocus()
        for widget in (self._bar, self._progress, self._cancel):
            widget.setVisible(under_way)
        if coming is not None:
            self._fetch.hide()
            self.show_problem("")
            self._token.hide()
            progress = coming.progress
            share = progress.done / progress.total if progress and progress.total else 0.0
            self._bar.setValue(round(share * _STEPS))
            self._progress.setText(progress_words(progress))
        else:
            self._fetch.setVisible(self._can_fetch)
        if held:  # else the keyboard would be at the next model's button
            (self._cancel if under_way else self._fetch).setFocus()

    def show_problem(self, problem: str) -> None:
        """Say what went wrong with it; "" takes it back."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def ask_for_token(self, *, can_keep: bool) -> None:
        """A token is needed: let the reader enter one."""
        self._token.open(self.offer.page, can_keep=can_keep)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._remove.setIcon(icon("trash-2", theme))
        self._bar.setFixedHeight(theme.px(4))

    @property
    def _can_fetch(self) -> bool:
        offer = self.offer
        return offer.presence != "here" and offer.download > 0 and not offer.pickled

    @Slot(str, bool)
    def _on_token(self, token: str, keep: bool) -> None:
        self.token_given.emit(self.offer, token, keep)

    @Slot()
    def _on_button(self) -> None:
        signals = {
            self._use: self.use_requested,
            self._fetch: self.fetch_requested,
            self._cancel: self.cancel_requested,
            self._remove: self.remove_requested,
        }
        sender = self.sender()
        for button, signal in signals.items():
            if button is sender:
                signal.emit(self.offer)

    def _lay_out(self) -> None:
        self._progress = PlainLabel(parent=self)
        self._progress.setProperty("role", "small")
        self._problem = PlainLabel(parent=self)
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        title = QHBoxLayout()
        title.setSpacing(SPACE_2)
        title.addWidget(self._name)
        for mark in self._marks:
            mark.setProperty("role", "keys")
            title.addWidget(mark)
        title.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addLayout(title)
        for line in self._lines:
            line.setWordWrap(True)
            line.setProperty("role", "small")
            words.addWidget(line)
        self._lines[0].setProperty("role", "")
        self._lines[-1].setProperty("role", "warning")
        words.addWidget(self._bar)
        words.addWidget(self._progress)
        words.addWidget(self._problem)
        words.addWidget(self._token)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_1)
        for button in (self._remove, self._use, self._fetch, self._cancel):
            button.clicked.connect(self._on_button)
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_3, 0, SPACE_3)
        row.setSpacing(SPACE_4)
        row.addLayout(words, 1)
        row.addLayout(buttons)
