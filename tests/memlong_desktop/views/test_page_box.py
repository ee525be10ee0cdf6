"""The page box as a real widget: labels, numbers, and what happens where both fit."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from engine.records.pages import PageFacts
from memlong_desktop.page_labels import PageLabels
from memlong_desktop.views.page_box import PageBox

NAMES = ("i", "ii", "iii", "1", "2", "3", "1", "2")


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[PageBox]:
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    made = PageBox(window)
    labels = PageLabels(len(NAMES))
    labels.set(0, [PageFacts(name, 1, 1) for name in NAMES])
    made.set_labels(labels)
    window.show()
    qtbot.waitExposed(window)
    made.edit()
    yield made
    assert window  # kept until here


def type_into(qtbot: QtBot, box: PageBox, text: str) -> None:
    box.selectAll()
    qtbot.keyClicks(box, text)


@pytest.mark.parametrize(("text", "page"), [("iii", 2), ("III", 2), ("#3", 2), ("8", 7)])
def test_what_means_one_page_goes_there(qtbot: QtBot, box: PageBox, text: str, page: int) -> None:
    type_into(qtbot, box, text)
    assert box.rows == []
    with qtbot.waitSignal(box.page_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == [page]


def test_what_may_mean_several_pages_offers_them(qtbot: QtBot, box: PageBox) -> None:
    type_into(qtbot, box, "2")
    assert box.rows == ["Page 2 (5 of 8)", "Page 2 (8 of 8)", "Page ii (2 of 8)"]
    with qtbot.waitSignal(box.page_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == [4]  # the first that is called so
    assert box.rows == []


def test_another_of_them_is_an_arrow_away(qtbot: QtBot, box: PageBox) -> None:
    type_into(qtbot, box, "2")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.page_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_a_click_takes_one_of_them(qtbot: QtBot, box: PageBox) -> None:
    type_into(qtbot, box, "2")
    rows = box.window().findChild(QListView)
    point = rows.visualRect(rows.model().index(1, 0)).center()
    with qtbot.waitSignal(box.page_chosen) as chosen:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen.args == [7]


def test_typing_on_narrows_the_choice(qtbot: QtBot, box: PageBox) -> None:
    type_into(qtbot, box, "1")
    assert len(box.rows) == 3
    qtbot.keyClick(box, Qt.Key.Key_0)
    assert box.text() == "10"
    assert box.rows == []


def test_what_names_nothing_says_what_pages_there_are(qtbot: QtBot, box: PageBox) -> None:
    type_into(qtbot, box, "xl")
    with qtbot.waitSignal(box.name_entered) as entered, qtbot.assertNotEmitted(box.page_chosen):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    box.say_unknown(entered.args[0])
    assert box.rows == ["No page is called “xl”; they go from i to 2."]
    with qtbot.assertNotEmitted(box.page_chosen):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_whoever_leaves_finds_the_page_again(qtbot: QtBot, box: PageBox) -> None:
    box.show_page(3)
    type_into(qtbot, box, "77")
    box.show_page(4)  # the reader scrolls on: what is being typed stays
    assert box.text() == "77"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == "2"
