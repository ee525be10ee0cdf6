"""A scroll area that is steered by wheel, touchpad and keys, and glides where a jump would tear.

Steps of the keyboard and of a notched wheel glide for a moment; a touchpad and the scroll bars are
followed at once, and nothing glides where the desktop asks for less motion.
"""

from abc import abstractmethod
from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QGestureEvent,
    QPinchGesture,
    QScrollBar,
    QWidget,
)
from typing_extensions import override

from memlong_desktop import theme
from memlong_desktop.views.sideways_bar import SidewaysBar

_NOTCH: Final = 120
_WHEEL_STEP: Final = 96
_LINE: Final = 56
_PAGE_SHARE: Final = 0.9
_WHEEL_ZOOM: Final = 1.1
_BEYOND: Final = 96  # pixels by which a touchpad must pull past the end to go on


class GlidingArea(QAbstractScrollArea):
    """Base of the reader: input becomes scrolling, zooming and turning of pages.

    Attributes:
        sideways: the scroll bar for pages that are wider than the view.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glide = QVariantAnimation(self, duration=theme.MOTION_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._on_glide)
        self._keyboard_focus = False
        self._beyond = 0.0  # pixels by which a touchpad has pulled past the end
        self.sideways = SidewaysBar(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().sliderPressed.connect(self.stop_gliding)

    # Qt's classes have a metaclass of their own, so `abstractmethod` binds the type checker only.

    @abstractmethod
    def zoom_about(self, zoom: float, point: QPointF) -> None:
        """Zoom so that what is at a point of the view stays there."""

    @abstractmethod
    def turn_pages(self, count: int) -> None:
        """To the top of the page `count` pages on."""

    @abstractmethod
    def scroll_on(self, direction: int) -> None:
        """Scroll further (1: down, -1: up) where the bar is at its end."""

    @property
    @abstractmethod
    def zoom(self) -> float:
        """The zoom now."""

    @property
    def shows_keyboard_focus(self) -> bool:
        """Whether the keyboard brought the focus here, so that it must be seen."""
        return self._keyboard_focus

    def show_bars(self, *, shown: bool) -> None:
        """Show scroll bars, or none; the vertical one then stays, the other takes no room.

        Bars that come and go would change the width and the height that pages are fitted to.
        """
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(on if shown else off)
        self.sideways.allow(allowed=shown)

    @Slot()
    def stop_gliding(self) -> None:
        """Stay where the glide is now."""
        self._glide.stop()

    def glide_by(self, pixels: float) -> None:
        """Scroll down by some pixels; steps that follow each other add up."""
        bar = self.verticalScrollBar()
        running = self._glide.state() == QVariantAnimation.State.Running
        start = int(self._glide.endValue()) if running else bar.value()
        target = min(max(start + round(pixels), bar.minimum()), bar.maximum())
        self._glide.stop()
        if target == start and pixels:
            bar.setValue(target)
            self.scroll_on(1 if pixels > 0 else -1)
            return
        if theme.reduced_motion() or not self.isVisible():
            bar.setValue(target)
            return
        self._glide.setStartValue(bar.value())
        self._glide.setEndValue(target)
        self._glide.start()

    def scroll_to_end(self, *, first: bool) -> None:
        """To the top of all pages, or to their bottom."""
        bar = self.verticalScrollBar()
        self.stop_gliding()
        bar.setValue(bar.minimum() if first else bar.maximum())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sideways.lie_in(self.viewport().geometry())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        screen = self.viewport().height() * _PAGE_SHARE
        vertical = {
            Qt.Key.Key_Down: _LINE,
            Qt.Key.Key_Up: -_LINE,
            Qt.Key.Key_PageDown: screen,
            Qt.Key.Key_PageUp: -screen,
            Qt.Key.Key_Space: -screen if shift else screen,
            Qt.Key.Key_Backspace: -screen,
        }
        if key in vertical:
            self.glide_by(vertical[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.scroll_to_end(first=key == Qt.Key.Key_Home)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._sideways(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        angle, pixels = event.angleDelta(), event.pixelDelta()
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            turned = angle.y() or pixels.y()
            self.zoom_about(self.zoom * _WHEEL_ZOOM ** (turned / _NOTCH), event.position())
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(angle.x()) > abs(angle.y()):
            _scroll(self.sideways, angle.x() or angle.y(), pixels.x() or pixels.y())
        elif pixels.isNull() and angle.y() % _NOTCH == 0:
            self.glide_by(-angle.y() / _NOTCH * _WHEEL_STEP)
        else:
            self.stop_gliding()
            self._follow(angle.y(), pixels.y())
        event.accept()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_about(self.zoom * (1.0 + event.value()), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.viewport().mapFromGlobal(pinch.centerPoint())
                self.zoom_about(self.zoom * pinch.scaleFactor(), centre)
                event.accept(pinch)
                return True
        return super().viewportEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._keyboard_focus = event.reason() in reasons
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keyboard_focus = False
        super().focusOutEvent(event)
        self.viewport().update()

    def _follow(self, angle: int, pixels: int) -> None:
        """Follow a touchpad down or up; further than the end only after a good deal more."""
        bar = self.verticalScrollBar()
        before = bar.value()
        _scroll(bar, angle, pixels)
        if bar.value() != before:
            self._beyond = 0.0
            return
        self._beyond += pixels or angle / _NOTCH * _WHEEL_STEP
        if abs(self._beyond) >= _BEYOND:
            self.scroll_on(1 if self._beyond < 0 else -1)
            self._beyond = 0.0

    def _sideways(self, direction: int) -> None:
        bar = self.sideways
        if bar.maximum() > bar.minimum():
            bar.setValue(bar.value() + direction * _LINE)
        else:
            self.turn_pages(direction)

    @Slot(object)
    def _on_glide(self, value: int) -> None:
        self.verticalScrollBar().setValue(value)


def _scroll(bar: QScrollBar, angle: int, pixels: int) -> None:
    """Follow a touchpad's pixels, or parts of a wheel's notch."""
    bar.setValue(bar.value() - (pixels or round(angle / _NOTCH * _WHEEL_STEP)))
