"""The hits of a search in the document in front: one row each, in the order of the document."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from enum import IntEnum
from itertools import groupby
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from engine.finding import Hit

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class HitRole(IntEnum):
    """What a row tells beside its text."""

    HIT = Qt.ItemDataRole.UserRole
    PAGE_LABEL = Qt.ItemDataRole.UserRole + 1
    FIRST_OF_PAGE = Qt.ItemDataRole.UserRole + 2
    OF_PAGE = Qt.ItemDataRole.UserRole + 3


class HitItems(QAbstractListModel):
    """Takes hits page by page, in any order of pages."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._pages: list[int] = []  # of each hit
        self._label: Callable[[int], str] = str

    def set_labels(self, label: Callable[[int], str]) -> None:
        """What pages are called from now on."""
        self._label = label
        self.labels_changed()

    def labels_changed(self) -> None:
        """Printed page numbers are known better now."""
        if self._hits:
            last = self.index(len(self._hits) - 1)
            self.dataChanged.emit(self.index(0), last, [HitRole.PAGE_LABEL])

    def clear(self) -> None:
        """No hits."""
        if self._hits:
            self.beginResetModel()
            self._hits = []
            self._pages = []
            self.endResetModel()

    def add(self, hits: Sequence[Hit]) -> None:
        """Add all hits of some pages, of which none were there."""
        at = -1
        run: list[Hit] = []
        for page_index, members in groupby(hits, key=lambda hit: hit.page_index):
            place = bisect_left(self._pages, page_index)
            if run and place != at:
                self._insert(at, run)
                place = bisect_left(self._pages, page_index)
                run = []
            at = place
            run.extend(members)
        if run:
            self._insert(at, run)

    def hit(self, row: int) -> Hit:
        """The hit of a row."""
        return self._hits[row]

    def row_of(self, hit: Hit) -> int:
        """The row of a hit, or -1."""
        start, stop = self._rows_of_page(hit.page_index)
        return next((row for row in range(start, stop) if self._hits[row] is hit), -1)

    def on_page(self, page_index: int) -> list[Hit]:
        """The hits of a page."""
        start, stop = self._rows_of_page(page_index)
        return self._hits[start:stop]

    def first_from(self, page_index: int, below: float = float("-inf")) -> Hit | None:
        """The first hit on or after a page, on it none that ends above a height in points.

        After the last hit of the document its first one follows.
        """
        start, stop = self._rows_of_page(page_index)
        for row in range(start, stop):
            boxes = self._hits[row].boxes
            if not boxes or boxes[-1][3] > below:
                return self._hits[row]
        if not self._hits:
            return None
        return self._hits[stop if stop < len(self._hits) else 0]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._hits):
            return None
        row = index.row()
        hit = self._hits[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.snippet.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            page = self.tr("Page {0}").format(self._label(hit.page_index))
            return f"{page}: {hit.snippet.text}"
        if role == HitRole.HIT:
            return hit
        if role == HitRole.PAGE_LABEL:
            return self._label(hit.page_index)
        if role == HitRole.FIRST_OF_PAGE:
            return row == 0 or self._pages[row - 1] != hit.page_index
        if role == HitRole.OF_PAGE:
            start, stop = self._rows_of_page(hit.page_index)
            return stop - start
        return None

    def _rows_of_page(self, page_index: int) -> tuple[int, int]:
        return bisect_left(self._pages, page_index), bisect_right(self._pages, page_index)

    def _insert(self, at: int, hits: list[Hit]) -> None:
        self.beginInsertRows(_NOWHERE, at, at + len(hits) - 1)
        self._hits[at:at] = hits
        self._pages[at:at] = [hit.page_index for hit in hits]
        self.endInsertRows()
        following = at + len(hits)
        if following < len(self._hits):
            changed = self.index(following)
            self.dataChanged.emit(changed, changed, [HitRole.FIRST_OF_PAGE])
