"""The bookmarks of the document in front as rows of a list; names can be edited in place."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from engine.records.library import Bookmark
from memlong_desktop.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex


class BookmarkRole(IntEnum):
    """What a row tells beside its name."""

    BOOKMARK = Qt.ItemDataRole.UserRole
    PAGE = Qt.ItemDataRole.UserRole + 1


class BookmarkItems(QAbstractListModel):
    """A row a bookmark, in the order of pages.

    Signals:
        renamed: a bookmark's number and the name that was typed; the row follows when it is kept.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bookmarks: list[Bookmark] = []
        self._label: Callable[[int], str] = str

    def set_bookmarks(self, bookmarks: list[Bookmark], label: Callable[[int], str]) -> None:
        """Show these; `label` gives the printed number of a page index."""
        self.beginResetModel()
        self._bookmarks = bookmarks
        self._label = label
        self.endResetModel()

    def row_of(self, bookmark_id: int) -> int:
        """The row of a bookmark, or -1."""
        ids = [mark.bookmark_id for mark in self._bookmarks]
        return ids.index(bookmark_id) if bookmark_id in ids else -1

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._bookmarks)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        mark = self._bookmarks[index.row()]
        page = QCoreApplication.translate("BookmarkItems", "Page {0}")
        page = page.format(self._label(mark.page_index))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return mark.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(mark.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{mark.name}, {page}"
        if role == BookmarkRole.BOOKMARK:
            return mark
        if role == BookmarkRole.PAGE:
            return page
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        mark = self._bookmarks[index.row()]
        if str(value).strip() and str(value).strip() != mark.name:
            self.renamed.emit(mark.bookmark_id, str(value).strip())
        return True
