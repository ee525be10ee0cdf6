"""Where in the document the answer looked: the document's length from top to bottom."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QToolTip, QWidget
from typing_extensions import override

from engine.records.pages import Destination, OutlineEntry
from memlong_desktop import theme as themes
from memlong_desktop.plain_tip import plain_tip
from memlong_desktop.strip_places import Length, Spot, hit, stretch, ticks
from memlong_desktop.theme import Theme

WIDTH: Final = 12
_BRACKET: Final = 3  # pixels that the sign for what is in view takes, at the pages' side
_OUTLINED: Final = 0.5  # as wide as a strength of this
_NARROWEST: Final = 0.4  # of the room for bars, for what was hardly looked at
_FIRST_WORDS: Final = 90  # characters

Naming = Callable[[Destination], str]


class AttentionStrip(QAbstractSlider):
    """Bars where the answer looked: the stronger, the wider and the further from the ground.

    Hollow bars are places whose strength is not known. For the keyboard and for screen readers it
    is a slider whose values are the bars.

    Signals:
        place_requested: a `Destination` to show, where no bar is.
        passage_requested: the `Passage` of a bar.
    """

    place_requested = Signal(object)
    passage_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._length = Length(0, _no_height)
        self._outline: Sequence[OutlineEntry] = ()
        self._places: Sequence[Spot] = ()
        self._before: dict[int, Spot] = {}  # by chunk, what was shown before
        self._fade = QVariantAnimation(self, duration=themes.MOTION_MS)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self.update)
        self._view = (0.0, 0.0)
        self._naming: Naming = _nameless
        self.setOrientation(Qt.Orientation.Vertical)
        self.setInvertedControls(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Where the answer looked"))
        self.valueChanged.connect(self._on_value)
        self.set_theme(theme)
        self.set_places(())

    # ---- what is shown ----

    def set_document(self, length: Length, naming: Naming) -> None:
        """Another document, or none; `naming` says which chapter and page a place is in."""
        self._length, self._naming = length, naming
        self._outline = ()
        self._view = (0.0, 0.0)
        self.set_places(())
        self._fade.stop()  # nothing of the document before is left

    def set_outline(self, outline: Sequence[OutlineEntry]) -> None:
        """Where chapters begin."""
        self._outline = outline
        self.update()

    def set_view(self, top: float, bottom: float) -> None:
        """What is in view, 0 to 1."""
        if (top, bottom) != self._view:
            self._view = (top, bottom)
            self.update()

    def set_places(self, places: Sequence[Spot], question: str = "") -> None:
        """Where the answer to a question looked, in the order of the document.

        What was shown before fades into it.
        """
        self._before = {spot.passage.chunk_id: spot for spot in self._places}
        self._places = places
        self._fade.stop()
        if not themes.reduced_motion():
            self._fade.start()
        self.blockSignals(True)  # the reader did not move
        self.setRange(0, max(0, len(places) - 1))
        self.blockSignals(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if places else Qt.FocusPolicy.NoFocus)
        if places:
            about = self.tr("In answer to: {0}").format(question) if question else ""
            words = f"{self.words(self.value())} {about}".strip()
        else:
            words = self.tr("Nothing was asked yet.")
        self.setAccessibleDescription(words)
        self.update()

    @property
    def places(self) -> Sequence[Spot]:
        """What is shown, in the order of the document."""
        return self._places

    @property
    def view(self) -> tuple[float, float]:
        """The part that is in view, 0 to 1."""
        return self._view

    def words(self, index: int) -> str:
        """What one of the places is: where, how much, and how it begins."""
        spot = self._places[index]
        if spot.share is None:
            much = self.tr("Quoted to the model; how much it was looked at is not known.")
        else:
            much = self.tr("{0} % of what was looked at.").format(round(spot.share * 100))
        text = " ".join(spot.passage.text.split())
        begins = text if len(text) <= _FIRST_WORDS else text[:_FIRST_WORDS].rstrip() + "…"
        return f"{self._naming(spot.place)}. {much}\n{begins}"

    def words_at(self, y: float) -> str:
        """What stands at a pixel: a place the answer looked at, else the chapter and page."""
        index = hit(self._places, y, self.height())
        if index is not None:
            return self.words(index)
        if not self._length.page_count:
            return ""
        return self._naming(self._length.destination(y / max(1, self.height())))

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.setFixedWidth(theme.px(WIDTH))
        self.update()

    # ---- painting ----

    def bar(self, index: int) -> QRectF:
        """Where one of the places is painted."""
        spot = self._places[index]
        return self._area(spot, _shown(spot))

    def _area(self, spot: Spot, strength: float) -> QRectF:
        top, length = stretch(spot.top, spot.bottom, self.height())
        room = self.width() - _BRACKET - 2
        wide = room * (_NARROWEST + (1 - _NARROWEST) * strength)
        return QRectF(_BRACKET + 1, top, wide, length)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.surface)
        painter.fillRect(0, 0, 1, self.height(), self._theme.line)
        if not self._length.page_count:
            return
        for y in ticks(self._outline, self._length, self.height()):
            painter.fillRect(QRectF(self.width() - 4, round(y), 4, 1), self._theme.secondary)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bars(painter)
        self._paint_view(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_bars(self, painter: QPainter) -> None:
        """All bars, the strongest on top, on their way from what was shown before."""
        still = self._fade.state() == QVariantAnimation.State.Stopped
        part = 1.0 if still else float(self._fade.currentValue())
        now = {spot.passage.chunk_id for spot in self._places}
        for chunk_id, spot in self._before.items():
            if part < 1 and chunk_id not in now:
                painter.setOpacity(1 - part)
                self._paint_bar(painter, spot, _shown(spot), chosen=False)
        for index in sorted(range(len(self._places)), key=lambda i: self._places[i].strength):
            spot = self._places[index]
            before = self._before.get(spot.passage.chunk_id)
            strength = _shown(spot)
            if before is not None:
                strength = _shown(before) + (strength - _shown(before)) * part
            painter.setOpacity(1.0 if before is not None else part)
            chosen = self.hasFocus() and index == self.value()
            self._paint_bar(painter, spot, strength, chosen=chosen)
        painter.setOpacity(1.0)

    def _paint_bar(self, painter: QPainter, spot: Spot, strength: float, *, chosen: bool) -> None:
        theme = self._theme
        inside = self._area(spot, strength).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = theme.secondary if spot.share is None else theme.strip_high
        painter.setPen(QPen(theme.accent, 2) if chosen else QPen(edge, 1))
        painter.setBrush(
            Qt.BrushStyle.NoBrush
            if spot.share is None
            else _between(theme.strip_low, theme.strip_high, strength)
        )
        rounding = 0 if spot.share is None else 1  # a rounded outline this small is read as a zero
        painter.drawRoundedRect(inside, rounding, rounding)

    def _paint_view(self, painter: QPainter) -> None:
        top, length = stretch(*self._view, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.secondary)
        painter.drawRect(QRectF(1, top, 1, length))
        for y in (top, top + length - 1):
            painter.drawRect(QRectF(1, y, _BRACKET, 1))

    # ---- pointer and keyboard ----

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.words_at(event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._length.page_count:
            return
        y = event.position().y()
        index = hit(self._places, y, self.height())
        if index is None:
            self.place_requested.emit(self._length.destination(y / max(1, self.height())))
        else:
            self.setValue(index)
            self._go()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = hit(self._places, event.position().y(), self.height()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        if self._places:
            self.passage_requested.emit(self._places[self.value()].passage)

    @Slot()
    def _on_value(self) -> None:
        if self._places:
            words = self.words(self.value())
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.update()


def _shown(spot: Spot) -> float:
    """How wide a place is painted, 0 to 1; the outline of one without a share has room inside."""
    return _OUTLINED if spot.share is None else spot.strength


def _between(low: QColor, high: QColor, strength: float) -> QColor:
    def mixed(one: float, other: float) -> float:
        return one + (other - one) * strength

    return QColor.fromRgbF(
        mixed(low.redF(), high.redF()),
        mixed(low.greenF(), high.greenF()),
        mixed(low.blueF(), high.blueF()),
    )


def _no_height(_page_index: int) -> float:
    return 1.0


def _nameless(_place: Destination) -> str:
    return ""
