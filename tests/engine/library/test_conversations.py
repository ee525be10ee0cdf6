"""Conversations as trees of answers, in memory and in the library's database."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine.conversations import LAST, Thread, path_to, shown_path, versions
from engine.database import connect
from engine.errors import StorageError
from engine.library import Library, annotation_table, conversation_table
from engine.library.schema import MIGRATIONS
from engine.records.answers import Answer, AnswerTimes, MemoryUse
from engine.records.pages import DocumentFacts

FACTS = DocumentFacts("Title", "Author", "PDF", 7, False, False)
BOOK = "a" * 32


def said(question: str, text: str = "So it is.", asked_at: float = 1.0) -> Answer:
    return Answer(
        answer_id=0,
        document_id=BOOK,
        question=question,
        text=text,
        citations=(),
        passages=(),
        weak=False,
        stopped=False,
        memory=MemoryUse(False, 0, 0),
        model="m",
        times=AnswerTimes(0.1, 0.2, 0.3),
        asked_at=asked_at,
    )


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as shelf:
        shelf.add(BOOK, Path("/x/book.pdf"), FACTS)
        yield shelf


def questions(answers: list[Answer]) -> list[str]:
    return [answer.question for answer in answers]


def test_answers_follow_each_other(shelf: Library) -> None:
    first = shelf.add_answer(said("Who?"), Thread("c"))
    second = shelf.add_answer(said("When?"), Thread("c", first.answer_id))
    third = shelf.add_answer(said("Where?"), Thread("c", LAST))
    assert (first.follows, second.follows, third.follows) == (0, first.answer_id, second.answer_id)
    answers = shelf.conversations.answers("c")
    assert shown_path(answers) == [first, second, third]
    assert path_to(answers, second.answer_id) == [first, second]
    assert shelf.conversations.leading_to(Thread("c", LAST)) == [first, second, third]
    assert shelf.conversations.leading_to(Thread("c", 0)) == []


def test_an_edited_question_is_another_version_and_the_old_way_is_kept(shelf: Library) -> None:
    first = shelf.add_answer(said("Who?"), Thread("c"))
    second = shelf.add_answer(said("When?"), Thread("c", first.answer_id))
    shelf.add_answer(said("And then?"), Thread("c", second.answer_id))
    edited = shelf.add_answer(said("When exactly?"), Thread("c", first.answer_id))
    answers = shelf.conversations.answers("c")
    assert questions(shown_path(answers)) == ["Who?", "When exactly?"]
    assert versions(answers, edited) == [second, edited]
    shelf.conversations.show(second.answer_id)
    again = shelf.conversations.answers("c")
    assert questions(shown_path(again)) == ["Who?", "When?", "And then?"]


def test_deleting_a_question_takes_its_versions_and_keeps_what_follows(shelf: Library) -> None:
    first = shelf.add_answer(said("Who?"), Thread("c"))
    second = shelf.add_answer(said("When?"), Thread("c", first.answer_id))
    shelf.add_answer(said("Hidden?"), Thread("c", second.answer_id))
    edited = shelf.add_answer(said("When exactly?"), Thread("c", first.answer_id))
    last = shelf.add_answer(said("Why?"), Thread("c", edited.answer_id))
    shelf.delete_answer(edited.answer_id)
    left = shelf.conversations.answers("c")
    assert questions(left) == ["Who?", "Why?"]
    assert left[1].follows == first.answer_id
    shelf.delete_answer(first.answer_id)
    shelf.delete_answer(last.answer_id)
    shelf.delete_answer(last.answer_id)  # there is none any more
    assert shelf.conversations.entries() == []
    assert shelf.conversations.search("Why") == []


def test_conversations_are_listed_pinned_first_and_go_by_a_name(shelf: Library) -> None:
    shelf.add_answer(said("Who  was\nshe?", asked_at=5.0), Thread("old"))
    shelf.add_answer(said("When?", asked_at=9.0), Thread("new"))
    listed = shelf.conversations.entries(BOOK)
    assert [entry.conversation_id for entry in listed] == ["new", "old"]
    assert [entry.name for entry in listed] == ["When?", "Who was she?"]
    shelf.conversations.pin("old", pinned=True)
    shelf.conversations.rename("old", " About  her ")
    first = shelf.conversations.entries()[0]
    assert (first.name, first.pinned, first.answers) == ("About her", True, 1)
    shelf.conversations.remove("old")
    assert [entry.conversation_id for entry in shelf.conversations.entries()] == ["new"]
    assert shelf.conversations.entries("b" * 32) == []


def test_all_conversations_are_searched(shelf: Library) -> None:
    shelf.add_answer(said("Who keeps the shop?", "Madame Raquin, a haberdasher."), Thread("one"))
    shelf.add_answer(said("Wo wohnt sie?", "Über dem Laden in Paris."), Thread("two"))
    found = shelf.conversations.search("raquin haber")
    assert [(hit.entry.conversation_id, hit.question) for hit in found] == [
        ("one", "Who keeps the shop?")
    ]
    marked = [found[0].excerpt[start:end] for start, end in found[0].marks]
    assert marked == ["Raquin", "haberdasher"]
    assert [hit.entry.conversation_id for hit in shelf.conversations.search("uber laden")] == [
        "two"
    ]
    assert shelf.conversations.search('nothing "of* (the sort') == []
    assert shelf.conversations.search("  ") == []
    shelf.remove(BOOK)
    assert shelf.conversations.search("raquin") == []
    assert shelf.conversations.entries() == []


@pytest.mark.parametrize(
    ("question", "text", "sought"),
    [
        ("她卖什么", "她在巴黎卖针线。", "巴黎"),
        ("مَن صاحبة الدكان؟", "مدام راكان", "راكان"),
        ("Who \U0001f9f5?", "The haberdasher \U0001f600.", "haberdasher"),
        ("Who\x00 \x1b[31mis\u202e it", "She.", "it"),
    ],
)
def test_questions_of_every_script_are_kept_and_found(
    shelf: Library, question: str, text: str, sought: str
) -> None:
    kept = shelf.add_answer(said(question, text), Thread("c"))
    assert shelf.conversations.answers("c") == [kept]
    (hit,) = shelf.conversations.search(sought)
    assert sought in hit.excerpt
    assert [hit.excerpt[start:end] for start, end in hit.marks] == [sought]


def test_what_follows_an_unreadable_answer_is_shown(shelf: Library, tmp_path: Path) -> None:
    first = shelf.add_answer(said("Who?"), Thread("c"))
    broken = shelf.add_answer(said("When?"), Thread("c", first.answer_id))
    shelf.add_answer(said("Why?"), Thread("c", broken.answer_id))
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    with contextlib.closing(connection), connection:
        connection.execute(
            "UPDATE answers SET answer = X'FF00' WHERE answer_id = ?", (broken.answer_id,)
        )
    assert questions(shown_path(shelf.conversations.answers("c"))) == ["Who?", "Why?"]


def test_a_history_of_before_becomes_one_conversation_a_document(tmp_path: Path) -> None:
    """The library of the version before had a flat list of answers."""
    before = MIGRATIONS[: MIGRATIONS.index(conversation_table.MIGRATION)]
    assert annotation_table.MIGRATION in before
    path = tmp_path / "library.sqlite"
    with contextlib.closing(connect(path, before)) as old:
        old.execute(
            "INSERT INTO documents (document_id, path, title, author, format, page_count, "
            "opened_at) VALUES (?, 'book.pdf', 'T', '', 'PDF', 3, 1.0)",
            (BOOK,),
        )
        for question, at in (("Second?", 2.0), ("First?", 1.0)):
            encoded = msgspec.json.encode(said(question, f"Answer to {question}", at))
            old.execute(
                "INSERT INTO answers (document_id, asked_at, answer) VALUES (?, ?, ?)",
                (BOOK, at, encoded),
            )
        old.execute(
            "INSERT INTO answers (document_id, asked_at, answer) VALUES (?, 3.0, X'FF')", (BOOK,)
        )
    with Library(tmp_path) as now:
        (entry,) = now.conversations.entries(BOOK)
        assert entry.answers == 3
        path_shown = shown_path(now.conversations.answers(entry.conversation_id))
        assert questions(path_shown) == ["First?", "Second?"]
        assert [hit.question for hit in now.conversations.search("answer second")] == ["Second?"]
        third = now.add_answer(said("Third?"), Thread(entry.conversation_id, LAST))
        assert third.answer_id > 3


def test_a_library_of_a_newer_version_is_refused_with_a_reason(tmp_path: Path) -> None:
    with Library(tmp_path):
        pass
    with contextlib.closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(StorageError, match="newer version of MemLong"), Library(tmp_path):
        pass


def test_a_locked_library_is_said_plainly(shelf: Library, tmp_path: Path) -> None:
    shelf._connection.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)
    with contextlib.closing(other):
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageError, match=r"Another program keeps library\.sqlite locked"):
            shelf.add_answer(said("Who?"))
        other.execute("ROLLBACK")
    assert shelf.add_answer(said("Who?")).answer_id > 0
