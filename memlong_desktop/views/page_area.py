"""A view onto the pages of a document: where it is, and where on it each page lies.

The scroll bars follow a `PageCamera` and the camera follows the scroll bars. What the keys and the
wheel do is in `gliding_area.py`, how pages are zoomed and arranged in `page_arranging.py`, what
they look like in `page_column.py`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from engine.records.pages import DocumentFacts, PageFacts
from memlong_desktop.page_labels import PageLabels
from memlong_desktop.views import page_painting
from memlong_desktop.views.gliding_area import GlidingArea
from memlong_desktop.views.page_camera import PageCamera
from memlong_desktop.views.page_frame import Area, PageFrame
from memlong_desktop.views.page_layout import PageLayout, Place
from memlong_desktop.views.page_marks import PagePoint


class PageArea(GlidingArea):
    """Pages to scroll through.

    Attributes:
        labels: what the pages are called.
        camera: where the view is; None without a document.

    Signals:
        page_changed: another page is in view; its index.
        zoom_changed: 1 is 100 %.
        position_changed: the reader is elsewhere than before, by whatever means.
    """

    page_changed = Signal(int)
    zoom_changed = Signal(float)
    position_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels = PageLabels()
        self.camera: PageCamera | None = None
        self._page_index = 0
        self._asked: tuple[Place, int] | None = None
        self._following_camera = False
        self.setAccessibleName(self.tr("Pages"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.sideways.valueChanged.connect(self._on_scrolled)
        self.show_bars(shown=False)

    # ---- the document ----

    def open(
        self, facts: DocumentFacts, first_page: PageFacts, labels: PageLabels | None = None
    ) -> None:
        """Show a document from its first page on, fitted to the view's width.

        Args:
            facts: of the document.
            first_page: its size stands for those of pages that are not known yet.
            labels: kept up to date from here on; None for labels of the view's own.
        """
        self.forget_document()
        layout = PageLayout(facts.page_count, first_page.width, first_page.height)
        self.show_bars(shown=True)
        size = self.viewport().size()
        self.camera = PageCamera(layout, size.width(), size.height())
        self.labels = PageLabels(facts.page_count) if labels is None else labels
        self.labels.set(0, [first_page])
        self._page_index = -1
        self.follow_camera()
        self.zoom_changed.emit(self.camera.zoom)

    def set_page_facts(self, first: int, pages: Sequence[PageFacts]) -> None:
        """Sizes and labels of pages from `first` on; the reader's place stays."""
        if self.camera is None:
            return
        self.labels.set(first, pages)
        moved = self.camera.layout.set_sizes(first, [(page.width, page.height) for page in pages])
        if moved:
            self.refit()

    def clear(self) -> None:
        """No document: an empty desk."""
        self.forget_document()
        self.show_bars(shown=False)
        self.viewport().update()

    def forget_document(self) -> None:
        """Nothing of the document is kept."""
        self.stop_gliding()
        self.camera = None
        self.labels = PageLabels()
        self._page_index = 0

    @property
    def page_index(self) -> int:
        """The page that is most in view, from 0."""
        return max(0, self._page_index)

    @property
    def page_count(self) -> int:
        """Pages of the document; 0 without one."""
        return self.camera.layout.page_count if self.camera else 0

    def page_label(self, page_index: int) -> str:
        """The printed label of a page, or its number where none is known."""
        return self.labels.label(page_index)

    # ---- where the view is ----

    @property
    @override
    def zoom(self) -> float:
        """1 is 100 %."""
        return self.camera.zoom if self.camera else 1.0

    def look_at(self, place: Place) -> None:
        """Bring a place to the top of the view."""
        if self.camera is None:
            return
        self.stop_gliding()
        self.camera.look_at(place)
        # A page that was asked for is the one in view, even where it cannot reach the top.
        self._page_index, before = self.camera.place.page_index, self._page_index
        self.follow_camera(before)

    def hold_page(self, page_index: int) -> None:
        """Take a page for the one in view until the reader moves, however little is seen of it."""
        if self.camera is not None:
            self._asked = self.camera.place, page_index

    def follow_camera(self, page_before: int | None = None) -> None:
        """Bring the scroll bars to where the camera is."""
        camera = self.camera
        if camera is None:
            return
        self._following_camera = True
        bar = self.verticalScrollBar()
        bar.setRange(round(camera.least_y), round(camera.furthest_y))
        bar.setPageStep(self.viewport().height())
        bar.setValue(round(camera.y))
        self._following_camera = False
        self._follow_sideways(camera)
        self._after_move(self._page_index if page_before is None else page_before)

    def _follow_sideways(self, camera: PageCamera) -> None:
        """Bring the bar for wide pages to what is in view now."""
        self._following_camera = True
        self.sideways.setRange(0, round(camera.furthest_x))
        self.sideways.setPageStep(self.viewport().width())
        self.sideways.setValue(round(camera.x))
        self._following_camera = False

    @override
    def turn_pages(self, count: int) -> None:
        """To the top of the row of pages `count` rows on."""
        if self.camera is not None:
            place = self.camera.place
            back_to_top = count < 0 and place.fraction > 0.01 and self.camera.continuous
            row = self.camera.layout.row_beside(place.page_index, count + (1 if back_to_top else 0))
            self.look_at(Place(row[0]))

    @override
    def scroll_on(self, direction: int) -> None:
        """To the next row where each is alone; from above one arrives at its end."""
        camera = self.camera
        if camera is None or camera.continuous:
            return
        here = camera.layout.row_of(camera.place.page_index)
        row = camera.layout.row_beside(camera.place.page_index, direction)
        if camera.layout.row_of(row[0]) != here:
            self.look_at(Place(row[0], 0.0 if direction > 0 else 1.0))

    @override
    def scroll_to_end(self, *, first: bool) -> None:
        """To the first page's top or the last one's bottom."""
        if self.camera is not None and not self.camera.continuous:
            self.look_at(Place(0) if first else Place(self.page_count - 1, 1.0))
            return
        super().scroll_to_end(first=first)

    def page_rect(self, page_index: int) -> QRectF:
        """Where a page lies in the viewport, on device pixels; empty without a document."""
        if self.camera is None:
            return QRectF()
        area = self.camera.page_area(page_index)
        rect = QRectF(area.x, area.y, area.width, area.height)
        return page_painting.snapped(rect, self.viewport().devicePixelRatioF())

    def page_transform(self, page_index: int) -> QTransform:
        """From points of a page to pixels of the viewport."""
        if self.camera is None:
            return QTransform()
        rect, layout = self.page_rect(page_index), self.camera.layout
        area = Area(rect.x(), rect.y(), rect.width(), rect.height())
        return QTransform(*PageFrame(area, layout.shown(page_index), layout.turn).map)

    def page_point(self, point: QPointF, *, nearest: bool = False) -> PagePoint | None:
        """The point of a page at a point of the viewport.

        Args:
            point: in pixels.
            nearest: take the nearest page in view where there is none at the point.
        """
        if self.camera is None:
            return None
        rects = {page_index: self.page_rect(page_index) for page_index in self.camera.pages()}
        if not nearest:
            rects = {page: rect for page, rect in rects.items() if rect.contains(point)}
        if not rects:
            return None
        page_index = min(rects, key=lambda page: page_painting.distance(rects[page], point))
        inverse, _ = self.page_transform(page_index).inverted()
        found = inverse.map(point)
        return PagePoint(page_index, found.x(), found.y())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.camera is None:
            return
        before = self.camera.zoom
        self.camera.resize(self.viewport().width(), self.viewport().height())
        self.follow_camera()
        if self.camera.zoom != before:
            self.zoom_changed.emit(self.camera.zoom)

    def refit(self) -> None:
        """Pages have other sizes than before."""
        if self.camera is not None:
            before = self.camera.zoom
            self.camera.refit()
            self.follow_camera()
            if self.camera.zoom != before:
                self.zoom_changed.emit(self.camera.zoom)

    # ---- inside ----

    def moved(self) -> None:
        """Called whenever something else is in view; the pictures follow."""

    @Slot()
    def _on_scrolled(self) -> None:
        if self.camera is not None and not self._following_camera:
            self.camera.scroll_to(self.sideways.value(), self.verticalScrollBar().value())
            self._follow_sideways(self.camera)
            self._after_move(self._page_index)

    def _after_move(self, page_before: int) -> None:
        camera = self.camera
        if camera is None:
            return
        if self._asked is not None and self._asked[0] == camera.place:
            self._page_index = self._asked[1]
        else:
            self._asked = None
            self._page_index = camera.page_in_view(self._page_index)
        self.moved()
        self.viewport().update()
        if self._page_index != page_before:
            label = self.page_label(self._page_index)
            self.setAccessibleDescription(
                self.tr("Page {0} of {1}").format(label, camera.layout.page_count)
            )
            self.page_changed.emit(self._page_index)
        self.position_changed.emit()
