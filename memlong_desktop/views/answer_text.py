"""The text of one answer: selectable, as tall as it is, with citations as chips in the line.

While an answer streams, only its last paragraph is written again: a paragraph that is followed by
an empty line is final. When it is complete all of it is written once more, with its citations.
"""

from collections.abc import Collection
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget
from typing_extensions import override

from memlong_desktop.theme import Theme
from memlong_desktop.views.answer_markdown import INDENT, LINK, AnswerWriter, Chip

_FENCE: Final = "```"
_CHIP_HEIGHT: Final = 16
_CHIP_RADIUS: Final = 4.0


class AnswerText(QTextBrowser):
    """Read-only Markdown.

    Signals:
        citation_chosen: the number of a chip, by mouse or keyboard.
    """

    citation_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._markdown = ""
        self._numbers: frozenset[int] = frozenset()
        self._chips: list[Chip] = []
        self._final = 0  # characters of the Markdown that are written for good
        self._final_end = 0  # and where they end in the document
        self._hovered = ""
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Answer"))
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(INDENT)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)
        self.anchorClicked.connect(self._on_link)
        self.highlighted.connect(self._on_hover)

    def set_answer(self, markdown: str, numbers: Collection[int] = ()) -> None:
        """Show a whole answer; `numbers` are those of its citations."""
        self._markdown = markdown
        self._numbers = frozenset(numbers)
        self._rewrite()

    def write(self, markdown: str) -> None:
        """Show more of an answer that is being written."""
        self._markdown += markdown
        tail = self._markdown[self._final :]
        final = _final_part(tail)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if final:
            self._write_tail(cursor, tail[:final])
            self._final += final
            self._final_end = cursor.position()
        self._write_tail(cursor, tail[final:])
        cursor.endEditBlock()

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._rewrite()

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Nothing is ever loaded."""
        return None

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # The conversation scrolls, not its parts; and Ctrl must not zoom one answer.
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for chip in self._chips:
            self._paint_chip(painter, chip)
        if self.hasFocus():  # under the last line: a frame would touch the letters
            floor = self.viewport().height() - 1
            painter.setPen(QPen(self._theme.accent, 2))
            painter.drawLine(0, floor, self.viewport().width(), floor)
        painter.end()
        super().paintEvent(event)

    def chip_rect(self, chip: Chip) -> QRectF:
        """Where a chip is drawn, in the viewport."""
        block = self.document().findBlock(chip.start)
        line = block.layout().lineForTextPosition(chip.start - block.position())
        if not line.isValid():
            return QRectF()
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        start, end = (_x(line.cursorToX(at - block.position())) for at in (chip.start, chip.end))
        left, right = min(start, end), max(start, end)
        # Around the digits: a little above the middle of the line's text.
        middle = line.y() + line.ascent() - self.fontMetrics().xHeight() / 2
        height = self._theme.px(_CHIP_HEIGHT)
        return QRectF(origin.x() + left, origin.y() + middle - height / 2, right - left, height)

    @property
    def chips(self) -> list[Chip]:
        """The citations in the text, in order."""
        return list(self._chips)

    def _paint_chip(self, painter: QPainter, chip: Chip) -> None:
        hovered = self._hovered.startswith(f"{LINK}{chip.number}:{chip.start}")
        painter.setBrush(self._theme.selected if hovered else self._theme.raised)
        painter.setPen(QPen(self._theme.accent if hovered else self._theme.control_line, 1))
        rect = self.chip_rect(chip).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, _CHIP_RADIUS, _CHIP_RADIUS)

    def _rewrite(self) -> None:
        self.document().clear()
        self._final = self._final_end = 0
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        writer = AnswerWriter(cursor, self._theme, self._numbers)
        writer.write(self._markdown, in_new_block=False)
        cursor.endEditBlock()
        self._chips = writer.chips

    def _write_tail(self, cursor: QTextCursor, markdown: str) -> None:
        """Replace what stands behind the final part."""
        cursor.setPosition(self._final_end)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        writer = AnswerWriter(cursor, self._theme)
        writer.write(markdown, in_new_block=self._final_end > 0)

    @Slot(QSizeF)
    def _on_size(self, size: QSizeF) -> None:
        height = ceil(size.height())
        if height != self.height():
            self.setFixedHeight(height)

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        link = url.toString()
        if link.startswith(LINK):
            self.citation_chosen.emit(int(link.removeprefix(LINK).split(":")[0]))

    @Slot(QUrl)
    def _on_hover(self, url: QUrl) -> None:
        self._hovered = url.toString()
        self.viewport().update()


def _final_part(tail: str) -> int:
    """How many characters of the tail are paragraphs that cannot change any more."""
    end = tail.rfind("\n\n")
    while end > 0 and tail.count(_FENCE, 0, end) % 2:
        end = tail.rfind("\n\n", 0, end)
    return end + 2 if end > 0 and tail[:end].strip() else 0


def _x(found: object) -> float:
    """PySide returns the x, or the x and the position it belongs to."""
    return float(found[0] if isinstance(found, tuple | list) else found)  # type: ignore[arg-type]
