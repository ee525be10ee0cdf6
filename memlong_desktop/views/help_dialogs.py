"""Keyboard shortcuts (F1), and what this program is made of."""

from importlib import metadata
from typing import Final

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from memlong_desktop.actions import by_group, keys_shown
from memlong_desktop.icons import application_icon
from memlong_desktop.theme import SPACE_1, SPACE_3, SPACE_4, SPACE_6
from memlong_desktop.version import version
from memlong_desktop.views.plain_label import PlainLabel

_SOURCE: Final = "AGPL-3.0-or-later. You may use, study, change and share it."
_PARTS: Final = ("PyMuPDF", "PySide6_Essentials", "torch", "transformers", "usearch")

# Keys that the views handle themselves.
_IN_VIEWS: Final = (
    ("Pages", (("Space, Page Down", "Next view"), ("Home, End", "First and last page"))),
    ("Question", (("Enter", "Ask"), ("Shift+Enter", "New line"), ("Up", "The question before"))),
)


class ShortcutsDialog(QDialog):
    """The action table's keys, group by group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        groups: list[tuple[str, list[tuple[str, str]]]] = [
            (group, [(keys_shown(s), s.text.rstrip("…")) for s in specs if s.shortcuts])
            for group, specs in by_group().items()
        ]
        groups += [(name, list(rows)) for name, rows in _IN_VIEWS]
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_6 * 2)
        halves = (QVBoxLayout(), QVBoxLayout())
        for number, (name, rows) in enumerate(group for group in groups if group[1]):
            halves[number % 2].addLayout(_group(name, rows))
        for half in halves:
            half.setSpacing(SPACE_4)
            half.addStretch(1)
            columns.addLayout(half)
        _finish(self, columns)


class AboutDialog(QDialog):
    """Name, version, licence, and the versions of what does the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About MemLong")
        picture = PlainLabel(parent=self)
        picture.setPixmap(application_icon().pixmap(64, 64))
        name = PlainLabel(f"MemLong Desktop {version()}", self)
        name.setProperty("role", "display")
        words = PlainLabel("Ask questions of long books on your own computer.", self)
        licence = PlainLabel(_SOURCE, self)
        licence.setProperty("role", "secondary")
        parts = PlainLabel("\n".join([f"Qt {qVersion()}", *map(_version, _PARTS)]), self)
        parts.setProperty("role", "small")
        column = QVBoxLayout()
        column.setSpacing(SPACE_3)
        for label in (picture, name, words, licence, parts):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        _finish(self, column)


def _group(name: str, rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE_4)
    grid.setVerticalSpacing(SPACE_1)
    title = PlainLabel(name)
    title.setProperty("role", "strong")
    grid.addWidget(title, 0, 0, 1, 2)
    for row, (keys, words) in enumerate(rows, start=1):
        shown = PlainLabel(keys)
        shown.setProperty("role", "secondary")
        shown.setMinimumWidth(120)
        grid.addWidget(shown, row, 0)
        grid.addWidget(PlainLabel(words), row, 1)
    grid.setColumnStretch(1, 1)
    return grid


def _finish(dialog: QDialog, inside: QBoxLayout) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
    column.setSpacing(SPACE_6)
    column.addLayout(inside)
    column.addWidget(buttons)


def _version(package: str) -> str:
    """Of what is installed, without importing it (that would load it)."""
    try:
        return f"{package.removesuffix('_Essentials')} {metadata.version(package)}"
    except metadata.PackageNotFoundError:
        return f"{package}: not installed"
