"""Asks back before what is kept of a book is deleted, and what of it."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget


class ForgetDialog(QMessageBox):
    """Forget a book, or not; with or without what the reader wrote in it."""

    def __init__(self, title: str, size: int, parent: QWidget | None = None) -> None:
        """Ask about the book `title`, of which `size` bytes were made."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Forget this book?"))
        self.setTextFormat(Qt.TextFormat.PlainText)  # the title is whatever the file says
        self.setText(self.tr("Forget “{title}”?").format(title=title))
        self.setInformativeText(
            self.tr(
                "Its index and its memory are deleted, which frees {size}. "
                "The file itself stays where it is."
            ).format(size=QLocale().formattedDataSize(size))
        )
        self._everything = QCheckBox(
            self.tr("Also delete my highlights, notes, bookmarks and questions"), self
        )
        self._everything.setToolTip(
            self.tr("Otherwise they are there again when you open the book again.")
        )
        self.setCheckBox(self._everything)
        self._forget = self.addButton(self.tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))

    @property
    def agreed(self) -> bool:
        """Whether it was closed by the button that forgets."""
        return self.clickedButton() is self._forget

    @property
    def everything(self) -> bool:
        """Whether what the reader wrote goes as well."""
        return self._everything.isChecked()
