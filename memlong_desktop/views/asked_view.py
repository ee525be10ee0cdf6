"""The panel that lists all conversations, and searches them."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from engine.conversations import ConversationEntry, FoundAnswer
from memlong_desktop.item_models.asked_items import AskedItems, AskedRole, AskedRow
from memlong_desktop.theme import SPACE_1, SPACE_3, Theme
from memlong_desktop.views.asked_rows import AskedRows
from memlong_desktop.views.empty_panel import EmptyPanel
from memlong_desktop.views.filter_box import FilterBox
from memlong_desktop.views.icon_button import icon_button
from memlong_desktop.views.panel_head import PanelHead
from memlong_desktop.views.row_list import RowList
from memlong_desktop.views.side_panels import SidePanel

_TYPING_MS: Final = 200


class AskedView(SidePanel):
    """Emits what is to be done with a conversation.

    Signals:
        chosen: a `ConversationEntry`, and the id of an answer in it (0: none).
        search_requested: words, or "" for all conversations.
        pin_requested: a `ConversationEntry`, and whether it is to stay on top.
        delete_requested: a `ConversationEntry`.
    """

    chosen = Signal(object, int)
    search_requested = Signal(str)
    pin_requested = Signal(object, bool)
    delete_requested = Signal(object)

    def __init__(self, beginning: QAction, theme: Theme, parent: QWidget | None = None) -> None:
        """`beginning` begins a conversation; it gets the button in the head."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Conversations"))
        self.items = AskedItems(self)
        self._entries: list[ConversationEntry] = []
        begin = icon_button(self)
        begin.setDefaultAction(beginning)
        self._filter = FilterBox(self.tr("Search all questions and answers"), theme, self)
        self._filter.setPlaceholderText(self.tr("Search"))
        self._rows = AskedRows(theme, self)
        self._list = RowList(self.items, self._rows, self.tr("Conversations"), self)
        self._list.set_menu(self._on_menu)
        self._list.chosen.connect(self._on_chosen)
        self._rename = self._list.offer(self.tr("Rename"), Qt.Key.Key_F2, self._on_rename)
        self._delete = self._list.offer(self.tr("Delete…"), Qt.Key.Key_Delete, self._on_delete)
        self._empty = EmptyPanel("", self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._on_typed)
        self._filter.textChanged.connect(self._on_text)
        self._filter.list_wanted.connect(self.focus_list)
        head = PanelHead(self.tr("Conversations"), self)
        head.addWidget(begin)
        search = QHBoxLayout()
        search.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_1)
        search.addWidget(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        column.addLayout(search)
        column.addLayout(self._stack, 1)
        self._show_what_there_is()

    @override
    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._rows.set_theme(theme)
        self._filter.set_theme(theme)
        self._list.doItemsLayout()

    @override
    @Slot()
    def focus_list(self) -> None:
        """Put the keyboard on the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def search_text(self) -> str:
        """What is searched for; "" for nothing."""
        return " ".join(self._filter.text().split())

    def set_titles(self, titles: Mapping[str, str]) -> None:
        """What the documents are called."""
        self.items.set_titles(titles)

    def set_entries(self, entries: Sequence[ConversationEntry]) -> None:
        """These are all conversations."""
        self._entries = list(entries)
        if not self.search_text:
            self.items.set_rows([AskedRow(entry) for entry in self._entries])
        self._show_what_there_is()

    def set_found(self, found: Sequence[FoundAnswer]) -> None:
        """This is what was searched for."""
        if self.search_text:
            self.items.set_rows([AskedRow(answer.entry, answer) for answer in found])
            self._show_what_there_is()

    def mark(self, conversation_id: str) -> None:
        """Select the conversation that is shown."""
        index = self.items.index(self.items.row_of(conversation_id))
        if index.isValid():
            self._list.setCurrentIndex(index)
        else:
            self._list.clearSelection()
            self._list.setCurrentIndex(QModelIndex())

    # ---- inside ----

    @Slot()
    def _show_what_there_is(self) -> None:
        self._filter.setVisible(bool(self._entries))
        if self._entries:
            words = self.tr("No question and no answer holds all of these words.")
        else:
            words = self.tr(
                "What you ask stands here, book by book. Open one, and ask with Ctrl+L."
            )
        self._empty.say(words)
        self._stack.setCurrentIndex(int(self.items.rowCount() == 0))

    @Slot()
    def _on_text(self) -> None:
        if self.search_text:
            self._typing.start()
        else:
            self._typing.stop()
            self.set_entries(self._entries)

    @Slot()
    def _on_typed(self) -> None:
        self.search_requested.emit(self.search_text)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        found = index.data(AskedRole.FOUND)
        answer_id = found.answer_id if isinstance(found, FoundAnswer) else 0
        self.chosen.emit(index.data(AskedRole.ENTRY), answer_id)

    @Slot()
    def _on_rename(self) -> None:
        index = self._list.currentIndex()
        if index.isValid() and index.data(AskedRole.FOUND) is None:
            self._list.edit(index)

    @Slot()
    def _on_delete(self) -> None:
        entry = self._list.currentIndex().data(AskedRole.ENTRY)
        if isinstance(entry, ConversationEntry):
            self.delete_requested.emit(entry)

    @Slot(QPoint)
    def _on_menu(self, position: QPoint) -> None:
        index = self._list.indexAt(position)
        if not index.isValid():
            return
        self._list.setCurrentIndex(index)
        entry: ConversationEntry = index.data(AskedRole.ENTRY)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = menu.addAction(self.tr("Open"))
        pinning = menu.addAction(
            self.tr("Keep on top no longer") if entry.pinned else self.tr("Keep on top")
        )
        menu.addAction(self._rename)
        menu.addSeparator()
        menu.addAction(self._delete)
        chosen = menu.exec(self._list.viewport().mapToGlobal(position))
        if chosen is opening:
            self._on_chosen(index)
        elif chosen is pinning:
            self.pin_requested.emit(entry, not entry.pinned)
