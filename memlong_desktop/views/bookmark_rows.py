"""Paints one bookmark: its name, and the page under it."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from memlong_desktop.item_models.bookmark_items import BookmarkRole
from memlong_desktop.theme import (
    FONT_BASE,
    FONT_SMALL,
    RADIUS,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    Theme,
)
from memlong_desktop.views.row_band import paint_band

_HEIGHT = 44


class BookmarkRows(QStyledItemDelegate):
    """Two lines a row; the name is edited where it stands."""

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
        return QSize(0, self._theme.px(_HEIGHT))

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Name of the bookmark"))
        return editor

    @override
    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area: QRect = option.rect
        editor.setGeometry(area.adjusted(SPACE_2, SPACE_1, -SPACE_2, -SPACE_1))

    @override
    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._theme
        state: QStyle.StateFlag = option.state
        area: QRect = option.rect
        area = area.adjusted(SPACE_2, 1, -SPACE_2, -1)
        painter.save()
        paint_band(painter, area, state, theme)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.accent)
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        lines = area.adjusted(SPACE_4 - SPACE_2, SPACE_1, -SPACE_3, -SPACE_1)
        half = lines.height() // 2
        font = painter.font()
        for top, text, size, colour in (
            (0, str(index.data()), FONT_BASE, theme.text),
            (half, str(index.data(BookmarkRole.PAGE)), FONT_SMALL, theme.secondary),
        ):
            font.setPixelSize(theme.px(size))
            painter.setFont(font)
            painter.setPen(colour)
            line = QRect(lines.left(), lines.top() + top, lines.width(), half)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
