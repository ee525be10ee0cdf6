"""The band behind a row of a panel's list: chosen, under the pointer, or plain."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from memlong_desktop.theme import RADIUS, Theme


def paint_band(painter: QPainter, band: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    """Paint the band; leaves the painter smooth and without a pen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(theme.selected)
        painter.drawRoundedRect(band, RADIUS, RADIUS)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme.hover)
        painter.drawRoundedRect(band, RADIUS, RADIUS)
