"""Says above the question box that another engine writes the answers, as long as it does."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from engine.other_engine.choice import OtherEngine
from memlong_desktop.icons import pixmap
from memlong_desktop.theme import SPACE_1, SPACE_2, Theme
from memlong_desktop.views.plain_label import PlainLabel

_ICON = 16


class ElsewhereMark(QFrame):
    """Hidden while the model here answers.

    Signals:
        change_requested: the reader wants to see or change who answers.
    """

    change_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("elsewhere_mark")
        self._theme = theme
        self._other: OtherEngine | None = None
        self._sign = PlainLabel(parent=self)
        self._words = PlainLabel(parent=self)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        change = QPushButton(self.tr("Change…"), self)
        change.setObjectName("quiet")
        change.setAccessibleName(self.tr("Change who writes the answers"))
        change.clicked.connect(self.change_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, SPACE_1)
        row.setSpacing(SPACE_2)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        self.show_other(None)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_other(self, other: OtherEngine | None) -> None:
        """Say who answers; None: the model here."""
        self._other = other
        self.setVisible(other is not None)
        if other is None:
            return
        words = self.tr("Passages leave this computer: {model} at {host} writes the answers.")
        if other.is_here:
            words = self.tr(
                "{model} at {host} writes the answers, another program on this computer."
            )
        self._words.setText(words.format(model=other.model, host=other.host))
        self._words.setProperty("role", "secondary" if other.is_here else "warning")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        here = self._other is not None and self._other.is_here
        side = theme.px(_ICON)
        colour = theme.secondary if here else theme.warning
        self._sign.setPixmap(pixmap("external-link", colour, side, self.devicePixelRatioF()))
