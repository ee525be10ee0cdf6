"""Pages in other colours: dark and sepia.

On dark pages lightness is turned round and hue is kept: black on white becomes light on dark, but
a red chart stays red. Made of a few of Qt's blend modes, which work on many pixels at a time.
"""

from typing import Final

from PySide6.QtGui import QColor, QImage, QPainter

from engine.records.library import PageColours
from memlong_desktop import theme

_PLUS: Final = QPainter.CompositionMode.CompositionMode_Plus
_MULTIPLY: Final = QPainter.CompositionMode.CompositionMode_Multiply


def recoloured(image: QImage, colours: PageColours) -> QImage:
    """The picture of a page in other colours; of the same size and format (32 bits a pixel)."""
    paper = theme.paper(colours)
    made = _lightness_turned(image) if colours == "dark" else image.copy()
    made.setDevicePixelRatio(1.0)
    low, high = (paper.ground, paper.ink) if colours == "dark" else (paper.ink, paper.ground)
    painter = QPainter(made)
    painter.setCompositionMode(_MULTIPLY)
    painter.fillRect(made.rect(), _between(low, high))
    painter.setCompositionMode(_PLUS)
    painter.fillRect(made.rect(), low)
    painter.end()
    made.setDevicePixelRatio(image.devicePixelRatioF())
    return made


def _lightness_turned(image: QImage) -> QImage:
    """Every pixel with 255 - 2 L added to each channel, L its lightness: L becomes 255 - L.

    The channels keep their distances, and so the hue stays. Qt only adds, and stops at 255; what
    is to be subtracted is added to the inverse.
    """
    made = image.copy()
    made.setDevicePixelRatio(1.0)
    grey = made.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(made.format())
    lighter = _twice(grey)
    lighter.invertPixels()  # 255 - 2 L, or 0
    _add(made, lighter)
    grey.invertPixels()
    darker = _twice(grey)
    darker.invertPixels()  # 2 L - 255, or 0
    made.invertPixels()
    _add(made, darker)
    made.invertPixels()
    return made


def _twice(image: QImage) -> QImage:
    made = image.copy()
    _add(made, image)
    return made


def _add(image: QImage, other: QImage) -> None:
    painter = QPainter(image)
    painter.setCompositionMode(_PLUS)
    painter.drawImage(0, 0, other)
    painter.end()


def _between(low: QColor, high: QColor) -> QColor:
    return QColor(high.red() - low.red(), high.green() - low.green(), high.blue() - low.blue())
