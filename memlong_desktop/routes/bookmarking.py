"""Bookmarks: the action that sets one and takes it away, the panel, the ribbons on the pages."""

from PySide6.QtCore import QObject, Slot

from engine.records.library import Bookmark
from memlong_desktop.background.bookmark_renewal import BookmarkRenewal
from memlong_desktop.background.bookmarking import Bookmarking
from memlong_desktop.background.operations import Operations
from memlong_desktop.item_models.bookmark_items import BookmarkItems
from memlong_desktop.theme import Theme
from memlong_desktop.views.bookmark_layer import BookmarkLayer
from memlong_desktop.views.bookmarks_view import BookmarksView
from memlong_desktop.views.main_window import MainWindow


class BookmarkRoute(QObject):
    """Leads the reader's wishes about bookmarks to the library, and shows what is there.

    Attributes:
        bookmarking: the bookmarks and the verbs.
        view: the panel.
    """

    def __init__(self, window: MainWindow, operations: Operations, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._reader = window.reader
        self.bookmarking = Bookmarking(operations.reading.lane, operations.shelf, self)
        documents = operations.text.documents
        BookmarkRenewal(operations.reading, operations.reloading, self.bookmarking, documents, self)
        self._items = BookmarkItems(self)
        actions = window.actions_table
        self.view = BookmarksView(self._items, actions["bookmark"], theme, window)
        window.add_panel("bookmarks", self.view)
        self._layer = BookmarkLayer(window.reader)
        actions.on("bookmark", self._on_action)
        self._items.renamed.connect(self.bookmarking.rename)
        self.view.chosen.connect(self._on_chosen)
        self.view.removal_requested.connect(self._on_removal)
        self.bookmarking.changed.connect(self._on_changed)
        operations.opened.connect(self.bookmarking.open)
        operations.reading.laid_out.connect(self.bookmarking.lay_out)
        operations.closed.connect(self.bookmarking.close)
        window.reader.position_changed.connect(self._tick)

    @Slot()
    def _on_action(self) -> None:
        """Mark the place, or take its mark away."""
        if self._reader.camera is None:
            return
        place = self._reader.position()
        there = self.bookmarking.at(place)
        if there is not None:
            self.bookmarking.remove(there.bookmark_id)
        else:
            self.bookmarking.add(place, self._name(place.page_index))

    def _name(self, page_index: int) -> str:
        chapter = self._window.outline.current_title
        label = self._reader.page_label(page_index)
        return chapter or self.tr("Page {0}").format(label)

    @Slot(object)
    def _on_chosen(self, mark: Bookmark) -> None:
        self._reader.go_to(mark.page_index, mark.fraction)

    @Slot(object)
    def _on_removal(self, mark: Bookmark) -> None:
        self.bookmarking.remove(mark.bookmark_id)

    @Slot(object)
    def _on_changed(self, bookmarks: list[Bookmark]) -> None:
        self._items.set_bookmarks(bookmarks, self._reader.page_label)
        self._layer.set_bookmarks(bookmarks)
        self._tick()

    @Slot()
    def _tick(self) -> None:
        """Show on the action whether this place is marked."""
        marked = self._reader.camera is not None and self.bookmarking.bookmarks != []
        there = self.bookmarking.at(self._reader.position()) if marked else None
        self._window.actions_table["bookmark"].setChecked(there is not None)
        if there is not None:
            self.view.select(there.bookmark_id)
