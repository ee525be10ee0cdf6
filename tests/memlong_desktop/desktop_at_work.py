"""What tests do with the whole window: a book, files dropped on it, an engine that knows them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from engine.records.indexing import DocumentAdded
from memlong_desktop.desktop import Desktop
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, entry

Start = Callable[..., Desktop]

LONG = "\n\n".join(f"Paragraph {n} of a book that is long enough for pages." for n in range(400))


def drop(desktop: Desktop, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(400, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desktop.window.dropEvent(event)


def make_known(engine: FakeEngine, desktop: Desktop, book: Path, qtbot: QtBot) -> None:
    engine.preparing.put(FACTS, None)
    known = entry(path=str(book), title="A long book", format="TXT", state="reading")
    engine.script(book).put(DocumentAdded(known))
    qtbot.waitUntil(lambda: desktop.operations.entry is not None, timeout=20_000)
