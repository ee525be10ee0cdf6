"""Outline icons (Lucide), drawn in the colours of the theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from memlong_desktop.paths import resource
from memlong_desktop.theme import ICON, Theme

_SCALES = (1, 2, 3)
_STROKE = b'stroke-width="1.6"'


def icon(name: str, theme: Theme) -> QIcon:
    """The icon `resources/icons/NAME.svg`: quiet at rest, text colour under the pointer, accent on.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    made = QIcon()
    states = (
        (QIcon.Mode.Normal, QIcon.State.Off, theme.secondary),
        (QIcon.Mode.Active, QIcon.State.Off, theme.text),
        (QIcon.Mode.Normal, QIcon.State.On, theme.accent),
        (QIcon.Mode.Active, QIcon.State.On, theme.accent),
        (QIcon.Mode.Disabled, QIcon.State.Off, theme.disabled),
        (QIcon.Mode.Disabled, QIcon.State.On, theme.disabled),
    )
    drawing = _drawing(name)
    for mode, state, colour in states:
        for scale in _SCALES:
            made.addPixmap(_pixmap(drawing, colour, ICON, scale), mode, state)
    return made


def tinted(name: str, colour: QColor) -> QIcon:
    """An icon in one colour, whatever its state."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_pixmap(_drawing(name), colour, ICON, scale))
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
