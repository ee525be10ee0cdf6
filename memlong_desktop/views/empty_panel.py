"""What an empty panel says: what will be there, and how to get it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from memlong_desktop.theme import SPACE_2, SPACE_4
from memlong_desktop.views.plain_label import PlainLabel


class EmptyPanel(QFrame):
    """Quiet words at the top of a panel."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(words, self)
        self._words.setProperty("role", "secondary")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_4)
        column.addWidget(self._words)
        column.addStretch(1)

    def say(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)
