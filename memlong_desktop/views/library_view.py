"""The library panel: documents that were opened before, with a filter that also looks into them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from engine.records.library import DocumentEntry
from memlong_desktop.item_models.found_items import FoundItems
from memlong_desktop.item_models.library_items import LibraryFilter, LibraryItems, LibraryRole
from memlong_desktop.theme import SPACE_1, SPACE_3, Theme
from memlong_desktop.translation import mark, tr
from memlong_desktop.views.choosing_bar import ChoosingBar
from memlong_desktop.views.empty_panel import EmptyPanel
from memlong_desktop.views.filter_box import FilterBox
from memlong_desktop.views.found_books import FoundBooks
from memlong_desktop.views.icon_button import icon_button
from memlong_desktop.views.library_rows import LibraryRows
from memlong_desktop.views.panel_head import PanelHead
from memlong_desktop.views.row_list import RowList
from memlong_desktop.views.side_panels import SidePanel

_EMPTY = mark("Books you open are kept here, with how far each has been read and remembered.")
_NO_MATCH = mark("No book here has these words in its title, author or place.")
_TYPING_MS: Final = 250
_MOST_TITLES: Final = 4  # that are shown over what stands in the books
_ANY_HEIGHT: Final = 16_777_215  # as Qt says that there is no limit
_FEWEST: Final = 3  # letters that are looked for in the books


class LibraryView(SidePanel):
    """Lists documents and emits what to do with one.

    Signals:
        open_requested: a `DocumentEntry`.
        forget_requested: a `DocumentEntry`.
        reveal_requested: a `DocumentEntry`.
        search_requested: words to look for in the books; "" to stop.
        together_requested: ids of the documents that are asked together.

    Attributes:
        found_items: what was found in the books.
        found: where it is listed.
    """

    open_requested = Signal(object)
    forget_requested = Signal(object)
    reveal_requested = Signal(object)
    search_requested = Signal(str)
    together_requested = Signal(list)

    def __init__(self, items: LibraryItems, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Library"))
        self._items = items
        self._filtered = LibraryFilter(self)
        self._filtered.setSourceModel(items)
        self._filter = FilterBox(self.tr("Filter the library"), theme, self)
        self._filter.setPlaceholderText(self.tr("Titles and words in the books"))
        self._filter.list_wanted.connect(self.focus_list)
        self._filter.textChanged.connect(self._on_filter)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._look_into_books)
        self._searched = ""
        self.found_items = FoundItems(self)
        self.found = FoundBooks(self.found_items, theme, self)
        self._rows = LibraryRows(theme, self)
        self._list = RowList(self._filtered, self._rows, self.tr("Books"), self)
        self._list.setObjectName("library_books")
        self._list.setUniformItemSizes(True)
        self._list.set_menu(self._on_menu)
        self._list.chosen.connect(self._on_activated)
        forgetting = self.tr("Forget this book…")
        self._forget = self._list.offer(forgetting, Qt.Key.Key_Delete, self._on_forget)
        self.choosing = ChoosingBar(self)
        self.choosing.agreed.connect(self._on_agreed)
        self.choosing.cancelled.connect(self._end_choosing)
        self._empty = EmptyPanel(tr(_EMPTY), self)
        self._titles = QWidget(self)
        self._stack = QStackedLayout(self._titles)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._lay_out()
        for signal in (items.modelReset, items.rowsInserted, items.rowsRemoved):
            signal.connect(self._show_what_there_is)
        self._show_what_there_is()

    @override
    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._rows.set_theme(theme)
        self._filter.set_theme(theme)
        self._list.doItemsLayout()  # rows grow with the text
        self.found.set_theme(theme)

    def add_to_head(self, action: QAction) -> None:
        """A button beside the title."""
        button = icon_button(self)
        button.setDefaultAction(action)
        self._head.addWidget(button)

    def begin_choosing(self, documents: Sequence[str]) -> None:
        """Let books be ticked that are asked together; these are ticked already."""
        self._items.begin_ticking(documents)
        self.choosing.show_count(len(self._items.ticked))
        self.choosing.show()
        self.focus_list()

    @Slot()
    def _end_choosing(self) -> None:
        self._items.end_ticking()
        self.choosing.hide()

    @Slot()
    def _on_agreed(self) -> None:
        documents = self._items.ticked
        self._end_choosing()
        if documents:
            self.together_requested.emit(documents)

    def mark_open(self, document_id: str) -> None:
        """Select the document that is shown in the reader ("" for none)."""
        source = self._items.index(self._items.row_of(document_id))
        index = self._filtered.mapFromSource(source)
        if index.isValid():
            self._list.setCurrentIndex(index)
        else:
            self._list.clearSelection()

    @override
    def focus_list(self) -> None:
        """Put the keyboard on the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search(self, text: str) -> None:
        """Look for words in titles and books; without any, put the keyboard where they go."""
        if text:
            self._filter.setText(text)
            self._look_into_books()
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    @Slot(str)
    def _on_filter(self, text: str) -> None:
        self._filtered.set_words(text)
        self._show_what_there_is()
        self._typing.start()

    @Slot()
    def _look_into_books(self) -> None:
        self._typing.stop()
        text = " ".join(self._filter.text().split())
        text = text if len(text) >= _FEWEST or not text.isascii() else ""
        if text != self._searched:
            self._searched = text
            self.search_requested.emit(text)

    @Slot()
    def _show_what_there_is(self) -> None:
        nothing = self._filtered.rowCount() == 0
        self._empty.say(tr(_EMPTY if self._items.rowCount() == 0 else _NO_MATCH))
        self._filter.setVisible(self._items.rowCount() > 0)
        self._stack.setCurrentIndex(int(nothing))
        self._share_height()

    def set_found_shown(self, *, shown: bool) -> None:
        """Show what stands in the books under the titles, or the titles alone."""
        self.found.setVisible(shown)
        self._share_height()

    def _share_height(self) -> None:
        """Beside what stands in the books, titles take only what they need."""
        rows = min(self._filtered.rowCount(), _MOST_TITLES)
        needed = rows * self._list.sizeHintForRow(0) if rows else self._empty.sizeHint().height()
        self._titles.setMaximumHeight(_ANY_HEIGHT if self.found.isHidden() else needed)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if self._items.is_ticking:
            self._items.tick(self._filtered.mapToSource(index).row())
            self.choosing.show_count(len(self._items.ticked))
            return
        self.open_requested.emit(_entry(index))

    @Slot(QPoint)
    def _on_menu(self, position: QPoint) -> None:
        index = self._list.indexAt(position)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = menu.addAction(self.tr("Open"))
        revealing = menu.addAction(self.tr("Show in its folder"))
        menu.addSeparator()
        menu.addAction(self._forget)
        self._list.setCurrentIndex(index)
        entry = _entry(index)
        chosen = menu.exec(self._list.viewport().mapToGlobal(position))
        if chosen is opening:
            self.open_requested.emit(entry)
        elif chosen is revealing:
            self.reveal_requested.emit(entry)

    @Slot()
    def _on_forget(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self.forget_requested.emit(_entry(index))

    def _lay_out(self) -> None:
        head = self._head = PanelHead(self.tr("Library"), self)
        search = QHBoxLayout()
        search.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_1)
        search.addWidget(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        column.addLayout(search)
        column.addWidget(self._titles, 1)
        column.addWidget(self.found, 2)
        column.addWidget(self.choosing)


def _entry(index: QModelIndex) -> DocumentEntry:
    entry = index.data(LibraryRole.ENTRY)
    assert isinstance(entry, DocumentEntry)
    return entry
