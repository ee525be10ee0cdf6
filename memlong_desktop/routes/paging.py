"""The thumbnails panel: pictures come last on the page lane, so that reading never waits."""

from PySide6.QtCore import QObject, Slot

from memlong_desktop.background.lanes import Unhurried
from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.item_models.page_items import PageItems
from memlong_desktop.page_labels import PageLabels
from memlong_desktop.theme import Theme
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.thumbnails_view import CAPACITY, ThumbnailsView


class Paging(QObject):
    """Shows the pages of the document in front as thumbnails, and goes to the one that is chosen.

    Attributes:
        items: the pages.
        view: the panel.
    """

    def __init__(self, window: MainWindow, operations: Operations, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._document: OpenedDocument | None = None
        self._cache: PageCache | None = None
        self.items = PageItems(self)
        self.view = ThumbnailsView(self.items, self._page_size, theme, window)
        window.add_panel("thumbnails", self.view)
        self.view.page_requested.connect(window.reader.go_to)
        window.reader.page_changed.connect(self.view.follow)
        window.reader.view_changed.connect(self._on_view_changed)
        operations.opened.connect(self._on_opened)
        operations.reading.laid_out.connect(self._on_opened)
        operations.closed.connect(self._on_closed)

    def _page_size(self, page_index: int) -> tuple[float, float]:
        camera = self._window.reader.camera
        if camera is None:
            return 1.0, 1.0
        width, height = camera.layout.whole_size(page_index)
        return (height, width) if camera.layout.turn % 180 else (width, height)

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        if document is self._document:
            return
        self._on_closed()
        self._document = document
        lane = Unhurried(self._operations.reading.lane)
        self._cache = PageCache(lane, document.render, CAPACITY, self)
        self.items.set_labels(self._window.reader.labels)
        self.view.set_cache(self._cache)
        self._on_view_changed()
        self.view.follow(self._window.reader.page_index)

    @Slot()
    def _on_closed(self) -> None:
        self._document = None
        self.items.set_labels(PageLabels())
        self.view.set_cache(None)
        if self._cache is not None:
            self._cache.close()
            self._cache.deleteLater()
            self._cache = None

    @Slot()
    def _on_view_changed(self) -> None:
        reader = self._window.reader
        self.view.set_look(reader.page_colours, reader.view.turn)
