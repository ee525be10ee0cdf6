"""Paints one document of the library: icon, title, and what can be done with it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem
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
)
from memlong_desktop.views.themed_rows import (
    Index,
    ThemedRows,
    band_of,
    halves,
    paint_band,
    paint_focus,
)

HEIGHT = 52
_BOX_INSET = 1.5
_BOX_RADIUS = 4.0


class LibraryRows(ThemedRows):
    """Two lines a row; trouble is said in the second line's colour, a box to tick if asked for."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.theme.px(HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self.theme
        state = option.state
        area = band_of(option.rect)
        painter.save()
        paint_band(painter, area, state, theme)
        trouble = {"failed": theme.error, "no_text": theme.warning}.get(
            str(index.data(LibraryRole.STATE))
        )
        name = "file-warning" if trouble else "book-open"
        ratio = painter.device().devicePixelRatioF()
        side = theme.px(ICON)
        left, top = area.left() + SPACE_2, area.top() + SPACE_2
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is None:
            picture = pixmap(name, trouble or theme.secondary, side, ratio)
            painter.drawPixmap(left, top, picture)
        else:
            self._paint_box(painter, QRectF(left, top, side, side), ticked=bool(ticked))
        lines = area.adjusted(SPACE_2 + side + SPACE_3, SPACE_1, -SPACE_2, -SPACE_1)
        upper, lower = halves(lines)
        title, facts = str(index.data()), str(index.data(LibraryRole.FACTS))
        middle = Qt.TextElideMode.ElideMiddle
        self.paint_line(painter, upper, title, FONT_BASE, theme.text, middle)
        self.paint_line(painter, lower, facts, FONT_SMALL, trouble or theme.secondary)
        paint_focus(painter, area, state, theme)
        painter.restore()

    def _paint_box(self, painter: QPainter, area: QRectF, *, ticked: bool) -> None:
        theme = self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent if ticked else theme.control_line, 1))
        painter.setBrush(theme.accent if ticked else theme.raised)
        box = area.adjusted(_BOX_INSET, _BOX_INSET, -_BOX_INSET, -_BOX_INSET)
        painter.drawRoundedRect(box, _BOX_RADIUS, _BOX_RADIUS)
        if ticked:
            ratio = painter.device().devicePixelRatioF()
            mark = pixmap("check", theme.on_accent, round(box.width()) - 2, ratio)
            painter.drawPixmap(box.topLeft() + QPointF(1, 1), mark)
