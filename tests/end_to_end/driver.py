"""Drives the real window as a reader does, with mouse, keys and drops, and sees what is shown."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPlainTextEdit
from pytestqt.qtbot import QtBot
from typing_extensions import override

from engine.client import EngineClient
from engine.config import EngineConfig
from engine.records.answers import Answer
from engine.records.indexing import IndexEvent, Progress
from memlong_desktop.app import build
from memlong_desktop.background.index_state import IndexState
from memlong_desktop.item_models.conversation_items import Turn
from memlong_desktop.paths import UserFolders
from memlong_desktop.single_instance import Launch
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.turn_view import TurnView

SOON_MS = 20_000
LONG_MS = 150_000


class NotedEngine(EngineClient):
    """The real engine process; what its indexing yields is noted."""

    def __init__(self, config: EngineConfig) -> None:
        super().__init__(config)
        self.index_events: list[IndexEvent] = []

    @override
    def index(self, path: str, password: str | None = None) -> Iterator[IndexEvent]:
        for event in super().index(path, password):
            self.index_events.append(event)
            yield event

    def stages(self) -> set[str]:
        """The stages in which anything was done."""
        return {event.stage for event in self.index_events if isinstance(event, Progress)}


class Visit:
    """One run of the program on a data folder, from start to end."""

    def __init__(self, qtbot: QtBot, data: Path, *files: Path, answer_tokens: int = 64) -> None:
        self.qtbot = qtbot
        self.engine = NotedEngine(EngineConfig(data, threads=1, answer_tokens=answer_tokens))
        qt = QApplication.instance()
        assert isinstance(qt, QApplication)
        launch = Launch(tuple(str(file) for file in files))
        self.desktop = build(qt, launch, UserFolders(data), self.engine)
        self.streamed: list[str] = []  # the answer as it was shown, after every piece
        self.chips: list[tuple[str, ...]] = []  # what the status line said, one after the other
        operations = self.desktop.operations
        operations.written.connect(self._note_streaming)
        operations.index_changed.connect(self._note_chips)
        self.desktop.show()
        qtbot.waitExposed(self.window)

    @property
    def window(self) -> MainWindow:
        return self.desktop.window

    def leave(self) -> None:
        """Close the window, as its close button does, and end the program."""
        self.window.close()
        self.desktop.shut_down()
        self.window.deleteLater()
        self.desktop.deleteLater()

    def wait_until(self, condition: Callable[[], object], limit_ms: int = SOON_MS) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=limit_ms)

    # ---- what the reader does ----------------------------------------------------------------

    def drop(self, *files: Path) -> None:
        """Drag files from the desktop onto the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        centre = self.window.rect().center()
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(centre, copy, data, buttons, keys)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        drop = QDropEvent(QPointF(centre), copy, data, buttons, keys)
        QApplication.sendEvent(self.window, drop)
        assert drop.isAccepted()

    def ask(self, question: str) -> None:
        """Type a question and press Enter."""
        box = self.window.chat.question_box
        edit = box.findChild(QPlainTextEdit)
        assert edit is not None
        self.wait_until(edit.isEnabled)
        self.streamed.clear()
        self.qtbot.keyClicks(edit, question)
        self.qtbot.keyClick(edit, Qt.Key.Key_Return)

    def answered(self, count: int) -> Answer:
        """Wait for the answer to the question that is number `count` of the conversation."""
        self.wait_until(lambda: len(self.turns) == count and not self.turns[-1].is_open, LONG_MS)
        turn = self.turns[-1]
        assert turn.answer is not None, turn.failure
        return turn.answer

    def click_chip(self, number: int) -> None:
        """Click a [n] in the running text of the newest answer."""
        text = self.newest.answer_text
        chip = next(chip for chip in text.chips if chip.number == number)
        self.qtbot.mouseClick(
            text.viewport(), Qt.MouseButton.LeftButton, pos=text.chip_rect(chip).center().toPoint()
        )

    def click_book(self, row: int = 0) -> None:
        """Click a row of the library."""
        books = self.window.library.findChild(QListView, "library_books")
        assert books is not None
        self.wait_until(lambda: books.model().rowCount() > row)
        rect = books.visualRect(books.model().index(row, 0))
        self.qtbot.mouseClick(books.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    # ---- what the reader sees ----------------------------------------------------------------

    @property
    def turns(self) -> list[Turn]:
        return self.window.chat.conversation.turns

    @property
    def newest(self) -> TurnView:
        """The newest question with its answer."""
        return self.window.chat.turns.views[-1]

    def page_is_painted(self, page_index: int) -> bool:
        """Whether the page's letters stand on its paper in the middle of the window."""
        reader = self.window.reader
        if not reader.isVisible():
            return False
        rect = reader.page_rect(page_index).toAlignedRect() & reader.viewport().rect()
        if rect.isEmpty():
            return False
        return _dark_share(reader.viewport().grab(rect).toImage()) > 0.0005

    def colours_at(self, points: Sequence[QPointF]) -> list[QColor]:
        """The pixels of the pages' viewport at those of the points that are in view."""
        viewport = self.window.reader.viewport()
        picture = viewport.grab().toImage()
        return [
            picture.pixelColor(point.toPoint())
            for point in points
            if viewport.rect().contains(point.toPoint())
        ]

    def said(self, pane: str) -> str:
        """What the banner of a pane says, or ""."""
        banner = self.window.chat_banner if pane == "chat" else self.window.reader_banner
        failure = banner.failure
        return f"{failure.message} {failure.hint}".strip() if failure is not None else ""

    def why_not_ask(self) -> str:
        """What stands under a question box that cannot be used; "" if it can."""
        box = self.window.chat.question_box
        edit, note = box.findChild(QPlainTextEdit), box.findChild(QLabel, "askNote")
        assert edit is not None
        assert note is not None
        return "" if edit.isEnabled() else note.text()

    def state(self) -> IndexState:
        """How far the document in front is."""
        document = self.desktop.operations.document
        assert document is not None
        return self.desktop.operations.indexing.state(document.path) or IndexState(document.path)

    def _note_streaming(self) -> None:
        if self.turns and self.turns[-1].is_open:
            self.streamed.append(self.newest.answer_text.toPlainText())

    def _note_chips(self) -> None:
        words = self.window.status_line.words
        if not self.chips or self.chips[-1] != words:
            self.chips.append(words)


def _dark_share(image: QImage) -> float:
    """The share of sampled pixels that are letters."""
    points = [QPoint(x, y) for y in range(0, image.height(), 2) for x in range(0, image.width(), 2)]
    dark = sum(1 for point in points if image.pixelColor(point).lightness() < 150)
    return dark / len(points)
