"""What all lists of the panels share: rows in the colours of a theme, a band, lines of words."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from memlong_desktop.theme import RADIUS, SPACE_2, Theme

Index = QModelIndex | QPersistentModelIndex
_RIGHT: Final = Qt.TextElideMode.ElideRight


class ThemedRows(QStyledItemDelegate):
    """Paints the rows of a list itself.

    Attributes:
        theme: what it paints in.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self.theme = theme

    def paint_line(  # a line is all of these
        self,
        painter: QPainter,
        area: QRect,
        words: str,
        size: int,
        colour: QColor,
        cut: Qt.TextElideMode = _RIGHT,
    ) -> None:
        """One line of words, cut where too long; `size` in pixels at a scale of 1."""
        font = painter.font()
        font.setPixelSize(self.theme.px(size))
        painter.setFont(font)
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(words, cut, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


def band_of(row: QRect) -> QRect:
    """Where the band of a row lies."""
    return row.adjusted(SPACE_2, 1, -SPACE_2, -1)


def halves(area: QRect) -> tuple[QRect, QRect]:
    """The upper and the lower line of an area."""
    half = area.height() // 2
    upper = QRect(area.left(), area.top(), area.width(), half)
    return upper, upper.translated(0, half)


def paint_band(painter: QPainter, band: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    """The band behind a row: chosen, under the pointer, or none; smooth, without a pen after it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(theme.selected)
        painter.drawRoundedRect(band, RADIUS, RADIUS)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme.hover)
        painter.drawRoundedRect(band, RADIUS, RADIUS)


def paint_focus(painter: QPainter, band: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    """The ring around the row that the keyboard is at."""
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.accent)
        painter.drawRoundedRect(band, RADIUS, RADIUS)
