"""Conversations in the whole window: answers behind, versions, the list of all, the search."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from engine.conversations import LAST, Thread
from engine.library import Library
from engine.records.answers import Answered, Retrieved, Token
from engine.records.pages import DocumentFacts
from memlong_desktop.desktop import Desktop
from memlong_desktop.item_models.asked_items import AskedRole
from tests.memlong_desktop.engine_fake import FakeEngine, answer

Start = Callable[..., Desktop]

A, B = "a" * 32, "b" * 32


@pytest.fixture
def books(tmp_path: Path) -> tuple[Path, Path]:
    """Two books of the library, with three conversations."""
    first, second = tmp_path / "First.txt", tmp_path / "Second.txt"
    with Library(tmp_path / "data") as library:
        for document_id, path in ((A, first), (B, second)):
            path.write_text("Words enough for a page of it. " * 40, encoding="utf-8")
            facts = DocumentFacts(path.stem, "", "TXT", 1, reflowable=True, needs_ocr=False)
            library.add(document_id, path, facts)
        who = library.add_answer(answer("Her aunt.", question="Who?"), Thread("one"))
        after = Thread("one", who.answer_id)
        library.add_answer(answer("In May.", question="When?"), after)
        library.add_answer(answer("In Paris.", question="Where?"), Thread("one", LAST))
        library.add_answer(answer("In May, early.", question="When exactly?"), after)
        of_b = answer("A haberdasher.", question="What is she?", document_id=B)
        for number in range(12):
            library.add_answer(of_b if number == 3 else answer(document_id=B), Thread("two", LAST))
        library.add_answer(answer("No.", document_id=B, asked_at=9.0), Thread("three"))
    return first, second


@pytest.fixture
def desktop(start: Start, books: tuple[Path, Path], qtbot: QtBot) -> Desktop:
    desktop = start(books[0])
    qtbot.waitUntil(lambda: desktop.operations.conversing.conversation_id == "one", timeout=60_000)
    return desktop


def go_to(desktop: Desktop, book: Path, subject_id: str, qtbot: QtBot) -> None:
    desktop.operations.open_document(book)
    conversing = desktop.operations.conversing
    qtbot.waitUntil(
        lambda: conversing.subject_id == subject_id and bool(conversing.conversation_id),
        timeout=60_000,
    )


def questions(desktop: Desktop) -> list[str]:
    return [turn.question for turn in desktop.window.chat.conversation.turns]


def test_an_answer_goes_on_behind_and_is_there_when_one_returns(
    desktop: Desktop, books: tuple[Path, Path], engine: FakeEngine, tmp_path: Path, qtbot: QtBot
) -> None:
    window = desktop.window
    window.chat.question_submitted.emit("Why?")
    engine.asking.put(Retrieved((), weak=False), Token("Because "))
    qtbot.waitUntil(lambda: window.chat.conversation.turns[-1].text == "Because ")
    go_to(desktop, books[1], B, qtbot)
    assert "Why?" not in questions(desktop)
    assert [tab.news for tab in window.tabs.tabs] == ["writing", ""]
    assert "An answer is being written" in window.tabs.accessibleTabName(0)

    go_to(desktop, books[0], A, qtbot)  # in the middle of it
    qtbot.waitUntil(lambda: questions(desktop)[-1] == "Why?")
    assert window.chat.conversation.turns[-1].text == "Because "
    assert window.chat.conversation.turns[-1].is_open

    go_to(desktop, books[1], B, qtbot)
    window.chat.question_submitted.emit("And here?")
    assert window.chat.turns.views[-1].note.startswith("Waits until the answer")
    with Library(tmp_path / "data") as library:
        kept = library.add_answer(answer("Because it is.", question="Why?"), engine.threads[0])
    engine.asking.put(Token("it is."), Answered(kept), None)
    qtbot.waitUntil(lambda: [tab.news for tab in window.tabs.tabs] == ["answered", "writing"])
    engine.asking.put(Token("Here too."))
    qtbot.waitUntil(lambda: window.chat.conversation.turns[-1].text == "Here too.")

    go_to(desktop, books[0], A, qtbot)
    qtbot.waitUntil(lambda: questions(desktop) == ["Who?", "When exactly?", "Why?"])
    assert window.chat.conversation.turns[-1].text == "Because it is."
    assert [tab.news for tab in window.tabs.tabs] == ["", "writing"]


def test_versions_are_gone_through_and_asked_anew(
    desktop: Desktop, engine: FakeEngine, tmp_path: Path, qtbot: QtBot
) -> None:
    chat = desktop.window.chat
    assert questions(desktop) == ["Who?", "When exactly?"]
    row = chat.turns.views[-1].actions_row
    assert row._version.text() == "2/2"
    assert not row.button("later").isEnabled()
    row.button("earlier").click()
    assert questions(desktop) == ["Who?", "When?", "Where?"]
    assert len(chat.turns.views) == 3

    chat.turns.views[1].actions_row.button("edit").click()
    assert chat.question_box.text == "When?"
    assert "kept as versions" in chat.question_box.note
    chat.question_box.set_text("When at last?")
    qtbot.keyClick(chat.question_box.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(engine.threads) == 1, timeout=60_000)
    (thread,) = engine.threads
    assert (thread.conversation_id, thread.variant) == ("one", 0)
    assert questions(desktop) == ["Who?", "When at last?"]
    with Library(tmp_path / "data") as library:
        at_last = answer("In June.", question="When at last?")
        engine.asking.put(Answered(library.add_answer(at_last, thread)), None)
    qtbot.waitUntil(lambda: not desktop.operations.asking.active)
    assert chat.turns.views[-1].actions_row._version.text() == "3/3"

    chat.turns.views[-1].actions_row.button("again").click()
    qtbot.waitUntil(lambda: len(engine.threads) == 2, timeout=60_000)
    assert engine.threads[1] == Thread("one", thread.follows, 1)
    desktop.operations.stop()

    with Library(tmp_path / "data") as library:
        shown = library.conversations.answers("one")[-1]
    assert shown.question == "When at last?"


def test_all_conversations_are_listed_searched_and_opened_at_the_place(
    desktop: Desktop,
    books: tuple[Path, Path],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, view = desktop.window, desktop.asked.view
    window.show_panel("conversations")
    items = view.items
    qtbot.waitUntil(lambda: items.rowCount() == 3)
    assert window.chat.bar.name == "Who?"
    assert items.index(items.row_of("one")).data(AskedRole.ABOUT) == "First · 4 questions"

    index = items.index(items.row_of("one"))
    assert items.setData(index, "About her")
    qtbot.waitUntil(lambda: window.chat.bar.name == "About her")
    view.pin_requested.emit(index.data(AskedRole.ENTRY), True)
    qtbot.waitUntil(lambda: items.row_of("one") == 0)

    view._filter.setText("haberdash")
    qtbot.waitUntil(lambda: items.rowCount() == 1)
    found = items.index(0)
    assert found.data() == "What is she?"
    assert found.data(AskedRole.FOUND).excerpt == "A haberdasher."
    view._list.grab()
    view._on_chosen(found)
    qtbot.waitUntil(lambda: desktop.operations.conversing.conversation_id == "two", timeout=60_000)
    assert window.reader.page_count > 0
    shown = [v for v in window.chat.turns.views if v.turn.question == "What is she?"]
    assert len(shown) == 1
    qtbot.waitUntil(lambda: 0 < window.chat.turns.verticalScrollBar().value() <= shown[0].y())

    view._filter.clear()
    window.actions_table["new_conversation"].trigger()
    assert questions(desktop) == []
    assert window.chat.bar.name == ""
    assert not window.actions_table["export_conversation"].isEnabled()
    assert items.rowCount() == 3
    pressed = ["Cancel", "Delete"]
    asked: list[QMessageBox] = []

    def answered(dialog: QMessageBox) -> int:
        asked.append(dialog)
        default = dialog.defaultButton()
        assert default is not None
        assert default.text().replace("&", "") == "Cancel"
        button = {b.text().replace("&", ""): b for b in dialog.buttons()}[pressed[len(asked) - 1]]
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answered)
    two = items.index(items.row_of("two")).data(AskedRole.ENTRY)
    view.delete_requested.emit(two)
    assert items.rowCount() == 3
    view.delete_requested.emit(two)
    qtbot.waitUntil(lambda: items.rowCount() == 2)
    assert len(asked) == 2
