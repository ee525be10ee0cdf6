"""The pages of a document in one column that scrolls, zooms, and marks what an answer cites.

The view paints pictures from a `PageCache` onto the rectangles of a `PageCamera`; the scroll bars
follow the camera and the camera follows the scroll bars. What the keys and the wheel do is in
`gliding_area.py`.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from engine.records import Box, DocumentFacts, PageFacts, ReadingPosition
from memlong_desktop import theme
from memlong_desktop.theme import Theme
from memlong_desktop.views import page_painting
from memlong_desktop.views.gliding_area import GlidingArea
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.page_camera import PageCamera
from memlong_desktop.views.page_demand import wanted_pages
from memlong_desktop.views.page_layout import PageLayout, Place
from memlong_desktop.views.place_history import PlaceHistory

_CITATION_HEIGHT: Final = 0.22  # of the view, from its top: within the upper third


class ReaderView(GlidingArea):
    """Continuous pages.

    Signals:
        page_changed: another page is in view; its index.
        zoom_changed: 1 is 100 %.
        position_changed: the reader is elsewhere than before, by whatever means.
        history_changed: whether there is a way back, and forward.
        page_failed: a page could not be drawn; its index and the exception.
    """

    page_changed = Signal(int)
    zoom_changed = Signal(float)
    position_changed = Signal()
    history_changed = Signal(bool, bool)
    page_failed = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme.light()
        self._cache: PageCache | None = None
        self._camera: PageCamera | None = None
        self._labels: dict[int, str] = {}
        self._page_index = 0
        self._cited: tuple[int, tuple[Box, ...]] | None = None
        self._history = PlaceHistory()
        self._following_camera = False
        self._last_y = 0.0
        self._pulse = QVariantAnimation(self, duration=theme.MOTION_MS)
        self._pulse.setStartValue(1.0)
        self._pulse.setEndValue(0.0)
        self._pulse.valueChanged.connect(self.viewport().update)
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

    def open(self, facts: DocumentFacts, first_page: PageFacts) -> None:
        """Show a document from its first page on, fitted to the view's width."""
        self._forget_document()
        layout = PageLayout(facts.page_count, first_page.width, first_page.height)
        self.show_bars(shown=True)
        size = self.viewport().size()
        self._camera = PageCamera(layout, size.width(), size.height())
        self._labels[0] = first_page.label
        self._page_index = -1
        self._follow_camera()
        self.zoom_changed.emit(self._camera.zoom)
        self.history_changed.emit(False, False)

    def set_page_facts(self, first: int, pages: Sequence[PageFacts]) -> None:
        """Sizes and labels of pages from `first` on; the reader's place stays."""
        if self._camera is None:
            return
        self._labels.update((first + n, page.label) for n, page in enumerate(pages) if page.label)
        moved = self._camera.layout.set_sizes(first, [(page.width, page.height) for page in pages])
        if moved:
            self._refit()
            self._follow_camera()

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
        return self._camera.layout.page_count if self._camera else 0

    def page_label(self, page_index: int) -> str:
        """The printed label of a page, or its number where none is known."""
        return self._labels.get(page_index) or str(page_index + 1)

    # ---- where the reader is ----

    def go_to(self, page_index: int, fraction: float = 0.0) -> None:
        """Jump to a page; the way back is kept."""
        if self._camera is None:
            return
        self._leave()
        self._look_at(Place(page_index, fraction))

    def show_citation(self, page_index: int, boxes: Sequence[Box]) -> None:
        """Bring boxes (points) of a page into the upper third, mark them, and pulse once."""
        camera = self._camera
        if camera is None:
            return
        self._leave()
        self._cited = (page_index, tuple(boxes))
        self._look_at(Place(page_index))
        if boxes:
            wanted = camera.height * _CITATION_HEIGHT
            top = camera.layout.top(page_index, camera.scale)
            camera.scroll_to(camera.x, top + min(box[1] for box in boxes) * camera.scale - wanted)
            camera.reveal_across(
                page_index, min(box[0] for box in boxes), max(box[2] for box in boxes)
            )
            self._follow_camera()
        if not theme.reduced_motion():
            self._pulse.start()
        self.viewport().update()

    def clear_citation(self) -> None:
        """Take the mark away."""
        self._cited = None
        self.viewport().update()

    def back(self) -> None:
        """Return to where the last jump began."""
        self._step(back=True)

    def forward(self) -> None:
        """Undo `back`."""
        self._step(back=False)

    def position(self) -> ReadingPosition:
        """Where the reader is, to be kept; zoom 0 means fitted to the width."""
        if self._camera is None:
            return ReadingPosition(0, 0.0, 0.0)
        place = self._camera.place
        zoom = 0.0 if self._camera.fits_width else self._camera.zoom
        return ReadingPosition(place.page_index, min(max(place.fraction, 0.0), 1.0), zoom)

    def restore(self, position: ReadingPosition) -> None:
        """Return to a kept position; nothing leads back from there."""
        if self._camera is None:
            return
        if position.zoom > 0:
            self.set_zoom(position.zoom)
        self._look_at(Place(position.page_index, position.fraction))
        if position.zoom <= 0:
            self.fit_width()

    # ---- zoom ----

    @property
    @override
    def zoom(self) -> float:
        """1 is 100 %."""
        return self._camera.zoom if self._camera else 1.0

    @property
    def fits_width(self) -> bool:
        """Whether the zoom follows the view's width."""
        return self._camera is None or self._camera.fits_width

    def set_zoom(self, zoom: float) -> None:
        """Zoom (1 is 100 %, from 10 % to 800 %) about the middle of the view."""
        self.zoom_about(zoom, QRectF(self.viewport().rect()).center())

    def zoom_in(self) -> None:
        """One step larger."""
        if self._camera is not None:
            self.set_zoom(self._camera.next_zoom(1))

    def zoom_out(self) -> None:
        """One step smaller."""
        if self._camera is not None:
            self.set_zoom(self._camera.next_zoom(-1))

    @override
    def zoom_about(self, zoom: float, point: QPointF) -> None:
        """Zoom so that what is at a point of the view stays there."""
        if self._camera is None:
            return
        self.stop_gliding()
        self._camera.zoom_about(zoom, point.x(), point.y())
        self._follow_camera()
        self.zoom_changed.emit(self._camera.zoom)

    def fit_width(self) -> None:
        """Make pages as wide as the view, now and when it is resized."""
        if self._camera is not None:
            self._camera.fit_width()
            self._follow_camera()
            self.zoom_changed.emit(self._camera.zoom)

    def set_theme(self, chosen: Theme) -> None:
        """Take another theme's desk and lines; paper stays paper."""
        self._theme = chosen
        desk = f"background: {chosen.desk.name()}"
        self.setStyleSheet(f"QScrollBar, QAbstractScrollArea::corner {{ {desk} }}")
        self.viewport().update()

    # ---- events ----

    @override
    def turn_pages(self, count: int) -> None:
        """To the top of the page `count` pages on."""
        if self._camera is not None:
            place = self._camera.place
            back_to_top = count < 0 and place.fraction > 0.01
            self._look_at(Place(place.page_index + count + (1 if back_to_top else 0)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._camera is None:
            return
        before = self._camera.zoom
        self._camera.resize(self.viewport().width(), self.viewport().height())
        self._follow_camera()
        if self._camera.zoom != before:
            self.zoom_changed.emit(self._camera.zoom)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.desk)
        if self._camera is None:
            return
        for page_index in self._camera.pages():
            self._paint_page(painter, page_index)
        if self.shows_keyboard_focus:
            painter.setPen(QPen(self._theme.accent, 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _paint_page(self, painter: QPainter, page_index: int) -> None:
        rect = self.page_rect(page_index)
        page_painting.paint_paper(painter, rect, self._theme.line)
        cached = self._cache.page(page_index) if self._cache else None
        if cached is not None:
            page_painting.paint_picture(painter, rect, cached)
        elif self._cache is not None and self._cache.has_failed(page_index):
            page_painting.paint_failure(painter, rect, self.tr("This page cannot be drawn."))
        if self._cited is not None and self._cited[0] == page_index:
            outline = self.citation_outline()
            pulsing = self._pulse.state() == QVariantAnimation.State.Running
            pulse = float(self._pulse.currentValue()) if pulsing else 0.0
            page_painting.paint_citation(painter, outline, pulse)

    # ---- for tests and the views around ----

    def page_rect(self, page_index: int) -> QRectF:
        """Where a page lies in the viewport, on device pixels; empty without a document."""
        if self._camera is None:
            return QRectF()
        area = self._camera.page_area(page_index)
        rect = QRectF(area.x, area.y, area.width, area.height)
        return page_painting.snapped(rect, self.viewport().devicePixelRatioF())

    def citation_outline(self) -> QPainterPath:
        """The outline of the marked boxes in the viewport; empty if nothing is marked."""
        if self._camera is None or self._cited is None:
            return QPainterPath()
        page_index, boxes = self._cited
        origin = self.page_rect(page_index).topLeft()
        return page_painting.marks(boxes, origin, self._camera.scale)

    # ---- inside ----

    def _look_at(self, place: Place) -> None:
        if self._camera is None:
            return
        self.stop_gliding()
        self._camera.look_at(place)
        # A page that was asked for is the one in view, even where it cannot reach the top.
        self._page_index, before = self._camera.place.page_index, self._page_index
        self._follow_camera(before)

    def _leave(self) -> None:
        if self._camera is not None:
            self._history.leave(self._camera.place)
            self._tell_history()

    def _step(self, *, back: bool) -> None:
        if self._camera is None:
            return
        here = self._camera.place
        place = self._history.back(here) if back else self._history.forward(here)
        if place is not None:
            self._look_at(place)
        self._tell_history()

    def _tell_history(self) -> None:
        self.history_changed.emit(self._history.can_go_back, self._history.can_go_forward)

    def _refit(self) -> None:
        if self._camera is not None and self._camera.fits_width:
            before = self._camera.zoom
            self._camera.fit_width()
            if self._camera.zoom != before:
                self.zoom_changed.emit(self._camera.zoom)

    def _follow_camera(self, page_before: int | None = None) -> None:
        """Bring the scroll bars to where the camera is."""
        camera = self._camera
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

    @Slot()
    def _on_scrolled(self) -> None:
        if self._camera is not None and not self._following_camera:
            self._camera.scroll_to(
                self.horizontalScrollBar().value(), self.verticalScrollBar().value()
            )
            self._after_move(self._page_index)

    def _after_move(self, page_before: int) -> None:
        camera = self._camera
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
        camera = self._camera
        cached = self._cache.page(page_index) if self._cache else None
        if camera is None or cached is None:
            return
        if not camera.layout.is_known(page_index):
            size = (cached.image.width() / cached.zoom, cached.image.height() / cached.zoom)
            if camera.layout.set_sizes(page_index, [size]):
                self._follow_camera()
        self.viewport().update()

    @Slot(int, object)
    def _on_failed(self, page_index: int, failure: Exception) -> None:
        self.viewport().update()
        self.page_failed.emit(page_index, failure)

    def _forget_document(self) -> None:
        self.stop_gliding()
        self._camera = None
        self._labels.clear()
        self._cited = None
        self._page_index = 0
        self._last_y = 0.0
        self._history.clear()
