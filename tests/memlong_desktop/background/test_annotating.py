"""Highlights and notes: made, kept, changed, deleted and brought back, carried over, exported."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from engine.annotations import Annotation, PageMarks
from engine.client import DocumentProcess
from engine.errors import ExportRefused
from engine.identity import document_id_of
from engine.library import Library
from memlong_desktop.background.annotating import Annotating
from memlong_desktop.background.lanes import Lane
from memlong_desktop.background.reading import OpenedDocument
from memlong_desktop.background.shelf import Shelf

TEXT = "\n\n".join(
    f"CHAPTER {n}\n\n" + " ".join(f"Sentence {m} of chapter {n} is told here." for m in range(90))
    for n in range(1, 7)
)
COLOURS = dict.fromkeys(("yellow", "green", "blue", "purple", "orange"), (1.0, 0.5, 0.0))
Open = Callable[[Path], OpenedDocument]


class Desk:
    """Annotating on its lanes, and what it told."""

    def __init__(self, data_dir: Path) -> None:
        self.page, self.library = Lane("page"), Lane("library")
        self.shelf = Shelf(self.library, data_dir)
        self.annotating = Annotating(self.page, self.shelf)
        self.failures: list[Exception] = []
        self.annotating.failed.connect(self.failures.append)
        self.shelf.failed.connect(self.failures.append)

    def close(self) -> None:
        self.annotating.close()
        self.page.close()
        self.shelf.shut_down()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def opened(qapp: object) -> Iterator[Open]:
    with ExitStack() as stack:

        def opening(path: Path) -> OpenedDocument:
            process = stack.enter_context(DocumentProcess(path))
            facts = process.open()
            return OpenedDocument(path, facts, process.page_facts(0, 1), None, process)

        yield opening


def words_of(document: OpenedDocument, page_index: int, first: int, count: int) -> list[PageMarks]:
    """The boxes of some words of a page, as a selection gives them."""
    words = document.process.words(page_index)[first : first + count]
    assert len(words) == count
    boxes = tuple((word.x0, word.y0, word.x1, word.y1) for word in words)
    return [PageMarks(page_index, boxes)]


def make(desk: Desk, qtbot: QtBot, document: OpenedDocument, page_index: int) -> Annotation:
    with qtbot.waitSignal(desk.annotating.made, timeout=20_000) as made:
        desk.annotating.highlight(words_of(document, page_index, 40, 8), "", "green")
    (annotation,) = made.args
    return annotation


def open_and_wait(desk: Desk, qtbot: QtBot, document: OpenedDocument) -> None:
    desk.annotating.open(document)
    qtbot.waitUntil(lambda: desk.annotating.document_id != "", timeout=20_000)


def stored(tmp_path: Path, document_id: str) -> list[Annotation]:
    with Library(tmp_path / "data") as library:
        return library.annotations.of(document_id)


def test_a_highlight_is_kept_with_its_words(
    desk: Desk, opened: Open, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document = opened(book)
    open_and_wait(desk, qtbot, document)
    made = make(desk, qtbot, document, 2)
    page = document.process.text(2, 1)[0]
    assert made.anchor.quote in page.text
    assert len(made.anchor.quote.split()) == 8
    assert made.document_id == document_id_of(book)
    assert desk.annotating.annotations == [made]
    assert stored(tmp_path, made.document_id) == [made]


def test_what_is_made_before_the_file_is_known_is_its_own(
    desk: Desk, opened: Open, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document = opened(book)
    desk.annotating.open(document)
    assert desk.annotating.document_id == ""
    made = make(desk, qtbot, document, 0)
    assert made.document_id == document_id_of(book)
    qtbot.waitUntil(lambda: desk.annotating.document_id != "")
    assert desk.annotating.annotations == [made]


def test_what_is_being_made_when_the_document_goes_is_kept(
    desk: Desk, opened: Open, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document, annotating = opened(book), desk.annotating
    open_and_wait(desk, qtbot, document)
    marks = words_of(document, 2, 40, 8)
    annotating.highlight(marks, "", "green")
    annotating.close()
    qtbot.waitUntil(lambda: stored(tmp_path, document_id_of(book)) != [], timeout=20_000)
    (kept,) = stored(tmp_path, document_id_of(book))
    assert kept.anchor.page_index == 2
    assert annotating.annotations == []


def test_changes_deletion_and_its_undoing_reach_the_disk(
    desk: Desk, opened: Open, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document, annotating = opened(book), desk.annotating
    open_and_wait(desk, qtbot, document)
    made = make(desk, qtbot, document, 1)
    other = make(desk, qtbot, document, 0)
    assert annotating.annotations == [other, made]  # in the order of the document
    annotating.change(made.annotation_id, colour="blue")
    annotating.change(made.annotation_id, note=" My words \n")
    changed = annotating.annotations[1]
    assert (changed.colour, changed.note) == ("blue", "My words")
    assert changed.changed_at >= made.changed_at
    with qtbot.waitSignal(annotating.deleted) as deleted:
        annotating.delete(made.annotation_id)
    assert deleted.args == [changed]
    assert annotating.annotations == [other]
    assert annotating.can_undo
    qtbot.waitUntil(lambda: desk.library.waiting == 0)
    assert stored(tmp_path, made.document_id) == [other]
    annotating.undo()
    assert not annotating.can_undo
    qtbot.waitUntil(lambda: desk.library.waiting == 0)
    assert annotating.annotations == [other, changed]
    assert sorted(stored(tmp_path, made.document_id), key=lambda a: a.annotation_id) == [
        changed,
        other,
    ]


def test_what_is_being_written_when_the_book_is_closed_is_written(
    desk: Desk, opened: Open, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document = opened(book)
    open_and_wait(desk, qtbot, document)
    made = make(desk, qtbot, document, 1)
    desk.annotating.change(made.annotation_id, note="late")
    desk.annotating.close()
    assert desk.annotating.annotations == []
    qtbot.waitUntil(lambda: desk.library.waiting == 0)
    assert [a.note for a in stored(tmp_path, made.document_id)] == ["late"]
    assert desk.annotating.annotations == []


def test_a_changed_file_offers_the_notes_of_before_and_finds_their_words(
    desk: Desk, opened: Open, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document, annotating = opened(book), desk.annotating
    open_and_wait(desk, qtbot, document)
    kept = make(desk, qtbot, document, document.facts.page_count - 2)
    lost = make(desk, qtbot, document, 0)
    with qtbot.waitSignal(annotating.made):
        annotating.note_page(1, "orange")
    before = annotating.annotations
    annotating.close()
    # A new chapter before all others, and the first one is gone.
    new = "PREFACE\n\n" + "Nothing of this was there before. " * 300
    book.write_text(new + TEXT[TEXT.index("CHAPTER 2") :], encoding="utf-8")
    document = opened(book)
    with qtbot.waitSignal(annotating.left_behind, timeout=20_000) as offered:
        annotating.open(document)
    assert offered.args == [3]
    assert annotating.annotations == []
    with qtbot.waitSignal(annotating.carried, timeout=20_000) as carried:
        annotating.carry_over()
    assert carried.args == [3, 1]
    by_quote = {a.anchor.quote: a for a in annotating.annotations}
    moved, missing = by_quote[kept.anchor.quote], by_quote[lost.anchor.quote]
    assert moved.found
    page = document.process.text(moved.anchor.page_index, 1)[0]
    assert page.text[moved.anchor.start :].startswith(kept.anchor.quote)
    assert not missing.found
    assert missing.anchor == lost.anchor
    assert stored(tmp_path, before[0].document_id) == sorted(
        before, key=lambda a: a.annotation_id
    )  # those of the version before are still there
    annotating.close()
    annotating.open(document)
    qtbot.waitUntil(lambda: len(annotating.annotations) == 3)
    assert {a.annotation_id for a in annotating.annotations}.isdisjoint(
        a.annotation_id for a in before
    )


def test_text_that_is_laid_out_anew_takes_its_highlights_along(
    desk: Desk, opened: Open, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document = opened(book)
    open_and_wait(desk, qtbot, document)
    made = make(desk, qtbot, document, 3)
    desk.annotating.close()
    elsewhere = msgspec.structs.replace(
        made, anchor=msgspec.structs.replace(made.anchor, page_index=0, start=7, marks=())
    )
    with Library(tmp_path / "data") as library:  # as a layout with larger pages had left it
        library.annotations.keep(elsewhere, book)
    desk.annotating.open(document)
    qtbot.waitUntil(lambda: desk.annotating.annotations == [made], timeout=20_000)
    qtbot.waitUntil(lambda: desk.library.waiting == 0)
    assert stored(tmp_path, made.document_id) == [made]


def test_all_of_it_goes_out_as_markdown(
    desk: Desk, opened: Open, book: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document = opened(book)
    open_and_wait(desk, qtbot, document)
    made = make(desk, qtbot, document, 1)
    desk.annotating.change(made.annotation_id, note="My own words")
    target = tmp_path / "notes.md"
    with qtbot.waitSignal(desk.annotating.exported) as exported:
        desk.annotating.export_markdown(target, lambda page_index: f"{page_index + 1}")
    assert exported.args == [target, 1, 0]
    text = target.read_text(encoding="utf-8")
    assert " ".join(made.anchor.quote.split()) in text
    assert "p. 2" in text
    assert "My own words" in text
    with qtbot.waitSignal(desk.annotating.failed) as failed:
        desk.annotating.export_markdown(book, str)
    assert isinstance(failed.args[0], ExportRefused)
    assert book.read_text(encoding="utf-8") == TEXT


def test_a_pdf_goes_out_with_its_notes(
    desk: Desk, opened: Open, data_dir: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document = opened(data_dir / "documents/pdf/tracemonkey.pdf")
    open_and_wait(desk, qtbot, document)
    made = make(desk, qtbot, document, 1)
    target = tmp_path / "copy.pdf"
    with qtbot.waitSignal(desk.annotating.exported, timeout=20_000) as exported:
        desk.annotating.export_copy(target, COLOURS)
    assert exported.args == [target, 1, 0]
    copy = opened(target)
    before = document.process.render(1, 1.0)
    after = copy.process.render(1, 1.0)
    x0, y0, x1, _ = made.anchor.marks[0].boxes[0]
    at = int(y0 + 2) * after.stride + 3 * int((x0 + x1) / 2)
    assert after.pixels[at : at + 3] != before.pixels[at : at + 3]
    assert desk.failures == []
