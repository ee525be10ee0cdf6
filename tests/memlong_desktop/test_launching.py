"""What a launch asks for besides a file, in a window over a real document."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from engine.records.indexing import DocumentAdded, ReadyToAsk
from memlong_desktop.single_instance import Launch
from tests.memlong_desktop.desktop_at_work import Start
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, entry


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "A book.txt"
    path.write_text("\n\n".join(f"Chapter {n}. " + "word " * 400 for n in range(40)))
    return path


def test_words_are_found_and_a_question_waits_for_the_engine(
    start: Start, engine: FakeEngine, book: Path, qtbot: QtBot
) -> None:
    desktop = start()
    desktop.launching.launch(Launch((str(book),), label="#3", find="Chapter 7", ask="Who is it?"))
    reader = desktop.window.reader
    qtbot.waitUntil(lambda: reader.page_count > 3, timeout=20_000)
    qtbot.waitUntil(lambda: reader.page_index == 2 or desktop.searching.current is not None)
    qtbot.waitUntil(lambda: desktop.searching.items.rowCount() > 0, timeout=20_000)
    assert not any(call[0] == "ask" for call in engine.calls)
    engine.preparing.put(FACTS, None)
    known = entry(path=str(book))
    engine.script(book).put(DocumentAdded(known))
    qtbot.waitUntil(lambda: desktop.operations.entry is not None, timeout=20_000)
    assert not any(call[0] == "ask" for call in engine.calls), "nothing of it is read yet"
    engine.script(book).put(ReadyToAsk(known, reused=False))
    qtbot.waitUntil(lambda: any(call[0] == "ask" for call in engine.calls), timeout=20_000)
    assert next(call for call in engine.calls if call[0] == "ask")[2] == "Who is it?"
    # What is open can be asked about by a launch without a file.
    desktop.launching.launch(Launch(label="nowhere"))
    assert desktop.window.reader_banner.failure is not None
    assert "“nowhere”" in desktop.window.reader_banner.failure.message


def test_a_file_from_the_finder(start: Start, book: Path, qtbot: QtBot) -> None:
    desktop = start()
    desktop.launching.listen()
    application = QCoreApplication.instance()
    assert application is not None
    QCoreApplication.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile(str(book))))
    qtbot.waitUntil(lambda: desktop.window.reader.page_count > 0, timeout=20_000)
    application.removeEventFilter(desktop.launching)
