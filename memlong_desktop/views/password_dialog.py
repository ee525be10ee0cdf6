"""Asks for the password of an encrypted document; counts the tries."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from memlong_desktop.theme import SPACE_2, SPACE_3, SPACE_6
from memlong_desktop.views.plain_label import PlainLabel

TRIES: Final = 3


class PasswordDialog(QDialog):
    """Stays open between tries; whoever owns it closes it when the document is open.

    Signals:
        password_entered: what was typed.
    """

    password_entered = Signal(str)

    def __init__(self, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Password"))
        self.setModal(True)
        self.setMinimumWidth(380)
        self._tries = 0
        title = PlainLabel(self.tr("This file is locked"), self)
        title.setProperty("role", "title")
        ask = self.tr("Enter the password of “{name}” to read it.").format(name=file_name)
        words = PlainLabel(ask, self)
        words.setProperty("role", "secondary")
        words.setWordWrap(True)
        self._password = QLineEdit(self)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setAccessibleName(self.tr("Password"))
        self._wrong = PlainLabel(parent=self)
        self._wrong.setProperty("role", "error")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        buttons = QDialogButtonBox(self)
        self._open = QPushButton(self.tr("Open"), self)
        self._open.setProperty("role", "primary")
        self._open.setDefault(True)
        self._open.setEnabled(False)
        buttons.addButton(self._open, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._on_open)
        buttons.rejected.connect(self.reject)
        self._password.textChanged.connect(self._on_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        column.setSpacing(SPACE_2)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(SPACE_2)
        column.addWidget(self._password)
        column.addWidget(self._wrong)
        column.addSpacing(SPACE_3)
        column.addWidget(buttons)

    @property
    def tries_left(self) -> int:
        """How many passwords may still be typed."""
        return TRIES - self._tries

    def refuse(self) -> bool:
        """The password was wrong; False when there is no try left (the dialog closes)."""
        if self.tries_left <= 0:
            self.reject()
            return False
        words = self.tr("That password does not open it; {count} more tries.")
        if self.tries_left == 1:
            words = self.tr("That password does not open it; one more try.")
        self._wrong.setText(words.format(count=self.tries_left))
        self._wrong.show()
        self._password.setEnabled(True)
        self._password.selectAll()
        self._password.setFocus()
        self._open.setEnabled(True)
        return True

    @Slot()
    def _on_text(self) -> None:
        self._open.setEnabled(bool(self._password.text()))

    @Slot()
    def _on_open(self) -> None:
        self._tries += 1
        self._password.setEnabled(False)
        self._open.setEnabled(False)
        self.password_entered.emit(self._password.text())
