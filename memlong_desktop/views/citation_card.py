"""What stands behind a [n]: its page, and the passage with the cited sentence marked."""

from html import escape
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from memlong_desktop.item_models.cited_passage import CitedPassage
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from memlong_desktop.views.plain_label import PlainLabel

_WIDE: Final = 380  # pixels at the smallest text


class CitationCard(QFrame):
    """Lies over the window, and never takes the pointer or the keyboard."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._passage = CitedPassage("", "", "")
        self.setObjectName("citation_card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._head = PlainLabel(parent=self)
        self._head.setProperty("role", "small")
        self._head.setWordWrap(True)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.RichText)  # of our own making, see `_marked`
        self._text.setWordWrap(True)
        self._remark = PlainLabel(parent=self)
        self._remark.setProperty("role", "small")
        self._remark.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_1)
        for part in (self._head, self._text, self._remark):
            column.addWidget(part)
        self.hide()
        self.set_theme(theme)

    @property
    def passage(self) -> CitedPassage:
        """What it shows."""
        return self._passage

    @property
    def words(self) -> str:
        """All that it says, line by line."""
        remark = [] if self._remark.isHidden() else [self._remark.text()]
        return "\n".join([self._head.text(), "".join(self._passage), *remark])

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._text.setText(self._marked())

    def show_passage(self, head: str, passage: CitedPassage, remark: str, beside: QRect) -> None:
        """Show a passage.

        Args:
            head: where it stands.
            passage: what is shown.
            remark: what is to be known of the place, or "".
            beside: the mark, in pixels of the window.
        """
        self._passage = passage
        self._head.setText(head)
        self._text.setText(self._marked())
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        room = self._window.rect().adjusted(SPACE_2, SPACE_2, -SPACE_2, -SPACE_2)
        width = min(self._theme.px(_WIDE), room.width())
        self.setFixedSize(width, min(self.heightForWidth(width), room.height()))
        below = beside.bottom() + SPACE_2
        above = beside.top() - SPACE_2 - self.height()
        top = below if below + self.height() <= room.bottom() or above < room.top() else above
        left = max(room.left(), min(beside.left(), room.right() - self.width()))
        self.move(QPoint(left, max(room.top(), min(top, room.bottom() - self.height()))))
        self.show()
        self.raise_()

    def _marked(self) -> str:
        """The passage as markup whose only tags are ours."""
        before, quote, after = map(escape, self._passage)
        mark = self._theme.citation_highlight.name()
        dim = self._theme.secondary.name()
        return (
            f'<span style="color: {dim}">{before}</span>'
            f'<span style="background-color: {mark}">{quote}</span>'
            f'<span style="color: {dim}">{after}</span>'
        )
