"""The quotes under one answer; beyond three they are folded behind a line that counts them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.records.answers import Citation
from memlong_desktop.theme import SPACE_1, Theme
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.quote_row import QuoteRow

SHOWN: Final = 3
INSET: Final = 6
"""Room left of a row's number, so that all text of a turn starts on one line."""


class QuoteList(QWidget):
    """Rows of one answer's citations.

    Signals:
        citation_chosen: the `Citation` of a row.
        unfolded: the reader is about to see more, or less.
    """

    citation_chosen = Signal(object)
    unfolded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._citations: tuple[Citation, ...] = ()
        self._rows: list[QuoteRow] = []
        self._named = False
        self._heading = PlainLabel(parent=self)
        self._heading.setObjectName("note")
        self._heading.setWordWrap(True)
        self._heading.setContentsMargins(INSET, 0, 0, 0)
        self._more = QPushButton(self)
        self._more.setObjectName("quiet")
        self._more.setCursor(Qt.CursorShape.PointingHandCursor)
        self._more.clicked.connect(self._on_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading)
        self._column.addSpacing(SPACE_1)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def rows(self) -> list[QuoteRow]:
        """The rows that are shown."""
        return list(self._rows)

    @property
    def more(self) -> QPushButton:
        """The line that unfolds the rest."""
        return self._more

    def set_citations(
        self, citations: Sequence[Citation], heading: str = "", *, named: bool = False
    ) -> None:
        """Show these, the first three of them unfolded; `named`: with their documents."""
        self._named = named
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows.clear()
        self._citations = tuple(citations)
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._add_rows(self._citations[:SHOWN])
        hidden = len(self._citations) - len(self._rows)
        self._more.setText(self.tr("{0} more").format(hidden))
        self._more.setVisible(hidden > 0)
        self.setVisible(bool(self._citations))

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        for row in self._rows:
            row.set_theme(theme)

    def _add_rows(self, citations: Sequence[Citation]) -> None:
        for citation in citations:
            row = QuoteRow(citation, self._theme, self, named=self._named)
            row.chosen.connect(self.citation_chosen)
            row.unfolded.connect(self.unfolded)
            self._rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)

    @Slot()
    def _on_more(self) -> None:
        first_new = len(self._rows)
        keyboard = self._more.hasFocus()
        self.unfolded.emit()
        self._add_rows(self._citations[first_new:])
        self._more.hide()
        if keyboard:
            self._rows[first_new].setFocus(Qt.FocusReason.TabFocusReason)
