"""Paints one highlight or note of the list: its colour, the words, the reader's note, the page."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem
from typing_extensions import override

from memlong_desktop.icons import pixmap
from memlong_desktop.item_models.note_items import NoteRole
from memlong_desktop.theme import (
    FONT_BASE,
    FONT_SMALL,
    SPACE_1,
    SPACE_2,
)
from memlong_desktop.views.few_lines import FewLines
from memlong_desktop.views.themed_rows import Index, ThemedRows, band_of, paint_band, paint_focus

if TYPE_CHECKING:
    from engine.annotations import Annotation

_BAR: Final = 4
_QUOTE_LINES: Final = 3
_NOTE_LINES: Final = 4
_ICON: Final = 14


class NoteRows(ThemedRows):
    """As high as its words need, up to a few lines each."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 240
        return QSize(0, self._lay_out(QRect(0, 0, width, 0), index, None))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        band = band_of(rect)
        painter.save()
        paint_band(painter, band, state, theme)
        annotation: Annotation = index.data(NoteRole.ANNOTATION)
        painter.setBrush(theme.own(annotation.colour))
        bar = QRect(band.left() + SPACE_1, band.top() + SPACE_2, _BAR, band.height() - 2 * SPACE_2)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        self._lay_out(rect, index, painter)
        paint_focus(painter, band, state, theme)
        painter.restore()

    def _lay_out(self, rect: QRect, index: Index, painter: QPainter | None) -> int:
        """Paint the words into a row, or (without a painter) only measure; returns the height."""
        theme = self.theme
        annotation: Annotation = index.data(NoteRole.ANNOTATION)
        small, base = self._font(FONT_SMALL), self._font(FONT_BASE)
        icon_side = theme.px(_ICON)
        left = rect.left() + SPACE_2 + SPACE_1 + _BAR + SPACE_2
        width = max(1, rect.right() - SPACE_2 - SPACE_2 - left)
        y = rect.top() + 1 + SPACE_2
        head = self.tr("Page {0}").format(index.data(NoteRole.PAGE_LABEL))
        if not annotation.found:
            head = self.tr("Not found in this version")
        line = FewLines(head, small, 1)
        colour = theme.secondary if annotation.found else theme.warning
        y += line.draw(painter, QPoint(left, y), width, colour) + SPACE_1 // 2
        quote = " ".join(annotation.anchor.quote.split())
        if quote:
            line = FewLines(quote, base, _QUOTE_LINES)
            y += line.draw(painter, QPoint(left, y), width, theme.text)
        if annotation.note:
            y += SPACE_1 if quote else 0
            if painter is not None:
                ratio = painter.device().devicePixelRatioF()
                picture = pixmap("sticky-note", theme.secondary, icon_side, ratio)
                painter.drawPixmap(left, y + 1, picture)
            inset = icon_side + SPACE_1
            line = FewLines(annotation.note, base, _NOTE_LINES)
            note_colour = theme.secondary if quote else theme.text
            y += line.draw(painter, QPoint(left + inset, y), width - inset, note_colour)
        elif not quote:
            line = FewLines(self.tr("An empty note"), base, 1)
            y += line.draw(painter, QPoint(left, y), width, theme.secondary)
        return y + SPACE_2 + 1 - rect.top()

    def _font(self, size: int) -> QFont:
        font = QFont()
        font.setPixelSize(self.theme.px(size))
        return font
