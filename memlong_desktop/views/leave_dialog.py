"""Asks back before a link of a document opens something outside the program."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QMessageBox, QWidget


class LeaveDialog(QMessageBox):
    """Open an address, or not; nothing is opened by a stray Enter."""

    def __init__(self, address: QUrl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # the address is whatever the file says
        self.setWindowTitle(self.tr("Leave the book?"))
        if address.scheme() == "mailto":
            self.setText(self.tr("This link opens your mail program:"))
        else:
            # The host in letters that cannot look like others, apart from what may imitate it.
            host = address.host(QUrl.ComponentFormattingOption.FullyEncoded)
            self.setText(self.tr("This link opens a page of {0} in your browser:").format(host))
        shown = address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        self.setInformativeText(breakable(shown))
        self._open = self.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        self._copy = self.addButton(self.tr("Copy address"), QMessageBox.ButtonRole.ActionRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))

    @property
    def agreed(self) -> bool:
        """Whether it was closed by the button that opens."""
        return self.clickedButton() is self._open

    @property
    def wants_copy(self) -> bool:
        """Whether the address is to be copied instead."""
        return self.clickedButton() is self._copy


def breakable(address: str) -> str:
    """The address with places where a line may end, after each part of it."""
    return "".join(sign + ("\u200b" if sign in "/?&=._-%" else "") for sign in address)
