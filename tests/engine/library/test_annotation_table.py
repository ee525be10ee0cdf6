"""Highlights and notes in the library."""

import contextlib
import sqlite3
from pathlib import Path

import msgspec
import pytest

from engine.annotations import Anchor, Annotation, PageMarks, in_order
from engine.database import connect
from engine.library import Library
from engine.library.schema import MIGRATIONS
from engine.records.pages import DocumentFacts

BOOK = Path("/books/a.pdf")
ANCHOR = Anchor(
    page_index=3,
    top=100.5,
    marks=(PageMarks(3, ((10.0, 100.5, 90.0, 112.0), (10.0, 114.0, 50.0, 126.0))),),
    quote="שלום \U0001f600 words",
    start=17,
    prefix="before ",
    suffix=" after",
)
NEW = Annotation(0, "a" * 32, ANCHOR, "green", "my own\nwords", 1.0, 2.0)


def test_what_is_kept_comes_back_the_same_and_numbered(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        first = library.annotations.keep(NEW, BOOK)
        second = library.annotations.keep(msgspec.structs.replace(NEW, note=""), BOOK)
        assert first == msgspec.structs.replace(NEW, annotation_id=first.annotation_id)
        assert 0 < first.annotation_id < second.annotation_id
    with Library(tmp_path) as library:
        assert library.annotations.of("a" * 32) == [first, second]
        assert library.annotations.count("a" * 32) == 2
        assert library.annotations.of("b" * 32) == []


def test_a_change_replaces_and_a_deletion_can_be_undone(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        table = library.annotations
        first, second = table.keep_all([NEW, NEW], BOOK)
        changed = table.keep(msgspec.structs.replace(first, colour="blue", note="other"), BOOK)
        assert table.of("a" * 32) == [changed, second]
        table.delete(first.annotation_id)
        assert table.of("a" * 32) == [second]
        third = table.keep(NEW, BOOK)
        assert third.annotation_id > second.annotation_id
        table.keep(changed, BOOK)
        assert table.of("a" * 32) == [changed, second, third]


def test_a_number_is_never_given_twice(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        last = library.annotations.keep(NEW, BOOK)
        library.annotations.delete(last.annotation_id)
        # Else undoing the deletion would replace what was made after it.
        assert library.annotations.keep(NEW, BOOK).annotation_id > last.annotation_id


def test_a_changed_file_finds_the_notes_of_the_version_before(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        table = library.annotations
        kept = table.keep(NEW, BOOK)
        assert table.left_behind("b" * 32, BOOK) == [kept]
        assert table.left_behind("a" * 32, BOOK) == []
        assert table.left_behind("b" * 32, Path("/books/other.pdf")) == []
        moved = Path("/elsewhere/a.pdf")
        table.note_path("a" * 32, moved)
        assert table.left_behind("b" * 32, BOOK) == []
        assert table.left_behind("b" * 32, moved) == [kept]


def test_notes_are_carried_over_once_and_in_both_directions(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        table = library.annotations
        first, second = table.keep_all([NEW, msgspec.structs.replace(NEW, note="2")], BOOK)
        table.keep(msgspec.structs.replace(NEW, document_id="b" * 32), BOOK)  # made there too
        (carried,) = table.carry_over([first, second], "b" * 32, BOOK)
        assert (carried.document_id, carried.note) == ("b" * 32, "2")
        assert carried.annotation_id > second.annotation_id
        assert table.of("a" * 32) == [first, second]
        assert table.left_behind("b" * 32, BOOK) == []
        assert table.left_behind("a" * 32, BOOK) == []
        assert len(table.left_behind("c" * 32, BOOK)) == 2  # the last version's


def test_forgetting_a_document_forgets_its_notes_and_no_others(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add("a" * 32, BOOK, DocumentFacts("T", "A", "PDF", 7, False, False))
        library.annotations.keep(NEW, BOOK)
        other = library.annotations.keep(msgspec.structs.replace(NEW, document_id="b" * 32), BOOK)
        library.remove("a" * 32)
        assert library.annotations.of("a" * 32) == []
        assert library.annotations.of("b" * 32) == [other]


def test_one_that_cannot_be_read_hides_no_other(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Library(tmp_path) as library:
        broken, kept = library.annotations.keep_all([NEW, NEW], BOOK)
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    with contextlib.closing(connection), connection:
        connection.execute(
            "UPDATE annotations SET annotation = X'FF00' WHERE annotation_id = ?",
            (broken.annotation_id,),
        )
    with Library(tmp_path) as library:
        assert library.annotations.of("a" * 32) == [kept]
    assert "cannot be read" in caplog.text


def test_a_library_from_before_notes_keeps_its_documents(tmp_path: Path) -> None:
    old = connect(tmp_path / "library.sqlite", MIGRATIONS[:1])
    old.execute(
        "INSERT INTO documents (document_id, path, title, author, format, page_count, opened_at)"
        "VALUES ('a', '/a.pdf', 'T', '', 'PDF', 3, 1.0)"
    )
    old.close()
    with Library(tmp_path) as library:
        assert [entry.document_id for entry in library.entries()] == ["a"]
        assert library.annotations.of("a") == []


def test_the_order_is_that_of_the_document() -> None:
    def at(page_index: int, top: float, number: int) -> Annotation:
        return Annotation(number, "a", Anchor(page_index, top), "blue", "", 0.0, 0.0)

    placed = [at(2, 50.0, 1), at(0, 90.0, 2), at(2, 10.0, 3), at(0, 90.0, 4)]
    assert [note.annotation_id for note in sorted(placed, key=in_order)] == [2, 4, 3, 1]
