"""A document without a table of contents: an empty chat offers what its own headings name."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine.documents.reader import TEXT_VERSION
from engine.documents.text_store import TextStore
from engine.records.indexing import DocumentAdded, Progress
from memlong_desktop.desktop import Desktop
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, entry

Start = Callable[..., Desktop]


def offered(desktop: Desktop) -> list[str]:
    chat = desktop.window.chat
    return [offer.text() for offer in chat.findChildren(QPushButton, "offer")]


def test_they_are_offered_once_all_of_the_text_is_stored(
    start: Start, engine: FakeEngine, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    paper = data_dir / "documents" / "pdf" / "tracemonkey.pdf"
    desktop = start(paper)
    document, text = desktop.operations.document, desktop.operations.text
    assert document is not None
    pages = document.process.text(0, 14)
    known = entry(path=str(paper), state="reading")
    folder = tmp_path / "data" / "documents" / known.document_id
    folder.mkdir(parents=True)
    with TextStore(folder) as store:
        with store.writing():
            store.add_pages(pages[:9])
            store.note("text", str(TEXT_VERSION))
        engine.preparing.put(FACTS, None)
        engine.script(paper).put(DocumentAdded(known))
        qtbot.waitUntil(lambda: text.headings._folder == folder, timeout=20_000)
        qtbot.waitUntil(lambda: text.headings._wanted and text.headings._job is None)
        assert offered(desktop) == []
        with store.writing():
            store.add_pages(pages[9:])
    with qtbot.waitSignal(text.headings.found, timeout=20_000):
        engine.script(paper).put(Progress("reading", 14, 14, "pages"))
    assert offered(desktop) == [
        "What does “Overview: Example Tracing Run” say?",
        "What does “Nested Trace Tree Formation” say?",
        "What does “Evaluation” say?",
    ]
