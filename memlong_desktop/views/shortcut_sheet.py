"""All keys on one sheet: from the action table and from the views, in two columns, searched."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memlong_desktop.actions import by_group, keys_shown, keys_written
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_4, SPACE_6, Theme
from memlong_desktop.translation import tr
from memlong_desktop.view_keys import IN_VIEWS
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.search_box import SearchBox

_WIDTH, _HEIGHT = 760, 620

Group = tuple[str, list[tuple[str, str]]]


class _Line(QWidget):
    """What is done, and by which keys."""

    def __init__(self, words: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._searched = f"{words} {keys}".casefold()
        self.setAccessibleName(f"{words}: {keys}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(SPACE_4)
        said = PlainLabel(words, self)
        said.setWordWrap(True)
        pressed = PlainLabel(keys, self)
        pressed.setProperty("role", "keys")
        row.addWidget(said, 1)
        row.addWidget(pressed, 0, Qt.AlignmentFlag.AlignTop)

    def fits(self, words: list[str]) -> bool:
        """Whether each of these small words is part of it."""
        return all(word in self._searched for word in words)


class ShortcutSheet(QDialog):
    """Shows keys; nothing can be changed here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        name = self.tr("Search the shortcuts")
        self._search = SearchBox(self.tr("Search"), name, theme, self)
        self._search.textChanged.connect(self._on_search)
        self._groups: list[tuple[QWidget, list[_Line]]] = []
        self._nothing = PlainLabel(self.tr("No shortcut has these words."), self)
        self._nothing.setProperty("role", "secondary")
        self._nothing.hide()
        self._lay_out()
        around = parent.window() if parent is not None else None
        room = around.size() if around is not None else self.maximumSize()
        self.resize(
            min(theme.px(_WIDTH), room.width() - SPACE_6),
            min(theme.px(_HEIGHT), room.height() - SPACE_6),
        )

    @Slot(str)
    def _on_search(self, text: str) -> None:
        words = text.casefold().split()
        found = False
        for box, lines in self._groups:
            for line in lines:
                line.setVisible(line.fits(words))
            fitting = any(line.fits(words) for line in lines)
            box.setVisible(fitting)
            found = found or fitting
        self._nothing.setVisible(not found)

    def _lay_out(self) -> None:
        listed = QWidget(self)
        columns = QHBoxLayout(listed)
        columns.setContentsMargins(SPACE_6, 0, SPACE_6, 0)
        columns.setSpacing(SPACE_6 * 2)
        halves = (QVBoxLayout(), QVBoxLayout())
        lengths = [0, 0]
        for name, rows in _groups():
            shorter = lengths.index(min(lengths))
            halves[shorter].addWidget(self._group(name, rows, listed))
            lengths[shorter] += len(rows) + 2
        for half in halves:
            half.setSpacing(SPACE_4)
            half.addStretch(1)
            columns.addLayout(half, 1)
        scroll = QScrollArea(self)
        scroll.setWidget(listed)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        top, bottom = QVBoxLayout(), QVBoxLayout()
        for part, widgets in ((top, (self._search, self._nothing)), (bottom, (buttons,))):
            part.setContentsMargins(SPACE_6, 0, SPACE_6, 0)
            part.setSpacing(SPACE_4)
            for widget in widgets:
                part.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE_6, 0, SPACE_4)
        whole.setSpacing(SPACE_4)
        whole.addLayout(top)
        whole.addWidget(scroll, 1)
        whole.addLayout(bottom)

    def _group(self, name: str, rows: list[tuple[str, str]], parent: QWidget) -> QWidget:
        box = QWidget(parent)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        title = PlainLabel(name, box)
        title.setProperty("role", "strong")
        title.setContentsMargins(0, 0, 0, SPACE_2 // 2)
        column.addWidget(title)
        lines = [_Line(words, keys, box) for words, keys in rows]
        for line in lines:
            column.addWidget(line)
        self._groups.append((box, lines))
        return box


def _groups() -> Iterator[Group]:
    for group, specs in by_group().items():
        rows = [(spec.label.rstrip("…"), keys_shown(spec)) for spec in specs if spec.shortcuts]
        if rows:
            yield tr(group), rows
    for name, keys in IN_VIEWS:
        yield tr(name), [(tr(words), keys_written(pressed)) for pressed, words in keys]
