"""The text of one answer: selectable, as tall as it is, with citations as chips in the line.

While an answer streams, only what can still look different is written again, a few hundred
characters at most (`settled_markdown`), and a paragraph without end is divided where a line ends
anyway. When the answer is complete all of it is written once more.
"""

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import replace
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget
from typing_extensions import override

from memlong_desktop.item_models.settled_markdown import settled
from memlong_desktop.theme import Theme
from memlong_desktop.views.answer_markdown import INDENT, LINK, AnswerWriter, Chip
from memlong_desktop.views.code_buttons import CodeButtons

_CHIP_HEIGHT: Final = 16
_CHIP_RADIUS: Final = 4.0
_LONG_BLOCK: Final = 2_000  # characters; Qt lays out a block as a whole


class AnswerText(QTextBrowser):
    """Read-only Markdown.

    Signals:
        citation_chosen: the number of a chip, by mouse or keyboard.
        citation_pointed: the number of the chip that the pointer rests on or the keyboard has
            reached, and where it is drawn in the viewport; 0 when it is left.
        address_chosen: the `QUrl` of a link; nothing is opened here.
    """

    citation_chosen = Signal(int)
    citation_pointed = Signal(int, QRect)
    address_chosen = Signal(QUrl)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._markdown = ""
        self._numbers: frozenset[int] = frozenset()
        self._chips: list[Chip] = []
        self._final = 0  # characters of the Markdown that are written for good
        self._final_end = 0  # and where they end in the document
        self._final_chips = 0  # chips before that
        self._goes_on = False  # whether what follows goes on in the same paragraph
        self._code = CodeButtons(self, theme)
        self._hovered = ""
        self._pointed = ""
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

    def add_number(self, number: int) -> None:
        """From now on this [n] is the mark of a citation."""
        self._numbers |= {number}

    def write(self, markdown: str) -> None:
        """Show more of an answer that is being written."""
        self._markdown += markdown
        tail = self._markdown[self._final :]
        final, goes_on = settled(tail)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if final:
            self._write_tail(cursor, tail[:final])
            self._final += final
            self._final_end = cursor.position()
            self._final_chips = len(self._chips)
            self._goes_on = goes_on
        self._write_tail(cursor, tail[final:])
        cursor.endEditBlock()
        if final and goes_on:
            self._divide()

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._code.set_theme(theme)
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
        for chip in self._chips_within(event.rect()):
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
        hovered = self._hovered == chip.link
        painter.setBrush(self._theme.selected if hovered else self._theme.raised)
        painter.setPen(QPen(self._theme.accent if hovered else self._theme.control_line, 1))
        rect = self.chip_rect(chip).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, _CHIP_RADIUS, _CHIP_RADIUS)

    def _rewrite(self) -> None:
        self.document().clear()
        self._final = self._final_end = self._final_chips = 0
        self._goes_on = False
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        writer = AnswerWriter(cursor, self._theme, self._numbers)
        writer.write(self._markdown, in_new_block=False)
        cursor.endEditBlock()
        self._chips = writer.chips
        self._code.show_for(writer.codes)

    def _write_tail(self, cursor: QTextCursor, markdown: str) -> None:
        """Replace what stands behind the final part."""
        cursor.setPosition(self._final_end)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        writer = AnswerWriter(cursor, self._theme, self._numbers, self._final_chips)
        in_new_block = bool(cursor.block().text())
        writer.write(markdown, in_new_block=in_new_block, goes_on=in_new_block and self._goes_on)
        self._chips[self._final_chips :] = writer.chips

    def _divide(self) -> None:
        """Let the last line that is written for good begin a block, if its paragraph is long.

        Nobody sees it, since a line begins there as it is.
        """
        block = self.document().findBlock(self._final_end)
        if block.length() < _LONG_BLOCK or block.textList() is not None:
            return
        self.document().documentLayout().blockBoundingRect(block)  # lays it out
        line = block.layout().lineForTextPosition(self._final_end - block.position())
        at = block.position() + line.textStart() if line.isValid() else 0
        if not block.position() < at < self._final_end:
            return
        lower = block.blockFormat()
        lower.setLayoutDirection(block.textDirection())
        upper = QTextBlockFormat(lower)
        upper.setBottomMargin(0)
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        cursor.setBlockFormat(upper)
        cursor.setPosition(at)
        cursor.insertBlock(lower)
        cursor.endEditBlock()
        self._final_end += 1
        moved = bisect_left(self._chips, at, key=_start)
        self._chips[moved:] = [
            replace(chip, start=chip.start + 1, end=chip.end + 1) for chip in self._chips[moved:]
        ]

    def _chips_within(self, area: QRect) -> list[Chip]:
        """The chips in blocks that an area of the viewport touches."""
        layout, document = self.document().documentLayout(), self.document()
        first = layout.hitTest(QPointF(0, area.top()), Qt.HitTestAccuracy.FuzzyHit)
        last = layout.hitTest(QPointF(area.right(), area.bottom()), Qt.HitTestAccuracy.FuzzyHit)
        start = document.findBlock(max(0, first)).position()
        block = document.findBlock(max(0, last))
        end = block.position() + block.length()
        low = bisect_left(self._chips, start, key=_start)
        return self._chips[low : bisect_left(self._chips, end, key=_start)]

    @Slot(QSizeF)
    def _on_size(self, size: QSizeF) -> None:
        height = ceil(size.height())
        if height != self.height():
            self.setFixedHeight(height)
        self._code.place()

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        link = url.toString()
        if link.startswith(LINK):
            self.citation_chosen.emit(_number(link))
        else:
            self.address_chosen.emit(url)

    @Slot(QUrl)
    def _on_hover(self, url: QUrl) -> None:
        self._hovered = url.toString()
        self._point(self._hovered)
        self.viewport().update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point("")

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pointed:
            self._point("")
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from one link to the next, and selects it."""
        stays = super().focusNextPrevChild(next)
        self._point(self.textCursor().charFormat().anchorHref() if stays else "")
        return stays

    def _point(self, link: str) -> None:
        if link == self._pointed:
            return
        self._pointed = link
        chip = next((chip for chip in self._chips if chip.link == link), None)
        if chip is None:
            self.citation_pointed.emit(0, QRect())
        else:
            self.citation_pointed.emit(chip.number, self.chip_rect(chip).toAlignedRect())


def _start(chip: Chip) -> int:
    return chip.start


def _number(link: str) -> int:
    return int(link.removeprefix(LINK).split(":")[0])


def _x(found: object) -> float:
    """PySide returns the x, or the x and the position it belongs to."""
    return float(found[0] if isinstance(found, tuple | list) else found)  # type: ignore[arg-type]
