"""What the model was given to answer from, letter by letter."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from memlong_desktop.theme import SPACE_2, SPACE_4
from memlong_desktop.views.plain_label import PlainLabel

_SIZE = (640, 520)


class PromptDialog(QDialog):
    """The prompt as plain text, to be read and copied."""

    def __init__(self, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the model was given"))
        self.resize(*_SIZE)
        words = self.tr(
            "Everything the model read for this answer. What comes from the document stands in "
            "quotation marks; the signs in <| |> are the model's own."
        )
        intro = PlainLabel(words, self)
        intro.setWordWrap(True)
        self._text = QPlainTextEdit(prompt, self)
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_2)
        column.addWidget(intro)
        column.addWidget(self._text, 1)
        column.addWidget(buttons)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.toPlainText()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
