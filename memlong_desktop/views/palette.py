"""The command palette: everything that can be done, found by a few letters, without a mouse."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from memlong_desktop.item_models.palette_items import PaletteEntry, PaletteItems
from memlong_desktop.theme import SPACE_2, SPACE_6, Theme
from memlong_desktop.views.palette_rows import PaletteRows
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.search_box import SearchBox

_WIDTH: Final = 620
_HEIGHT: Final = 420
_TOP: Final = 56
_MOVES: Final = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class Palette(QDialog):
    """Type, choose with the arrow keys, Enter; Esc or a click elsewhere closes it."""

    def __init__(self, entries: Iterable[PaletteEntry], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Commands"))
        self.setObjectName("palette")
        self._around = parent
        self._chosen: PaletteEntry | None = None
        self._items = PaletteItems(entries, self)
        name = self.tr("Search commands, chapters, books and settings")
        placeholder = self.tr("Commands, chapters, books, settings")
        self._edit = SearchBox(placeholder, name, theme, self)
        self._edit.installEventFilter(self)
        self._edit.textChanged.connect(self._on_typed)
        self._list = QListView(self)
        self._list.setModel(self._items)
        self._list.setItemDelegate(PaletteRows(theme, self))
        self._list.setAccessibleName(self.tr("What fits"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._on_clicked)
        self._nothing = PlainLabel(self.tr("Nothing fits these letters."), self)
        self._nothing.setProperty("role", "secondary")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._on_typed("")

    def place(self) -> None:
        """At the top of the window, in the middle."""
        around = self._around
        self.setFixedWidth(min(_WIDTH, around.width() - 2 * _TOP))
        self._fit_height()
        self.move(around.mapToGlobal(QPoint((around.width() - self.width()) // 2, _TOP)))

    def _fit_height(self) -> None:
        """As many lines as there are and have room."""
        line = self._list.sizeHintForRow(0) if self._items.rowCount() else 2 * SPACE_6
        most = min(_HEIGHT, self._around.height() - 2 * _TOP)
        height = min(max(1, self._items.rowCount()) * line, most - most % line)
        self._list.setFixedHeight(height)
        self._nothing.setFixedHeight(height)
        self.setFixedHeight(self.sizeHint().height())

    @override
    def done(self, result: int) -> None:
        """Closed first: what is chosen may open a dialog of its own."""
        super().done(result)
        if self._chosen is not None:
            chosen, self._chosen = self._chosen, None
            chosen.run()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.reject()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list is steered from the box: the keyboard never leaves it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self._list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._items.search(text)
        found = self._items.rowCount() > 0
        self._list.setVisible(found)
        self._nothing.setVisible(not found)
        if found:
            self._list.setCurrentIndex(self._items.index(0))
        else:
            self._announce(self._nothing.text())
        self._fit_height()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._announce(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self._items.entry(index.row()).enabled:
            self._chosen = self._items.entry(index.row())
            self.accept()

    def _announce(self, words: str) -> None:
        """Say what is chosen to whoever listens; the keyboard stays in the box."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _lay_out(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._on_current)
        frame = QFrame(self)
        frame.setObjectName("palette_frame")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        column.setSpacing(SPACE_2)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        top.addWidget(self._edit)
        column.addLayout(top)
        column.addWidget(self._list)
        column.addWidget(self._nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)  # what is left of the dialog is its edge
        whole.addWidget(frame)
