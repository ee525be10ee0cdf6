"""What each document costs on disk: one row each, numbers that sort as numbers."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from engine.holdings import Holding
from engine.records.library import DocumentEntry
from memlong_desktop.model_words import size_words
from memlong_desktop.plain_tip import plain_tip
from memlong_desktop.translation import day, number

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()

SORT: Final = Qt.ItemDataRole.UserRole
ENTRY: Final = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """What stands beside a title."""

    TITLE = 0
    PAGES = 1
    TOKENS = 2
    TEXT = 3
    MEMORY = 4
    SUMMARIES = 5
    OPENED = 6


class StorageItems(QAbstractTableModel):
    """Documents and what is kept of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[DocumentEntry, Holding]] = []

    def set_rows(self, rows: list[tuple[DocumentEntry, Holding]]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def memory(self) -> int:
        """Bytes of all memories together."""
        return sum(holding.memory for _, holding in self._rows)

    @property
    def total(self) -> int:
        """Bytes of everything."""
        return sum(holding.total for _, holding in self._rows)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Book"),
            self.tr("Pages"),
            self.tr("Tokens"),
            self.tr("Text and index"),
            self.tr("Memory"),
            self.tr("Summaries"),
            self.tr("Last opened"),
        )[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry, holding = self._rows[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.TITLE:
            return plain_tip(entry.path)
        value = _value(entry, holding, index.column())
        if role == SORT:
            return value.casefold() if isinstance(value, str) else value
        return _words(value, index.column()) if role == Qt.ItemDataRole.DisplayRole else None


def _value(entry: DocumentEntry, holding: Holding, column: int) -> str | float:
    values: tuple[str | float, ...] = (
        entry.title,
        entry.page_count,
        entry.token_count,
        holding.text,
        holding.memory,
        holding.summaries,
        entry.opened_at,
    )
    return values[column]


def _words(value: str | float, column: int) -> str:
    if isinstance(value, str):
        return value
    if column in (Column.PAGES, Column.TOKENS):
        return number(value)
    if column == Column.OPENED:
        return day(value)
    return size_words(int(value)) if value else "–"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == Column.TITLE else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
