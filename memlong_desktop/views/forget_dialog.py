"""Asks back before what is kept of a book is deleted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class ForgetDialog(QMessageBox):
    """Forget a book, or not."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Forget this book?")
        self.setTextFormat(Qt.TextFormat.PlainText)  # the title is whatever the file says
        self.setText(f"Forget “{title}”?")
        self.setInformativeText(
            "Its index, its memory, your highlights and notes in it and what was asked about it "
            "are deleted. The file itself stays where it is."
        )
        self._forget = self.addButton("Forget", QMessageBox.ButtonRole.DestructiveRole)
        self.addButton(QMessageBox.StandardButton.Cancel)

    @property
    def agreed(self) -> bool:
        """Whether it was closed by the button that forgets."""
        return self.clickedButton() is self._forget
