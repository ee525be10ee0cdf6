"""Paints one page of the thumbnails panel: its picture on paper, and its label under it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from memlong_desktop.item_models.page_items import PageRole
from memlong_desktop.theme import FONT_SMALL, RADIUS, SPACE_1, SPACE_2, Theme

LABEL: Final = 20
"""Pixels under a picture for its label, at a scale of 1."""

Picture = Callable[[int], QImage | None]
PageSize = Callable[[int], QSizeF]


class ThumbnailCells(QStyledItemDelegate):
    """Asks for pictures; a page without one is blank paper of its shape."""

    def __init__(
        self, picture: Picture, size: PageSize, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._size = size
        self._theme = theme
        self.paper = theme.sheet
        self.cell = QSize()

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme

    @property
    def room(self) -> QSize:
        """What a picture can take of a cell, in logical pixels."""
        label = self._theme.px(LABEL)
        return self.cell - QSize(2 * SPACE_2, label + 2 * SPACE_2)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.cell

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._theme
        state: QStyle.StateFlag = option.state
        cell: QRect = option.rect
        current = bool(index.data(PageRole.IS_CURRENT))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, cell, state)
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

    def _paint_ground(self, painter: QPainter, cell: QRect, state: QStyle.StateFlag) -> None:
        ground = cell.adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self._theme.selected)
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.hover)
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._theme.accent)
            painter.drawRoundedRect(ground, RADIUS, RADIUS)

    def _paint_label(self, painter: QPainter, cell: QRect, label: str, *, current: bool) -> None:
        font = painter.font()
        font.setPixelSize(self._theme.px(FONT_SMALL))
        font.setBold(current)
        painter.setFont(font)
        painter.setPen(self._theme.text if current else self._theme.secondary)
        height = self._theme.px(LABEL)
        area = QRect(cell.left(), cell.bottom() - height - SPACE_1, cell.width(), height)
        area = area.adjusted(SPACE_2, 0, -SPACE_2, 0)
        shown = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
