"""One citation under an answer: its number, its page, and the sentence; a press opens the page."""

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from engine.quoting import quoted
from engine.records.answers import Citation
from memlong_desktop import theme
from memlong_desktop.icons import icon
from memlong_desktop.item_models.answer_words import (
    citation_remark,
    citation_words,
    row_place,
    runs_right_to_left,
)
from memlong_desktop.plain_tip import plain_tip
from memlong_desktop.theme import Theme

_LINES: Final = 2
_LINE_HEIGHT: Final = 19
_INSET: Final = 6.0
_CHIP: Final = 16
_CHIP_RADIUS: Final = 4.0
_TOGGLE: Final = 24
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


class QuoteRow(QAbstractButton):
    """A quote, shortened to two lines unless it is unfolded.

    Signals:
        chosen: the `Citation`, by mouse, Enter or Space.
        unfolded: more of it, or less, is about to be seen.
    """

    chosen = Signal(object)
    unfolded = Signal()

    def __init__(
        self,
        citation: Citation,
        theme_: Theme,
        parent: QWidget | None = None,
        *,
        named: bool = False,
    ) -> None:
        """`named`: the document is named too, since there are several."""
        super().__init__(parent)
        self._citation = citation
        self._place = row_place(citation, named=named)
        self._theme = theme_
        self._unfolded = False
        self._layout = QTextLayout()
        self._shortened = False
        self._toggle = QToolButton(self)
        self._toggle.clicked.connect(lambda: self.set_unfolded(unfolded=not self._unfolded))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(citation_words(citation))
        tip = self.tr("Open {0}").format(self._place)
        if citation.recognised:
            tip += "\n" + self.tr("The page is a picture; this is the text recognised in it.")
        self.setToolTip(plain_tip(tip))
        self.clicked.connect(lambda: self.chosen.emit(self._citation))
        self._show_toggle()

    @property
    def citation(self) -> Citation:
        """What is quoted."""
        return self._citation

    @property
    def is_shortened(self) -> bool:
        """Whether not all of the quote is seen."""
        return self._shortened

    def set_unfolded(self, *, unfolded: bool) -> None:
        """Show all of the quote, or its first two lines."""
        self.unfolded.emit()
        self._unfolded = unfolded
        self._show_toggle()
        self._lay_out()

    def set_theme(self, chosen: Theme) -> None:
        """Recolour."""
        self._theme = chosen
        self._show_toggle()
        self._lay_out()

    def _show_toggle(self) -> None:
        name = "chevron-up" if self._unfolded else "chevron-down"
        self._toggle.setIcon(icon(name, self._theme))
        words = self.tr("Show less of the quote") if self._unfolded else self.tr("Show all of it")
        self._toggle.setToolTip(words)
        self._toggle.setAccessibleName(words)
        icon_side = self._theme.px(theme.SMALL_ICON)
        self._toggle.setIconSize(QSize(icon_side, icon_side))
        self._toggle.setFixedSize(self._toggle_side, self._toggle_side)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.set_unfolded(unfolded=event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(self._theme.accent, 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.hover if self.underMouse() else Qt.BrushStyle.NoBrush)
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)
        self._paint_number(painter)
        painter.setPen(self._theme.secondary)
        left = self._toggle_side if self._is_rtl else self._gutter
        self._layout.draw(painter, QPointF(left, theme.SPACE_1))

    def _paint_number(self, painter: QPainter) -> None:
        width = self._chip_width
        x = self.width() - width - _INSET if self._is_rtl else _INSET
        height = self._theme.px(_CHIP)
        chip = QRectF(x, theme.SPACE_1 + (self._line_height - height) / 2, width, height)
        painter.setBrush(self._theme.raised)
        painter.setPen(QPen(self._theme.control_line, 1))
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), _CHIP_RADIUS, _CHIP_RADIUS)
        painter.setFont(self._number_font)
        painter.setPen(self._theme.accent)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(self._citation.number))

    @property
    def _line_height(self) -> float:
        return float(self._theme.px(_LINE_HEIGHT))

    @property
    def _toggle_side(self) -> int:
        return self._theme.px(_TOGGLE)

    @property
    def _number_font(self) -> QFont:
        return _sized(self.font(), self._theme.px(theme.FONT_SMALL), QFont.Weight.DemiBold)

    @property
    def _chip_width(self) -> float:
        digits = QFontMetricsF(self._number_font).horizontalAdvance(str(self._citation.number))
        return max(self._theme.px(_CHIP), ceil(digits) + 8)

    @property
    def _gutter(self) -> float:
        """What the number takes before the text."""
        return _INSET + self._chip_width + _INSET

    @property
    def _is_rtl(self) -> bool:
        return runs_right_to_left(self._citation.quote)

    def _lay_out(self) -> None:
        """Break the text into lines, shorten it if need be, and take the height it needs."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return  # before it has a place its width means nothing
        font = _sized(self.font(), self._theme.px(theme.FONT_BASE), QFont.Weight.Normal)
        label = f"{_FIRST_STRONG_ISOLATE}{self._place}{_POP_ISOLATE}\u2002"
        width = max(40.0, self.width() - self._gutter - self._toggle_side)
        remark = citation_remark(self._citation)
        said = f"{remark}\u2002" if remark else ""
        text = label + said + quoted(self._citation.quote)
        layout, height = self._broken(text, font, width, len(label))
        self._shortened = not self._unfolded and layout.lineCount() > _LINES
        if self._shortened:
            start = layout.lineAt(_LINES - 1).textStart()
            rest = QFontMetricsF(font).elidedText(
                text[start:], Qt.TextElideMode.ElideRight, width - 2
            )
            layout, height = self._broken(text[:start] + rest, font, width, len(label))
        self._layout = layout
        self._toggle.setVisible(self._shortened or self._unfolded)
        self._toggle.move(0 if self._is_rtl else self.width() - self._toggle_side, 1)
        needed = ceil(height) + 2 * theme.SPACE_1
        if needed != self.height():
            self.setFixedHeight(needed)
        self.update()

    def _broken(
        self, text: str, font: QFont, width: float, label_length: int
    ) -> tuple[QTextLayout, float]:
        """The text in lines of a width, and their height."""
        layout = QTextLayout(text, font)
        option = QTextOption()
        left_to_right, right_to_left = (
            Qt.LayoutDirection.LeftToRight,
            Qt.LayoutDirection.RightToLeft,
        )
        option.setTextDirection(right_to_left if self._is_rtl else left_to_right)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        label = QTextLayout.FormatRange()
        label.start, label.length = 0, label_length
        label.format.setForeground(self._theme.text)
        layout.setFormats([label])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height + (self._line_height - line.height()) / 2))
            height += self._line_height
        layout.endLayout()
        return layout, height


def _sized(base: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
