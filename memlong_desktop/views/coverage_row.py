"""Under an answer about all of a document: how much of it that is, and how to get more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.records.answers import Answer
from memlong_desktop.item_models.coverage_words import coverage_words
from memlong_desktop.translation import number
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.quote_list import INSET


class CoverageRow(QWidget):
    """One line, and a button as soon as more sections are read than the answer knew.

    Signals:
        again_requested: write the answer again, from all that is read by now.
    """

    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._words = PlainLabel(parent=self)
        self._words.setObjectName("note")
        self._words.setWordWrap(True)
        self._words.setContentsMargins(INSET, 0, 0, 0)
        self._again = QPushButton(self)
        self._again.setObjectName("quiet")
        self._again.setCursor(Qt.CursorShape.PointingHandCursor)
        self._again.clicked.connect(self.again_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
        self._again.hide()

    @property
    def words(self) -> str:
        """What is said; "" if nothing is."""
        return "" if self.isHidden() else self._words.text()

    @property
    def again_button(self) -> QPushButton:
        """Asks again; hidden while there is nothing new."""
        return self._again

    def show_answer(self, answer: Answer | None) -> None:
        """Show how much of the document an answer knew."""
        self._answer = answer
        coverage = answer.coverage if answer is not None else None
        self._words.setText(coverage_words(coverage) if coverage is not None else "")
        self.setVisible(coverage is not None)

    def show_read(self, document_id: str, read: int) -> None:
        """So many sections of a document are read by now."""
        answer = self._answer
        if answer is None or answer.coverage is None or answer.document_id != document_id:
            return
        coverage = answer.coverage
        more = coverage.kind == "summary" and coverage.read < coverage.total <= read
        words = self.tr("All {0} sections are read now: write it again")
        self._again.setText(words.format(number(coverage.total)))
        self._again.setVisible(more)
