"""A tree whose rows are one quiet rounded band, with the page number at the right."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget
from typing_extensions import override

from memlong_desktop.icons import pixmap
from memlong_desktop.item_models.outline_items import OutlineRole
from memlong_desktop.theme import RADIUS, SPACE_1, SPACE_2, SPACE_4, Theme

_ARROW = 14
_INDENT = 18
PAGE_MARGIN = 2 * SPACE_2


class OutlineTree(QTreeView):
    """Paints the band behind a row and the arrows; cells paint only text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells = _Cells(theme, self)
        self.setItemDelegate(self._cells)
        self.setMouseTracking(True)
        self._hovered = QPersistentModelIndex()
        self.setIndentation(theme.px(_INDENT))

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._cells.set_theme(theme)
        self.setIndentation(theme.px(_INDENT))
        self.doItemsLayout()

    def set_nested(self, *, nested: bool) -> None:
        """Keep room for arrows only where a chapter has chapters of its own."""
        self.setRootIsDecorated(nested)
        self._cells.indent = SPACE_1 if nested else SPACE_4

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self.indexAt(event.position().toPoint()).siblingAtColumn(0)
        if self._hovered != hovered:
            self._hovered = QPersistentModelIndex(hovered)
            self.viewport().update()
        super().mouseMoveEvent(event)

    @override
    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        first = index.sibling(index.row(), 0)
        colour = None
        if self.currentIndex().siblingAtColumn(0) == first:
            colour = self._theme.selected
        elif self._hovered == first:
            colour = self._theme.hover
        if colour is not None:
            rect: QRect = options.rect
            band = QRectF(rect).adjusted(SPACE_2, 0.5, -SPACE_2, -0.5)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(band, RADIUS, RADIUS)
            painter.restore()
        super().drawRow(painter, options, index)

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not index.model().hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        side = self._theme.px(_ARROW)
        picture = pixmap(name, self._theme.secondary, side, self.devicePixelRatioF())
        top = rect.top() + (rect.height() - side) // 2
        painter.drawPixmap(rect.right() - side + 1, top, picture)


class _Cells(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.indent = SPACE_1

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        is_page = index.column() == 1
        chapter = rect.adjusted(self.indent, 0, -SPACE_1, 0)
        area = rect.adjusted(0, 0, -PAGE_MARGIN, 0) if is_page else chapter
        align = Qt.AlignmentFlag.AlignRight if is_page else Qt.AlignmentFlag.AlignLeft
        painter.save()
        quiet = is_page or index.data(OutlineRole.PLACE) is None
        painter.setPen(self._theme.secondary if quiet else self._theme.text)
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, align | Qt.AlignmentFlag.AlignVCenter, text)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_HasFocus and not is_page:
            painter.setPen(self._theme.accent)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 1, -0.5, -1), RADIUS, RADIUS)
        painter.restore()
