"""What is kept of each book and how much room it takes; forgotten or made anew from here."""

from PySide6.QtCore import QItemSelection, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from engine.holdings import Holding
from engine.records.library import DocumentEntry
from memlong_desktop.item_models.storage_items import ENTRY, SORT, Column, StorageItems
from memlong_desktop.model_words import size_words
from memlong_desktop.theme import SPACE_2, SPACE_3, SPACE_4, SPACE_6, Theme
from memlong_desktop.views.plain_label import PlainLabel

_WIDTH, _HEIGHT = 860, 560
_NUMBER_WIDTH = 108
_WIDTHS = {Column.PAGES: 72, Column.TOKENS: 88}


class StorageDialog(QDialog):
    """A table of books; the one that is chosen can be forgotten, or made anew.

    Signals:
        forget_requested, rebuild_requested: a `DocumentEntry`.
        quota_requested: the room for memories shall be set.
    """

    forget_requested = Signal(object)
    rebuild_requested = Signal(object)
    quota_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Storage"))
        self._items = StorageItems(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._items)
        self._sorted.setSortRole(SORT)
        self._sum = PlainLabel(self.tr("One moment: the folders are looked at."), self)
        self._sum.setWordWrap(True)
        self._table = QTreeView(self)
        self._forget = QPushButton(self.tr("Forget…"), self)
        self._rebuild = QPushButton(self.tr("Make anew…"), self)
        self._lay_out(theme)
        self._table.selectionModel().selectionChanged.connect(self._on_selection)
        self._on_selection()
        around = parent.window() if parent is not None else None
        room = around.size() if around is not None else self.maximumSize()
        self.resize(
            min(theme.px(_WIDTH), room.width() - SPACE_6),
            min(theme.px(_HEIGHT), room.height() - SPACE_6),
        )

    @property
    def chosen(self) -> DocumentEntry | None:
        """The book whose row is chosen."""
        rows = self._table.selectionModel().selectedRows()
        entry = rows[0].data(ENTRY) if rows else None
        return entry if isinstance(entry, DocumentEntry) else None

    def show_rows(self, rows: list[tuple[DocumentEntry, Holding]], quota: int) -> None:
        """Show books and what they use; `quota` is the room for memories, in bytes."""
        chosen = self.chosen
        self._items.set_rows(rows)
        words = self.tr("{0} in all; memories use {1} of the {2} that they may.")
        total, memory = size_words(self._items.total), size_words(self._items.memory)
        self._sum.setText(words.format(total, memory, size_words(quota)))
        for row in range(self._sorted.rowCount()):
            index = self._sorted.index(row, Column.TITLE)
            entry = index.data(ENTRY)
            if chosen is not None and entry.document_id == chosen.document_id:
                self._table.setCurrentIndex(index)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self, *_: QItemSelection) -> None:
        for button in (self._forget, self._rebuild):
            button.setEnabled(self.chosen is not None)

    @Slot()
    def _on_forget(self) -> None:
        if (entry := self.chosen) is not None:
            self.forget_requested.emit(entry)

    @Slot()
    def _on_rebuild(self) -> None:
        if (entry := self.chosen) is not None:
            self.rebuild_requested.emit(entry)

    def _lay_out(self, theme: Theme) -> None:
        table = self._table
        table.setModel(self._sorted)
        table.setObjectName("storage_table")
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSortingEnabled(True)
        table.sortByColumn(Column.OPENED, Qt.SortOrder.DescendingOrder)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setAccessibleName(self.tr("Books and what is kept of them"))
        header = table.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(theme.px(_NUMBER_WIDTH) // 2)
        for column in Column:
            stretch = column == Column.TITLE
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.Stretch if stretch else mode.Interactive)
            if not stretch:
                header.resizeSection(column, theme.px(_WIDTHS.get(column, _NUMBER_WIDTH)))
        quota = QPushButton(self.tr("Room for memories…"), self)
        close = QPushButton(self.tr("Close"), self)
        self._forget.clicked.connect(self._on_forget)
        self._rebuild.clicked.connect(self._on_rebuild)
        quota.clicked.connect(self.quota_requested)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        for button in (self._forget, self._rebuild, quota):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        close.setAutoDefault(False)
        buttons.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        whole.setSpacing(SPACE_3)
        whole.addWidget(self._sum)
        whole.addWidget(table, 1)
        whole.addLayout(buttons)
