"""What a screen reader is told of the pages."""

from PySide6.QtCore import QObject

from memlong_desktop.background.operations import Operations
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.page_speech import PageSpeech


class Speaking(QObject):
    """Gives the reader a voice, and the voice its words."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        pages = operations.text.pages
        speech = PageSpeech(window.reader, pages, self)
        pages.ready.connect(speech.note_ready)
