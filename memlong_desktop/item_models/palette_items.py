"""What the command palette lists: actions, settings, chapters and books that fit what is typed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from memlong_desktop.fuzzy import best, fit
from memlong_desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_LIMIT: Final = 60


@dataclass(frozen=True)
class PaletteEntry:
    """One thing to choose.

    Attributes:
        words: what it is called.
        kind: what sort of thing it is, shown small.
        run: does it.
        keys: its shortcut, or "".
        icon: a name in `resources/icons`.
        enabled: whether it can be done now.
        on: whether it is switched on now.
        also: other words it is found by.
    """

    words: str
    kind: str
    run: Callable[[], object]
    keys: str = ""
    icon: str = ""
    enabled: bool = True
    on: bool = False
    also: str = ""

    @property
    def searched(self) -> str:
        """All it is found by."""
        return f"{self.words} {self.kind} {self.also}"


class PaletteRole(IntEnum):
    """What a row tells beside its text."""

    ENTRY = Qt.ItemDataRole.UserRole
    LETTERS = Qt.ItemDataRole.UserRole + 1


class PaletteItems(QAbstractListModel):
    """The entries that fit, best first."""

    def __init__(self, entries: Iterable[PaletteEntry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = list(entries)
        self._query = ""
        self._shown: list[PaletteEntry] = []
        self.search("")

    def search(self, query: str) -> None:
        """List what fits these letters; what cannot be done now comes after what can."""
        self.beginResetModel()
        self._query = query
        found = best(query, self._all, lambda entry: entry.searched, _LIMIT)
        self._shown = sorted(found, key=lambda entry: not entry.enabled)
        self.endResetModel()

    def entry(self, row: int) -> PaletteEntry:
        """What stands in a row."""
        return self._shown[row]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        entry = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role == PaletteRole.ENTRY:
            return entry
        if role == PaletteRole.LETTERS:
            found = fit(self._query, entry.searched)
            return tuple(n for n in found.letters if n < len(entry.words)) if found else ()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            on = tr("on") if entry.on else ""
            not_now = "" if entry.enabled else tr("not possible now")
            parts = (entry.words, entry.kind, entry.keys, on, not_now)
            return ", ".join(part for part in parts if part)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self._shown[index.row()].enabled:
            return Qt.ItemFlag.ItemIsSelectable
        return super().flags(index)
