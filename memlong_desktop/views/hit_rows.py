"""Paints a hit of a search: the words around it, and the page where a new one begins."""

import unicodedata
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from engine.finding import Hit, Snippet
from memlong_desktop.item_models.hit_items import HitRole
from memlong_desktop.theme import FONT_BASE, FONT_SMALL, SPACE_1, SPACE_2, SPACE_3
from memlong_desktop.views.themed_rows import Index, ThemedRows, band_of, paint_band

_LINES: Final = 2
_BEFORE: Final = 22  # characters before the hit, so that it stands in the first line
_WIDEST_LABEL: Final = 8  # characters


class HitRows(ThemedRows):
    """Two lines a row; page labels stand before them, on the side where the words begin."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font: QFont = option.font
        font.setPixelSize(self.theme.px(FONT_BASE))
        return QSize(0, _LINES * QFontMetrics(font).lineSpacing() + 2 * SPACE_1 + 2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self.theme
        hit = index.data(HitRole.HIT)
        if not isinstance(hit, Hit):
            return
        area = band_of(option.rect)
        painter.save()
        paint_band(painter, area, option.state, theme)
        font = painter.font()
        font.setPixelSize(theme.px(FONT_SMALL))
        painter.setFont(font)
        gutter = painter.fontMetrics().horizontalAdvance("0" * 4)
        direction = direction_of(hit.snippet)
        if index.data(HitRole.FIRST_OF_PAGE):
            label = str(index.data(HitRole.PAGE_LABEL))[:_WIDEST_LABEL]
            place = QRect(area.left() + SPACE_2, area.top() + SPACE_1, gutter, area.height())
            painter.setPen(theme.secondary)
            shown = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, gutter)
            place = QStyle.visualRect(direction, area, place)
            leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
            painter.drawText(place, leading | Qt.AlignmentFlag.AlignTop, shown)
        font.setPixelSize(theme.px(FONT_BASE))
        painter.setPen(theme.text)
        room = area.adjusted(gutter + SPACE_3, SPACE_1 - 2, -SPACE_2, 0)
        room = QStyle.visualRect(direction, area, room)
        draw_snippet(painter, room, font, shortened(hit.snippet))
        painter.restore()


def direction_of(snippet: Snippet) -> Qt.LayoutDirection:
    """Which way most of the words around a hit are read."""
    kinds = [unicodedata.bidirectional(letter) for letter in snippet.text]
    rightward, leftward = kinds.count("L"), kinds.count("R") + kinds.count("AL")
    if leftward > rightward:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def shortened(snippet: Snippet, before: int = _BEFORE) -> Snippet:
    """A snippet with fewer words before the hit."""
    if snippet.start <= before:
        return snippet
    blank = snippet.text.find(" ", snippet.start - before, snippet.start)
    cut = blank + 1 if blank >= 0 else snippet.start - before
    moved = cut - 1  # one sign says that words are left out
    text = "\u2026" + snippet.text[cut:]
    return Snippet(text, snippet.start - moved, snippet.end - moved)


def draw_snippet(painter: QPainter, room: QRect, font: QFont, snippet: Snippet) -> None:
    """Paint the words around a hit on two lines, the hit in bold."""
    layout = QTextLayout(snippet.text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = direction_of(snippet)
    option.setTextDirection(direction)
    option.setAlignment(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft))
    layout.setTextOption(option)
    strong = QTextLayout.FormatRange()
    strong.start, strong.length = _utf16(snippet.text, snippet.start, snippet.end)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    strong.format = bold
    layout.setFormats([strong])
    layout.beginLayout()
    top = 0.0
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, top))
        top += line.height()
        if number + 1 == _LINES:
            break
    layout.endLayout()
    layout.draw(painter, QPointF(room.topLeft()))


def _utf16(text: str, start: int, end: int) -> tuple[int, int]:
    """Where Qt, which counts in units of 16 bits, has these characters: start and length."""
    before = len(text[:start].encode("utf-16-le")) // 2
    return before, len(text[start:end].encode("utf-16-le")) // 2
