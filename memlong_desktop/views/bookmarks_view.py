"""The panel with the places that the reader marked."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from engine.records.library import Bookmark
from memlong_desktop.item_models.bookmark_items import BookmarkItems, BookmarkRole
from memlong_desktop.theme import Theme
from memlong_desktop.views.bookmark_rows import BookmarkRows
from memlong_desktop.views.empty_panel import EmptyPanel
from memlong_desktop.views.icon_button import icon_button
from memlong_desktop.views.panel_head import PanelHead
from memlong_desktop.views.row_list import RowList
from memlong_desktop.views.side_panels import SidePanel


class BookmarksView(SidePanel):
    """Lists bookmarks; names are edited in place.

    Signals:
        chosen: the `Bookmark` to go to.
        removal_requested: the `Bookmark` to take away.
    """

    chosen = Signal(object)
    removal_requested = Signal(object)

    def __init__(
        self, items: BookmarkItems, add: QAction, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Bookmarks"))
        self._items = items
        adding = icon_button(self)
        adding.setDefaultAction(add)
        head = PanelHead(self.tr("Bookmarks"), self)
        head.addWidget(adding)
        self._rows = BookmarkRows(theme, self)
        self._list = RowList(items, self._rows, self.tr("Bookmarks"), self)
        self._list.setUniformItemSizes(True)
        self._list.set_menu(self._on_menu)
        self._list.chosen.connect(self._on_chosen)
        self._rename = self._list.offer(self.tr("Rename"), Qt.Key.Key_F2, self._on_rename)
        self._remove = self._list.offer(self.tr("Remove"), Qt.Key.Key_Delete, self._on_remove)
        words = self.tr("Places you mark stand here. Ctrl+D marks the place you are at.")
        self._empty = EmptyPanel(words, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        items.modelReset.connect(self._on_reset)
        self._on_reset()

    @override
    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._rows.set_theme(theme)
        self._list.doItemsLayout()

    @override
    def focus_list(self) -> None:
        """Put the keyboard on the bookmarks."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select(self, bookmark_id: int) -> None:
        """Mark one in the list."""
        index = self._items.index(self._items.row_of(bookmark_id))
        if index.isValid():
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)

    @Slot()
    def _on_reset(self) -> None:
        self._stack.setCurrentIndex(int(self._items.rowCount() == 0))

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(BookmarkRole.BOOKMARK))

    @Slot()
    def _on_rename(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self._list.edit(index)

    @Slot()
    def _on_remove(self) -> None:
        mark = self._list.currentIndex().data(BookmarkRole.BOOKMARK)
        if isinstance(mark, Bookmark):
            self.removal_requested.emit(mark)

    @Slot(QPoint)
    def _on_menu(self, position: QPoint) -> None:
        index = self._list.indexAt(position)
        if index.isValid():
            self._list.setCurrentIndex(index)
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions([self._rename, self._remove])
            menu.popup(self._list.viewport().mapToGlobal(position))
