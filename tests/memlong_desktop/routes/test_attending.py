"""The strip in the whole window: live, chosen, clicked, by keyboard, in every theme."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from engine.records.answers import Answered, Looked, Passage, Retrieved, Token
from engine.records.indexing import DocumentAdded
from memlong_desktop import theme as themes
from memlong_desktop.desktop import Desktop
from memlong_desktop.views.attention_strip import AttentionStrip
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, answer, entry

Start = Callable[..., Desktop]

PASSAGES = (
    Passage(
        40,
        "The later words of the book.",
        8,
        "9",
        0.6,
        ((8, 100.0, 300.0),),
        ((8, (50.0, 100.0, 300.0, 112.0)), (8, (50.0, 114.0, 200.0, 126.0))),
    ),
    Passage(4, "The early words of the book.", 1, "2", 0.7, ((1, 40.0, 200.0),)),
)
LOOKED = ((4, 0.1), (40, 0.4))


@pytest.fixture
def asked(start: Start, engine: FakeEngine, tmp_path: Path, qtbot: QtBot) -> Desktop:
    """A question is on its way."""
    book = tmp_path / "A long book.txt"
    book.write_text("\n\n".join(f"Paragraph {n} of a book." for n in range(600)), encoding="utf-8")
    desktop = start(book)
    engine.preparing.put(FACTS, None)
    engine.script(book).put(DocumentAdded(entry(path=str(book), format="TXT")))
    qtbot.waitUntil(lambda: desktop.operations.entry is not None, timeout=20_000)
    assert desktop.window.reader.page_count > 9
    desktop.window.chat.question_submitted.emit("Is it?")
    return desktop


def strip(desktop: Desktop) -> AttentionStrip:
    return desktop.window.strip


def shares(desktop: Desktop) -> list[float | None]:
    return [spot.share for spot in strip(desktop).places]


def answered(desktop: Desktop, engine: FakeEngine, qtbot: QtBot) -> None:
    engine.asking.put(Retrieved(PASSAGES, weak=False), Token("Yes."), Looked(LOOKED))
    engine.asking.put(Answered(answer(passages=PASSAGES, looked=LOOKED)), None)
    qtbot.waitUntil(lambda: not desktop.operations.asking.active)


def test_it_is_painted_while_the_answer_is_written(
    asked: Desktop, engine: FakeEngine, qtbot: QtBot
) -> None:
    assert shares(asked) == []
    engine.asking.put(Retrieved(PASSAGES, weak=False))
    qtbot.waitUntil(lambda: shares(asked) == [None, None])  # no strength before there is one
    engine.asking.put(Token("Yes"), Looked(((4, 0.3), (40, 0.1))))
    qtbot.waitUntil(lambda: shares(asked) == pytest.approx([0.75, 0.25]))
    engine.asking.put(Token("."), Looked(LOOKED))
    qtbot.waitUntil(lambda: shares(asked) == pytest.approx([0.2, 0.8]))
    weak, strong = strip(asked).bar(0), strip(asked).bar(1)
    assert weak.width() < strong.width()  # colour is not the only sign
    assert weak.y() < strong.y()
    asked.operations.stop()
    assert shares(asked) == pytest.approx([0.2, 0.8])  # a stopped answer keeps what came


def test_a_click_goes_there_with_a_way_back_and_hovering_says_what_is_there(
    asked: Desktop, engine: FakeEngine, qtbot: QtBot
) -> None:
    answered(asked, engine, qtbot)
    shown, reader = strip(asked), asked.window.reader
    at = shown.bar(1).center().toPoint()
    words = shown.words_at(at.y())
    assert "Page 9" in words
    assert "80 %" in words
    assert "The later words" in words
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=at)
    assert reader.page_index == 8
    marked = (
        reader.page_transform(8).inverted()[0].mapRect(reader.citation_outline().boundingRect())
    )
    assert marked.getCoords() == pytest.approx((50, 100, 300, 126), abs=2)
    top, bottom = shown.view
    assert top <= shown.places[1].top <= bottom
    asked.window.actions_table["back"].trigger()
    assert reader.page_index == 0
    at.setY(shown.height() // 2)
    assert "words of the book" not in shown.words_at(at.y())
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=at)
    assert reader.page_index == pytest.approx(reader.page_count // 2, abs=1)


def test_an_earlier_answer_is_shown_when_the_reader_turns_to_it(
    asked: Desktop, engine: FakeEngine, qtbot: QtBot
) -> None:
    answered(asked, engine, qtbot)
    asked.window.chat.question_submitted.emit("And?")
    assert shares(asked) == []
    engine.asking.put(Retrieved((), weak=True), Token("No."))
    engine.asking.put(Answered(answer("No.", answer_id=2, question="And?", weak=True)), None)
    qtbot.waitUntil(lambda: not asked.operations.asking.active)
    assert shares(asked) == []
    first, second = asked.window.chat.turns.views
    qtbot.waitUntil(asked.window.isActiveWindow)
    first.how_button.setFocus()
    assert shares(asked) == pytest.approx([0.2, 0.8])
    asked.window.chat.focus_question()
    assert shares(asked) == pytest.approx([0.2, 0.8])
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert shares(asked) == []


def test_the_keyboard_and_a_screen_reader_reach_every_place(
    asked: Desktop, engine: FakeEngine, qtbot: QtBot
) -> None:
    shown = strip(asked)
    assert shown.focusPolicy() == Qt.FocusPolicy.NoFocus  # nothing to choose from
    answered(asked, engine, qtbot)
    shown.setFocus()
    interface = QAccessible.queryAccessibleInterface(shown)
    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Where the answer looked"
    assert "Is it?" in interface.text(QAccessible.Text.Description)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert "The later words" in interface.text(QAccessible.Text.Description)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert asked.window.reader.page_index == 8
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Up)
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert asked.window.reader.page_index == 1


def test_one_picture_fades_into_the_next_unless_motion_is_reduced(
    asked: Desktop, engine: FakeEngine, qtbot: QtBot
) -> None:
    answered(asked, engine, qtbot)
    shown = strip(asked)
    fade = shown._fade
    qtbot.waitUntil(lambda: fade.state() == fade.State.Stopped)
    still = shown.grab().toImage()
    strong = shown.bar(1).center().toPoint() * still.devicePixelRatio()
    shown.set_places(())
    fade.pause()
    fade.setCurrentTime(fade.duration() // 2)
    between = shown.grab().toImage()
    fade.setCurrentTime(fade.duration())
    gone = shown.grab().toImage()
    levels = [picture.pixelColor(strong).lightness() for picture in (still, between, gone)]
    assert levels == sorted(levels)
    assert levels[0] < levels[1] < levels[2]
    themes.reduce_motion(asked=True)
    shown.set_places(())
    assert fade.state() == fade.State.Stopped
    themes.reduce_motion(asked=False)


@pytest.mark.parametrize("chosen", [themes.light(), themes.dark(), themes.high_contrast()])
def test_strong_and_weak_look_different_in_every_theme(
    asked: Desktop, engine: FakeEngine, qtbot: QtBot, chosen: themes.Theme
) -> None:
    answered(asked, engine, qtbot)
    asked.window.set_theme(chosen)
    shown = strip(asked)
    picture = shown.grab().toImage()
    ratio = picture.devicePixelRatio()
    weak, strong = (
        picture.pixelColor((shown.bar(n).center() * ratio).toPoint()).lightnessF() for n in (0, 1)
    )
    assert abs(weak - strong) > 0.1
    ground = chosen.surface.lightnessF()
    assert abs(strong - ground) > abs(weak - ground)


def test_another_document_has_nothing_of_the_one_before(
    asked: Desktop, engine: FakeEngine, qtbot: QtBot
) -> None:
    answered(asked, engine, qtbot)
    asked.operations.close_document()
    assert shares(asked) == []
    assert strip(asked).words_at(10) == ""
