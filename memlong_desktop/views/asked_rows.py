"""Paints a conversation of the list, or an answer that was found: its name, words, its book."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from engine.conversations import ConversationEntry, FoundAnswer
from engine.finding import Snippet
from memlong_desktop.icons import pixmap
from memlong_desktop.item_models.asked_items import AskedRole
from memlong_desktop.theme import FONT_BASE, FONT_SMALL, SPACE_1, SPACE_2
from memlong_desktop.views.few_lines import FewLines
from memlong_desktop.views.hit_rows import draw_snippet, shortened
from memlong_desktop.views.themed_rows import Index, ThemedRows, band_of, paint_band, paint_focus

_PIN: Final = 12
_EXCERPT_LINES: Final = 2


class AskedRows(ThemedRows):
    """Two lines a conversation; two more for the words that a search has found."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        base, small = (QFontMetrics(self._font(size)) for size in (FONT_BASE, FONT_SMALL))
        lines = 1 + (_EXCERPT_LINES if index.data(AskedRole.FOUND) is not None else 0)
        return QSize(0, lines * base.lineSpacing() + small.lineSpacing() + 2 * SPACE_2 + 2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        band = band_of(rect)
        painter.save()
        paint_band(painter, band, state, theme)
        inside = band.adjusted(SPACE_2, SPACE_2 - 1, -SPACE_2, 0)
        entry: ConversationEntry = index.data(AskedRole.ENTRY)
        width = inside.width()
        if entry.pinned:
            ratio = painter.device().devicePixelRatioF()
            picture = pixmap("pin", theme.secondary, _PIN, ratio)
            painter.drawPixmap(inside.right() - _PIN, inside.top() + 2, picture)
            width -= _PIN + SPACE_1
        y = inside.top()
        name = FewLines(str(index.data()), self._font(FONT_BASE), 1)
        y += name.draw(painter, QPoint(inside.left(), y), width, theme.text)
        found = index.data(AskedRole.FOUND)
        if isinstance(found, FoundAnswer):
            base = self._font(FONT_BASE)
            height = _EXCERPT_LINES * QFontMetrics(base).lineSpacing()
            room = QRect(inside.left(), y, inside.width(), height)
            start, end = found.marks[0] if found.marks else (0, 0)
            painter.setPen(theme.secondary)
            draw_snippet(painter, room, base, shortened(Snippet(found.excerpt, start, end)))
            y += height
        about = FewLines(str(index.data(AskedRole.ABOUT)), self._font(FONT_SMALL), 1)
        about.draw(painter, QPoint(inside.left(), y), inside.width(), theme.secondary)
        paint_focus(painter, band, state, theme)
        painter.restore()

    def _font(self, size: int) -> QFont:
        font = QFont()
        font.setPixelSize(self.theme.px(size))
        return font
