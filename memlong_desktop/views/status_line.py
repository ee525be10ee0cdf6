"""The line at the bottom: reading, index, memory; pause and cancel; the page; the model."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from engine.records.indexing import Progress
from engine.records.models import ModelFacts
from memlong_desktop.actions import Actions
from memlong_desktop.background.index_state import Chip, IndexState, Tone, amount, chips, time_left
from memlong_desktop.plain_tip import plain_tip
from memlong_desktop.theme import FONT_SMALL, SPACE_1, SPACE_2, SPACE_3, Theme
from memlong_desktop.translation import number, percent, tr
from memlong_desktop.views.icon_button import icon_button

HEIGHT = 28
_MARK = 7
_BAR = 2


class StageChip(QWidget):
    """A mark, words, and under them a thin bar while the stage runs."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._chip = Chip("", "", "idle")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)

    @property
    def chip(self) -> Chip:
        """What is shown."""
        return self._chip

    def show_chip(self, chip: Chip) -> None:
        """Show a stage."""
        if chip == self._chip:
            return
        self._chip = chip
        self.setToolTip(plain_tip(chip.tip))
        self.setAccessibleName(f"{self._name}: {chip.words}")
        self.setAccessibleDescription(chip.tip)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        self._fit_text()
        self.update()

    def _fit_text(self) -> None:
        font = self.font()
        font.setPixelSize(self._theme.px(FONT_SMALL))
        self.setFont(font)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._chip.words)
        return QSize(_MARK + SPACE_2 + words + 1, self._theme.px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(
            _MARK + SPACE_2 + self.fontMetrics().averageCharWidth() * 5, self._theme.px(HEIGHT)
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, chip = self._theme, self._chip
        middle = self.height() / 2
        mark = QRectF(0.5, middle - _MARK / 2, _MARK, _MARK)
        colour = {
            "idle": theme.control_line,
            "running": theme.accent,
            "paused": theme.warning,
            "good": theme.good,
            "warning": theme.warning,
            "error": theme.error,
        }[chip.tone]
        painter.setPen(colour)
        painter.setBrush(Qt.BrushStyle.NoBrush if chip.tone == "idle" else colour)
        painter.drawEllipse(mark)
        left = _MARK + SPACE_2
        area = QRectF(left, 0, self.width() - left, self.height())
        tones: dict[Tone, QColor] = {"error": theme.error, "running": theme.text}
        painter.setPen(tones.get(chip.tone, theme.secondary))
        shown = painter.fontMetrics().elidedText(
            chip.words, Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        if chip.fraction is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            bar = QRectF(left, self.height() - _BAR - 2, area.width(), _BAR)
            painter.setBrush(theme.line)
            painter.drawRoundedRect(bar, 1, 1)
            bar.setWidth(bar.width() * chip.fraction)
            painter.setBrush(colour)
            painter.drawRoundedRect(bar, 1, 1)


class StatusLine(QFrame):
    """Three chips, what to do about them, what to know of the page in view, and the model.

    Signals:
        model_clicked: the model chip was pressed.
    """

    model_clicked = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setAccessibleName(self.tr("Status"))
        stages = (tr("Reading"), tr("Index"), tr("Memory"))
        self._chips = [StageChip(name, theme, self) for name in stages]
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, 0, SPACE_2, 0)
        row.setSpacing(SPACE_3 + SPACE_1)
        for chip in self._chips:
            row.addWidget(chip)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for action_id in ("pause", "resume", "cancel_indexing"):
            button = icon_button(self, "small")
            button.setDefaultAction(actions[action_id])
            buttons.addWidget(button)
            self._buttons[action_id] = button
        row.addLayout(buttons)
        self._summary = StageChip(self.tr("Summary"), theme, self)
        self._hold = icon_button(self, "small")
        self._hold.setDefaultAction(actions["hold_summary"])
        row.addWidget(self._summary)
        row.addWidget(self._hold)
        self._page = StageChip(self.tr("Page"), theme, self)
        row.addWidget(self._page)
        row.addStretch(1)
        self._model = QPushButton(self)
        self._model.setProperty("role", "chip")
        self._model.clicked.connect(self.model_clicked)
        row.addWidget(self._model)
        self.set_theme(theme)
        self.show_index(None)
        self.show_summary(None)
        self.show_page(None)
        self.show_model(None, None, "")

    @property
    def words(self) -> tuple[str, ...]:
        """What the three chips say."""
        return tuple(chip.chip.words for chip in self._chips)

    @property
    def model_words(self) -> str:
        """What the model chip says."""
        return self._model.text().replace("&&", "&")

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self.setFixedHeight(theme.px(HEIGHT))
        for chip in (*self._chips, self._summary, self._page):
            chip.set_theme(theme)

    def show_summary(self, chip: Chip | None) -> None:
        """Show how far the notes for a summary are, or nothing of it."""
        self._summary.setVisible(chip is not None)
        self._hold.setVisible(chip is not None and chip.fraction is not None)
        if chip is not None:
            self._summary.show_chip(chip)

    @property
    def summary_words(self) -> str:
        """What is said of the summary, "" if nothing is."""
        return "" if self._summary.isHidden() else self._summary.chip.words

    def show_page(self, chip: Chip | None) -> None:
        """Show what to know of the page in view, or nothing of it."""
        self._page.setVisible(chip is not None)
        if chip is not None:
            self._page.show_chip(chip)

    @property
    def page_words(self) -> str:
        """What is said of the page in view, "" if nothing is."""
        return "" if self._page.isHidden() else self._page.chip.words

    def show_index(self, state: IndexState | None) -> None:
        """Show a document's stages, or none."""
        for chip in self._chips:
            chip.setVisible(state is not None)
        phase = "done" if state is None or state.no_text else state.phase
        self._buttons["pause"].setVisible(phase in ("running", "waiting"))
        self._buttons["resume"].setVisible(phase in ("paused", "stopped", "failed"))
        self._buttons["cancel_indexing"].setVisible(phase in ("running", "waiting", "paused"))
        if state is not None:
            for widget, stage in zip(self._chips, chips(state), strict=True):
                widget.show_chip(stage)

    def show_model(self, facts: ModelFacts | None, progress: Progress | None, problem: str) -> None:
        """Show the language model, or how far it is on its way."""
        if progress is not None:
            words, tip = _fetching(progress)
        elif problem:
            words, tip = self.tr("No model"), problem
        elif facts is not None and facts.elsewhere:
            words = self.tr("{model} at {host}").format(model=facts.name, host=facts.elsewhere)
            tip = self.tr("Another engine writes the answers; memory takes no part.")
        elif facts is not None:
            calibrated = tr("calibrated") if facts.calibrated else tr("not calibrated")
            words = f"{facts.name}, {calibrated}"
            tip = self.tr("{model} on {device}, {calibrated}").format(
                model=facts.name, device=facts.device, calibrated=calibrated
            )
        else:
            words = self.tr("Model is loading")
            tip = self.tr("The language model is being loaded.")
        self._model.setText(words.replace("&", "&&"))
        self._model.setToolTip(plain_tip(tip))
        self._model.setAccessibleName(self.tr("Model: {words}").format(words=words))
        self._model.setProperty("tone", "error" if problem else "")
        self._model.style().unpolish(self._model)
        self._model.style().polish(self._model)


def _fetching(progress: Progress) -> tuple[str, str]:
    if progress.stage in ("starting", "loading"):
        return _loading(progress)
    share = progress.done / progress.total if progress.total else 0.0
    verb = tr("Fetching the models {share}")
    if progress.stage != "downloading":
        verb = tr("Preparing the models {share}")
    words = [verb.format(share=percent(share))]
    if progress.seconds_left is not None:
        words.append(time_left(progress.seconds_left))
    if progress.unit == "bytes":
        count = tr("{done} of {total} MB").format(
            done=number(progress.done / 1e6), total=number(progress.total / 1e6)
        )
    else:
        count = amount(progress)
    return "  ".join(words), tr("{count}. Reading works meanwhile.").format(count=count)


def _loading(progress: Progress) -> tuple[str, str]:
    if not progress.total:
        return tr("Model is loading"), tr("The models are being loaded. Reading works meanwhile.")
    share = percent(progress.done / progress.total)
    tip = tr("{done} of {total} MB of the model's weights are read. Reading works meanwhile.")
    return tr("Model is loading {share}").format(share=share), tip.format(
        done=number(progress.done / 1e6), total=number(progress.total / 1e6)
    )
