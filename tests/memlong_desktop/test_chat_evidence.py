"""What an answer stands on, in the chat: marks while it is written, the card, how it was made."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.records.answers import PromptFacts, Retrieved
from memlong_desktop import theme
from memlong_desktop.routes.pointing import Pointing
from memlong_desktop.views.answer_text import AnswerText
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.prompt_dialog import PromptDialog
from tests.memlong_desktop.conversation_samples import answer, citation, passage

QUOTE = "Free cultures are cultures that leave"


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    shown = MainWindow(theme.light())
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def test_marks_are_there_while_the_answer_is_written(qtbot: QtBot, window: MainWindow) -> None:
    pointing = Pointing(window)
    card, chat = pointing.card, window.chat
    chat.begin("What is free?")
    chat.set_retrieved(Retrieved((passage(),), weak=False))
    chat.add_text("Cultures are.")
    chat.add_citation(citation(1, QUOTE))
    chat.add_text(" [1] And")
    text = chat.turns.views[-1].answer_text
    qtbot.waitUntil(lambda: _is_seen(text))
    (chip,) = text.chips
    at = text.chip_rect(chip).center().toPoint()

    def is_pointed_at() -> bool:
        if not card.isVisible() and not pointing._timer.isActive():  # what is scrolled is left
            QTest.mouseMove(text.viewport(), QPoint(0, 0))
            QTest.mouseMove(text.viewport(), at)
        return card.isVisible()

    qtbot.waitUntil(is_pointed_at)
    assert card.passage == ("", QUOTE, " a great deal open.")
    assert card.words.startswith("Free Culture, p. 12\n")
    assert window.rect().contains(card.geometry())
    with qtbot.waitSignal(chat.citation_activated) as activated:
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert activated.args[0].quote == QUOTE
    assert not card.isVisible()
    chat.add_text(" more of it.")
    assert [one.number for one in text.chips] == [1]


def _is_seen(text: AnswerText) -> bool:
    """Whether all marks have found their places."""
    rects = [text.chip_rect(chip).toAlignedRect() for chip in text.chips]
    return text.isVisible() and all(text.viewport().rect().contains(rect) for rect in rects)


def test_the_keyboard_reaches_the_card_and_puts_it_away(qtbot: QtBot, window: MainWindow) -> None:
    card = Pointing(window).card
    lost = citation(2, "Nothing like it stands there.")
    lost = msgspec.structs.replace(lost, boxes=())
    found = answer("It is. [1] It was. [2]", citations=(citation(1, QUOTE), lost))
    window.chat.set_conversation([found])
    qtbot.waitUntil(window.isActiveWindow)
    text = window.chat.turns.views[-1].answer_text
    qtbot.waitUntil(lambda: _is_seen(text))
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    qtbot.waitUntil(card.isVisible)
    assert QUOTE in card.words
    assert "Not found" not in card.words
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not card.isVisible()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    qtbot.waitUntil(card.isVisible)
    assert "Not found in the text" in card.words
    row = window.chat.turns.views[-1].quotes.rows[1]
    assert "Not found in the text" in row.accessibleName()
    assert "Not found in the text" in row._layout.text()


def test_the_whole_prompt_can_be_read(qtbot: QtBot, window: MainWindow) -> None:
    prompt = '<|im_start|>user\n"<b>quoted</b>"<|im_end|>'
    found = msgspec.structs.replace(answer(), prompt=PromptFacts(prompt, tokens=9, passages=1))
    window.chat.set_conversation([found, answer(answer_id=2)])
    first, second = window.chat.turns.views
    for view in (first, second):
        view.how_button.click()
    assert first.making is not None
    assert second.making is not None
    assert second.making.prompt_button.isHidden()
    first.making.prompt_button.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PromptDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PromptDialog)
    assert dialog.text == prompt
    dialog.reject()
