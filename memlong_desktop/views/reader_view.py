"""The reader: a column of pages, the way back, and what an answer cites marked on them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QPointF,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from engine.records.base import Box
from engine.records.library import Flow, ReadingPosition
from engine.records.pages import Destination, DocumentFacts, PageFacts
from memlong_desktop import theme
from memlong_desktop.page_labels import PageLabels
from memlong_desktop.views import page_painting
from memlong_desktop.views.page_column import PageColumn
from memlong_desktop.views.page_layout import Place
from memlong_desktop.views.page_marks import MarkLayer, PageHand
from memlong_desktop.views.place_history import PlaceHistory

_OVER_A_PLACE: Final = 4.0  # points that are shown over a place that something leads to
_POINTER_MS: Final = 2000  # that the pointer is seen while presenting, once it rests
_CITATION_HEIGHT: Final = 0.22  # of the view, from its top: within the upper third


class ReaderView(PageColumn):
    """Pages to read, to jump in and to return from.

    Signals:
        history_changed: whether there is a way back, and forward.
        menu_requested: an empty `QMenu` for whoever has something to add to it, and the
            `PagePoint` where it opens (None: beside the pages).
        escape_pressed: while nothing else had a use for it.
    """

    history_changed = Signal(bool, bool)
    menu_requested = Signal(object, object)
    escape_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cited: tuple[int, tuple[Box, ...]] | None = None
        self._layers: list[MarkLayer] = []
        self._hands: list[PageHand] = []
        self._history = PlaceHistory()
        self._resting = QTimer(self, singleShot=True, interval=_POINTER_MS)
        self._resting.timeout.connect(self._hide_pointer)
        self._pulse = QVariantAnimation(self, duration=theme.MOTION_MS)
        self._pulse.setStartValue(1.0)
        self._pulse.setEndValue(0.0)
        self._pulse.valueChanged.connect(self.viewport().update)

    @override
    def open(
        self,
        facts: DocumentFacts,
        first_page: PageFacts,
        labels: PageLabels | None = None,
        flow: Flow | None = None,
    ) -> None:
        """Show a document from its first page on; nothing leads back from there."""
        self._cited = None
        self._history = PlaceHistory()
        super().open(facts, first_page, labels, flow)
        self.history_changed.emit(False, False)

    @override
    def clear(self) -> None:
        """No document: an empty desk."""
        self._cited = None
        self._history.clear()
        super().clear()

    @override
    def present(self, *, on: bool) -> None:
        """Show one page at a time and nothing else, not even the pointer; or be as before."""
        super().present(on=on)
        if self.presenting:
            self.viewport().setMouseTracking(True)
            self._hide_pointer()
        else:
            self._resting.stop()
            self.viewport().unsetCursor()

    @Slot()
    def _hide_pointer(self) -> None:
        if self.presenting:
            self.viewport().setCursor(Qt.CursorShape.BlankCursor)

    # ---- where the reader is ----

    def go_to(self, page_index: int, fraction: float = 0.0) -> None:
        """Jump to a page; the way back is kept."""
        if self.camera is None:
            return
        self._leave()
        self.look_at(Place(page_index, fraction))

    def go_to_point(self, place: Destination) -> None:
        """Jump to a point of a page; it comes to the reading line, and the way back is kept."""
        if self.camera is None:
            return
        found = self.place_of(place)
        self.go_to(found.page_index, found.fraction)
        x, _ = self.camera.frame(found.page_index).place(place.x, place.y)
        self.camera.reveal(x, x)
        self.follow_camera()

    def place_of(self, point: Destination) -> Place:
        """What is at the top of the view when the reader is brought to a point of a page."""
        if self.camera is None:
            return Place(0)
        page_index = min(max(point.page_index, 0), self.page_count - 1)
        frame = self.camera.frame(page_index)
        _, y = frame.place(point.x, point.y)
        fraction = (y - frame.area.y - _OVER_A_PLACE * self.camera.scale) / frame.area.height
        return Place(page_index, min(max(fraction, 0.0), 1.0))

    def point_at(self, place: Place) -> Destination:
        """The point of a page where a place begins."""
        if self.camera is None:
            return Destination(place.page_index, 0.0, 0.0)
        frame = self.camera.frame(place.page_index)
        x, y = frame.point(frame.area.x, frame.area.y + place.fraction * frame.area.height)
        return Destination(place.page_index, x, y)

    def back(self) -> None:
        """Return to where the last jump began."""
        self._step(back=True)

    def forward(self) -> None:
        """Undo `back`."""
        self._step(back=False)

    @property
    def history(self) -> PlaceHistory:
        """The way back in this document; another document has another one."""
        return self._history

    def take_history(self, history: PlaceHistory) -> None:
        """Go on with the way back that a document had when it was in front before."""
        self._history = history
        self._tell_history()

    def position(self) -> ReadingPosition:
        """Where the reader is, to be kept; zoom 0 means as the view's fit has it."""
        if self.camera is None:
            return ReadingPosition(0, 0.0, 0.0)
        place = self.camera.place
        fraction = 0.0 if self.presenting else min(max(place.fraction, 0.0), 1.0)
        return ReadingPosition(place.page_index, fraction, self.chosen_zoom)

    def restore(self, position: ReadingPosition) -> None:
        """Return to a kept position; nothing leads back from there."""
        if self.camera is None:
            return
        if position.zoom > 0:
            self.set_zoom(position.zoom)
        self.look_at(Place(position.page_index, position.fraction))
        if position.zoom <= 0:
            fit = self.view.fit
            self.fit_to("width" if fit == "none" else fit)

    # ---- what an answer cites ----

    def show_citation(self, page_index: int, boxes: Sequence[Box]) -> None:
        """Bring boxes (points) of a page into the upper third, mark them, and pulse once."""
        if self.camera is None:
            return
        self._leave()
        self._cited = (page_index, tuple(boxes))
        self._bring(page_index, boxes)
        if not theme.reduced_motion():
            self._pulse.start()
        self.viewport().update()

    def bring_into_view(self, page_index: int, boxes: Sequence[Box], *, leave: bool) -> bool:
        """Bring boxes (points) of a page into the upper third, unless they are in view already.

        Args:
            page_index: which page.
            boxes: where on it; without any, the page is shown from its top.
            leave: keep the way back.

        Returns:
            Whether the view moved.
        """
        if self.camera is None or self._in_view(page_index, boxes):
            return False
        if leave:
            self._leave()
        self._bring(page_index, boxes)
        return True

    def clear_citation(self) -> None:
        """Take the mark away."""
        self._cited = None
        self.viewport().update()

    def citation_outline(self) -> QPainterPath:
        """The outline of the marked boxes in the viewport; empty if nothing is marked."""
        if self.camera is None or self._cited is None:
            return QPainterPath()
        page_index, boxes = self._cited
        return page_painting.marks(boxes, self.page_transform(page_index))

    # ---- what others lay over the pages ----

    def add_layer(self, layer: MarkLayer) -> None:
        """Paint a layer on every page, over those that were added before; under citations."""
        self._layers.append(layer)
        self.viewport().update()

    def add_hand(self, hand: PageHand) -> None:
        """Let something follow the pointer; those that were added first are asked first."""
        self._hands.append(hand)
        self.viewport().setMouseTracking(True)

    @override
    def paint_marks(self, painter: QPainter, page_index: int) -> None:
        """All layers, and the cited boxes if they are on this page."""
        to_view = self.page_transform(page_index)
        for layer in self._layers:
            layer.paint(painter, page_index, to_view)
        if self._cited is not None and self._cited[0] == page_index:
            outline = self.citation_outline()
            pulsing = self._pulse.state() == QVariantAnimation.State.Running
            pulse = float(self._pulse.currentValue()) if pulsing else 0.0
            page_painting.paint_citation(painter, outline, pulse)

    @override
    def event(self, event: QEvent) -> bool:
        """While presenting, Escape is the reader's, whatever else it may be a shortcut of."""
        if (
            self.presenting
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.presenting:
            event.accept()
            return
        at = self.page_point(event.position())
        if not any(hand.pressed(event, at) for hand in self._hands):
            super().mousePressEvent(event)
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.presenting:
            self.viewport().unsetCursor()
            self._resting.start()
            return
        held = event.buttons() != Qt.MouseButton.NoButton
        at = self.page_point(event.position(), nearest=held)
        if not any(hand.moved(event, at) for hand in self._hands):
            self.viewport().unsetCursor()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.presenting:
            self.turn_pages(-1 if event.button() == Qt.MouseButton.RightButton else 1)
            return
        at = self.page_point(event.position(), nearest=True)
        if not any(hand.released(event, at) for hand in self._hands):
            super().mouseReleaseEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.camera is None or self.presenting:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_requested.emit(menu, self.page_point(QPointF(event.pos())))
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(event.globalPos())

    # ---- inside ----

    def _in_view(self, page_index: int, boxes: Sequence[Box]) -> bool:
        if self.camera is None or page_index not in self.camera.pages():
            return False
        outline = page_painting.marks(boxes, self.page_transform(page_index))
        return QRectF(self.viewport().rect()).contains(outline.boundingRect())

    def _bring(self, page_index: int, boxes: Sequence[Box]) -> None:
        camera = self.camera
        assert camera is not None
        self.look_at(Place(page_index))
        if boxes:
            outline = page_painting.marks(boxes, self.page_transform(page_index))
            marked = outline.boundingRect()
            wanted = camera.height * _CITATION_HEIGHT
            camera.scroll_to(camera.x, camera.y + marked.top() - wanted)
            camera.reveal(marked.left(), marked.right())
            self.hold_page(page_index)  # what is marked may stand at its end
            self.follow_camera()

    def _leave(self) -> None:
        if self.camera is not None:
            self._history.leave(self.camera.place)
            self._tell_history()

    def _step(self, *, back: bool) -> None:
        if self.camera is None:
            return
        here = self.camera.place
        place = self._history.back(here) if back else self._history.forward(here)
        if place is not None:
            self.look_at(place)
        self._tell_history()

    def _tell_history(self) -> None:
        self.history_changed.emit(self._history.can_go_back, self._history.can_go_forward)
