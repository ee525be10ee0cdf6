"""Outline icons (Lucide), drawn in the colours of the theme."""

import math

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from memlong_desktop.paths import resource
from memlong_desktop.theme import ICON, Theme

_STROKE = b'stroke-width="1.6"'
_made: dict[tuple[str, str, int, int], QIcon] = {}


def icon(name: str, theme: Theme) -> QIcon:
    """The icon `resources/icons/NAME.svg`: quiet at rest, text colour under the pointer, accent on.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    # A conversation shows the same few hundreds of times; drawing one takes a millisecond.
    key = (name, theme.name, theme.px(ICON), _screen_ratio())
    if key not in _made:
        _made[key] = _icon(name, theme, key[3])
    return _made[key]


def _icon(name: str, theme: Theme, ratio: int) -> QIcon:
    made = QIcon()
    drawing = _drawing(name)
    for mode, state, colour in (
        (QIcon.Mode.Normal, QIcon.State.Off, theme.secondary),
        (QIcon.Mode.Active, QIcon.State.Off, theme.text),
        (QIcon.Mode.Normal, QIcon.State.On, theme.accent),
        (QIcon.Mode.Disabled, QIcon.State.Off, theme.disabled),
    ):
        made.addPixmap(_pixmap(drawing, colour, theme.px(ICON), ratio), mode, state)
    return made


def tinted(name: str, colour: QColor) -> QIcon:
    """An icon in one colour, whatever its state."""
    made = QIcon()
    made.addPixmap(_pixmap(_drawing(name), colour, ICON, _screen_ratio()))
    return made


def swatch(colour: QColor) -> QIcon:
    """A dot of a colour, for menus."""
    made = QIcon()
    ratio = _screen_ratio()
    picture = QPixmap(QSize(ICON * ratio, ICON * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(3, 3, ICON - 6, ICON - 6))
    painter.end()
    made.addPixmap(picture)
    return made


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `size` logical pixels for a screen of that pixel ratio."""
    return _pixmap(_drawing(name), colour, size, ratio)


def application_icon() -> QIcon:
    """The program's own icon."""
    made = QIcon()
    renderer = QSvgRenderer(str(resource("memlong-desktop.svg")))
    for size in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(QSize(size, size))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        made.addPixmap(picture)
    return made


def _screen_ratio() -> int:
    """Of the sharpest screen; on another one Qt scales the picture down."""
    return math.ceil(max(screen.devicePixelRatio() for screen in QGuiApplication.screens()))


def _drawing(name: str) -> bytes:
    drawing = resource("icons", f"{name}.svg").read_bytes()
    return drawing.replace(b'stroke-width="2"', _STROKE)


def _pixmap(drawing: bytes, colour: QColor, size: int, ratio: float) -> QPixmap:
    recoloured = drawing.replace(b"currentColor", colour.name().encode())
    renderer = QSvgRenderer(QByteArray(recoloured))
    side = round(size * ratio)
    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
