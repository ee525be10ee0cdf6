"""What a search of the library found: a row for each document, then a row for each place in it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from engine.finding import FoundDocument, Hit
from engine.records.library import DocumentEntry
from memlong_desktop.item_models.hit_items import HitRole
from memlong_desktop.translation import number, percent

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_PAGED: Final = ("PDF", "XPS", "CBZ")  # have pages of their own; all else flows as one likes


@dataclass(frozen=True)
class FoundRow:
    """One row; `hit` is None for a document's own."""

    entry: DocumentEntry
    hit: Hit | None
    count: int


class FoundItems(QAbstractListModel):
    """Grows as documents are found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FoundRow] = []

    def clear(self) -> None:
        """Nothing was found."""
        if self._rows:
            self.beginResetModel()
            self._rows = []
            self.endResetModel()

    def add(self, found: FoundDocument) -> None:
        """Add a document with its places."""
        rows = [FoundRow(found.entry, None, found.count)]
        rows += [FoundRow(found.entry, place, found.count) for place in found.places]
        first = len(self._rows)
        self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def row(self, number: int) -> FoundRow:
        """What a row stands for."""
        return self._rows[number]

    def place(self, number: int) -> Hit | None:
        """Where a row leads; a document's own row to its first place."""
        own = self._rows[number].hit
        if own is not None or number + 1 >= len(self._rows):
            return own
        return self._rows[number + 1].hit

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if row.hit is None:
            return self._of_document(row, role)
        return self._of_place(row.entry, row.hit, role)

    def _of_place(self, entry: DocumentEntry, hit: Hit, role: int) -> object:
        """Of what flows, how far it is: its pages are others in every layout."""
        pages = entry.format in _PAGED
        label = hit.label or str(hit.page_index + 1)
        share = percent(hit.page_index / max(1, entry.page_count))
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.snippet.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            there = self.tr("Page {0}").format(label)
            if not pages:
                there = self.tr("{0} of the book").format(share)
            return f"{entry.title}, {there}: {hit.snippet.text}"
        if role == HitRole.HIT:
            return hit
        if role == HitRole.PAGE_LABEL:
            return label if pages else share
        if role == HitRole.FIRST_OF_PAGE:
            return True
        return None

    def _of_document(self, row: FoundRow, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.title
        if role == HitRole.OF_PAGE:
            return row.count
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if row.count == 1:
                return self.tr("{0}, one passage").format(row.entry.title)
            return self.tr("{0}, {1} passages").format(row.entry.title, number(row.count))
        return None
