"""Paints one bookmark: its name, and the page under it."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from memlong_desktop.item_models.bookmark_items import BookmarkRole
from memlong_desktop.theme import (
    FONT_BASE,
    FONT_SMALL,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
)
from memlong_desktop.views.themed_rows import (
    Index,
    ThemedRows,
    band_of,
    halves,
    paint_band,
    paint_focus,
)

_HEIGHT = 44


class BookmarkRows(ThemedRows):
    """Two lines a row; the name is edited where it stands."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.theme.px(_HEIGHT))

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Name of the bookmark"))
        return editor

    @override
    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        area: QRect = option.rect
        editor.setGeometry(area.adjusted(SPACE_2, SPACE_1, -SPACE_2, -SPACE_1))

    @override
    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: Index,
    ) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self.theme
        state: QStyle.StateFlag = option.state
        area = band_of(option.rect)
        painter.save()
        paint_band(painter, area, state, theme)
        paint_focus(painter, area, state, theme)
        lines = area.adjusted(SPACE_4 - SPACE_2, SPACE_1, -SPACE_3, -SPACE_1)
        upper, lower = halves(lines)
        self.paint_line(painter, upper, str(index.data()), FONT_BASE, theme.text)
        page = str(index.data(BookmarkRole.PAGE))
        self.paint_line(painter, lower, page, FONT_SMALL, theme.secondary)
        painter.restore()
