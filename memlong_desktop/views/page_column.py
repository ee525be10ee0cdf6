"""The pages of a document as they look: paper, pictures, and what is marked on them.

Pictures come from a `PageCache`; what of them is needed now says `page_demand.py`.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from engine.records.base import Box
from engine.records.library import PageColours
from memlong_desktop import theme
from memlong_desktop.theme import Theme
from memlong_desktop.views import page_painting
from memlong_desktop.views.page_arranging import PageArranging
from memlong_desktop.views.page_cache import PageCache
from memlong_desktop.views.page_demand import unmeasured_pages, wanted_pages
from memlong_desktop.views.page_painting import Look


class PageColumn(PageArranging):
    """Pages to look at.

    Signals:
        page_failed: a page could not be drawn; its index and the exception.
        margins_wanted: a list of pages; how far their print reaches should be learned
            (`set_printed`).
    """

    page_failed = Signal(int, object)
    margins_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme.light()
        self._cache: PageCache | None = None
        self._colours: PageColours = "paper"
        self._last_y = 0.0
        self._measuring: frozenset[int] = frozenset()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.view_changed.connect(self._on_view_changed)

    def set_cache(self, cache: PageCache) -> None:
        """Where the pictures of the next document come from; the view closes the one before."""
        if self._cache is not None:
            self._cache.close()
        self._cache = cache
        cache.set_colours(self._colours)
        cache.ready.connect(self._on_ready)
        cache.failed.connect(self._on_failed)

    @override
    def forget_document(self) -> None:
        super().forget_document()
        self._last_y = 0.0
        self._measuring = frozenset()

    def set_printed(self, printed: Mapping[int, Box | None]) -> None:
        """How far the print of some pages reaches is known now (points; None: nothing is)."""
        camera = self.camera
        if camera is None:
            return
        self._measuring -= printed.keys()
        if camera.learn_margins(printed):
            self.refit()
        else:
            self.moved()

    # ---- looks ----

    @property
    def page_colours(self) -> PageColours:
        """What the pages look like now."""
        return self._colours

    def set_theme(self, chosen: Theme) -> None:
        """Take another theme's desk and lines; paper stays paper."""
        self._theme = chosen
        desk = f"background: {chosen.desk.name()}"
        self.setStyleSheet(f"QScrollBar, QAbstractScrollArea::corner {{ {desk} }}")
        if self._recolour():
            self.view_changed.emit()
        self.viewport().update()

    def paint_marks(self, painter: QPainter, page_index: int) -> None:
        """Paint what is marked on a page; nothing is, here."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        desk = self._theme.stage if self.presenting else self._theme.desk
        painter.fillRect(self.viewport().rect(), desk)
        if self.camera is None:
            return
        for page_index in self.camera.pages():
            self._paint_page(painter, page_index)
        if self.shows_keyboard_focus and not self.presenting:
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
        paper = theme.paper(self._colours)
        edge = paper.ground if self.presenting else self._theme.line
        page_painting.paint_paper(painter, rect, edge, paper.ground)
        painter.save()
        painter.setClipRect(rect)
        if not self._paint_pictures(painter, page_index) and self._has_failed(page_index):
            words = self.tr("This page cannot be drawn.\nClick here to try again.")
            page_painting.paint_failure(painter, rect, words, paper.ink)
        painter.setBackground(paper.ground)
        self.paint_marks(painter, page_index)
        painter.restore()

    def _paint_pictures(self, painter: QPainter, page_index: int) -> bool:
        """Paint what there is of a page; says whether there is anything."""
        camera, cache = self.camera, self._cache
        if camera is None or cache is None:
            return False
        zoom = camera.scale * self.viewport().devicePixelRatioF()
        pictures = cache.pictures(page_index, zoom, self._colours)
        to_view, size = self.page_transform(page_index), camera.layout.whole_size(page_index)
        look = Look(self._colours, camera.layout.turn)
        for cached in pictures:
            x0, y0, x1, y1 = cached.box(*size)
            target = to_view.mapRect(QRectF(QPointF(x0, y0), QPointF(x1, y1)))
            page_painting.paint_picture(painter, target, cached, look)
        return bool(pictures)

    def _has_failed(self, page_index: int) -> bool:
        return self._cache is not None and self._cache.has_failed(page_index)

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

    @override
    def moved(self) -> None:
        """Say which pictures are needed now, and whose margins."""
        camera = self.camera
        if camera is None:
            return
        if self._cache is not None:
            ratio = self.viewport().devicePixelRatioF()
            self._cache.want(wanted_pages(camera, ratio, upwards=camera.y < self._last_y))
        self._last_y = camera.y
        pages = [] if self._measuring else unmeasured_pages(camera)
        if pages:
            self._measuring = frozenset(pages)
            self.margins_wanted.emit(pages)

    @Slot()
    def _on_view_changed(self) -> None:
        self._recolour()

    def _recolour(self) -> bool:
        """Take the colours that the view asks for; whether they are others than before."""
        colours = theme.page_colours(self.view.colours, self._theme)
        if colours == self._colours:
            return False
        self._colours = colours
        if self._cache is not None:
            self._cache.set_colours(colours)
        self.viewport().update()
        return True

    @Slot(int)
    def _on_ready(self, page_index: int) -> None:
        camera = self.camera
        cached = self._cache.page(page_index) if self._cache else None
        if camera is None or cached is None:
            return
        if not cached.draft and not camera.layout.is_known(page_index):
            size = (cached.image.width() / cached.zoom, cached.image.height() / cached.zoom)
            if cached.turn in (90, 270):
                size = size[::-1]
            if camera.layout.set_sizes(page_index, [size]):
                self.follow_camera()
        self.viewport().update()

    @Slot(int, object)
    def _on_failed(self, page_index: int, failure: Exception) -> None:
        self.viewport().update()
        self.page_failed.emit(page_index, failure)
