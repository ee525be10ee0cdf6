"""The settings: one list, searched while typing, each in force as soon as it is changed."""

from itertools import groupby

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from memlong_desktop.setting_specs import specs
from memlong_desktop.settings import Settings
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_4, SPACE_6, Theme
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.search_box import SearchBox
from memlong_desktop.views.setting_row import SettingRow

_WIDTH, _HEIGHT = 640, 600


class SettingsDialog(QDialog):
    """Shows settings; what the reader does with them is told.

    Signals:
        changed: a `SettingSpec` and its new value.
        all_reset: everything shall be as it was at first.
        export_requested, import_requested: to a file, from a file.
    """

    changed = Signal(object, object)
    all_reset = Signal()
    export_requested = Signal()
    import_requested = Signal()

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        name = self.tr("Search the settings")
        self._search = SearchBox(self.tr("Search"), name, theme, self)
        self._search.textChanged.connect(self._on_search)
        self._rows: list[SettingRow] = []
        self._wanted: SettingRow | None = None
        self._groups: list[tuple[PlainLabel, list[SettingRow]]] = []
        self._nothing = PlainLabel(self.tr("No setting has these words."), self)
        self._nothing.setProperty("role", "secondary")
        self._nothing.hide()
        self._problem = PlainLabel(parent=self)
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._scroll = QScrollArea(self)
        self._lay_out(settings, theme)
        around = parent.window() if parent is not None else None
        room = around.size() if around is not None else self.maximumSize()
        self.resize(min(_WIDTH, room.width() - SPACE_6), min(_HEIGHT, room.height() - SPACE_6))

    def show_settings(self, settings: Settings) -> None:
        """This is set now."""
        for row in self._rows:
            row.show_value(row.spec.value(settings))

    def say(self, problem: str) -> None:
        """Say what went wrong with a file; "" takes it back."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._search.set_theme(theme)
        for row in self._rows:
            row.set_theme(theme)

    def focus_on(self, setting_id: str) -> None:
        """Put the keyboard on a setting."""
        for row in self._rows:
            if row.spec.id == setting_id:
                row.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._wanted = row
                self._scroll.ensureWidgetVisible(row)
                return

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wanted is not None:  # its place is known only now
            self._scroll.ensureWidgetVisible(self._wanted)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        words = text.casefold().split()
        for title, rows in self._groups:
            for row in rows:
                row.setVisible(row.fits(words))
            title.setVisible(any(row.isVisibleTo(self) for row in rows))
        self._nothing.setVisible(not any(row.isVisibleTo(self) for row in self._rows))

    def _lay_out(self, settings: Settings, theme: Theme) -> None:
        listed = QWidget(self)
        column = QVBoxLayout(listed)
        column.setContentsMargins(SPACE_6, 0, SPACE_4, SPACE_4)
        column.setSpacing(0)
        for heading, group in groupby(specs(), key=lambda spec: spec.group_title):
            title = PlainLabel(heading, listed)
            title.setProperty("role", "title")
            title.setContentsMargins(0, SPACE_4, 0, SPACE_1)
            column.addWidget(title)
            rows = [SettingRow(spec, spec.value(settings), theme, listed) for spec in group]
            for row in rows:
                row.changed.connect(self.changed)
                column.addWidget(row)
            self._groups.append((title, rows))
            self._rows += rows
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._scroll.setWidget(listed)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE_6, 0, SPACE_6, SPACE_2)
        top.addWidget(self._search)
        top.addWidget(self._problem)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE_6, 0, SPACE_4)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, 0)
        row.setSpacing(SPACE_2)
        for words, signal in (
            (self.tr("Import…"), self.import_requested),
            (self.tr("Export…"), self.export_requested),
            (self.tr("Reset all"), self.all_reset),
        ):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)  # Enter in the search box must not close it
        close.clicked.connect(self.accept)
        row.addWidget(close)
        return row
