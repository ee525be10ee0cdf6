"""A button over every block of code in an answer that puts the code on the clipboard."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit, QToolButton

from memlong_desktop.icons import icon
from memlong_desktop.theme import SPACE_1, Theme
from memlong_desktop.views.answer_markdown import Code

_SIDE: Final = 24
_ICON: Final = 14


class CodeButtons:
    """The buttons of one text; they stand at the right end of each block's first line."""

    def __init__(self, text: QTextEdit, theme: Theme) -> None:
        self._text = text
        self._theme = theme
        self._codes: Sequence[Code] = ()
        self.buttons: list[QToolButton] = []

    def show_for(self, codes: Sequence[Code]) -> None:
        """One button for each of these blocks."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self._codes = codes
        self.buttons = [self._made(code) for code in codes]
        self.place()

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self._theme = theme
        for button in self.buttons:
            self._dress(button)

    def place(self) -> None:
        """The text was laid out anew."""
        document, port = self._text.document(), self._text.viewport()
        for code, button in zip(self._codes, self.buttons, strict=True):
            block = document.findBlock(code.start)
            area = document.documentLayout().blockBoundingRect(block)
            left = port.width() - button.width() - SPACE_1
            button.move(QPoint(left, round(area.top())))

    def _made(self, code: Code) -> QToolButton:
        button = QToolButton(self._text.viewport())
        words = QCoreApplication.translate("CodeButtons", "Copy this code")
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(partial(_copy, code.text))
        self._dress(button)
        button.show()
        return button

    def _dress(self, button: QToolButton) -> None:
        button.setIcon(icon("copy", self._theme))
        button.setIconSize(QSize(self._theme.px(_ICON), self._theme.px(_ICON)))
        button.setFixedSize(self._theme.px(_SIDE), self._theme.px(_SIDE))


def _copy(code: str, *_checked: object) -> None:
    QGuiApplication.clipboard().setText(code)
