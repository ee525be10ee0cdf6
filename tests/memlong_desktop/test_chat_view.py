"""The chat as a real widget, from the first word of an answer to its last quote."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.errors import ProcessDied
from engine.records.answers import Answer, Citation, Retrieved
from memlong_desktop import theme
from memlong_desktop.views import chat_view
from memlong_desktop.views.chat_view import ChatView
from memlong_desktop.views.conversation_view import SHOWN_AT_ONCE, reading_width
from memlong_desktop.views.turn_view import TurnView
from tests.memlong_desktop.conversation_samples import LONG_QUOTE, answer, citation, passage


@pytest.fixture
def chat(qtbot: QtBot) -> ChatView:
    view = ChatView(theme.light())
    qtbot.addWidget(view)
    view.resize(400, 630)
    view.show()
    qtbot.waitExposed(view)
    return view


def newest(chat: ChatView) -> TurnView:
    return chat.turns.views[-1]


def settle(qtbot: QtBot, chat: ChatView) -> None:
    """Until all is laid out: nothing changes from one look to the next two."""
    heights: list[int] = []

    def at_rest() -> bool:
        heights.append(chat.turns.widget().height())
        return len(heights) > 2 and len(set(heights[-3:])) == 1

    qtbot.waitUntil(at_rest)


def long_answer(answer_id: int = 1) -> Answer:
    return answer("A long paragraph of the answer. " * 60, answer_id=answer_id)


def test_an_empty_chat_says_what_will_be_there(chat: ChatView) -> None:
    assert chat._stack.currentWidget() is chat._intro
    chat.set_conversation([answer()])
    assert chat._stack.currentWidget() is chat.turns


def test_a_question_is_submitted_and_its_answer_streams_in(qtbot: QtBot, chat: ChatView) -> None:
    chat.focus_question()
    with qtbot.waitSignal(chat.question_submitted) as asked:
        chat.question_box.set_text("Who?")
        qtbot.keyClick(chat.question_box.focusProxy(), Qt.Key.Key_Return)
    assert asked.args == ["Who?"]
    chat.begin("Who?")
    assert newest(chat).note == "Looking for passages…"
    chat.set_retrieved(Retrieved((passage(), passage()), weak=False))
    assert newest(chat).note == "Reading 2 passages…"
    chat.add_text("It is ")
    chat.add_text("**Lessig**")
    assert newest(chat).note == ""
    assert newest(chat).answer_text.toPlainText() == "It is Lessig"
    chat.finish(answer("It is **Lessig**. [1]"))
    assert newest(chat).answer_text.toPlainText().replace("\u00a0", " ") == "It is Lessig. [1]"
    assert len(newest(chat).quotes.rows) == 1


def test_chips_and_quotes_open_their_citation(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_conversation([answer("A. [1] B. [2]", citations=(citation(1), citation(2)))])
    settle(qtbot, chat)
    seen: list[Citation] = []
    chat.citation_activated.connect(seen.append)
    text, rows = newest(chat).answer_text, newest(chat).quotes.rows
    point = text.chip_rect(text.chips[1]).center().toPoint()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(rows[1], key)
    assert [c.number for c in seen] == [2, 1, 2, 2]
    assert seen[0].boxes


def test_more_than_three_quotes_are_folded(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_conversation([answer(citations=tuple(citation(n) for n in range(1, 6)))])
    quotes = newest(chat).quotes
    assert len(quotes.rows) == 3
    assert quotes.more.text() == "2 more"
    qtbot.mouseClick(quotes.more, Qt.MouseButton.LeftButton)
    assert [row.citation.number for row in quotes.rows] == [1, 2, 3, 4, 5]
    assert quotes.more.isHidden()


def test_long_quotes_are_shortened_to_two_lines_and_unfold(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_conversation([answer(citations=(citation(1), citation(2, LONG_QUOTE)))])
    settle(qtbot, chat)
    short, long = newest(chat).quotes.rows
    assert not short.is_shortened
    assert long.is_shortened
    two_lines = long.height()
    qtbot.keyClick(long, Qt.Key.Key_Right)
    assert not long.is_shortened
    assert long.height() > 1.5 * two_lines
    qtbot.keyClick(long, Qt.Key.Key_Left)
    assert long.height() == two_lines
    assert "page 12" in long.accessibleName()
    assert LONG_QUOTE in long.accessibleName()


def test_right_to_left_quotes_are_mirrored(qtbot: QtBot, chat: ChatView) -> None:
    arabic = "الثقافة الحرة تدعم وتحمي المبدعين والمبتكرين، وهي تفعل ذلك مباشرة بمنح الحقوق " * 2
    chat.set_conversation([answer(citations=(citation(1, arabic),))])
    settle(qtbot, chat)
    (row,) = newest(chat).quotes.rows
    assert row.is_shortened
    assert row._toggle.x() == 0
    row.grab()


def test_weak_retrieval_is_said_plainly(chat: ChatView) -> None:
    nothing = "Nothing in this document is close to the question."
    chat.begin("How far is the moon?")
    chat.set_retrieved(Retrieved((passage(),), weak=True))
    chat.finish(answer(nothing, weak=True, citations=(citation(1), citation(2))))
    assert newest(chat).answer_text.toPlainText() == nothing
    assert newest(chat).quotes._heading.text() == "The nearest passages:"


def test_an_answer_that_nothing_supports_says_so(chat: ChatView) -> None:
    chat.set_conversation([answer("Unsupported.")])
    assert "No sentence says this directly" in newest(chat).quotes._heading.text()


def test_a_stopped_answer_is_marked(chat: ChatView) -> None:
    chat.begin("Who?")
    chat.add_text("It is Le")
    chat.finish(answer("It is Le", stopped=True, citations=(), answer_id=0, model=""))
    assert newest(chat).note == "Stopped before its end."
    assert newest(chat).actions_row.button("delete").isHidden()
    assert not newest(chat).actions_row.button("copy").isHidden()


def test_a_stopped_answer_that_comes_back_stored_does_not_move_the_view(
    qtbot: QtBot, chat: ChatView
) -> None:
    chat.set_conversation([long_answer()])
    chat.begin("Who?")
    chat.add_text("It is Le")
    chat.finish(answer("It is Le", question="Who?", stopped=True, citations=(), answer_id=0))
    settle(qtbot, chat)
    chat.turns.verticalScrollBar().setValue(10)
    shown = newest(chat)
    stored = answer("It is Less", question="Who?", stopped=True, citations=(), answer_id=2)
    chat.set_conversation([long_answer(), stored])
    settle(qtbot, chat)
    assert newest(chat) is shown
    assert shown.answer_text.toPlainText() == "It is Less"
    assert not shown.actions_row.button("delete").isHidden()
    assert chat.turns.verticalScrollBar().value() == 10


def test_a_version_that_fails_hides_none_of_those_before_it(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_conversation([answer(answer_id=n) for n in (1, 2)], "c")
    again = chat.turns.views[0]
    with qtbot.waitSignal(chat.question_submitted):
        again.actions_row.again_requested.emit()
    thread = chat.take_thread(again.turn.question)
    chat.begin(again.turn.question, thread)
    assert len(chat.turns.views) == 1
    chat.fail(ProcessDied("The engine stopped."))
    first, second, failed = chat.turns.views
    assert [view.turn.answer.answer_id for view in (first, second) if view.turn.answer] == [1, 2]
    assert failed.failure == "The engine stopped."
    places = [chat.turns.widget().layout().indexOf(v) for v in (first, second, failed)]
    assert places == sorted(places)
    failed.retry_button.click()
    assert chat.take_thread(again.turn.question) == thread


def test_a_failure_is_shown_where_the_answer_would_be_and_can_be_tried_again(
    qtbot: QtBot, chat: ChatView
) -> None:
    chat.begin("Who?")
    chat.fail(ProcessDied("The language model stopped.", "Try again."))
    failed = newest(chat)
    assert failed.failure == "The language model stopped. Try again."
    with qtbot.waitSignal(chat.question_submitted) as asked:
        qtbot.mouseClick(failed.retry_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["Who?"]
    chat.begin("Who?")
    assert len(chat.turns.views) == 1
    chat.finish(answer())
    assert newest(chat).failure == ""


def test_a_question_that_is_left_open_is_closed_by_the_next(chat: ChatView) -> None:
    chat.begin("Who?")
    chat.begin("When?")
    assert [view.turn.state for view in chat.turns.views] == ["stopped", "searching"]


def test_how_it_was_answered_unfolds_and_folds(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_conversation([answer()])
    view = newest(chat)
    assert view.making is None
    qtbot.mouseClick(view.how_button, Qt.MouseButton.LeftButton)
    assert view.making is not None
    qtbot.mouseClick(view.how_button, Qt.MouseButton.LeftButton)
    assert view.making is None


def test_actions_appear_on_hover_and_focus_and_work(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_conversation([answer(answer_id=7)])
    row = newest(chat).actions_row
    assert not row.is_revealed
    row.button("copy").setFocus()
    assert row.is_revealed
    qtbot.keyClick(row.button("copy"), Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text().startswith("A permission culture. [1]\n\n[1] Free")
    with qtbot.waitSignal(chat.question_submitted) as again:
        row.button("again").click()
    assert again.args == ["What is its opposite?"]
    row.button("edit").click()
    assert chat.question_box.text == "What is its opposite?"
    assert not row.is_revealed
    with qtbot.waitSignal(chat.delete_requested) as gone:
        row.delete_menu.actions()[0].trigger()
    assert gone.args == [7]
    assert chat.turns.views == []
    assert chat._stack.currentWidget() is chat._intro


def test_the_view_follows_the_answer_only_at_its_end(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_conversation([long_answer()])
    settle(qtbot, chat)
    bar = chat.turns.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    chat.begin("Who?")
    for _ in range(40):
        chat.add_text("More of it, paragraph by paragraph.\n\n")
    QApplication.processEvents()
    assert bar.value() == bar.maximum()
    bar.setValue(30)
    for _ in range(40):
        chat.add_text("More of it, paragraph by paragraph.\n\n")
    QApplication.processEvents()
    assert bar.value() == 30
    chat.finish(long_answer(2))
    settle(qtbot, chat)
    assert bar.value() == 30


def test_finishing_shows_the_quotes_but_never_hides_the_question(
    qtbot: QtBot, chat: ChatView
) -> None:
    chat.set_conversation([long_answer()])
    settle(qtbot, chat)
    bar = chat.turns.verticalScrollBar()
    chat.begin("Who?")
    chat.add_text("Short.")
    quotes = tuple(citation(n, LONG_QUOTE) for n in range(1, 4))
    chat.finish(answer("Short. [1]", citations=quotes, answer_id=2))
    settle(qtbot, chat)
    assert bar.value() == bar.maximum()
    chat.begin("Again?")
    chat.add_text("Long. " * 400)
    qtbot.waitUntil(lambda: newest(chat).height() > 800 and bar.value() > newest(chat).y() > 0)
    reading = bar.value()
    chat.finish(answer("Long. " * 400, citations=quotes, answer_id=3))
    settle(qtbot, chat)
    assert bar.value() == reading
    assert bar.maximum() > reading


def test_what_the_reader_unfolds_does_not_move_the_view(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_conversation([long_answer()])
    settle(qtbot, chat)
    bar = chat.turns.verticalScrollBar()
    before = bar.value()
    newest(chat).how_button.click()
    qtbot.waitUntil(lambda: bar.maximum() > before)
    settle(qtbot, chat)
    assert bar.value() == before


def test_an_answer_that_is_laid_out_late_is_still_followed(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_conversation([long_answer()])
    settle(qtbot, chat)
    bar = chat.turns.verticalScrollBar()
    before = bar.maximum()
    newest(chat).answer_text.write("What took the machine a second to lay out. " * 60)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    settle(qtbot, chat)
    assert bar.value() == bar.maximum()


def test_old_turns_become_widgets_on_request(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_conversation([answer(answer_id=n) for n in range(1, SHOWN_AT_ONCE + 6)])
    assert len(chat.turns.views) == SHOWN_AT_ONCE
    assert not chat.turns.earlier_button.isHidden()
    chat.turns.earlier_button.click()
    assert len(chat.turns.views) == SHOWN_AT_ONCE + 5
    assert chat.turns.earlier_button.isHidden()
    order = [view.turn.key for view in chat.turns.views]
    by_place = sorted(chat.turns.views, key=chat.turns._column.indexOf)
    assert [view.turn.key for view in by_place] == order


def test_lines_have_at_most_72_characters_however_wide_the_pane(
    qtbot: QtBot, chat: ChatView
) -> None:
    chat.set_conversation([long_answer()])
    chat.resize(1400, 600)
    settle(qtbot, chat)
    text = newest(chat).answer_text
    assert text.width() <= reading_width(chat.turns.font(), theme.light())
    left = text.mapTo(chat, text.rect().topLeft()).x()
    assert left == pytest.approx((1400 - text.width()) / 2, abs=12)


def test_asking_can_be_unavailable(chat: ChatView) -> None:
    chat.set_available(False, "Open a book to ask about it.")
    assert chat.question_box.note == "Open a book to ask about it."
    chat.set_available(True)
    assert chat.question_box.note == ""


def test_a_screen_reader_hears_the_answer(chat: ChatView, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    class Ear:
        Event = QAccessible.Event

        @staticmethod
        def updateAccessibility(event: object) -> None:  # noqa: N802 - Qt's name
            heard.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(chat_view, "QAccessible", Ear)
    chat.begin("Who?")
    chat.finish(answer("Lessig. [1]"))
    chat.begin("Who?")
    chat.fail(ProcessDied("It stopped."))
    assert heard == ["Lessig. One citation.", "It stopped."]
    heard.clear()
    chat.begin("Who?")
    for piece in ("Les", "sig. [1] He ", "wrote", " it"):
        chat.add_text(piece)
    assert heard == ["Lessig."]  # a sentence at a time, not a token
    chat.finish(answer("Lessig. [1] He wrote it", answer_id=2))
    assert heard == ["Lessig.", "He wrote it One citation."]


def test_an_empty_chat_offers_questions(qtbot: QtBot, chat: ChatView) -> None:
    chat.set_suggestions(["What does “The Whale” say?", "Who & why?"])
    offers = [chat._offers.itemAt(place).widget() for place in range(chat._offers.count())]
    with qtbot.waitSignal(chat.question_submitted) as asked:
        qtbot.mouseClick(offers[1], Qt.MouseButton.LeftButton)
    assert asked.args == ["Who & why?"]
    chat.set_available(False, "One moment.")
    with qtbot.assertNotEmitted(chat.question_submitted):
        qtbot.mouseClick(offers[0], Qt.MouseButton.LeftButton)
    chat.set_suggestions([])
    assert chat._offers.count() == 0


@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
def test_every_theme_paints_what_is_shown(qtbot: QtBot, chat: ChatView, name: str) -> None:
    chat.set_conversation(
        [answer("A. [1] `code`\n\n> quoted", citations=(citation(1, LONG_QUOTE),))]
    )
    chosen = getattr(theme, name)()
    chat.set_theme(chosen)
    settle(qtbot, chat)
    image = chat.grab().toImage()
    assert image.pixelColor(2, 300) == chosen.surface
    text = newest(chat).answer_text.document().begin().begin()
    assert text.fragment().charFormat().foreground().color() == chosen.text


def test_what_had_to_be_done_differently_is_said_under_the_answer(chat: ChatView) -> None:
    cut, ended = "Memory was short: the prompt was cut to 1,024 tokens.", "It ends early."
    chat.set_conversation([answer(notes=(cut, ended)), answer(answer_id=2)])
    first, second = chat.turns.views
    assert first.notes == f"{cut} {ended}"
    assert second.notes == ""
