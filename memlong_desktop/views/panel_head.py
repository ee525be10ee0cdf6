"""The head of a panel: its title, and at its end what is done there; as high in all of them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from memlong_desktop.theme import SPACE_1, SPACE_2, SPACE_4
from memlong_desktop.views.plain_label import PlainLabel

_HEIGHT = 32  # of its buttons


class PanelHead(QHBoxLayout):
    """Starts with the title; add buttons after it."""

    def __init__(self, title: str, panel: QWidget) -> None:
        super().__init__()
        self.setContentsMargins(SPACE_4, SPACE_2, SPACE_2, SPACE_1)
        self.addStrut(_HEIGHT)
        words = PlainLabel(title, panel)
        words.setProperty("role", "title")
        self.addWidget(words, 1)
