"""The question box on its own: keys, growth, limits, and the reasons it gives."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from engine.config import QUESTION_LIMIT
from engine.scopes import Collection
from memlong_desktop import theme
from memlong_desktop.views.question_box import QuestionBox, QuestionEdit


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(400, 400)
    pane.show()
    return pane


@pytest.fixture
def box(around: QWidget) -> QuestionBox:
    box = QuestionBox(theme.light(), around)
    box.resize(360, 200)
    box.show()
    return box


@pytest.fixture
def edit(box: QuestionBox) -> QuestionEdit:
    found = box.findChild(QuestionEdit)
    assert found is not None
    return found


def button(box: QuestionBox) -> QToolButton:
    found = box.findChild(QToolButton, "sendButton")
    assert found is not None
    return found


def test_enter_sends_and_shift_enter_breaks_the_line(
    qtbot: QtBot, box: QuestionBox, edit: QuestionEdit
) -> None:
    sent: list[str] = []
    box.question_submitted.connect(sent.append)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, " Who")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, "wrote it? ")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert sent == ["Who\nwrote it?"]
    assert box.text == ""


def test_the_button_sends(qtbot: QtBot, box: QuestionBox) -> None:
    assert not button(box).isEnabled()
    box.set_text("Who?")
    assert button(box).accessibleName() == "Ask"
    with qtbot.waitSignal(box.question_submitted):
        qtbot.mouseClick(button(box), Qt.MouseButton.LeftButton)


def test_while_an_answer_is_written_the_button_and_escape_stop_it(
    qtbot: QtBot, box: QuestionBox, edit: QuestionEdit
) -> None:
    stops: list[bool] = []
    box.stop_requested.connect(lambda: stops.append(True))
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not stops
    box.set_busy(busy=True)
    assert button(box).accessibleName() == "Stop the answer"
    qtbot.mouseClick(button(box), Qt.MouseButton.LeftButton)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert len(stops) == 2
    box.set_text("Next?")
    with qtbot.assertNotEmitted(box.question_submitted):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert box.text == "Next?"
    assert box.note == "It can be asked when this answer is complete; Esc stops that."
    box.set_busy(busy=False)
    assert box.note == ""


def test_a_click_on_the_rim_puts_the_cursor_into_it(
    qtbot: QtBot, box: QuestionBox, edit: QuestionEdit
) -> None:
    frame = box.findChild(QFrame, "askFrame")
    assert frame is not None
    edit.clearFocus()
    qtbot.mouseClick(frame, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    qtbot.waitUntil(edit.hasFocus)


def test_up_recalls_the_last_question_in_an_empty_box(
    qtbot: QtBot, box: QuestionBox, edit: QuestionEdit
) -> None:
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert box.text == ""
    box.set_last_question("Who?")
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert box.text == "Who?"
    box.set_last_question("When?")
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert box.text == "Who?"


def test_it_grows_to_six_lines(box: QuestionBox, edit: QuestionEdit) -> None:
    heights = []
    for lines in range(1, 9):
        box.set_text("\n".join(["x"] * lines))
        heights.append(edit.height())
    assert heights[:6] == sorted(set(heights[:6]))
    assert heights[5] == heights[6] == heights[7]
    assert edit.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
    box.set_text("")
    assert edit.height() == heights[0]


def test_a_question_that_is_too_long_is_not_sent_and_says_why(
    qtbot: QtBot, box: QuestionBox, edit: QuestionEdit
) -> None:
    box.set_text("x" * (QUESTION_LIMIT - 100))
    assert box.note == "100 characters left"
    box.set_text("x" * (QUESTION_LIMIT + 120))
    assert box.note == "4,000 characters are possible; shorten the question by 120."
    with qtbot.assertNotEmitted(box.question_submitted):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    box.set_text("x")
    assert box.note == ""


def test_when_nothing_can_be_asked_it_says_why(box: QuestionBox, edit: QuestionEdit) -> None:
    box.set_text("Who?")
    box.set_available(available=False, reason="This scan has no text to ask about.")
    assert box.note == "This scan has no text to ask about."
    assert not edit.isEnabled()
    assert not button(box).isEnabled()
    box.set_available(available=True, reason="")
    assert box.note == ""
    assert button(box).isEnabled()
    assert box.text == "Who?"


def test_it_says_what_is_asked(box: QuestionBox, edit: QuestionEdit) -> None:
    assert edit.placeholderText() == "Ask about this book"
    box.set_source(Collection("c", "", ("a", "b")))
    assert edit.placeholderText() == "Ask about these books"
    assert box.scope_row.source_button.text() == "2 books"
    box.set_source(Collection("c", "", ("a",)))
    assert edit.placeholderText() == "Ask about the chosen book"
    box.set_source(None)
    assert edit.placeholderText() == "Ask about this book"
