"""The pages of the document in front as rows of a list."""

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from memlong_desktop.page_labels import PageLabels

Index = QModelIndex | QPersistentModelIndex


class PageRole(IntEnum):
    """What a row tells beside its label."""

    IS_CURRENT = Qt.ItemDataRole.UserRole


class PageItems(QAbstractListModel):
    """A row a page, named by its printed label; one of them is the page in view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = PageLabels()
        self._current = -1

    def set_labels(self, labels: PageLabels) -> None:
        """Show the pages of another document."""
        self.beginResetModel()
        self._labels = labels
        self._current = -1
        self.endResetModel()

    @property
    def current(self) -> int:
        """The page in view, or -1."""
        return self._current

    def set_current(self, page_index: int) -> None:
        """Another page is in view."""
        before, self._current = self._current, page_index
        for row in (before, page_index):
            if 0 <= row < len(self._labels):
                index = self.index(row)
                self.dataChanged.emit(index, index, [PageRole.IS_CURRENT])

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._labels)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._labels.label(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = QCoreApplication.translate("PageItems", "Page {0}, {1} of {2}")
            label = self._labels.label(index.row())
            return words.format(label, index.row() + 1, len(self._labels))
        if role == PageRole.IS_CURRENT:
            return index.row() == self._current
        return None
