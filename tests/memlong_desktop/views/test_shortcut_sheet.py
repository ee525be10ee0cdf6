"""The sheet of shortcuts against the table that it is made from."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from memlong_desktop import theme as themes
from memlong_desktop.action_table import TABLE
from memlong_desktop.view_keys import IN_VIEWS
from memlong_desktop.views.shortcut_sheet import ShortcutSheet


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(1000, 700)
    return around


@pytest.fixture
def sheet(around: QWidget, qtbot: QtBot) -> ShortcutSheet:
    sheet = ShortcutSheet(themes.light(), around)
    sheet.show()
    qtbot.waitExposed(sheet)
    return sheet


def shown(sheet: ShortcutSheet) -> list[str]:
    return [
        line.accessibleName() for _, lines in sheet._groups for line in lines if line.isVisible()
    ]


def test_every_shortcut_of_the_table_is_on_it(sheet: ShortcutSheet) -> None:
    said = shown(sheet)
    keyed = [spec for spec in TABLE if spec.shortcuts]
    for spec in keyed:
        assert any(line.startswith(f"{spec.text.rstrip('…')}: ") for line in said), spec.id
    assert len(said) == len(keyed) + sum(len(keys) for _, keys in IN_VIEWS)


def test_it_is_searched_by_words_and_by_keys(sheet: ShortcutSheet, qtbot: QtBot) -> None:
    qtbot.keyClicks(sheet._search, "zoom in")
    assert [line.partition(":")[0] for line in shown(sheet)] == ["Zoom in"]
    assert [box.isVisible() for box, _ in sheet._groups].count(True) == 1
    sheet._search.setText("ctrl+g")
    assert [line.partition(":")[0] for line in shown(sheet)] == ["Go to page"]
    sheet._search.setText("qqq")
    assert shown(sheet) == []
    assert sheet._nothing.isVisible()
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(sheet._search, Qt.Key.Key_Escape)


@pytest.mark.parametrize("keys", [keys for _, rows in IN_VIEWS for keys, _ in rows])
def test_keys_of_views_are_keys_and_no_shortcuts_of_the_window(keys: str) -> None:
    sequence = QKeySequence(keys)
    assert sequence.count() == 1
    assert sequence.toString()
    taken = {QKeySequence(each) for spec in TABLE for each in spec.shortcuts} - {
        QKeySequence("Esc")
    }
    assert sequence not in taken
