"""Conversations as a list: all of them, or the answers in them that a search has found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from engine.conversations import ConversationEntry, FoundAnswer
from memlong_desktop.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class AskedRole(IntEnum):
    """What a row tells beside its text."""

    ENTRY = Qt.ItemDataRole.UserRole
    FOUND = Qt.ItemDataRole.UserRole + 1
    ABOUT = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class AskedRow:
    """A conversation, or (`found`) an answer in it."""

    entry: ConversationEntry
    found: FoundAnswer | None = None


class AskedItems(QAbstractListModel):
    """One row a conversation or an answer; names of conversations can be edited.

    Signals:
        renamed: the id of a conversation, and its new title.
    """

    renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AskedRow] = []
        self._titles: Mapping[str, str] = {}

    def set_titles(self, titles: Mapping[str, str]) -> None:
        """What the subjects of conversations are called."""
        self._titles = titles
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def set_rows(self, rows: Sequence[AskedRow]) -> None:
        """Show these."""
        if list(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_of(self, conversation_id: str) -> int:
        """The row of a conversation, or -1."""
        ids = [row.entry.conversation_id for row in self._rows]
        return ids.index(conversation_id) if conversation_id in ids else -1

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._rows[index.row()].found is None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        name = row.found.question if row.found is not None else row.entry.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return " ".join(name.split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join([name, self._about(row.entry)]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            excerpt = [row.found.excerpt] if row.found is not None else []
            pinned = [self.tr("pinned")] if row.entry.pinned else []
            return ", ".join([name, *excerpt, self._about(row.entry), *pinned])
        if role == AskedRole.ENTRY:
            return row.entry
        if role == AskedRole.FOUND:
            return row.found
        if role == AskedRole.ABOUT:
            return self._about(row.entry)
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        title = " ".join(str(value).split())
        entry = self._rows[index.row()].entry
        if title != entry.name:
            self.renamed.emit(entry.conversation_id, title)
        return True

    def _about(self, entry: ConversationEntry) -> str:
        """What it is about, and how many questions it has."""
        if entry.answers == 1:
            count = self.tr("one question")
        else:
            count = self.tr("{0} questions").format(QLocale().toString(entry.answers))
        title = self._titles.get(entry.subject_id, "")
        return self.tr("{0} · {1}").format(title, count) if title else count
