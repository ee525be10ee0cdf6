"""The window: where everything stands, how it folds when it is narrow, and what is dropped on it.

What the parts emit is led to the operations by `memlong_desktop.routes`; nothing is decided here.
"""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from memlong_desktop.actions import Actions
from memlong_desktop.errors import Failure
from memlong_desktop.geometry import Geometry
from memlong_desktop.item_models.library_items import LibraryItems
from memlong_desktop.item_models.outline_items import OutlineItems
from memlong_desktop.theme import Theme
from memlong_desktop.views.attention_strip import AttentionStrip
from memlong_desktop.views.banner import Banner
from memlong_desktop.views.chat_view import ChatView
from memlong_desktop.views.document_tabs import DocumentTabs
from memlong_desktop.views.empty_library import EmptyLibrary
from memlong_desktop.views.find_bar import FindBar
from memlong_desktop.views.library_view import LibraryView
from memlong_desktop.views.only_pages import OnlyPages
from memlong_desktop.views.outline_view import OutlineView
from memlong_desktop.views.rail import Rail
from memlong_desktop.views.reader_view import ReaderView
from memlong_desktop.views.side_panels import SidePanel, SidePanels
from memlong_desktop.views.status_line import StatusLine
from memlong_desktop.views.tool_row import ToolRow

_SIZE: Final = (1280, 800)
_SMALLEST: Final = (720, 480)
_NARROW: Final = 1080  # below, the chat lies over the pages
_PANEL: Final = 240
_CHAT: Final = 400


class MainWindow(QMainWindow):
    """Layout only.

    Attributes:
        theme: what it wears.

    Signals:
        files_dropped: a list of `Path`.
        closing: the window is about to close.
        full_screen_changed: whether it fills the screen now.
    """

    files_dropped = Signal(object)
    closing = Signal()
    full_screen_changed = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setWindowTitle("MemLong")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self.setAcceptDrops(True)
        self.actions_table = Actions(self, theme)
        self.library_items = LibraryItems(self)
        self.outline_items = OutlineItems(self)
        self.tool_row = ToolRow(self.actions_table, theme, self)
        self.rail = Rail(self.actions_table["settings"], theme, self)
        self.library = LibraryView(self.library_items, theme, self)
        self.outline = OutlineView(self.outline_items, theme, self)
        self.reader = ReaderView(self)
        self.reader.set_theme(theme)
        self.strip = AttentionStrip(theme, self)
        self.empty = EmptyLibrary(theme, self)
        self.chat = ChatView(theme, self)
        self.status_line = StatusLine(self.actions_table, theme, self)
        self.tabs = DocumentTabs(theme, self)
        self.reader_banner = Banner(theme, self)
        self.chat_banner = Banner(theme, self)
        self._panels = SidePanels(self.actions_table, self)
        self._middle = QStackedWidget(self)
        self._pages = QWidget(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._chat_pane = QFrame(self)
        self._bars: list[FindBar] = []
        self._overlaid = False
        self._chat_wanted = True
        self._only_pages = OnlyPages()
        self._lay_out()
        self.show_panel("library")
        self.show_chat(shown=True)
        self.show_reader(shown=False)
        for edit in (*self.findChildren(QLineEdit), *self.findChildren(QPlainTextEdit)):
            edit.setAcceptDrops(False)  # files dropped there are for the window
        for text in self.findChildren(QTextEdit):
            text.setAcceptDrops(False)

    # ---- what is shown -----------------------------------------------------------------------

    def show_title(self, title: str) -> None:
        """Name the window after a document, or ("") after the program."""
        # Qt takes [*] for the place of its sign for unsaved changes; doubled, it is itself.
        words = title.replace("[*]", "[*][*]")
        self.setWindowTitle(f"{words} — MemLong" if words else "MemLong")

    def show_reader(self, *, shown: bool) -> None:
        """Pages, or the empty library."""
        self._middle.setCurrentWidget(self._pages if shown else self.empty)

    def add_panel(self, name: str, panel: SidePanel) -> None:
        """Give a side panel its place and its button; the action `name` opens and closes it."""
        self._panels.add(name, panel)
        self.rail.add(self.actions_table[name])

    def add_bar(self, bar: FindBar) -> None:
        """Give a bar its place over the pages."""
        self._reading.insertWidget(self._reading.count() - 1, bar)
        self._bars.append(bar)

    @property
    def panel_names(self) -> tuple[str, ...]:
        """The side panels there are."""
        return self._panels.names

    @property
    def panel(self) -> str | None:
        """The side panel that is open."""
        return self._panels.name

    def show_panel(self, panel: str | None) -> None:
        """Open a side panel, or none."""
        self._panels.show_panel(panel)

    @Slot()
    def toggle_panel(self) -> None:
        """Hide the side panel, or bring the last one back."""
        self._panels.toggle()

    @property
    def chat_shown(self) -> bool:
        """Whether the chat can be seen."""
        return not self._chat_pane.isHidden()

    @property
    def chat_overlaid(self) -> bool:
        """Whether the chat lies over the pages, for want of room."""
        return self._overlaid

    def show_chat(self, *, shown: bool) -> None:
        """Show or hide the chat."""
        self._chat_pane.setHidden(not shown)
        if not self._overlaid:
            self._chat_wanted = shown
        self._place_overlay()
        self.actions_table["chat"].setChecked(shown)

    def show_failure(self, failure: Failure) -> None:
        """Say it in the pane concerned, or in the reader's if that one is hidden."""
        in_chat = failure.pane == "chat" and self.chat_shown
        (self.chat_banner if in_chat else self.reader_banner).show_failure(failure)

    def set_theme(self, theme: Theme) -> None:
        """Recolour everything that paints itself."""
        self.theme = theme
        self.actions_table.set_theme(theme)
        for part in (
            self.tool_row,
            self.rail,
            self._panels,
            self.reader,
            self.strip,
            self.empty,
            self.chat,
            self.status_line,
            self.tabs,
            self.reader_banner,
            self.chat_banner,
        ):
            part.set_theme(theme)
        for bar in self._bars:
            bar.set_theme(theme)

    def show_only_pages(self, *, only: bool) -> None:
        """Hide everything around the pages, or bring it back."""
        if only and not self._only_pages.active:
            self._only_pages.begin(self.reader, self)
        elif not only:
            self._only_pages.end()

    # ---- geometry ----------------------------------------------------------------------------

    def geometry_kept(self, before: Geometry) -> Geometry:
        """Size and proportions now; those of `before` for what cannot be known."""
        overlaid = self._overlaid
        return Geometry(
            window=bytes(self.saveGeometry().data()),
            splitter=before.splitter if overlaid else bytes(self._splitter.saveState().data()),
            panel=self.panel or "",
            chat=self._chat_wanted,
        )

    def restore_geometry(self, kept: Geometry) -> None:
        """Return to them; what Qt does not understand changes nothing."""
        self.restoreGeometry(QByteArray(kept.window))
        self._splitter.restoreState(QByteArray(kept.splitter))
        self.show_panel(kept.panel)
        self.show_chat(shown=kept.chat)

    @Slot(bool)
    def show_full_screen(self, on: bool) -> None:
        """Fill the screen, or be as large as before."""
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | full if on else self.windowState() & ~full)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.full_screen_changed.emit(self.isFullScreen())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._only_pages.active:
            return
        narrow = self.width() < _NARROW
        if narrow != self._overlaid:
            self._set_overlaid(overlaid=narrow)
        self._place_overlay()

    def _set_overlaid(self, *, overlaid: bool) -> None:
        self._overlaid = overlaid
        self._chat_pane.setProperty("overlay", overlaid)
        self._chat_pane.style().unpolish(self._chat_pane)
        self._chat_pane.style().polish(self._chat_pane)
        if overlaid:
            self._chat_pane.setParent(self.centralWidget())
            self._chat_pane.setHidden(True)
        else:
            self._splitter.addWidget(self._chat_pane)
            self._chat_pane.setHidden(not self._chat_wanted)
            self._splitter.setSizes([_PANEL, max(1, self.width() - _PANEL - _CHAT), _CHAT])
        self.actions_table["chat"].setChecked(self.chat_shown)

    def _place_overlay(self) -> None:
        if self._overlaid:
            area = self._splitter.geometry()
            width = min(_CHAT, area.width())
            right = area.left() + area.width()
            self._chat_pane.setGeometry(right - width, area.top(), width, area.height())
            self._chat_pane.raise_()

    # ---- drops and closing -------------------------------------------------------------------

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_files(event):
            event.acceptProposedAction()
            self.empty.set_hot(is_hot=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.empty.set_hot(is_hot=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.empty.set_hot(is_hot=False)
        files = _local_files(event)
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.library.add_to_head(self.actions_table["open"])
        self.add_panel("library", self.library)
        if sys.platform == "darwin":
            self.setMenuBar(self.actions_table.menu_bar(self))
        self.add_panel("outline", self.outline)
        self._middle.addWidget(self.empty)
        beside = QHBoxLayout(self._pages)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.reader, 1)
        beside.addWidget(self.strip)
        self._middle.addWidget(self._pages)
        reading = QWidget(self)
        reading.setMinimumWidth(320)
        self._reading = _stack(reading, self.reader_banner, self._middle)
        self._reading.insertWidget(0, self.tabs)
        self._chat_pane.setObjectName("chat_pane")
        self._chat_pane.setMinimumWidth(320)
        _stack(self._chat_pane, self.chat_banner, self.chat)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for position, (part, stretch) in enumerate(
            ((self._panels, 0), (reading, 1), (self._chat_pane, 0))
        ):
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(position, stretch)
        self._splitter.setSizes([_PANEL, _SIZE[0] - _PANEL - _CHAT, _CHAT])
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.rail)
        body.addWidget(self._splitter, 1)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tool_row)
        column.addLayout(body, 1)
        column.addWidget(self.status_line)
        self.setCentralWidget(centre)


def _stack(parent: QWidget, top: QWidget, rest: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(top)
    column.addWidget(rest, 1)
    return column


def _local_files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
