"""The table of contents as a tree of two columns: title and printed page."""

import math
from bisect import bisect_right
from collections.abc import Callable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from typing_extensions import override

from engine.folding import spelt_out
from engine.records.pages import Destination, OutlineEntry
from memlong_desktop.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class OutlineRole(IntEnum):
    """What a row tells beside its text; PLACE is a `Destination`, or None where it is broken."""

    PAGE_INDEX = Qt.ItemDataRole.UserRole
    PLACE = Qt.ItemDataRole.UserRole + 1


class _Node:
    """One line, its place under its parent, and what stands under it; `number` names it to Qt."""

    __slots__ = ("children", "entry", "number", "parent", "row")

    def __init__(
        self, entry: OutlineEntry | None, parent: "_Node | None", row: int, number: int
    ) -> None:
        self.entry = entry
        self.parent = parent
        self.row = row
        self.number = number
        self.children: list[_Node] = []


class OutlineItems(QAbstractItemModel):
    """Chapters, nested by their level; levels that a file skips are closed up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(None, None, 0, 0)
        # Qt keeps the number, not the object: a stale index can never reach freed memory.
        self._nodes = [self._root]
        self._by_place: list[tuple[int, float, _Node]] = []
        self._label: Callable[[int], str] = _number

    def set_outline(self, outline: list[OutlineEntry], label: Callable[[int], str]) -> None:
        """Show these chapters; `label` gives the printed number of a page index."""
        self.beginResetModel()
        self._root = _Node(None, None, 0, 0)
        self._nodes = [self._root]
        self._label = label
        self._by_place = []
        path = [self._root]
        levels = [0]
        for entry in outline:
            while levels[-1] >= max(1, entry.level):
                path.pop()
                levels.pop()
            above = path[-1]
            node = _Node(entry, above, len(above.children), len(self._nodes))
            self._nodes.append(node)
            above.children.append(node)
            path.append(node)
            levels.append(max(1, entry.level))
            if entry.page_index >= 0:
                self._by_place.append((entry.page_index, entry.y, node))
        self._by_place.sort(key=lambda place: place[:2])
        self.endResetModel()

    def labels(self) -> set[str]:
        """The printed numbers of all chapters."""
        return {self._label(page_index) for page_index, _, _ in self._by_place}

    def labels_changed(self) -> None:
        """Printed page numbers are known better now."""
        if self._root.children:
            last = len(self._root.children) - 1
            self.dataChanged.emit(self.index(0, 1), self.index(last, 1))

    def chapter_of(self, page_index: int, y: float = math.inf) -> QModelIndex:
        """The innermost chapter that a place, `y` points below a page's top, belongs to."""
        position = bisect_right(self._by_place, (page_index, y), key=lambda place: place[:2])
        if position == 0:
            return QModelIndex()
        node = self._by_place[position - 1][2]
        return self.createIndex(node.row, 0, node.number)

    @override
    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        children = self._node(parent).children
        if not (0 <= row < len(children) and 0 <= column < 2):
            return QModelIndex()
        return self.createIndex(row, column, children[row].number)

    # Without an argument, QObject.parent() is meant.
    @override
    def parent(self, index: Index | None = None) -> QModelIndex:  # type: ignore[override]
        if index is None:
            return super().parent()  # type: ignore[return-value]
        if not index.isValid():
            return QModelIndex()
        above = self._node(index).parent
        if above is None or above.entry is None:
            return QModelIndex()
        return self.createIndex(above.row, 0, above.number)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 2

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._node(index).entry if index.isValid() else None
        if entry is None:
            return None
        if role == OutlineRole.PAGE_INDEX:
            return entry.page_index
        if role == OutlineRole.PLACE:
            return Destination(entry.page_index, 0.0, entry.y) if entry.page_index >= 0 else None
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == 0:
                return entry.title
            return self._label(entry.page_index) if entry.page_index >= 0 else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(entry.title if entry.page_index >= 0 else _broken(entry))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId()] if index.isValid() else self._root


class OutlineFilter(QSortFilterProxyModel):
    """Chapters that hold every word of a search, and what they stand under.

    Case and diacritics do not count.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setRecursiveFilteringEnabled(True)

    @property
    def active(self) -> bool:
        """Whether anything is searched for."""
        return bool(self._words)

    def set_words(self, text: str) -> None:
        """Filter by the words of `text`; without any, all chapters stay."""
        self.beginFilterChange()
        self._words = spelt_out(text).split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def first_match(self) -> QModelIndex:
        """The first chapter that matches by itself."""
        above = QModelIndex()
        while self.rowCount(above):
            first = self.index(0, 0, above)
            if self._matches(str(first.data())):
                return first
            above = first
        return QModelIndex()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        index = self.sourceModel().index(source_row, 0, source_parent)
        return self._matches(str(index.data()))

    def _matches(self, title: str) -> bool:
        title = spelt_out(title)
        return all(word in title for word in self._words)


def _broken(entry: OutlineEntry) -> str:
    words = QCoreApplication.translate(
        "OutlineItems", "{0}\nThis line leads nowhere: the file names no page for it."
    )
    return words.format(entry.title)


def _number(page_index: int) -> str:
    return str(page_index + 1)
