"""Paints one document of the library: icon, title, and what can be done with it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from memlong_desktop.icons import pixmap
from memlong_desktop.item_models.library_items import LibraryRole
from memlong_desktop.theme import (
    FONT_BASE,
    FONT_SMALL,
    ICON,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    Theme,
)
from memlong_desktop.views.row_band import paint_band

HEIGHT = 52


class LibraryRows(QStyledItemDelegate):
    """Two lines a row; trouble is said in the second line's colour."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.px(HEIGHT))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._theme
        state = option.state
        area: QRect = option.rect
        area = area.adjusted(SPACE_2, 1, -SPACE_2, -1)
        painter.save()
        paint_band(painter, area, state, theme)
        trouble = {"failed": theme.error, "no_text": theme.warning}.get(
            str(index.data(LibraryRole.STATE))
        )
        name = "file-warning" if trouble else "book-open"
        ratio = painter.device().devicePixelRatioF()
        side = theme.px(ICON)
        picture = pixmap(name, trouble or theme.secondary, side, ratio)
        painter.drawPixmap(area.left() + SPACE_2, area.top() + SPACE_2, picture)
        lines = area.adjusted(SPACE_2 + side + SPACE_3, SPACE_1, -SPACE_2, -SPACE_1)
        font = painter.font()
        half = lines.height() // 2
        for top, text, size, colour, mode in (
            (0, index.data(), FONT_BASE, theme.text, Qt.TextElideMode.ElideMiddle),
            (
                half,
                index.data(LibraryRole.FACTS),
                FONT_SMALL,
                trouble or theme.secondary,
                Qt.TextElideMode.ElideRight,
            ),
        ):
            font.setPixelSize(theme.px(size))
            painter.setFont(font)
            painter.setPen(colour)
            line = QRect(lines.left(), lines.top() + top, lines.width(), half)
            shown = painter.fontMetrics().elidedText(str(text), mode, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
