"""The command palette over what can be done, steered by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from memlong_desktop import theme as themes
from memlong_desktop.item_models.palette_items import PaletteEntry, PaletteItems, PaletteRole
from memlong_desktop.views.palette import Palette

DONE: list[str] = []


def thing(words: str, **facts: object) -> PaletteEntry:
    return PaletteEntry(words, "View", lambda: DONE.append(words), **facts)  # type: ignore[arg-type]


THINGS = [
    thing("Zoom in", keys="Ctrl+="),
    thing("Zoom out", enabled=False),
    thing("Full screen", on=True, icon="check"),
    *(thing(f"Chapter {n}") for n in range(200)),
]


@pytest.fixture
def palette(qtbot: QtBot) -> Palette:
    DONE.clear()
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(1000, 700)
    around.show()
    palette = Palette(THINGS, themes.light(), around)
    palette.place()
    palette.open()
    qtbot.waitUntil(palette._edit.hasFocus)
    return palette


def test_the_model_is_one(qtmodeltester: object, qtbot: QtBot) -> None:
    items = PaletteItems(THINGS)
    items.search("zoom")
    qtmodeltester.check(items)  # type: ignore[attr-defined]
    assert [items.index(row).data() for row in range(2)] == ["Zoom in", "Zoom out"]
    assert items.index(0).data(PaletteRole.LETTERS) == (0, 1, 2, 3)
    spoken = [items.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == ["Zoom in, View, Ctrl+=", "Zoom out, View, not possible now"]


def test_letters_and_enter_do_it_once_it_is_closed(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette._edit, "full")
    with qtbot.waitSignal(palette.finished):
        qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    assert DONE == ["Full screen"]


def test_arrows_move_without_leaving_the_box(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette._edit, "chapter 1")
    first = palette._list.currentIndex().data()
    qtbot.keyClick(palette._edit, Qt.Key.Key_Down)
    second = palette._list.currentIndex().data()
    assert (first, second) == ("Chapter 1", "Chapter 10")
    assert palette._edit.hasFocus()
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    assert DONE == ["Chapter 10"]


def test_what_is_not_possible_now_does_nothing(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette._edit, "zoom out")
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    assert DONE == []
    assert palette.isVisible()


def test_esc_closes_it(palette: Palette, qtbot: QtBot) -> None:
    with qtbot.waitSignal(palette.finished):
        qtbot.keyClick(palette._edit, Qt.Key.Key_Escape)
    assert DONE == []


def test_nothing_found_is_said(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette._edit, "qqqq")
    assert palette._nothing.isVisible()
    assert not palette._list.isVisible()
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_click_does_it(palette: Palette, qtbot: QtBot) -> None:
    view = palette._list
    place = view.visualRect(view.model().index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(DONE) == 1
