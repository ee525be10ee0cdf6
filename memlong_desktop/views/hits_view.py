"""The panel that lists the hits of a search, by page."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from memlong_desktop.item_models.hit_items import HitItems, HitRole
from memlong_desktop.theme import SPACE_2, SPACE_3, SPACE_4, Theme
from memlong_desktop.views.empty_panel import EmptyPanel
from memlong_desktop.views.hit_rows import HitRows
from memlong_desktop.views.panel_head import PanelHead
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.row_list import RowList
from memlong_desktop.views.side_panels import SidePanel

_MIDDLE: Final = QAbstractItemView.ScrollHint.PositionAtCenter


class HitsView(SidePanel):
    """Emits the hit that was chosen.

    Signals:
        hit_requested: a `Hit`.
    """

    hit_requested = Signal(object)

    def __init__(self, items: HitItems, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Search results"))
        self._items = items
        self._count = PlainLabel(parent=self)
        self._count.setProperty("role", "small")
        self._count.setContentsMargins(SPACE_4, 0, SPACE_3, SPACE_2)
        self._rows = HitRows(theme, self)
        self._list = RowList(items, self._rows, self.tr("Hits"), self)
        self._list.setUniformItemSizes(True)
        self._list.chosen.connect(self._on_chosen)
        self._empty = EmptyPanel("", self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._list)
        head = PanelHead(self.tr("Search results"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._count)
        column.addLayout(self._stack, 1)
        self._in_sight = False  # the hit that the reader is at, in the list
        for signal in (items.modelReset, items.rowsInserted):
            signal.connect(self._show_what_there_is)
        items.rowsAboutToBeInserted.connect(self._before_more)
        items.rowsInserted.connect(self._after_more)
        self.say("", "")

    def say(self, count: str, nothing: str) -> None:
        """Words over the list, and words in its place while it is empty.

        Args:
            count: how many hits; "" for nothing.
            nothing: why there are none; "" for how to search.
        """
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self._empty.say(nothing or self.tr("What you search for in a book is listed here."))
        self._show_what_there_is()

    def mark(self, row: int) -> None:
        """Show which hit the reader is at (-1: none)."""
        index = self._items.index(row)
        self._list.setCurrentIndex(index)
        if index.isValid():
            self._list.scrollTo(index, _MIDDLE)

    @Slot()
    def _before_more(self) -> None:
        place = self._list.visualRect(self._list.currentIndex())
        self._in_sight = self._list.viewport().rect().intersects(place)

    @Slot()
    def _after_more(self) -> None:
        """Hits of earlier pages come last: they do not push away the one the reader is at."""
        if self._in_sight:
            self._list.scrollTo(self._list.currentIndex(), _MIDDLE)

    @override
    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._rows.set_theme(theme)
        self._list.doItemsLayout()

    @override
    def focus_list(self) -> None:
        """Put the keyboard on the hits."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.scrollTo(self._list.currentIndex(), _MIDDLE)

    @Slot()
    def _show_what_there_is(self) -> None:
        self._stack.setCurrentIndex(int(self._items.rowCount() > 0))

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.hit_requested.emit(index.data(HitRole.HIT))
