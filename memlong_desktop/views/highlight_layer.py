"""The reader's own highlights and notes on the pages: painted, and found under the pointer."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QTransform
from PySide6.QtWidgets import QApplication

from engine.annotations import Annotation
from memlong_desktop import theme
from memlong_desktop.icons import pixmap
from memlong_desktop.views import page_painting
from memlong_desktop.views.page_marks import PagePoint
from memlong_desktop.views.reader_view import ReaderView

if TYPE_CHECKING:
    from engine.records.base import Box

_NOTE: Final = 20.0  # pixels of the sign of a note on a page
_MARGIN: Final = 8.0
_DOT: Final = 3.0  # radius of the sign that a highlight has a note
_LINE: Final = 1.6
_LIGHT: Final = 0.5  # paper that is lighter takes dark ink


class HighlightLayer(QObject):
    """A `MarkLayer` and a `PageHand` of a reader, which owns it.

    Signals:
        clicked: the id of the annotation that was clicked; 0: a click on none.
    """

    clicked = Signal(int)

    def __init__(self, reader: ReaderView) -> None:
        super().__init__(reader)
        self._reader = reader
        self._by_page: dict[int, list[tuple[Annotation, tuple[Box, ...]]]] = {}
        self._notes: dict[int, list[Annotation]] = {}
        self._selected = 0
        self._pressed: tuple[int, QPointF] | None = None
        reader.add_layer(self)
        reader.add_hand(self)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these; those that were not found have no place on a page."""
        by_page: defaultdict[int, list[tuple[Annotation, tuple[Box, ...]]]] = defaultdict(list)
        notes: defaultdict[int, list[Annotation]] = defaultdict(list)
        for annotation in annotations:
            if not annotation.found:
                continue
            if annotation.is_page_note:
                notes[annotation.anchor.page_index].append(annotation)
            for mark in annotation.anchor.marks:
                by_page[mark.page_index].append((annotation, mark.boxes))
        self._by_page, self._notes = dict(by_page), dict(notes)
        self._reader.viewport().update()

    def select(self, annotation_id: int) -> None:
        """Draw a line around one (0: none)."""
        if annotation_id != self._selected:
            self._selected = annotation_id
            self._reader.viewport().update()

    def at(self, point: QPointF, at: PagePoint | None) -> Annotation | None:
        """What lies at a point of the viewport; of several the one made last."""
        if at is None:
            return None
        for annotation, sign in self._signs(at.page_index):
            if sign.contains(point):
                return annotation
        for annotation, boxes in reversed(self._by_page.get(at.page_index, [])):
            if any(x0 <= at.x <= x1 and y0 <= at.y <= y1 for x0, y0, x1, y1 in boxes):
                return annotation
        return None

    def area(self, annotation: Annotation) -> QRectF:
        """Where it stands in the viewport, on its first page; its page where it has no place."""
        page_index = annotation.anchor.page_index
        for note, sign in self._signs(page_index):
            if note.annotation_id == annotation.annotation_id:
                return sign
        marks = annotation.anchor.marks
        if annotation.found and marks and marks[0].boxes:
            to_view = self._reader.page_transform(marks[0].page_index)
            return page_painting.marks(marks[0].boxes, to_view).boundingRect()
        return self._reader.page_rect(page_index)

    # ---- a layer ----

    def paint(self, painter: QPainter, page_index: int, to_view: QTransform) -> None:
        """Fill the highlights, and sign what has a note."""
        on_light = painter.background().color().lightnessF() > _LIGHT
        ink = theme.light() if on_light else theme.dark()
        for annotation, boxes in self._by_page.get(page_index, ()):
            outline = page_painting.marks(boxes, to_view)
            # As on white paper: `fill_marks` tones it down where the paper is dark.
            page_painting.fill_marks(painter, outline, theme.light().own(annotation.colour))
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if annotation.annotation_id == self._selected:
                painter.setPen(QPen(ink.accent, _LINE))
                painter.drawPath(outline)
            if annotation.note and annotation.anchor.page_index == page_index and boxes:
                corner = to_view.map(QPointF(boxes[0][2], boxes[0][1]))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink.accent)
                painter.drawEllipse(corner, _DOT, _DOT)
            painter.restore()
        for annotation, sign in self._signs(page_index):
            self._paint_sign(painter, annotation, sign)

    def _paint_sign(self, painter: QPainter, annotation: Annotation, sign: QRectF) -> None:
        light = theme.light()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = annotation.annotation_id == self._selected
        painter.setPen(QPen(light.accent if chosen else light.control_line, _LINE))
        painter.setBrush(light.own(annotation.colour))
        painter.drawRoundedRect(sign, theme.RADIUS, theme.RADIUS)
        side = _NOTE - 2 * _LINE - 2
        ratio = painter.device().devicePixelRatioF()
        picture = pixmap("sticky-note", light.text, round(side), ratio)
        corner = sign.center() - QPointF(side, side) / 2
        painter.drawPixmap(corner, picture)
        painter.restore()

    def _signs(self, page_index: int) -> Iterator[tuple[Annotation, QRectF]]:
        """The notes on a page and where their signs stand in the viewport."""
        notes = self._notes.get(page_index)
        if not notes:
            return
        page = self._reader.page_rect(page_index)
        for number, annotation in enumerate(notes):
            down = _MARGIN + number * (_NOTE + _MARGIN / 2)
            yield (
                annotation,
                QRectF(page.right() - _MARGIN - _NOTE, page.top() + down, _NOTE, _NOTE),
            )

    # ---- a hand ----

    def pressed(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """Remember what is there; a selection may begin on it, so the others see it too."""
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            there = self.at(event.position(), at)
            number = there.annotation_id if there is not None else 0
            self._pressed = (number, event.position())
        return False

    def moved(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """Show that a click does something."""
        if event.buttons() != Qt.MouseButton.NoButton:
            return False
        if self.at(event.position(), at) is None:
            return False
        self._reader.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        return True

    def released(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """A click, if nothing was dragged."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        number, point = pressed
        there = self.at(event.position(), at)
        if (event.position() - point).manhattanLength() >= QApplication.startDragDistance():
            return False
        if (there.annotation_id if there is not None else 0) == number:
            self.clicked.emit(number)
        return False
