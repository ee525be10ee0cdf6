"""A switch: on or off, in the window's own look."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from memlong_desktop.theme import Theme

_WIDTH, _HEIGHT = 36, 20
_EDGE = 3


class SwitchBox(QCheckBox):
    """Painted here: a style sheet cannot colour a tick, and the platform's would stand out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH) + 2 * _EDGE, self._theme.px(_HEIGHT) + 2 * _EDGE)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, on = self._theme, self.isChecked()
        height = theme.px(_HEIGHT)
        track = QRectF(_EDGE, (self.height() - height) / 2, theme.px(_WIDTH), height)
        radius = height / 2
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 1.5))
            around = track.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(around, radius + 2, radius + 2)
        painter.setPen(QPen(theme.accent if on else theme.secondary, 1))
        painter.setBrush(theme.accent if on else theme.surface)
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.on_accent if on else theme.secondary)
        middle = track.right() - radius if on else track.left() + radius
        painter.drawEllipse(QPointF(middle, track.center().y()), radius - 4, radius - 4)
