"""The library list: one row a document, with words for how far each can be used."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from typing_extensions import override

from engine.records.library import DocumentEntry
from memlong_desktop.engine_speech import in_readers_words
from memlong_desktop.plain_tip import plain_tip
from memlong_desktop.translation import number, tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class LibraryRole(IntEnum):
    """What a row tells beside its text."""

    ENTRY = Qt.ItemDataRole.UserRole
    FACTS = Qt.ItemDataRole.UserRole + 1
    STATE = Qt.ItemDataRole.UserRole + 2
    SEARCH = Qt.ItemDataRole.UserRole + 3


class LibraryItems(QAbstractListModel):
    """Documents, the last opened first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[DocumentEntry] = []
        self._activity: dict[str, str] = {}
        self._ticked: set[str] | None = None  # None: there is nothing to tick

    def set_entries(self, entries: list[DocumentEntry]) -> None:
        """Show these documents; keeps rows in place where only their state changed."""
        if [e.document_id for e in entries] == [e.document_id for e in self._entries]:
            self._entries = list(entries)
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    @property
    def entries(self) -> list[DocumentEntry]:
        """All documents, the last opened first."""
        return list(self._entries)

    def set_activity(self, document_id: str, words: str) -> None:
        """Say what is being done with a document now ("" for nothing)."""
        if self._activity.get(document_id, "") == words:
            return
        self._activity[document_id] = words
        for row, entry in enumerate(self._entries):
            if entry.document_id == document_id:
                self.dataChanged.emit(self.index(row), self.index(row))

    def begin_ticking(self, documents: Iterable[str]) -> None:
        """Give each row a box; these are ticked."""
        self._ticked = set(documents)
        self._boxes_changed()

    def end_ticking(self) -> None:
        """Take the boxes away."""
        self._ticked = None
        self._boxes_changed()

    @property
    def is_ticking(self) -> bool:
        """Whether rows have boxes."""
        return self._ticked is not None

    @property
    def ticked(self) -> list[str]:
        """Ids of the documents that are ticked, in the order of the rows."""
        ticked = self._ticked or ()
        return [e.document_id for e in self._entries if e.document_id in ticked and askable(e)]

    def tick(self, row: int) -> None:
        """Tick a row, or no longer."""
        entry = self._entries[row]
        if self._ticked is not None and askable(entry):
            self._ticked ^= {entry.document_id}
            self._boxes_changed()

    def _boxes_changed(self) -> None:
        if self._entries:
            last = self.index(len(self._entries) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])

    def entry_of(self, document_id: str) -> DocumentEntry | None:
        """A document, or None if it is not listed."""
        return next((e for e in self._entries if e.document_id == document_id), None)

    def row_of(self, document_id: str) -> int:
        """The row of a document, or -1."""
        for row, entry in enumerate(self._entries):
            if entry.document_id == document_id:
                return row
        return -1

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (entry.title, in_readers_words(entry.reason), entry.path)
            return plain_tip("\n".join(line for line in lines if line))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}, {self._facts(entry)}"
        if role == Qt.ItemDataRole.CheckStateRole and self._ticked is not None and askable(entry):
            ticked = entry.document_id in self._ticked
            return (Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked).value
        if role == LibraryRole.ENTRY:
            return entry
        if role == LibraryRole.FACTS:
            return self._facts(entry)
        if role == LibraryRole.STATE:
            return entry.state
        if role == LibraryRole.SEARCH:
            return f"{entry.title} {entry.author} {entry.path}"
        return None

    def _facts(self, entry: DocumentEntry) -> str:
        activity = self._activity.get(entry.document_id, "")
        if activity:
            return f"{activity} · {pages(entry.page_count)}"
        if entry.state == "failed":
            return " · ".join((tr("failed"), entry.format))
        # What matters most comes first: in a narrow panel the end is cut off.
        return " · ".join((_state(entry), pages(entry.page_count), entry.format))


class LibraryFilter(QSortFilterProxyModel):
    """Rows that hold every word of a search, in any order and case."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def set_words(self, text: str) -> None:
        """Filter by the words of `text`."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        index = self.sourceModel().index(source_row, 0, source_parent)
        text = str(index.data(LibraryRole.SEARCH)).casefold()
        return all(word in text for word in self._words)


def _state(entry: DocumentEntry) -> str:
    if entry.state == "ready":
        return tr("remembered") if entry.bank_tokens else tr("ready")
    return tr("no text") if entry.state == "no_text" else tr("not indexed")


def askable(entry: DocumentEntry) -> bool:
    """Whether a document has, or will have, text to ask about."""
    return entry.state in ("ready", "reading")


def pages(count: int) -> str:
    """A number of pages in words."""
    return tr("1 page") if count == 1 else tr("{count} pages").format(count=number(count))
