"""The contents panel: chapters with their pages, following the reader."""

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

from memlong_desktop.item_models.outline_items import OutlineItems, OutlineRole
from memlong_desktop.theme import SPACE_2, SPACE_3, SPACE_4, Theme
from memlong_desktop.views.empty_panel import EmptyPanel
from memlong_desktop.views.outline_tree import PAGE_MARGIN, OutlineTree
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.side_panels import SidePanel

_NO_DOCUMENT = "The chapters of the open book stand here."
_NO_OUTLINE = "This file lists no chapters."
_INDENT = 18
_FEW = 12  # chapters that are opened to show what is in them
_WIDEST_LABEL = 80


class OutlineView(SidePanel):
    """Emits the page of the chapter that was chosen.

    Signals:
        page_requested: a page index.
    """

    page_requested = Signal(int)

    def __init__(self, items: OutlineItems, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Contents")
        self._items = items
        self._open = False
        title = PlainLabel("Contents", self)
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_4, SPACE_3, SPACE_3, SPACE_2)
        head.addWidget(title)
        self._tree = OutlineTree(theme, self)
        self._tree.setModel(items)
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName("Chapters")
        self._tree.setIndentation(_INDENT)
        self._tree.setUniformRowHeights(True)
        self._tree.setAllColumnsShowFocus(True)
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self._tree.activated.connect(self._on_chosen)
        self._tree.clicked.connect(self._on_chosen)
        self._empty = EmptyPanel(_NO_DOCUMENT, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        items.modelReset.connect(self._on_reset)
        items.dataChanged.connect(self._fit_pages)
        self._on_reset()

    @override
    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._tree.set_theme(theme)

    def set_document_open(self, *, is_open: bool) -> None:
        """Choose the words for an empty panel."""
        self._open = is_open
        self._on_reset()

    @Slot(int)
    def follow(self, page_index: int) -> None:
        """Mark the chapter that the reader is in, and show it."""
        chapter = self._items.chapter_of(page_index)
        if chapter == self._tree.currentIndex():
            return
        self._tree.setCurrentIndex(chapter)
        if chapter.isValid():
            self._tree.scrollTo(chapter)

    @override
    def focus_list(self) -> None:
        """Put the keyboard on the chapters."""
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_reset(self) -> None:
        empty = self._items.rowCount() == 0
        self._empty.say(_NO_OUTLINE if self._open else _NO_DOCUMENT)
        self._stack.setCurrentIndex(int(empty))
        chapters = [self._items.index(row, 0) for row in range(self._items.rowCount())]
        self._tree.set_nested(nested=any(map(self._items.hasChildren, chapters)))
        if len(chapters) <= _FEW:
            self._tree.expandToDepth(0)
        self._fit_pages()

    @Slot()
    def _fit_pages(self) -> None:
        """Give the page column the room that its longest label needs, and no more."""
        widest = max(map(self.fontMetrics().horizontalAdvance, self._items.labels()), default=0)
        self._tree.header().setMinimumSectionSize(min(widest, _WIDEST_LABEL) + PAGE_MARGIN)
        self._tree.header().resizeSection(1, min(widest, _WIDEST_LABEL) + PAGE_MARGIN)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        page_index = index.data(OutlineRole.PAGE_INDEX)
        if isinstance(page_index, int) and page_index >= 0:
            self.page_requested.emit(page_index)
