"""One setting: its words, what it is set to, and the way back to its usual value."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from memlong_desktop.icons import icon
from memlong_desktop.setting_specs import SettingSpec, Value
from memlong_desktop.settings import Settings
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_4, Theme
from memlong_desktop.views.choice_box import ChoiceBox
from memlong_desktop.views.icon_button import icon_button
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.switch_box import SwitchBox

_TEXT_WIDTH = 240


class SettingRow(QFrame):
    """Shows a setting and tells when the reader changes it.

    Signals:
        changed: the `SettingSpec` and its new value.
    """

    changed = Signal(object, object)

    def __init__(
        self, spec: SettingSpec, value: Value, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.spec = spec
        self._value = value
        self._icons: dict[QToolButton, str] = {}
        self._choice: ChoiceBox | None = None
        self._number: _NumberBox | None = None
        self._switch: SwitchBox | None = None
        self._text: QLineEdit | None = None
        self._reset = self._button("rotate-ccw", self.tr("Reset {0}").format(spec.title))
        self._reset.clicked.connect(self._on_reset)
        kept = self._reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # nothing moves when it comes and goes
        self._reset.setSizePolicy(kept)
        self._lay_out(theme)
        self.show_value(value)
        self.set_theme(theme)

    @property
    def control(self) -> QWidget:
        """What it is set with."""
        control = self._choice or self._number or self._switch or self._text
        assert control is not None
        return control

    def show_value(self, value: Value) -> None:
        """It is set to this now."""
        self._value = value
        self.control.blockSignals(True)
        if self._choice is not None:
            self._choice.setCurrentIndex(self._choice.findData(value))
        elif self._number is not None:
            self._number.setValue(int(value))
        elif self._switch is not None:
            self._switch.setChecked(bool(value))
        elif self._text is not None:
            self._text.setText(str(value))
            self._say("")
        self.control.blockSignals(False)
        changed = value != self.spec.default
        if not changed and self._reset.hasFocus():
            self.control.setFocus()
        self._reset.setVisible(changed)

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        for button, name in self._icons.items():
            button.setIcon(icon(name, theme))
        for painted in (self._choice, self._switch):
            if painted is not None:
                painted.set_theme(theme)

    def fits(self, words: list[str]) -> bool:
        """Whether each of these small words is part of what it says."""
        spec = self.spec
        parts = (spec.title, spec.description, spec.group_title, *dict(spec.choices).values())
        text = " ".join(parts).casefold()
        return all(word in text for word in words)

    @Slot()
    def _on_reset(self) -> None:
        self.changed.emit(self.spec, self.spec.default)

    @Slot(int)
    def _on_number(self, number: int) -> None:
        self.changed.emit(self.spec, number)

    @Slot(int)
    def _on_choice(self, row: int) -> None:
        assert self._choice is not None
        self.changed.emit(self.spec, self._choice.itemData(row))

    @Slot(bool)
    def _on_switch(self, on: bool) -> None:
        self.changed.emit(self.spec, on)

    @Slot()
    def _on_text(self) -> None:
        assert self._text is not None
        text = self._text.text().strip()
        if text == self._value:
            return
        try:
            self.spec.set(Settings(), text)
        except ValueError:
            self._say(self.tr("This cannot be used: {0}").format(self.spec.description))
        else:
            self.changed.emit(self.spec, text)

    def _say(self, problem: str) -> None:
        """Say what is wrong with a text, where its description stands."""
        self._about.setText(problem or self.spec.description)
        self._about.setProperty("role", "error" if problem else "small")
        self._about.style().unpolish(self._about)
        self._about.style().polish(self._about)

    def _button(self, name: str, words: str) -> QToolButton:
        button = icon_button(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        self._icons[button] = name
        return button

    def _lay_out(self, theme: Theme) -> None:
        title = PlainLabel(self.spec.title, self)
        about = self._about = PlainLabel(self.spec.description, self)
        about.setProperty("role", "small")
        about.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(title)
        words.addWidget(about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        row.setSpacing(SPACE_1)
        row.addLayout(words, 1)
        row.addSpacing(SPACE_4)
        self._add_control(row, theme)
        row.addWidget(self._reset)
        control = self.control
        control.setAccessibleName(self.spec.title)
        control.setAccessibleDescription(self.spec.description)
        title.setBuddy(control)

    def _add_control(self, row: QHBoxLayout, theme: Theme) -> None:
        spec = self.spec
        if spec.kind == "choice":
            self._choice = ChoiceBox(theme, self)
            for value, words in spec.choices:
                self._choice.addItem(words, value)
            self._choice.currentIndexChanged.connect(self._on_choice)
            row.addWidget(self._choice)
        elif spec.kind == "switch":
            self._switch = SwitchBox(theme, self)
            self._switch.toggled.connect(self._on_switch)
            row.addWidget(self._switch)
        elif spec.kind == "text":
            self._text = QLineEdit(self)
            self._text.setMaxLength(spec.most)
            self._text.setMinimumWidth(theme.px(_TEXT_WIDTH))
            self._text.editingFinished.connect(self._on_text)
            row.addWidget(self._text)
        else:
            self._number = number = _NumberBox(spec, self)
            number.valueChanged.connect(self._on_number)
            less = self._button("minus", self.tr("{0}: less").format(spec.title))
            more = self._button("plus", self.tr("{0}: more").format(spec.title))
            less.clicked.connect(number.stepDown)
            more.clicked.connect(number.stepUp)
            for widget in (less, number, more):
                row.addWidget(widget)


class _NumberBox(QSpinBox):
    def __init__(self, spec: SettingSpec, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(spec.least, spec.most)
        self.setSingleStep(spec.step)
        self.setSuffix(spec.unit)
        self.setKeyboardTracking(False)  # half a number is no setting
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # whoever scrolls past must not change what is set
