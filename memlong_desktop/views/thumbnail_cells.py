"""Paints one page of the thumbnails panel: its picture on paper, and its label under it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from memlong_desktop.item_models.page_items import PageRole
from memlong_desktop.theme import FONT_SMALL, SPACE_1, SPACE_2, Theme
from memlong_desktop.views.themed_rows import Index, ThemedRows, paint_band, paint_focus

LABEL: Final = 20
"""Pixels under a picture for its label, at a scale of 1."""

Picture = Callable[[int], QImage | None]
PageSize = Callable[[int], QSizeF]


class ThumbnailCells(ThemedRows):
    """Asks for pictures; a page without one is blank paper of its shape."""

    def __init__(
        self, picture: Picture, size: PageSize, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._picture = picture
        self._size = size
        self.paper = theme.sheet
        self.cell = QSize()

    @property
    def room(self) -> QSize:
        """What a picture can take of a cell, in logical pixels."""
        label = self.theme.px(LABEL)
        return self.cell - QSize(2 * SPACE_2, label + 2 * SPACE_2)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self.theme
        state: QStyle.StateFlag = option.state
        cell: QRect = option.rect
        current = bool(index.data(PageRole.IS_CURRENT))
        painter.save()
        ground = cell.adjusted(2, 2, -2, -2)
        paint_band(painter, ground, state, theme)
        paint_focus(painter, ground, state, theme)
        page = self._page(cell, index.row())
        painter.fillRect(page, self.paper)
        picture = self._picture(index.row())
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page, picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.accent, 2) if current else QPen(theme.control_line, 1))
        painter.drawRect(page.adjusted(-1, -1, 1, 1) if current else page)
        self._paint_label(painter, cell, str(index.data()), current=current)
        painter.restore()

    def _page(self, cell: QRect, page_index: int) -> QRectF:
        """Where the page's paper lies: at the bottom of its room, so that labels stand in line."""
        room = QSizeF(self.room)
        size = self._size(page_index).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.expandedTo(QSizeF(2, 2))
        left = cell.left() + (cell.width() - size.width()) / 2
        top = cell.top() + SPACE_2 + room.height() - size.height()
        return QRectF(QPointF(round(left), round(top)), size)

    def _paint_label(self, painter: QPainter, cell: QRect, label: str, *, current: bool) -> None:
        font = painter.font()
        font.setPixelSize(self.theme.px(FONT_SMALL))
        font.setBold(current)
        painter.setFont(font)
        painter.setPen(self.theme.text if current else self.theme.secondary)
        height = self.theme.px(LABEL)
        area = QRect(cell.left(), cell.bottom() - height - SPACE_1, cell.width(), height)
        area = area.adjusted(SPACE_2, 0, -SPACE_2, 0)
        shown = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
