"""The list of a panel: rows that paint themselves, chosen with a click or Enter."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget


class RowList(QListView):
    """Scrolls by pixels, and never sideways.

    Signals:
        chosen: the `QModelIndex` of the row.
    """

    chosen = Signal(QModelIndex)

    def __init__(
        self, items: QAbstractItemModel, rows: QStyledItemDelegate, name: str, parent: QWidget
    ) -> None:
        """Shows `items` as `rows` paints them; screen readers call it `name`."""
        super().__init__(parent)
        self.setModel(items)
        self.setItemDelegate(rows)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self.chosen)
        self.clicked.connect(self.chosen)

    def offer(self, words: str, key: Qt.Key, slot: Callable[[], None]) -> QAction:
        """Something that can be done with the row that the keyboard is on, by a key of its own."""
        action = QAction(words, self)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def set_menu(self, slot: Callable[[QPoint], None]) -> None:
        """Told where in the list a menu is asked for."""
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(slot)
