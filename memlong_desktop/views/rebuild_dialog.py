"""Asks back before what was made of a book is deleted and made again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class RebuildDialog(QMessageBox):
    """Make a book anew, or not."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # the title is whatever the file says
        self.setWindowTitle(self.tr("Make it anew?"))
        self.setText(self.tr("Read “{0}” anew?").format(title))
        self.setInformativeText(
            self.tr(
                "Its text, index, memory and summaries are deleted and made again in the "
                "background. Your notes and what was asked about it stay."
            )
        )
        self._rebuild = self.addButton(self.tr("Make anew"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))

    @property
    def agreed(self) -> bool:
        """Whether it was closed by the button that makes it anew."""
        return self.clickedButton() is self._rebuild
