"""Under the list of books while some are chosen: how many, and what to do with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_3
from memlong_desktop.translation import number
from memlong_desktop.views.plain_label import PlainLabel


class ChoosingBar(QWidget):
    """A count and two buttons.

    Signals:
        agreed: ask those that are chosen.
        cancelled: choose none.
    """

    agreed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = PlainLabel(parent=self)
        self._count.setProperty("role", "secondary")
        self._count.setWordWrap(True)
        self.ask_button = QPushButton(self.tr("Ask"), self)
        self.ask_button.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        self.ask_button.clicked.connect(self.agreed)
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        row.setSpacing(SPACE_1)
        row.addWidget(self._count, 1)
        row.addWidget(cancel)
        row.addWidget(self.ask_button)
        self.show_count(0)
        self.hide()

    def show_count(self, count: int) -> None:
        """So many are chosen."""
        words = {0: self.tr("Tick the books"), 1: self.tr("One book")}
        self._count.setText(words.get(count, self.tr("{0} books").format(number(count))))
        self.ask_button.setEnabled(count > 0)
