"""How pages are zoomed and arranged: what the zoom follows, pages side by side, turned, alone."""

import msgspec
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from engine.records.library import Fit, Flow, ViewState
from engine.records.pages import DocumentFacts, PageFacts
from memlong_desktop.page_labels import PageLabels
from memlong_desktop.views.page_area import PageArea
from memlong_desktop.views.page_frame import turned
from memlong_desktop.views.page_layout import GAP, Place


class PageArranging(PageArea):
    """Pages to zoom and to arrange.

    Signals:
        view_changed: pages are arranged otherwise than before; see `view`.
    """

    view_changed = Signal()
    _presenting = False  # Qt sends events before `__init__` is over

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = ViewState()
        self._zoom_before = 1.0

    @override
    def open(
        self,
        facts: DocumentFacts,
        first_page: PageFacts,
        labels: PageLabels | None = None,
        flow: Flow | None = None,
    ) -> None:
        """Show a document from its first page on, in the colours of the one before."""
        super().open(facts, first_page, labels)
        self._view = ViewState(colours=self._view.colours, flow=flow or Flow())
        if self._presenting and self.camera is not None:
            self.camera.layout.gap = 0.0
            self.show_bars(shown=False)
            self._arrange()
        self.view_changed.emit()

    # ---- how pages are arranged ----

    @property
    def view(self) -> ViewState:
        """How pages are arranged and look; while presenting, as they were before."""
        return self._view

    def set_view(self, view: ViewState) -> None:
        """Arrange the pages so; what is being read stays where it is, as far as it can."""
        if view == self._view:
            return
        before, self._view = self._view, view
        if msgspec.structs.replace(before, colours=view.colours, flow=view.flow) != view:
            self._arrange()
        self.viewport().update()
        self.view_changed.emit()

    def change_view(self, **changes: object) -> None:
        """Change some of the fields of `view`."""
        self.set_view(msgspec.structs.replace(self._view, **changes))

    def rotate(self, quarters: int) -> None:
        """Turn all pages by quarters clockwise."""
        self.change_view(turn=turned(self._view.turn, quarters))

    @property
    def presenting(self) -> bool:
        """Whether one page fills the view, with nothing beside it."""
        return self._presenting

    def present(self, *, on: bool) -> None:
        """Show one page at a time and nothing else, or be as before."""
        camera = self.camera
        if camera is None or on == self._presenting:
            return
        place = Place(self.page_index)
        self._presenting = on
        self.show_bars(shown=not on)
        camera.layout.gap = 0.0 if on else float(GAP)
        if on:
            self._zoom_before = camera.zoom
        self._arrange()
        if not on and self._view.fit == "none":
            camera.zoom_about(self._zoom_before, 0.0, 0.0)
            self.zoom_changed.emit(camera.zoom)
        self.look_at(place)

    # ---- zoom ----

    @property
    def chosen_zoom(self) -> float:
        """The zoom if it was chosen, even while presenting; 0 where it follows the pages."""
        if self._view.fit != "none":
            return 0.0
        return self._zoom_before if self._presenting else self.zoom

    @property
    def fits_width(self) -> bool:
        """Whether the zoom follows the view's width."""
        return self.camera is None or self.camera.fit == "width"

    def set_zoom(self, zoom: float) -> None:
        """Zoom (1 is 100 %, from 10 % to 6400 %) about the middle of the view."""
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
        self._note_fit("none")
        self.zoom_changed.emit(self.camera.zoom)

    def fit_width(self) -> None:
        """Make pages as wide as the view, now and when it is resized."""
        self.fit_to("width")

    def fit_to(self, fit: Fit) -> None:
        """Make the zoom follow the pages' width, height or text; again where it does already."""
        if self.camera is not None:
            self.camera.fit_to(fit)
            self.follow_camera()
            self._note_fit(fit)
            self.zoom_changed.emit(self.camera.zoom)

    # ---- inside ----

    def _arrange(self) -> None:
        """Bring the camera to what the view asks for."""
        camera = self.camera
        if camera is None:
            return
        self.stop_gliding()
        view, before = self._view, camera.zoom
        if self._presenting:
            view = msgspec.structs.replace(view, fit="page", spread="one", continuous=False)
        camera.fit_to(view.fit)
        camera.arrange(view.spread, view.turn, cut=view.cut, continuous=view.continuous)
        self.follow_camera()
        if camera.zoom != before:
            self.zoom_changed.emit(camera.zoom)

    def _note_fit(self, fit: Fit) -> None:
        if not self._presenting and fit != self._view.fit:
            self._view = msgspec.structs.replace(self._view, fit=fit)
            self.view_changed.emit()
