"""What a new reader is told before the first book: what stays here, who answers."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from memlong_desktop.icons import pixmap
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from memlong_desktop.views.plain_label import PlainLabel

_ICON = 18


class FirstSteps(QWidget):
    """Three lines and the way to another model.

    Signals:
        models_requested: choose another model, or what it computes with.
    """

    models_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PlainLabel(parent=self)
        self._card = QPushButton(self.tr("Use the graphics card of this computer"), self)
        self._card.clicked.connect(self.models_requested)
        stays = self.tr(
            "Your books, questions and notes stay on this computer. "
            "The only connection is the download of a model."
        )
        trust = self.tr(
            "Answers show the sentences they stand on. "
            "Trust those: a small model writes well, and is sometimes wrong."
        )
        words = (
            ("lock", PlainLabel(stays, self)),
            ("cpu", self._model),
            ("quote", PlainLabel(trust, self)),
        )
        self._signs: list[tuple[str, PlainLabel]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        for row, (name, label) in enumerate(words):
            sign = PlainLabel(parent=self)
            self._signs.append((name, sign))
            label.setWordWrap(True)
            label.setProperty("role", "secondary")
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
        choosing = QPushButton(self.tr("Choose another model"), self)
        choosing.clicked.connect(self.models_requested)
        grid.addWidget(choosing, len(words), 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._card, len(words) + 1, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setRowMinimumHeight(len(words), choosing.sizeHint().height() + SPACE_1)
        self._card.hide()
        self.set_model("")
        self.set_theme(theme)

    @property
    def model_words(self) -> str:
        """What is said about the model."""
        return self._model.text()

    def set_model(self, name: str, elsewhere: str = "") -> None:
        """Answers are written by this model, "" while none is there; or at this host."""
        if elsewhere:
            words = self.tr("{0} at {1} writes the answers.").format(name, elsewhere)
        elif name:
            words = self.tr("{0} writes the answers. It runs on this computer.").format(name)
        else:
            words = self.tr(
                "A small model writes the answers. It is fetched once, in the background; you can "
                "read meanwhile."
            )
        self._model.setText(words)

    def offer_card(self, *, offered: bool) -> None:
        """Whether there is a graphics card that models do not compute on yet, but could."""
        self._card.setVisible(offered)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        side = theme.px(_ICON)
        for name, sign in self._signs:
            sign.setFixedSize(QSize(side, side))
            sign.setPixmap(pixmap(name, theme.secondary, side, self.devicePixelRatioF()))
