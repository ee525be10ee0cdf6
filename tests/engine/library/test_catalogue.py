"""The catalogue of documents, positions and conversations."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from engine.errors import FileMissing, StorageError
from engine.library import Library
from engine.records.library import ReadingPosition, ViewState
from engine.records.pages import DocumentFacts
from tests.engine.sample_answer import answer_to

FACTS = DocumentFacts("Title", "Author", "PDF", 7, False, False)


def test_documents_are_kept_with_the_last_opened_first(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add("a", Path("/x/a.pdf"), FACTS)
        library.add("b", Path("/x/b.pdf"), DocumentFacts("", "", "TXT", 1, True, False))
        library.set_state("a", "ready")
        library.set_sizes("a", chunks=3, tokens=300, bank_tokens=256, bytes_on_disk=1000)
        assert [entry.document_id for entry in library.entries()] == ["b", "a"]
        library.add("a", Path("/elsewhere/a.pdf"), FACTS)
    with Library(tmp_path) as library:
        first, second = library.entries()
        assert (first.document_id, first.path, first.state) == ("a", "/elsewhere/a.pdf", "ready")
        assert (first.chunk_count, first.token_count, first.bank_tokens) == (3, 300, 256)
        assert (second.title, second.state) == ("b", "reading")


def test_position_and_conversation_go_with_the_document(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add("a", Path("a.pdf"), FACTS)
        assert library.position("a") is None
        library.save_position("a", ReadingPosition(3, 0.5, 1.25))
        library.save_position("a", ReadingPosition(4, 0.25, 0.0))
        assert library.position("a") == ReadingPosition(4, 0.25, 0.0)
        late = library.add_answer(answer_to("a", "second?", 2.0))
        early = library.add_answer(answer_to("a", "first?", 1.0))
        assert library.conversation("a") == [early, late]
        library.delete_answer(early.answer_id)
        assert library.conversation("a") == [late]
        library.remove("a")
        assert library.conversation("a") == []
        assert library.position("a") is None
        assert library.entries() == []


def test_of_a_forgotten_document_nothing_is_kept(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.save_position("gone", ReadingPosition(1, 0.0, 1.0))
        assert library.position("gone") is None
        assert library.add_answer(answer_to("gone", "why?")).answer_id == 0
        with pytest.raises(FileMissing, match="not in the library any more"):
            library.set_state("gone", "ready")


def test_two_libraries_see_what_the_other_writes(tmp_path: Path) -> None:
    with Library(tmp_path) as window, Library(tmp_path) as engine:
        engine.add("a", Path("a.pdf"), FACTS)
        window.save_position("a", ReadingPosition(1, 0.0, 1.0))
        kept = engine.add_answer(answer_to("a", "who?"))
        assert window.conversation("a") == [kept]
        assert engine.position("a") == ReadingPosition(1, 0.0, 1.0)


def test_a_damaged_library_is_told_and_left_where_it_is(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for number in range(200):
            library.add(f"{number}", Path(f"{number}.pdf"), FACTS)
    path = tmp_path / "library.sqlite"
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    damaged = pytest.raises(StorageError, match=r"library\.sqlite in the data folder is damaged")
    with damaged, Library(tmp_path) as library:
        library.entries()
    assert path.stat().st_size == len(whole)


def test_an_answer_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        entry = library.add("a" * 32, Path("book.pdf"), FACTS)
        kept = library.add_answer(answer_to(entry.document_id, "first"))
        broken = library.add_answer(answer_to(entry.document_id, "second"))
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    with contextlib.closing(connection), connection:
        connection.execute(
            "UPDATE answers SET answer = X'FF00' WHERE answer_id = ?", (broken.answer_id,)
        )
    with Library(tmp_path) as library:
        assert library.conversation(entry.document_id) == [kept]


def test_a_view_is_kept_for_each_document(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add("a", tmp_path / "a.pdf", FACTS)
        assert library.view("a") is None
        view = ViewState(fit="page", spread="cover", turn=90, cut=True, colours="dark")
        library.save_view("a", view)
        library.save_view("gone", view)
        assert library.view("a") == view
        assert library.view("gone") is None
        library.remove("a")
        library.add("a", tmp_path / "a.pdf", FACTS)
        assert library.view("a") is None


def test_a_view_that_makes_no_sense_is_none(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add("a", tmp_path / "a.pdf", FACTS)
        library.save_view("a", ViewState())
        library._connection.execute("UPDATE views SET view = '{\"turn\": 45}'")
        assert library.view("a") is None
