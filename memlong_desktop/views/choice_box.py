"""A drop-down list in the window's own look."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QWidget
from typing_extensions import override

from memlong_desktop.icons import pixmap
from memlong_desktop.theme import RADIUS, SPACE_2, Theme

_ARROW = 16


class ChoiceBox(QComboBox):
    """Painted here: a style sheet cannot colour an arrow, and the platform's would stand out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        texts = [self.itemText(row) for row in range(self.count())]
        widest = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        side = self._theme.px(_ARROW)
        return QSize(widest + side + 4 * SPACE_2, self.fontMetrics().height() + 2 * SPACE_2)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # whoever scrolls past must not change what is set

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(theme.accent if self.hasFocus() else theme.control_line)
        painter.setBrush(theme.hover if self.underMouse() else theme.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        side = theme.px(_ARROW)
        whole = self.rect()
        at_end = QRect(whole.width() - side - SPACE_2, (whole.height() - side) // 2, side, side)
        text = whole.adjusted(SPACE_2 + 2, 0, -side - 2 * SPACE_2, 0)
        arrow, area = (
            QStyle.visualRect(self.layoutDirection(), whole, part) for part in (at_end, text)
        )
        ratio = self.devicePixelRatioF()
        picture = pixmap("chevron-down", theme.secondary, side, ratio)
        painter.drawPixmap(arrow.topLeft(), picture)
        painter.setPen(theme.text if self.isEnabled() else theme.disabled)
        shown = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, area.width()
        )
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(area, leading | Qt.AlignmentFlag.AlignVCenter, shown)
