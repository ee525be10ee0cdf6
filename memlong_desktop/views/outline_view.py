"""The contents panel: chapters with their pages, following the reader, and a filter."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from memlong_desktop.item_models.outline_items import OutlineFilter, OutlineItems, OutlineRole
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, Theme
from memlong_desktop.translation import mark, tr
from memlong_desktop.views.empty_panel import EmptyPanel
from memlong_desktop.views.filter_box import FilterBox
from memlong_desktop.views.outline_tree import PAGE_MARGIN, OutlineTree
from memlong_desktop.views.panel_head import PanelHead
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.side_panels import SidePanel

_NO_DOCUMENT = mark("The chapters of the open book stand here.")
_NO_OUTLINE = mark("This file lists no chapters.")
_NO_MATCH = mark("No chapter has these words in its title.")
_BROKEN = mark("This line leads nowhere: the file names no page for it.")
_FEW = 12  # chapters that are opened to show what is in them
_WIDEST_LABEL = 80
_AHEAD = 30.0  # points: a chapter counts as reached a little before its line is at the top


class OutlineView(SidePanel):
    """Emits the place of the chapter that was chosen.

    Signals:
        place_requested: a `Destination`.
    """

    place_requested = Signal(object)

    def __init__(self, items: OutlineItems, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Contents"))
        self._items = items
        self._filtered = OutlineFilter(self)
        self._filtered.setSourceModel(items)
        self._open = False
        self._current_title = ""
        head = PanelHead(self.tr("Contents"), self)
        self._filter = FilterBox(self.tr("Filter the chapters"), theme, self)
        self._filter.textChanged.connect(self._on_filter)
        self._filter.list_wanted.connect(self._on_list_wanted)
        self._filter.returnPressed.connect(self._on_return)
        search = QHBoxLayout()
        search.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_1)
        search.addWidget(self._filter)
        self._tree = OutlineTree(theme, self)
        self._tree.setModel(self._filtered)
        _set_up(self._tree)
        self._tree.activated.connect(self._on_chosen)
        self._tree.clicked.connect(self._on_chosen)
        self._broken = PlainLabel(tr(_BROKEN), self)
        self._broken.setProperty("role", "small")
        self._broken.setWordWrap(True)
        self._broken.setContentsMargins(SPACE_4, SPACE_2, SPACE_3, SPACE_2)
        self._broken.hide()
        self._tree.selectionModel().currentChanged.connect(self._on_current)
        self._empty = EmptyPanel(tr(_NO_DOCUMENT), self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(search)
        column.addLayout(self._stack, 1)
        column.addWidget(self._broken)
        items.modelReset.connect(self._on_reset)
        items.dataChanged.connect(self._fit_pages)
        self._on_reset()

    @override
    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._tree.set_theme(theme)
        self._filter.set_theme(theme)

    def set_document_open(self, *, is_open: bool) -> None:
        """Choose the words for an empty panel."""
        self._open = is_open
        self._on_reset()

    def follow(self, page_index: int, y: float) -> None:
        """Mark the chapter that the reader is in, `y` points down a page, and show it."""
        found = self._items.chapter_of(page_index, y + _AHEAD)
        self._current_title = str(found.data() or "")
        if self._filtered.active:
            return  # the list is being searched: it stays where the searcher is
        chapter = self._filtered.mapFromSource(found)
        if chapter == self._tree.currentIndex().siblingAtColumn(0):
            return
        self._tree.setCurrentIndex(chapter)
        if chapter.isValid():
            self._tree.scrollTo(chapter)

    @property
    def current_title(self) -> str:
        """The chapter that the reader is in, or ""."""
        return self._current_title

    @override
    def focus_list(self) -> None:
        """Put the keyboard on the chapters."""
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_reset(self) -> None:
        self._filter.clear()
        self._current_title = ""
        chapters = [self._items.index(row, 0) for row in range(self._items.rowCount())]
        self._tree.set_nested(nested=any(map(self._items.hasChildren, chapters)))
        self._filter.setVisible(bool(chapters))
        self._show_what_there_is()
        self._fit_pages()

    def _show_what_there_is(self) -> None:
        """All chapters folded as far as there is room, or all that match, with what is above."""
        nothing = self._filtered.rowCount() == 0
        without = _NO_OUTLINE if self._open else _NO_DOCUMENT
        self._empty.say(tr(_NO_MATCH if self._filtered.active else without))
        self._stack.setCurrentIndex(int(nothing))
        if self._filtered.active:
            self._tree.expandAll()
        elif self._items.rowCount() <= _FEW:
            self._tree.expandToDepth(0)

    @Slot(str)
    def _on_filter(self, text: str) -> None:
        was_active = self._filtered.active
        chosen = self._filtered.mapToSource(self._tree.currentIndex())
        self._filtered.set_words(text)
        if was_active and not self._filtered.active:
            self._tree.collapseAll()
        self._show_what_there_is()
        current = self._filtered.mapFromSource(chosen)
        if self._filtered.active:
            current = self._filtered.first_match()
        self._tree.setCurrentIndex(current)
        if current.isValid():
            self._tree.scrollTo(current)

    @Slot()
    def _on_list_wanted(self) -> None:
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_return(self) -> None:
        if self._filtered.active:
            self._on_chosen(self._tree.currentIndex())

    @Slot()
    def _fit_pages(self) -> None:
        """Give the page column the room that its longest label needs, and no more."""
        widest = max(map(self.fontMetrics().horizontalAdvance, self._items.labels()), default=0)
        self._tree.header().setMinimumSectionSize(min(widest, _WIDEST_LABEL) + PAGE_MARGIN)
        self._tree.header().resizeSection(1, min(widest, _WIDEST_LABEL) + PAGE_MARGIN)

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        self._broken.setVisible(index.isValid() and index.data(OutlineRole.PLACE) is None)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        place = index.data(OutlineRole.PLACE)
        if place is not None:
            self.place_requested.emit(place)


def _set_up(tree: OutlineTree) -> None:
    """Two columns without a header: the title takes what the page leaves."""
    tree.setHeaderHidden(True)
    tree.setAccessibleName(tr("Chapters"))
    tree.setUniformRowHeights(True)
    tree.setAllColumnsShowFocus(True)
    tree.setTextElideMode(Qt.TextElideMode.ElideRight)
    tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = tree.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
