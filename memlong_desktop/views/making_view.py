"""How an answer was made, as a small table of names and plain sentences."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from engine.records.answers import Answer
from memlong_desktop.item_models.answer_words import making
from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_3
from memlong_desktop.views.plain_label import PlainLabel
from memlong_desktop.views.prompt_dialog import PromptDialog
from memlong_desktop.views.quote_list import INSET


class MakingView(QWidget):
    """Passages, memory, prompt, model and times of one answer."""

    def __init__(self, answer: Answer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = answer
        grid = QGridLayout(self)
        grid.setContentsMargins(INSET, SPACE_1, 0, SPACE_2)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate(making(answer)):
            name_label = PlainLabel(name, self)
            name_label.setObjectName("factName")
            fact = PlainLabel(words, self)
            fact.setObjectName("fact")
            fact.setWordWrap(True)
            fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            name_label.setBuddy(fact)
            grid.addWidget(name_label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(fact, row, 1)
        self._prompt = QPushButton(self.tr("Show the whole prompt"), self)
        self._prompt.setObjectName("quiet")
        self._prompt.setVisible(answer.prompt is not None)
        self._prompt.clicked.connect(self._on_prompt)
        self._prompt.setProperty("inline", True)  # its words stand under the others
        grid.addWidget(self._prompt, grid.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)

    @property
    def prompt_button(self) -> QPushButton:
        """Opens what the model was given, as plain text."""
        return self._prompt

    @Slot()
    def _on_prompt(self) -> None:
        if self._answer.prompt is not None:
            dialog = PromptDialog(self._answer.prompt.text, self.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
