"""The pages of a document in one column that scrolls and zooms.

The view paints pictures from a `PageCache` onto the rectangles of a `PageCamera`; the scroll bars
follow the camera and the camera follows the scroll bars. What the keys and the wheel do is in
`gliding_area.py`; where the reader was before, and what is marked, in `reader_view.py`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from engine.records import DocumentFacts, PageFacts
from memlong_desktop import theme
from memlong_desktop.page_labels import PageLabels
from memlong_desktop.theme import Theme
from memlong_desktop.views import page_painting
from memlong_desktop.views.gliding_area import GlidingArea
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.page_camera import PageCamera
from memlong_desktop.views.page_demand import wanted_pages
from memlong_desktop.views.page_layout import PageLayout, Place
from memlong_desktop.views.page_marks import PagePoint


class PageColumn(GlidingArea):
    """Continuous pages.

    Attributes:
        labels: what the pages are called.
        camera: where the view is; None without a document.

    Signals:
        page_changed: another page is in view; its index.
        zoom_changed: 1 is 100 %.
        position_changed: the reader is elsewhere than before, by whatever means.
        page_failed: a page could not be drawn; its index and the exception.
    """

    page_changed = Signal(int)
    zoom_changed = Signal(float)
    position_changed = Signal()
    page_failed = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels = PageLabels()
        self.camera: PageCamera | None = None
        self._theme = theme.light()
        self._cache: PageCache | None = None
        self._page_index = 0
        self._following_camera = False
        self._last_y = 0.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Pages"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self.show_bars(shown=False)

    # ---- the document ----

    def set_cache(self, cache: PageCache) -> None:
        """Where the pictures of the next document come from; the view closes the one before."""
        if self._cache is not None:
            self._cache.close()
        self._cache = cache
        cache.ready.connect(self._on_ready)
        cache.failed.connect(self._on_failed)

    def open(
        self, facts: DocumentFacts, first_page: PageFacts, labels: PageLabels | None = None
    ) -> None:
        """Show a document from its first page on, fitted to the view's width.

        Args:
            facts: of the document.
            first_page: its size stands for those of pages that are not known yet.
            labels: kept up to date from here on; None for labels of the view's own.
        """
        self._forget_document()
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
            self._refit()
            self.follow_camera()

    def clear(self) -> None:
        """No document: an empty desk."""
        self._forget_document()
        self.show_bars(shown=False)
        self.viewport().update()

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

    # ---- zoom ----

    @property
    @override
    def zoom(self) -> float:
        """1 is 100 %."""
        return self.camera.zoom if self.camera else 1.0

    @property
    def fits_width(self) -> bool:
        """Whether the zoom follows the view's width."""
        return self.camera is None or self.camera.fits_width

    def set_zoom(self, zoom: float) -> None:
        """Zoom (1 is 100 %, from 10 % to 800 %) about the middle of the view."""
        self.zoom_about(zoom, QRectF(self.viewport().rect()).center())

    def zoom_in(self) -> None:
        """One step larger."""
        if self.camera is not None:
            self.set_zoom(self.camera.next_zoom(1))

    def zoom_out(self) -> None:
        """One step smaller."""
        if self.camera is not None:
            self.set_zoom(self.camera.next_zoom(-1))

    @override
    def zoom_about(self, zoom: float, point: QPointF) -> None:
        """Zoom so that what is at a point of the view stays there."""
        if self.camera is None:
            return
        self.stop_gliding()
        self.camera.zoom_about(zoom, point.x(), point.y())
        self.follow_camera()
        self.zoom_changed.emit(self.camera.zoom)

    def fit_width(self) -> None:
        """Make pages as wide as the view, now and when it is resized."""
        if self.camera is not None:
            self.camera.fit_width()
            self.follow_camera()
            self.zoom_changed.emit(self.camera.zoom)

    # ---- where the view is ----

    def look_at(self, place: Place) -> None:
        """Bring a place to the top of the view."""
        if self.camera is None:
            return
        self.stop_gliding()
        self.camera.look_at(place)
        # A page that was asked for is the one in view, even where it cannot reach the top.
        self._page_index, before = self.camera.place.page_index, self._page_index
        self.follow_camera(before)

    def follow_camera(self, page_before: int | None = None) -> None:
        """Bring the scroll bars to where the camera is."""
        camera = self.camera
        if camera is None:
            return
        size = self.viewport().size()
        self._following_camera = True
        for bar, furthest, value, page in (
            (self.verticalScrollBar(), camera.furthest_y, camera.y, size.height()),
            (self.horizontalScrollBar(), camera.furthest_x, camera.x, size.width()),
        ):
            bar.setRange(0, round(furthest))
            bar.setPageStep(page)
            bar.setValue(round(value))
        self._following_camera = False
        self._after_move(self._page_index if page_before is None else page_before)

    @override
    def turn_pages(self, count: int) -> None:
        """To the top of the page `count` pages on."""
        if self.camera is not None:
            place = self.camera.place
            back_to_top = count < 0 and place.fraction > 0.01
            self.look_at(Place(place.page_index + count + (1 if back_to_top else 0)))

    def page_rect(self, page_index: int) -> QRectF:
        """Where a page lies in the viewport, on device pixels; empty without a document."""
        if self.camera is None:
            return QRectF()
        area = self.camera.page_area(page_index)
        rect = QRectF(area.x, area.y, area.width, area.height)
        return page_painting.snapped(rect, self.viewport().devicePixelRatioF())

    def page_transform(self, page_index: int) -> QTransform:
        """From points of a page to pixels of the viewport."""
        rect = self.page_rect(page_index)
        to_view = QTransform.fromTranslate(rect.left(), rect.top())
        if self.camera is not None:
            to_view.scale(self.camera.scale, self.camera.scale)
        return to_view

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

    # ---- looks ----

    def set_theme(self, chosen: Theme) -> None:
        """Take another theme's desk and lines; paper stays paper."""
        self._theme = chosen
        desk = f"background: {chosen.desk.name()}"
        self.setStyleSheet(f"QScrollBar, QAbstractScrollArea::corner {{ {desk} }}")
        self.viewport().update()

    def paint_marks(self, painter: QPainter, page_index: int) -> None:
        """Paint what is marked on a page; nothing is, here."""

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

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.desk)
        if self.camera is None:
            return
        for page_index in self.camera.pages():
            self._paint_page(painter, page_index)
        if self.shows_keyboard_focus:
            painter.setPen(QPen(self._theme.accent, 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else the release would go to the window

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton and self._failed_at(event.position()):
            self._try_again()

    # ---- inside ----

    def _paint_page(self, painter: QPainter, page_index: int) -> None:
        rect = self.page_rect(page_index)
        page_painting.paint_paper(painter, rect, self._theme.line)
        cached = self._cache.page(page_index) if self._cache else None
        if cached is not None:
            page_painting.paint_picture(painter, rect, cached)
        elif self._cache is not None and self._cache.has_failed(page_index):
            words = self.tr("This page cannot be drawn.\nClick here to try again.")
            page_painting.paint_failure(painter, rect, words)
        painter.save()
        painter.setClipRect(rect)
        painter.setBackground(page_painting.paper_colour())
        self.paint_marks(painter, page_index)
        painter.restore()

    def _failed_at(self, point: QPointF) -> bool:
        """Whether there is a page at a point of the view that says that it cannot be drawn."""
        if self.camera is None or self._cache is None:
            return False
        return any(
            self._cache.has_failed(page_index)
            and self._cache.page(page_index) is None
            and self.page_rect(page_index).contains(point)
            for page_index in self.camera.pages()
        )

    def _try_again(self) -> None:
        if self._cache is not None:
            self._cache.retry()
            self.viewport().update()

    def _refit(self) -> None:
        if self.camera is not None and self.camera.fits_width:
            before = self.camera.zoom
            self.camera.fit_width()
            if self.camera.zoom != before:
                self.zoom_changed.emit(self.camera.zoom)

    @Slot()
    def _on_scrolled(self) -> None:
        if self.camera is not None and not self._following_camera:
            self.camera.scroll_to(
                self.horizontalScrollBar().value(), self.verticalScrollBar().value()
            )
            self._after_move(self._page_index)

    def _after_move(self, page_before: int) -> None:
        camera = self.camera
        if camera is None:
            return
        self._page_index = camera.page_in_view(self._page_index)
        if self._cache is not None:
            ratio = self.viewport().devicePixelRatioF()
            self._cache.want(wanted_pages(camera, ratio, upwards=camera.y < self._last_y))
        self._last_y = camera.y
        self.viewport().update()
        if self._page_index != page_before:
            label = self.page_label(self._page_index)
            self.setAccessibleDescription(
                self.tr("Page {0} of {1}").format(label, camera.layout.page_count)
            )
            self.page_changed.emit(self._page_index)
        self.position_changed.emit()

    @Slot(int)
    def _on_ready(self, page_index: int) -> None:
        camera = self.camera
        cached = self._cache.page(page_index) if self._cache else None
        if camera is None or cached is None:
            return
        if not camera.layout.is_known(page_index):
            size = (cached.image.width() / cached.zoom, cached.image.height() / cached.zoom)
            if camera.layout.set_sizes(page_index, [size]):
                self.follow_camera()
        self.viewport().update()

    @Slot(int, object)
    def _on_failed(self, page_index: int, failure: Exception) -> None:
        self.viewport().update()
        self.page_failed.emit(page_index, failure)

    def _forget_document(self) -> None:
        self.stop_gliding()
        self.camera = None
        self.labels = PageLabels()
        self._page_index = 0
        self._last_y = 0.0
