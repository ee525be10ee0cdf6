"""Paints one line of the command palette: icon, words with the letters that fit, kind, keys."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from memlong_desktop.icons import pixmap
from memlong_desktop.item_models.palette_items import PaletteEntry, PaletteRole
from memlong_desktop.theme import (
    FONT_BASE,
    FONT_SMALL,
    ICON,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    TARGET,
)
from memlong_desktop.views.themed_rows import Index, ThemedRows, band_of, paint_band

_PICTURE = 16
_KINDS_SHARE = 0.4  # of a line, at most, for what stands at its right


class PaletteRows(ThemedRows):
    """One line an entry."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.theme.px(TARGET) + SPACE_1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self.theme
        entry = index.data(PaletteRole.ENTRY)
        assert isinstance(entry, PaletteEntry)
        area = band_of(option.rect)
        painter.save()
        paint_band(painter, area, option.state & QStyle.StateFlag.State_Selected, theme)
        line = area.adjusted(SPACE_2, 0, -SPACE_3, 0)
        side = theme.px(_PICTURE)
        name = "check" if entry.on else entry.icon
        if name:
            colour = theme.accent if entry.on else theme.secondary
            ratio = painter.device().devicePixelRatioF()
            picture = pixmap(name, colour if entry.enabled else theme.disabled, side, ratio)
            painter.drawPixmap(line.left(), line.center().y() - side // 2 + 1, picture)
        line.setLeft(line.left() + max(side, theme.px(ICON)) + SPACE_2)
        painter.setPen(theme.secondary if entry.enabled else theme.disabled)
        line.setRight(self._paint_right(painter, line, entry) - SPACE_3)
        painter.setPen(theme.text if entry.enabled else theme.disabled)
        self._paint_words(painter, line, entry.words, index.data(PaletteRole.LETTERS))
        painter.restore()

    def _paint_right(self, painter: QPainter, line: QRect, entry: PaletteEntry) -> int:
        """Kind and keys at the right edge; returns where they begin."""
        font = painter.font()
        font.setPixelSize(self.theme.px(FONT_SMALL))
        painter.setFont(font)
        words = "   ".join(part for part in (entry.kind, entry.keys) if part)
        width = int(line.width() * _KINDS_SHARE)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, width)
        vertically = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, vertically | Qt.AlignmentFlag.AlignRight, shown)
        return line.right() - painter.fontMetrics().horizontalAdvance(shown)

    def _paint_words(
        self, painter: QPainter, line: QRect, words: str, letters: tuple[int, ...]
    ) -> None:
        font = painter.font()
        font.setPixelSize(self.theme.px(FONT_BASE))
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        layout = QTextLayout(shown, font)
        bold = QTextCharFormat()
        bold.setFontWeight(700)
        if painter.pen().color() == self.theme.text:
            bold.setForeground(self.theme.accent)
        marks = []
        for place in letters:
            if place < len(shown):
                mark = QTextLayout.FormatRange()
                mark.start, mark.length, mark.format = place, 1, bold
                marks.append(mark)
        layout.setFormats(marks)
        layout.beginLayout()
        row = layout.createLine()
        row.setLineWidth(line.width())
        layout.endLayout()
        top = line.top() + (line.height() - row.height()) / 2
        layout.draw(painter, QPointF(line.left(), top))
