"""The panel with a small picture of every page; only those in view are ever drawn or kept long."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from engine.records.library import PageColours, Turn
from memlong_desktop import theme as themes
from memlong_desktop.item_models.page_items import PageItems
from memlong_desktop.theme import SPACE_2, Theme
from memlong_desktop.views.empty_panel import EmptyPanel
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.page_pictures import WantedPage
from memlong_desktop.views.panel_head import PanelHead
from memlong_desktop.views.side_panels import SidePanel
from memlong_desktop.views.thumbnail_cells import LABEL, ThumbnailCells

CAPACITY: Final = 24 * 2**20
"""Bytes of pictures that are kept."""

_CELL: Final = 112  # pixels; as many columns as fit
_TALLEST: Final = 1.5  # of a picture, in its widths
_UPRIGHT: Final[Turn] = 0

PageSize = Callable[[int], tuple[float, float]]
"""Page index -> width and height as it is shown, in points."""


class ThumbnailsView(SidePanel):
    """Emits the page that was chosen.

    Signals:
        page_requested: a page index.
    """

    page_requested = Signal(int)

    def __init__(
        self, items: PageItems, size: PageSize, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self._items = items
        self._size = size
        self._cache: PageCache | None = None
        self._colours: PageColours = "paper"
        self._turn = _UPRIGHT
        head = PanelHead(self.tr("Pages"), self)
        self._cells = ThumbnailCells(self._picture, self._page_size, theme, self)
        self._theme = theme
        self._list = _grid(self)
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setItemDelegate(self._cells)
        self._list.setModel(items)
        self._list.activated.connect(self._on_chosen)
        self._list.clicked.connect(self._on_chosen)
        self._list.verticalScrollBar().valueChanged.connect(self._want)
        self._list.verticalScrollBar().rangeChanged.connect(self._want)
        self._list.viewport().installEventFilter(self)
        empty = EmptyPanel(self.tr("The pages of the open book stand here."), self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        items.modelReset.connect(self._on_reset)
        self._on_reset()

    def set_cache(self, cache: PageCache | None) -> None:
        """Where the pictures of another document come from; None without one."""
        self._cache = cache
        if cache is not None:
            cache.set_colours(self._colours)
            cache.ready.connect(self._on_ready)
        self._want()

    def set_look(self, colours: PageColours, turn: Turn) -> None:
        """Show pages in these colours, turned so."""
        if (colours, turn) == (self._colours, self._turn):
            return
        self._colours, self._turn = colours, turn
        self._cells.paper = themes.paper(colours).ground
        if self._cache is not None:
            self._cache.set_colours(colours)
        self._want()
        self._list.viewport().update()

    @override
    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._cells.set_theme(theme)
        self._lay_out_cells()

    @Slot(int)
    def follow(self, page_index: int) -> None:
        """Mark the page that is in view, and show it."""
        self._items.set_current(page_index)
        index = self._items.index(page_index)
        if self.isVisible() and index.isValid():
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)

    @override
    def focus_list(self) -> None:
        """Put the keyboard on the pages."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def pages_in_view(self) -> range:
        """The pages that can be seen."""
        if not self.isVisible() or self._items.rowCount() == 0:
            return range(0)
        area = self._list.viewport().rect()
        middle = self._cells.cell.width() // 2
        first = self._list.indexAt(QPoint(middle, 1)).row()
        last = self._list.indexAt(QPoint(middle, area.bottom() - 1)).row()
        stop = self._items.rowCount() if last < 0 else last + self._columns
        return range(max(first, 0), min(stop, self._items.rowCount()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out_cells()
        self._reveal_current()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._want()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_cells()

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lay_out_cells()
        return False

    # ---- inside ----

    @property
    def _columns(self) -> int:
        return max(1, self._list.viewport().width() // _CELL)

    def _lay_out_cells(self) -> None:
        """As many cells side by side as fit, all as tall as the first page asks for."""
        room = max(1, (self._list.viewport().width() - 1) // self._columns)
        cell = QSize(room, self._theme.px(LABEL) + 4 * SPACE_2)
        if self._items.rowCount():
            width, height = self._size(0)
            ratio = min(height / width, _TALLEST) if width > 0 else 1.0
            cell += QSize(0, round((room - 2 * SPACE_2) * ratio) - 2 * SPACE_2)
        if cell != self._cells.cell:
            self._cells.cell = cell
            self._list.setGridSize(cell)
            self._reveal_current()
        self._want()

    def _reveal_current(self) -> None:
        index = self._items.index(self._items.current)
        if index.isValid():
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)

    @Slot()
    def _want(self) -> None:
        cache = self._cache
        if cache is None:
            return
        seen = self.pages_in_view()
        after = range(seen.stop, min(seen.stop + len(seen), self._items.rowCount()))
        before = range(max(0, seen.start - len(seen)), seen.start)
        wanted = [self._wanted(page, seen=True) for page in seen]
        wanted += [self._wanted(page, seen=False) for page in (*after, *reversed(before))]
        cache.want(wanted)

    def _wanted(self, page_index: int, *, seen: bool) -> WantedPage:
        room = QSizeF(self._cells.room)
        size = self._page_size(page_index)
        shown = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        ratio = self._list.viewport().devicePixelRatioF()
        zoom = ratio * shown.width() / size.width()
        return WantedPage(page_index, zoom, seen, self._turn)

    def _page_size(self, page_index: int) -> QSizeF:
        width, height = self._size(page_index)
        return QSizeF(max(width, 1.0), max(height, 1.0))

    def _picture(self, page_index: int) -> QImage | None:
        cached = self._cache.page(page_index) if self._cache is not None else None
        if cached is None or cached.turn != self._turn:
            return None
        return cached.in_colours(self._colours)

    @Slot(int)
    def _on_ready(self, page_index: int) -> None:
        self._list.update(self._items.index(page_index))

    @Slot()
    def _on_reset(self) -> None:
        self._stack.setCurrentIndex(int(self._items.rowCount() == 0))
        self._lay_out_cells()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.page_requested.emit(index.row())


def _grid(parent: QWidget) -> QListView:
    """A list that flows in rows, laid out in one go however long it is."""
    view = QListView(parent)
    view.setFlow(QListView.Flow.LeftToRight)
    view.setWrapping(True)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    return view
