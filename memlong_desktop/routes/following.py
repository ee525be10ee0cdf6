"""Where links lead: inside the book at once, outside only after asking, nowhere with a word."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from memlong_desktop.background.operations import Operations
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.errors import Failure
from memlong_desktop.views.leave_dialog import LeaveDialog
from memlong_desktop.views.link_hand import LinkHand, PlacedLink
from memlong_desktop.views.link_preview import LinkPreview, Strip, draw_strip
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.page_links import PageLinks
from memlong_desktop.views.page_marks import PagePoint
from memlong_desktop.web_address import web_address

if TYPE_CHECKING:
    from memlong_desktop.background.lanes import Job


class Following(QObject):
    """Leads links of the document in front to where they lead.

    Attributes:
        hand: finds links under the pointer and the keyboard.
        preview: what a link leads to, while the pointer rests on it.
    """

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._reader = window.reader
        self._links: PageLinks | None = None
        self._document: OpenedDocument | None = None
        self._drawing: Job | None = None
        self._shown: PlacedLink | None = None
        self.hand = LinkHand(window.reader, self.describe)
        self.preview = LinkPreview(window.reader.viewport(), window)
        self.hand.followed.connect(self.follow)
        self.hand.lingered.connect(self._on_lingered)
        self.hand.left.connect(self._on_left)
        window.reader.position_changed.connect(self._want)
        window.reader.menu_requested.connect(self._on_menu)
        window.actions_table.on("next_link", self.hand.next)
        window.actions_table.on("previous_link", self.hand.previous)
        window.chat.address_activated.connect(self._on_address)
        operations.opened.connect(self._on_opened)
        operations.reading.laid_out.connect(self._on_opened)
        operations.closed.connect(self._on_closed)

    def describe(self, placed: PlacedLink) -> str:
        """Where a link leads, in words."""
        place = placed.link.destination
        if place is not None:
            label = self._reader.page_label(place.page_index)
            return self.tr("To page {0}").format(label)
        if not placed.link.address:
            return self.tr("This link leads nowhere: the file has no such place.")
        if web_address(placed.link.address) is None:
            return self.tr("To a file outside this book: {0}").format(placed.link.address)
        return placed.link.address

    @Slot(object)
    def follow(self, placed: PlacedLink) -> None:
        """Go where a link leads."""
        self._on_left()
        link = placed.link
        if link.destination is not None:
            self._reader.go_to_point(link.destination)
        elif link.address:
            self._leave(link.address)
        else:
            self.preview.show_words(self.describe(placed), self._beside(placed))

    @Slot(QUrl)
    def _on_address(self, url: QUrl) -> None:
        """Of a link that an answer holds."""
        self._leave(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _leave(self, address: str) -> None:
        url = web_address(address)
        if url is None:
            message = self.tr("This link leads to a file outside this book.")
            hint = self.tr("Links never open files by themselves. It names {0}").format(address)
            self._window.show_failure(Failure("reader", message, hint, tone="warning"))
            return
        dialog = LeaveDialog(url, self._window)
        dialog.exec()
        if dialog.wants_copy:
            QGuiApplication.clipboard().setText(address)
        elif dialog.agreed and not QDesktopServices.openUrl(url):
            message = self.tr("The address could not be opened.")
            hint = self.tr("Copy it from the link’s menu and open it yourself.")
            self._window.show_failure(Failure("reader", message, hint, tone="warning"))
        dialog.deleteLater()

    # ---- the document in front ----

    @Slot(object)
    def _on_opened(self, document: OpenedDocument) -> None:
        if document is self._document:
            return
        self._on_closed()
        self._document = document
        lane = self._operations.reading.lane
        self._links = PageLinks(lane, document.process.links, self)
        self.hand.set_links(self._links)
        self._want()

    @Slot()
    def _on_closed(self) -> None:
        self._on_left()
        self._document = None
        self.hand.set_links(None)
        if self._links is not None:
            self._links.close()
            self._links.deleteLater()
            self._links = None

    @Slot()
    def _want(self) -> None:
        if self._links is not None and self._reader.camera is not None:
            self._links.want(self._reader.camera.pages())

    # ---- what is shown of where a link leads ----

    @Slot(object)
    def _on_lingered(self, placed: PlacedLink) -> None:
        self._shown = placed
        place = placed.link.destination
        if place is None or self._document is None:
            self.preview.show_words(self.describe(placed), self._beside(placed))
            return
        camera = self._reader.camera
        if camera is None:
            return
        size = camera.layout.whole_size(place.page_index)
        look = (self._reader.page_colours, self._reader.viewport().devicePixelRatioF())
        drawing = partial(draw_strip, self._document.render, place, size, look)
        self._drawing = self._operations.reading.lane.run(drawing)
        self._drawing.yielded.connect(self._on_drawn)
        self._drawing.failed.connect(self._on_not_drawn)

    @Slot(object)
    def _on_drawn(self, strip: Strip) -> None:
        if self._shown is not None:
            words = self.describe(self._shown)
            self.preview.show_strip(strip, words, self._beside(self._shown))

    @Slot(object)
    def _on_not_drawn(self, _failure: Exception) -> None:
        # Whoever goes there is told by the page itself.
        if self._shown is not None:
            self.preview.show_words(self.describe(self._shown), self._beside(self._shown))

    @Slot()
    def _on_left(self) -> None:
        self._shown = None
        self.preview.hide()
        if self._drawing is not None:
            self._drawing.cancel()
            self._drawing = None

    def _beside(self, placed: PlacedLink) -> QRect:
        area = self.hand.area(placed).toAlignedRect()
        viewport = self._reader.viewport()
        return QRect(viewport.mapTo(self._window, area.topLeft()), area.size())

    # ---- the menu of a page ----

    def _follow_from_menu(self, placed: PlacedLink, *_checked: object) -> None:
        self.follow(placed)

    @Slot(object, object)
    def _on_menu(self, menu: QMenu, at: PagePoint | None) -> None:
        placed = self.hand.at(at)
        if placed is None:
            return
        self._on_left()
        follow = menu.addAction(self.tr("Follow the link"))
        follow.triggered.connect(partial(self._follow_from_menu, placed))
        follow.setEnabled(placed.link.destination is not None or bool(placed.link.address))
        if placed.link.address:
            copy = menu.addAction(self.tr("Copy its address"))
            copy.triggered.connect(partial(_copy, placed.link.address))
        menu.addSeparator()


def _copy(text: str, *_checked: object) -> None:
    QGuiApplication.clipboard().setText(text)
