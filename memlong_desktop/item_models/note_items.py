"""Highlights and notes as a list in the order of the document, and a filter over it."""

from collections.abc import Callable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from typing_extensions import override

from engine.annotations import Annotation, HighlightColour
from memlong_desktop.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class NoteRole(IntEnum):
    """What a row tells beside its text."""

    ANNOTATION = Qt.ItemDataRole.UserRole
    PAGE_LABEL = Qt.ItemDataRole.UserRole + 1
    SEARCH = Qt.ItemDataRole.UserRole + 2


def colour_name(colour: HighlightColour) -> str:
    """A colour's name on the screen."""
    translate = QCoreApplication.translate
    return {
        "yellow": translate("NoteItems", "Yellow"),
        "green": translate("NoteItems", "Green"),
        "blue": translate("NoteItems", "Blue"),
        "purple": translate("NoteItems", "Purple"),
        "orange": translate("NoteItems", "Orange"),
    }[colour]


class NoteItems(QAbstractListModel):
    """One row an annotation; rows that stay are changed in place, so that a selection stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations: list[Annotation] = []
        self._label: Callable[[int], str] = _number

    def set_annotations(self, annotations: list[Annotation]) -> None:
        """Show these, in this order."""
        old = [annotation.annotation_id for annotation in self._annotations]
        new = [annotation.annotation_id for annotation in annotations]
        if len(new) == len(old) + 1:
            self._insert(annotations, old, new)
        elif len(new) == len(old) - 1:
            self._remove(old, new)
        if [annotation.annotation_id for annotation in self._annotations] != new:
            self.beginResetModel()
            self._annotations = list(annotations)
            self.endResetModel()
            return
        for row, annotation in enumerate(annotations):
            if annotation != self._annotations[row]:
                self._annotations[row] = annotation
                self.dataChanged.emit(self.index(row), self.index(row))

    def _insert(self, annotations: list[Annotation], old: list[int], new: list[int]) -> None:
        row = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
        if new[:row] + new[row + 1 :] == old:
            self.beginInsertRows(QModelIndex(), row, row)
            self._annotations.insert(row, annotations[row])
            self.endInsertRows()

    def _remove(self, old: list[int], new: list[int]) -> None:
        row = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new))
        if old[:row] + old[row + 1 :] == new:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._annotations[row]
            self.endRemoveRows()

    def set_labels(self, label: Callable[[int], str]) -> None:
        """Name pages by `label`, the printed number of a page index."""
        self._label = label
        self.labels_changed()

    def labels_changed(self) -> None:
        """Printed page numbers are known better now."""
        if self._annotations:
            self.dataChanged.emit(self.index(0), self.index(len(self._annotations) - 1))

    def row_of(self, annotation_id: int) -> int:
        """The row of an annotation, or -1."""
        numbers = [annotation.annotation_id for annotation in self._annotations]
        return numbers.index(annotation_id) if annotation_id in numbers else -1

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._annotations)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._annotations):
            return None
        annotation = self._annotations[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(annotation.anchor.quote.split()) or annotation.note
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (annotation.anchor.quote, annotation.note)
            return plain_tip("\n\n".join(part for part in parts if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(annotation)
        if role == NoteRole.ANNOTATION:
            return annotation
        if role == NoteRole.PAGE_LABEL:
            return self._label(annotation.anchor.page_index)
        if role == NoteRole.SEARCH:
            return f"{annotation.anchor.quote} {annotation.note}".casefold()
        return None

    def _spoken(self, annotation: Annotation) -> str:
        page = self.tr("page {0}").format(self._label(annotation.anchor.page_index))
        quote = " ".join(annotation.anchor.quote.split())
        parts = [page, quote, annotation.note]
        if not annotation.is_page_note:
            parts.insert(1, colour_name(annotation.colour))
        if not annotation.found:
            parts.append(self.tr("not found in this version"))
        return ", ".join(part for part in parts if part)


class NoteFilter(QSortFilterProxyModel):
    """Rows that hold every word of a search in quote or note, and have one of some colours."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._colours: frozenset[HighlightColour] = frozenset()

    def set_words(self, text: str) -> None:
        """Filter by the words of `text`."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def set_colours(self, colours: frozenset[HighlightColour]) -> None:
        """Filter by colours; none: all."""
        self.beginFilterChange()
        self._colours = colours
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        index = self.sourceModel().index(source_row, 0, source_parent)
        annotation: Annotation = index.data(NoteRole.ANNOTATION)
        if self._colours and annotation.colour not in self._colours:
            return False
        text = str(index.data(NoteRole.SEARCH))
        return all(word in text for word in self._words)


def _number(page_index: int) -> str:
    return str(page_index + 1)
