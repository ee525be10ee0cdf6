"""Shows a report of a problem before it is saved: what is in it, word for word."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from memlong_desktop.problem_report import Part
from memlong_desktop.theme import SPACE_2, SPACE_4, SPACE_6, Theme
from memlong_desktop.views.choice_box import ChoiceBox
from memlong_desktop.views.plain_label import PlainLabel

_WIDTH: Final = 680
_HEIGHT: Final = 560


class ReportDialog(QDialog):
    """One file of the report at a time; nothing leaves the computer from here.

    Signals:
        save_requested: the reader wants it as a file.
    """

    save_requested = Signal()

    def __init__(self, report: list[Part], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report a problem"))
        self._report = report
        words = PlainLabel(
            self.tr(
                "Save this report and attach it to what you write to the makers of MemLong. It "
                "holds versions, settings and logs; names of files may stand in the logs, text of "
                "your documents does not. Nothing is sent from here."
            ),
            self,
        )
        words.setWordWrap(True)
        self._problem = PlainLabel(parent=self)
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._choice = ChoiceBox(theme, self)
        self._choice.addItems([part.name for part in report])
        self._choice.setAccessibleName(self.tr("File of the report"))
        self._choice.currentIndexChanged.connect(self._on_chosen)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setAccessibleName(self.tr("What is in it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_4)
        for widget in (words, self._problem, self._choice):
            column.addWidget(widget)
        column.addWidget(self._text, 1)
        column.addLayout(self._buttons())
        self.resize(_WIDTH, _HEIGHT)
        self._on_chosen(0)

    def say(self, problem: str) -> None:
        """Say why it could not be saved."""
        self._problem.setText(problem)
        self._problem.show()

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        self._text.setPlainText(self._report[index].text)

    def _buttons(self) -> QHBoxLayout:
        save = QPushButton(self.tr("Save…"), self)
        save.clicked.connect(self.save_requested)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(save)
        return row
