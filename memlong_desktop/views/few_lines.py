"""Words on a few lines, for rows that paint themselves."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_LONGEST: Final = 600  # characters that are laid out: more than a few lines can hold
_BREAK: Final = "\u2028"  # a line break to `QTextLayout`


class FewLines:
    """Words on at most `most` lines; what does not fit ends in an ellipsis."""

    def __init__(self, text: str, font: QFont, most: int) -> None:
        self._text = text[:_LONGEST].replace("\n", _BREAK)
        self._font = font
        self._most = most

    def draw(self, painter: QPainter | None, at: QPoint, width: int, colour: QColor) -> int:
        """Paint from a point down, or (without a painter) only measure.

        Args:
            painter: of the row, or None.
            at: the top left corner.
            width: of the lines, in pixels.
            colour: of the words.

        Returns:
            The height in pixels.
        """
        height = round(QFontMetricsF(self._font).lineSpacing())
        count = 0
        for line in self._lines(width):
            if painter is not None:
                painter.setFont(self._font)
                painter.setPen(colour)
                area = QRect(at.x(), at.y() + count * height, width, height)
                painter.drawText(area, Qt.TextFlag.TextSingleLine, line)
            count += 1
        return count * height

    def _lines(self, width: int) -> Iterator[str]:
        layout = QTextLayout(self._text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        for number in range(1, self._most + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            start, end = line.textStart(), line.textStart() + line.textLength()
            if number == self._most and end < len(self._text):
                rest = self._text[start:].replace(_BREAK, " ")
                metrics = QFontMetricsF(self._font)
                yield metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            else:
                yield self._text[start:end].strip(_BREAK)
        layout.endLayout()
