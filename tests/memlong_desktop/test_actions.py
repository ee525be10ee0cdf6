from collections import Counter

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from memlong_desktop import theme as themes
from memlong_desktop.action_spec import ActionSpec
from memlong_desktop.action_table import TABLE
from memlong_desktop.actions import Actions, by_group, tool_tip
from memlong_desktop.paths import resource


def test_no_shortcut_is_given_twice() -> None:
    counted = Counter(keys.casefold() for spec in TABLE for keys in spec.shortcuts)
    assert [keys for keys, times in counted.items() if times > 1] == []


def test_no_id_is_given_twice() -> None:
    assert len({spec.id for spec in TABLE}) == len(TABLE)


@pytest.mark.parametrize("spec", [spec for spec in TABLE if spec.icon], ids=lambda spec: spec.id)
def test_icons_exist(spec: ActionSpec) -> None:
    assert resource("icons", f"{spec.icon}.svg").is_file()


def test_actions_follow_their_conditions(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, themes.light())
    assert actions["open"].isEnabled()
    assert not actions["zoom_in"].isEnabled()
    actions.set("document", True)
    actions.set("answering", True)
    assert actions["zoom_in"].isEnabled()
    assert actions["stop"].isEnabled()
    assert not actions["back"].isEnabled()
    actions.set("can_go_back", True)
    assert actions["back"].isEnabled()
    actions.set("document", False)
    assert not actions["back"].isEnabled()
    assert not actions["zoom_in"].isEnabled()


def test_an_action_does_one_thing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, themes.light())
    actions.on("about", window.show)
    with pytest.raises(ValueError, match="about does something already"):
        actions.on("about", window.hide)
    with pytest.raises(KeyError):
        actions.on("no such action", window.hide)
    actions["about"].trigger()
    assert window.isVisible()


def test_every_action_is_in_the_menu(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, themes.light())
    menu = actions.menu(window)
    listed = [
        a.objectName()
        for section in menu.actions()
        for a in section.menu().actions()
        if a.objectName()
    ]
    assert sorted(listed) == sorted(spec.id for spec in TABLE)
    assert [section.text() for section in menu.actions()] == list(by_group())
    bar = actions.menu_bar(window)
    assert [section.text() for section in bar.actions()] == list(by_group())


def test_tool_tips_name_the_keys() -> None:
    spec = next(spec for spec in TABLE if spec.id == "open")
    assert tool_tip(spec).startswith("Open a file (")
