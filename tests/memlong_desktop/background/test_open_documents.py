from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.client import DocumentProcess
from engine.records.pages import DocumentFacts, PageFacts
from memlong_desktop.background.open_documents import OpenDocuments
from memlong_desktop.background.reading import OpenedDocument
from tests.memlong_desktop.desktop_at_work import LONG, Start, drop

FACTS = DocumentFacts("", "", "PDF", 3, reflowable=False, needs_ocr=False)
A, B, C = Path("/a.pdf"), Path("/b.pdf"), Path("/c.pdf")


def document(path: Path) -> OpenedDocument:
    return OpenedDocument(path, FACTS, [PageFacts("", 1, 1)], None, DocumentProcess(path))


def opened(*paths: Path) -> OpenDocuments:
    made = OpenDocuments()
    for path in paths:
        made.put(document(path))
        made.touch(path)
    return made


def test_a_file_is_there_once_and_keeps_its_tab_when_read_anew() -> None:
    documents = opened(A, B)
    newer = document(A)
    kept = documents.put(newer)
    assert [one.path for one in documents.documents] == [A, B]
    assert documents.documents[0] is newer
    assert documents.at(A) is kept
    assert documents.at(C) is None


@pytest.mark.parametrize(("closed", "front"), [(A, B), (B, C), (C, B)])
def test_the_neighbour_comes_to_the_front(closed: Path, front: Path) -> None:
    assert opened(A, B, C).beside(closed) == front


def test_the_last_one_has_no_neighbour() -> None:
    documents = opened(A)
    assert documents.beside(A) is None
    documents.remove(A)
    assert documents.documents == []


def test_what_has_not_been_in_front_for_longest_rests() -> None:
    paths = [Path(f"/{n}.pdf") for n in range(6)]
    documents = opened(*paths)
    assert [one.path for one in documents.resting()] == paths[:2]
    documents.touch(paths[0])
    assert [one.path for one in documents.resting()] == paths[1:3]
    documents.remove(paths[1])
    assert [one.path for one in documents.resting()] == paths[2:3]


def test_the_process_of_the_next_document_waits(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    book = tmp_path / "A long book.txt"
    book.write_text(LONG, encoding="utf-8")
    desktop = start()
    reading = desktop.operations.reading
    qtbot.waitUntil(lambda: reading.spare.waits, timeout=20_000)
    assert reading.spare._process is not None
    waiting = reading.spare._process.pid
    drop(desktop, book)
    qtbot.waitUntil(lambda: reading.document is not None, timeout=20_000)
    assert reading.document is not None
    assert reading.document.process.pid == waiting
    qtbot.waitUntil(lambda: reading.spare.waits, timeout=20_000)
    assert reading.spare._process.pid != waiting
