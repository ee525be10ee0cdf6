"""The part of the library panel that lists what stands in the books themselves."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from memlong_desktop.item_models.found_items import FoundItems
from memlong_desktop.item_models.hit_items import HitRole
from memlong_desktop.theme import FONT_BASE, FONT_SMALL, RADIUS, SPACE_1, SPACE_2, SPACE_4, Theme
from memlong_desktop.translation import number
from memlong_desktop.views.hit_rows import HitRows
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.row_list import RowList

Index = QModelIndex | QPersistentModelIndex


class FoundBooks(QFrame):
    """Hidden while nothing is searched for.

    Signals:
        place_requested: a `FoundRow`'s document and the `Hit` in it (or None).
    """

    place_requested = Signal(object, object)

    def __init__(self, items: FoundItems, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("In the books"))
        self._items = items
        title = PlainLabel(self.tr("In the books"), self)
        title.setProperty("role", "title")
        self._words = PlainLabel(parent=self)
        self._words.setProperty("role", "small")
        self._words.setWordWrap(True)
        self._rows = FoundRows(theme, self)
        self._list = RowList(items, self._rows, self.tr("Found in the books"), self)
        self._list.chosen.connect(self._on_chosen)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_1)
        head.setSpacing(SPACE_1)
        head.addWidget(title)
        head.addWidget(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        self.hide()

    def say(self, words: str) -> None:
        """How the search stands."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._rows.set_theme(theme)
        self._list.doItemsLayout()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        row = self._items.row(index.row())
        self.place_requested.emit(row.entry, self._items.place(index.row()))


class FoundRows(HitRows):
    """Paints places as hits, and above them the document that they are in."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(HitRole.HIT) is not None:
            return super().sizeHint(option, index)
        font: QFont = option.font
        font.setPixelSize(self.theme.px(FONT_BASE))
        return QSize(0, QFontMetrics(font).lineSpacing() + 3 * SPACE_1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(HitRole.HIT) is not None:
            super().paint(painter, option, index)
            return
        area: QRect = option.rect
        area = area.adjusted(SPACE_2, 1, -SPACE_2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self.theme.selected)
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self.theme.hover)
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        line = area.adjusted(SPACE_2, 0, -SPACE_2, 0)
        font = painter.font()
        font.setPixelSize(self.theme.px(FONT_SMALL))
        painter.setFont(font)
        painter.setPen(self.theme.secondary)
        count = number(index.data(HitRole.OF_PAGE))
        painter.drawText(line, _RIGHT, count)
        room = line.width() - painter.fontMetrics().horizontalAdvance(count) - SPACE_2
        font.setPixelSize(self.theme.px(FONT_BASE))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self.theme.text)
        middle = Qt.TextElideMode.ElideMiddle
        shown = painter.fontMetrics().elidedText(str(index.data()), middle, room)
        painter.drawText(line, _LEFT, shown)
        painter.restore()


_LEFT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
