"""The label that all words of the window stand on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """Shows its text as it is.

    A `QLabel` of its own accord lays out whatever looks like rich text, and fetches the pictures
    that it names; titles, file names and messages come from strangers.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
