"""Links under the pointer and under the keyboard: found, shown, followed."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from engine.records.pages import PageLink
from memlong_desktop import theme
from memlong_desktop.views.page_links import PageLinks
from memlong_desktop.views.page_marks import PagePoint
from memlong_desktop.views.reader_view import ReaderView

_HOVER_MS: Final = 2 * theme.MOTION_MS
_LIGHT: Final = 0.5  # paper that is lighter takes dark ink
_RING: Final = 2.0  # pixels
_RADIUS: Final = 3.0


class PlacedLink(NamedTuple):
    """A link and the page that it stands on."""

    page_index: int
    link: PageLink


class LinkHand(QObject):
    """A `PageHand` that knows links, and the `MarkLayer` that shows which one has the keyboard.

    Signals:
        followed: the `PlacedLink` that was clicked, or chosen by the keyboard.
        lingered: the `PlacedLink` that the pointer rests on or the keyboard reached.
        left: the pointer or the keyboard is there no longer.
    """

    followed = Signal(object)
    lingered = Signal(object)
    left = Signal()

    def __init__(self, reader: ReaderView, describe: Callable[[PlacedLink], str]) -> None:
        """Listen to a reader, which owns this; `describe` says in words where a link leads."""
        super().__init__(reader)
        self._reader = reader
        self._describe = describe
        self._links: PageLinks | None = None
        self._pressed: tuple[PlacedLink, QPointF] | None = None
        self._under: PlacedLink | None = None
        self._focused: PlacedLink | None = None
        self._rest = 0  # the timer that runs while the pointer rests
        reader.installEventFilter(self)
        reader.viewport().installEventFilter(self)
        reader.position_changed.connect(self._on_moved)
        reader.add_layer(self)
        reader.add_hand(self)

    def set_links(self, links: PageLinks | None) -> None:
        """Take the links of another document, or of none."""
        self._links = links
        self._pressed = None
        self._let_go()

    @property
    def focused(self) -> PlacedLink | None:
        """The link that has the keyboard."""
        return self._focused

    def area(self, placed: PlacedLink) -> QRectF:
        """Where a link stands in the viewport."""
        return self._reader.page_transform(placed.page_index).mapRect(_box(placed.link))

    def at(self, point: PagePoint | None) -> PlacedLink | None:
        """The link at a point of a page."""
        if point is None or self._links is None:
            return None
        link = self._links.at(*point)
        return None if link is None else PlacedLink(point.page_index, link)

    # ---- keyboard ----

    @Slot()
    def next(self) -> None:
        """Give the keyboard to the next link in view."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Give the keyboard to the link before."""
        self._step(-1)

    def in_view(self) -> list[PlacedLink]:
        """The links that can be seen, line by line."""
        camera, links = self._reader.camera, self._links
        if camera is None or links is None:
            return []
        placed = [
            PlacedLink(page_index, link)
            for page_index in camera.pages()
            for link in links.on_page(page_index)
        ]
        window = QRectF(self._reader.viewport().rect())
        seen = [link for link in placed if window.intersects(self.area(link))]
        return sorted(seen, key=self._in_reading_order)

    def _in_reading_order(self, placed: PlacedLink) -> tuple[int, int, float]:
        x0, y0, _, y1 = placed.link.box
        return placed.page_index, round((y0 + y1) / 2), x0

    def _step(self, step: int) -> None:
        seen = self.in_view()
        if not seen:
            self._announce(self.tr("No links in view"))
            return
        if self._focused in seen:
            place = (seen.index(self._focused) + step) % len(seen)
        else:
            place = 0 if step > 0 else len(seen) - 1
        self._let_go()
        self._focused = seen[place]
        self._reader.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._reader.viewport().update()
        self._announce(self._describe(self._focused))
        self.lingered.emit(self._focused)

    def _announce(self, words: str) -> None:
        event = QAccessibleAnnouncementEvent(self._reader, words)
        QAccessible.updateAccessibility(event)

    # ---- a hand ----

    def pressed(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """Remember the link; a selection may begin on it, so nothing is kept from the others."""
        self._let_go()
        placed = self.at(at) if event.button() == Qt.MouseButton.LeftButton else None
        self._pressed = None if placed is None else (placed, event.position())
        return False

    def moved(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """Show that there is a link, and wait whether the pointer rests."""
        if event.buttons() != Qt.MouseButton.NoButton:
            return False
        placed = self.at(at)
        if placed != self._under:
            self._let_go()
            self._under = placed
            if placed is not None:
                self._rest = self.startTimer(_HOVER_MS)
        if placed is None:
            return False
        self._reader.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        return True

    def released(self, event: QMouseEvent, at: PagePoint | None) -> bool:
        """Follow the link, if the button went down on it and nothing was dragged."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        placed, point = pressed
        moved = (event.position() - point).manhattanLength()
        if placed == self.at(at) and moved < QApplication.startDragDistance():
            self.followed.emit(placed)
        return False

    @override
    def timerEvent(self, _event: QEvent) -> None:
        self._stop_waiting()
        if self._under is not None:
            self.lingered.emit(self._under)

    # ---- a layer ----

    def paint(self, painter: QPainter, page_index: int, to_view: QTransform) -> None:
        """A ring around the link that has the keyboard."""
        if self._focused is None or self._focused.page_index != page_index:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on_light = painter.background().color().lightnessF() > _LIGHT
        accent = theme.light().accent if on_light else theme.dark().accent
        painter.setPen(QPen(accent, _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = to_view.mapRect(_box(self._focused.link)).adjusted(-_RING, -_RING, _RING, _RING)
        painter.drawRoundedRect(ring, _RADIUS, _RADIUS)
        painter.restore()

    # ---- inside ----

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._let_go()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return watched is self._reader and self._take_key(Qt.Key(event.key()))
        return False

    def _take_key(self, key: Qt.Key) -> bool:
        if self._focused is None or key not in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Escape,
        ):
            return False
        focused = self._focused
        self._let_go()
        if key != Qt.Key.Key_Escape:
            self.followed.emit(focused)
        return True

    @Slot()
    def _on_moved(self) -> None:
        self._let_go()

    def _let_go(self) -> None:
        self._stop_waiting()
        had = self._under is not None or self._focused is not None
        self._under = None
        if self._focused is not None:
            self._focused = None
            self._reader.viewport().update()
        if had:
            self.left.emit()

    def _stop_waiting(self) -> None:
        if self._rest:
            self.killTimer(self._rest)
            self._rest = 0


def _box(link: PageLink) -> QRectF:
    x0, y0, x1, y1 = link.box
    return QRectF(QPointF(x0, y0), QPointF(x1, y1))
