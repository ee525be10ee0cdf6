"""Whole documents and several of them, in the whole window: chosen, asked, followed, held."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from engine.conversations import ConversationEntry
from engine.identity import document_id_of
from engine.library import Library
from engine.records.answers import Answered, Citation, Passage, Retrieved, Token
from engine.records.indexing import DocumentAdded, Progress
from engine.records.pages import DocumentFacts
from engine.scopes import Coverage
from memlong_desktop.desktop import Desktop
from memlong_desktop.item_models.asked_items import AskedRole
from memlong_desktop.item_models.library_items import LibraryRole
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, Script, answer, entry

Start = Callable[..., Desktop]


@pytest.fixture
def books(tmp_path: Path) -> tuple[Path, Path]:
    """Two books that the library knows."""
    paths = []
    with Library(tmp_path / "data") as library:
        for name in ("First", "Second"):
            path = tmp_path / f"{name}.txt"
            text = "\n\n".join(f"{name} {n}: a paragraph of a book." for n in range(300))
            path.write_text(text, encoding="utf-8")
            facts = DocumentFacts(name, "", "TXT", 9, reflowable=True, needs_ocr=False)
            library.add(document_id_of(path), path, facts)
            library.set_state(document_id_of(path), "ready")
            paths.append(path)
    return paths[0], paths[1]


@pytest.fixture
def desktop(start: Start, engine: FakeEngine, books: tuple[Path, Path], qtbot: QtBot) -> Desktop:
    first, _ = books
    desktop = start(first)
    engine.preparing.put(FACTS, None)
    known = entry(document_id_of(first), path=str(first), title="First", format="TXT")
    engine.script(first).put(DocumentAdded(known))
    qtbot.waitUntil(lambda: desktop.operations.entry is not None, timeout=20_000)
    qtbot.waitUntil(lambda: desktop.window.library_items.rowCount() == 2)
    return desktop


def cited(book: Path, page_index: int) -> Citation:
    box = (20.0, 30.0, 200.0, 44.0)
    name = book.stem
    quote = f"{name} 7: a paragraph of a book."
    return Citation(1, document_id_of(book), name, 3, page_index, "4", quote, (box,), 1.0)


def test_several_books_are_ticked_asked_and_followed(
    desktop: Desktop, engine: FakeEngine, books: tuple[Path, Path], qtbot: QtBot
) -> None:
    window, operations = desktop.window, desktop.operations
    window.actions_table["ask_several"].trigger()
    library = window.library
    assert library.choosing.isVisibleTo(window)
    assert window.library_items.ticked == [document_id_of(books[0])]
    names = [library._filtered.index(row, 0).data() for row in range(2)]
    library._on_activated(library._filtered.index(names.index("Second"), 0))
    assert len(window.library_items.ticked) == 2
    with qtbot.waitSignal(operations.collecting.chosen):
        library.choosing.ask_button.click()
    qtbot.waitUntil(lambda: operations.conversing.conversation_id != "")
    row = window.chat.question_box.scope_row
    assert row.source_button.text() == "2 books"
    assert not library.choosing.isVisibleTo(window)

    collection = operations.collecting.collection
    assert collection is not None
    window.chat.question_submitted.emit("Who is it?")
    qtbot.waitUntil(lambda: bool(engine.scopes))
    assert engine.scopes[-1].collection_id == collection.collection_id
    assert engine.calls[-1] == ("ask", collection.collection_id, "Who is it?")
    passage = Passage(3, "Words.", 3, "4", 0.6, document=document_id_of(books[1]), title="Second")
    said = answer(
        "Somebody. [1]",
        document_id=collection.collection_id,
        passages=(passage,),
        citations=(cited(books[1], 3),),
        notes=("Nothing in “First” is close.",),
    )
    engine.asking.put(Retrieved((passage,), weak=False), Token("Somebody."), Answered(said), None)
    qtbot.waitUntil(lambda: not operations.asking.active)
    (view,) = window.chat.turns.views
    assert view.notes == "Nothing in “First” is close."
    (quote,) = view.quotes.rows
    assert "Second, p. 4" in quote.toolTip()
    assert window.strip.places == []  # what was read stands in the other book

    known = entry(document_id_of(books[1]), path=str(books[1]), title="Second", format="TXT")
    engine.script(books[1]).put(DocumentAdded(known))
    quote.click()
    qtbot.waitUntil(
        lambda: (
            operations.document is not None
            and operations.document.path == books[1]
            and window.reader.page_index == 3
        ),
        timeout=20_000,
    )
    qtbot.waitUntil(lambda: operations.conversing.subject_id == collection.collection_id)
    operations.collecting.choose(None)
    qtbot.waitUntil(lambda: operations.conversing.subject_id == document_id_of(books[1]))
    assert row.source_button.text() == "This book"

    # From the list of all conversations one comes back to what was asked of both.
    before = ConversationEntry("both", collection.collection_id, "", "Who is it?", False, 1, 1.0)
    desktop.asked.view.set_entries([before])
    asked = desktop.asked.view.items.index(0)
    assert asked.data(AskedRole.ABOUT) == "First, Second · one question"
    desktop.asked.view.chosen.emit(before, 0)
    qtbot.waitUntil(lambda: operations.conversing.conversation_id == "both")
    assert operations.collecting.collection == collection
    # And to what was asked of one of them alone.
    alone = ConversationEntry("alone", document_id_of(books[1]), "", "Why?", False, 1, 1.0)
    desktop.asked.view.chosen.emit(alone, 0)
    qtbot.waitUntil(lambda: operations.conversing.conversation_id == "alone")
    assert operations.collecting.collection is None


def test_a_summary_tells_how_much_it_knows_and_goes_on(
    desktop: Desktop, engine: FakeEngine, books: tuple[Path, Path], qtbot: QtBot
) -> None:
    window, document_id = desktop.window, document_id_of(books[0])
    row = window.chat.question_box.scope_row
    row._actions["whole"].trigger()
    window.chat.question_submitted.emit("Summarise this book")
    engine.asking.put(Progress("summarising", 1, 6, "sections"))
    qtbot.waitUntil(lambda: bool(window.chat.turns.views))
    (view,) = window.chat.turns.views
    qtbot.waitUntil(lambda: view.note == "Reading section 2 of 6…")
    assert engine.scopes[-1].way == "whole"
    coverage = Coverage("summary", 3, 6, "Chapter 3", 18, written=True)
    said = answer(
        "It begins. [1]",
        document_id=document_id,
        question="Summarise this book",
        citations=(msgspec.structs.replace(cited(books[0], 1), section="Chapter 1"),),
        coverage=coverage,
    )
    engine.summaries[document_id] = Script()
    engine.asking.put(Retrieved((), weak=False), Token("It begins."), Answered(said), None)
    qtbot.waitUntil(lambda: ("summarise", document_id) in engine.calls)
    assert view.coverage.words == "From sections 1–3 of 6 so far, up to “Chapter 3”."
    assert "Chapter 1" in view.quotes.rows[0].toolTip()
    assert view.coverage.again_button.isHidden()

    engine.summaries[document_id].put(Progress("summarising", 4, 6, "sections"))
    qtbot.waitUntil(lambda: window.status_line.summary_words == "Summary 4/6")
    window.actions_table["hold_summary"].trigger()
    assert window.status_line.summary_words == "Summary held at 4/6"
    engine.summaries[document_id].put(None)
    engine.summaries[document_id] = Script()
    window.actions_table["hold_summary"].trigger()
    engine.summaries[document_id].put(Progress("summarising", 6, 6, "sections"), None)
    qtbot.waitUntil(lambda: window.status_line.summary_words == "Summary 6/6")
    assert view.coverage.again_button.isVisibleTo(window)
    view.coverage.again_button.click()
    qtbot.waitUntil(lambda: len(engine.scopes) == 2)


def test_books_without_text_cannot_be_ticked(desktop: Desktop, books: tuple[Path, Path]) -> None:
    items = desktop.window.library_items
    entries = [msgspec.structs.replace(e, state="failed") for e in items.entries]
    items.set_entries(entries)
    desktop.window.library.begin_choosing([entries[0].document_id])
    assert items.ticked == []
    items.tick(0)
    assert items.ticked == []
    assert not desktop.window.library.choosing.ask_button.isEnabled()
    assert items.index(0).data(LibraryRole.ENTRY) == entries[0]


def test_nothing_is_marked_in_the_place_of_a_forgotten_book(
    desktop: Desktop, books: tuple[Path, Path]
) -> None:
    window = desktop.window
    forgotten = msgspec.structs.replace(cited(books[0], 0), document="f" * 32)
    window.chat.citation_activated.emit(forgotten)
    assert window.reader.citation_outline().isEmpty()
    assert window.chat_banner.failure is not None
    window.chat.citation_activated.emit(cited(books[0], 0))
    assert not window.reader.citation_outline().isEmpty()
