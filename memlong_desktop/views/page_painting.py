"""How a page looks on the desk: paper, its picture, its edge, and what is marked on it.

The paper does not follow the window's theme, so what is marked on it takes the light theme's
colours; `fill_marks` tones them down where the paper is dark.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from engine.records.base import Box
from engine.records.library import PageColours, Turn
from memlong_desktop import theme
from memlong_desktop.views.page_pictures import CachedPage

_PAPER: Final = theme.light()
_MARK_MARGIN: Final = 1.5
_MARK_RADIUS: Final = 2.0
_PULSE_REACH: Final = 7.0
_DARK: Final = 0.5  # lightness of paper
_ON_DARK: Final = 0.4  # of a highlighter's colour


@dataclass(frozen=True)
class Look:
    """How pages are to be painted: in which colours, turned by how many degrees clockwise."""

    colours: PageColours
    turn: Turn


def snapped(rect: QRectF, ratio: float) -> QRectF:
    """The rectangle with its edges on device pixels."""
    left, top = round(rect.left() * ratio), round(rect.top() * ratio)
    width, height = round(rect.width() * ratio), round(rect.height() * ratio)
    return QRectF(left / ratio, top / ratio, width / ratio, height / ratio)


def distance(rect: QRectF, point: QPointF) -> float:
    """How far a point is from a rectangle; 0 inside."""
    across = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    down = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return math.hypot(across, down)


def paint_paper(painter: QPainter, page: QRectF, edge: QColor, ground: QColor) -> None:
    """Blank paper with an edge of one device pixel around it."""
    hairline = 1.0 / painter.device().devicePixelRatioF()
    painter.fillRect(page.marginsAdded(QMarginsF(hairline, hairline, hairline, hairline)), edge)
    painter.fillRect(page, ground)


def paint_picture(painter: QPainter, target: QRectF, cached: CachedPage, look: Look) -> None:
    """A picture: pixel for pixel where it fits, else scaled and turned until a sharp one comes."""
    ratio = painter.device().devicePixelRatioF()
    image = cached.in_colours(look.colours)
    if cached.turn == look.turn and _fits(image, target, ratio):
        if image.devicePixelRatioF() != ratio:
            image.setDevicePixelRatio(ratio)
        at = QPointF(round(target.left() * ratio), round(target.top() * ratio)) / ratio
        painter.drawImage(at, image)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    painter.translate(target.center())
    painter.rotate(look.turn - cached.turn)
    size = target.size()
    if (look.turn - cached.turn) % 180:
        size.transpose()
    painter.drawImage(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), image)
    painter.restore()


def paint_failure(painter: QPainter, page: QRectF, words: str, ink: QColor) -> None:
    """Say on the paper why there is nothing on it."""
    painter.setPen(ink)
    room = page.marginsRemoved(QMarginsF(*[float(theme.SPACE_4)] * 4))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)


def marks(boxes: Sequence[Box], to_view: QTransform) -> QPainterPath:
    """One outline in the view of all boxes (points) of a page; overlaps do not darken twice."""
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for x0, y0, x1, y1 in boxes:
        box = to_view.mapRect(QRectF(QPointF(x0, y0), QPointF(x1, y1)))
        margin = QMarginsF(_MARK_MARGIN, _MARK_MARGIN, _MARK_MARGIN, _MARK_MARGIN)
        outline.addRoundedRect(box.normalized().marginsAdded(margin), _MARK_RADIUS, _MARK_RADIUS)
    return outline.simplified()


def fill_marks(painter: QPainter, outline: QPainterPath, colour: QColor) -> None:
    """Fill an outline as a highlighter would; letters stay legible on light and dark paper.

    Args:
        painter: its background is the paper (see `MarkLayer`).
        outline: in the view.
        colour: as on white paper; toned down on dark paper.
    """
    painter.save()
    _take_highlighter(painter)
    painter.fillPath(outline, colour)
    painter.restore()


def paint_citation(painter: QPainter, outline: QPainterPath, pulse: float) -> None:
    """The cited sentence; `pulse` falls from 1 to 0 while the eye is drawn to it."""
    painter.save()
    _take_highlighter(painter)
    painter.fillPath(outline, _PAPER.citation_highlight)
    if pulse > 0:
        glow = QColor(_PAPER.citation_highlight)
        glow.setAlphaF(pulse)
        pen = QPen(glow, 2 * _PULSE_REACH * pulse)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(outline, pen)
    painter.restore()


def _take_highlighter(painter: QPainter) -> None:
    """Multiply darkens white paper and leaves letters black; on dark paper light is added."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if painter.background().color().lightnessF() < _DARK:
        painter.setOpacity(_ON_DARK)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
    else:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)


def _fits(image: QImage, page: QRectF, ratio: float) -> bool:
    return (
        abs(image.width() - page.width() * ratio) <= 1
        and abs(image.height() - page.height() * ratio) <= 1
    )
