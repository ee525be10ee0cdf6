"""The books that were opened last, in the menu and on the welcome page; the list can be cleared."""

import time
from typing import Final

import msgspec
from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from engine.records.library import DocumentEntry
from memlong_desktop.background.operations import Operations
from memlong_desktop.plain_tip import plain_tip
from memlong_desktop.preferences import Preferences
from memlong_desktop.routes.opening import Opening
from memlong_desktop.views.main_window import MainWindow

_MOST: Final = 10
_WIDTH: Final = 360  # of a title, in pixels


class RecentBooks(QObject):
    """Fills the menu whenever the library is listed.

    Clearing forgets nothing: the books stay in the library, where they are forgotten one by one.
    """

    def __init__(
        self,
        window: MainWindow,
        operations: Operations,
        opening: Opening,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._opening = opening
        self._preferences = preferences
        self._entries: list[DocumentEntry] = []
        self._menu = QMenu(window)
        self._menu.setToolTipsVisible(True)
        self._menu.triggered.connect(self._on_triggered)
        self._action = window.actions_table["recent"]
        self._action.setMenu(self._menu)
        window.actions_table.on("recent", self._on_menu)
        operations.library_listed.connect(self._on_listed)
        self._show()

    @Slot(object)
    def _on_listed(self, entries: list[DocumentEntry]) -> None:
        self._entries = entries
        self._show()

    def _show(self) -> None:
        since = self._preferences.settings.start.recent_since
        opened = [e for e in self._entries if e.state != "failed" and e.opened_at > since][:_MOST]
        self._window.empty.set_recent(opened, is_new=not self._entries)
        self._menu.clear()
        for entry in opened:
            metrics = self._menu.fontMetrics()
            title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideMiddle, _WIDTH)
            action = self._menu.addAction(title.replace("&", "&&"))
            action.setToolTip(plain_tip(entry.path))
            action.setData(entry)
        self._menu.addSeparator()
        self._clear = self._menu.addAction(self.tr("Clear this list"))
        self._window.actions_table.set("recent_books", bool(opened))

    @Slot(object)
    def _on_triggered(self, action: QAction) -> None:
        if action is self._clear:
            settings = self._preferences.settings
            start = msgspec.structs.replace(settings.start, recent_since=time.time())
            self._preferences.put_all(msgspec.structs.replace(settings, start=start))
            self._show()
            return
        entry = action.data()
        if isinstance(entry, DocumentEntry):
            self._opening.open_entry(entry)

    @Slot()
    def _on_menu(self) -> None:
        """The action was chosen by name: there is no menu open that it could unfold from."""
        self._menu.popup(self._window.mapToGlobal(QPoint(0, 0)))
