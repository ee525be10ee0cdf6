"""The settings dialog over the real declarations, and the route that keeps it in step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from memlong_desktop import settings_file
from memlong_desktop import theme as themes
from memlong_desktop.preferences import Preferences
from memlong_desktop.routes.preferring import Preferring
from memlong_desktop.setting_specs import spec, specs
from memlong_desktop.settings import Appearance, Engine, Settings
from memlong_desktop.views.main_window import MainWindow
from memlong_desktop.views.setting_row import SettingRow
from memlong_desktop.views.settings_dialog import SettingsDialog

Opened = tuple[SettingsDialog, Preferences, Preferring]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Opened:
    window = MainWindow(themes.light())
    qtbot.addWidget(window)
    window.show()
    preferences = Preferences(Settings(), tmp_path / "settings.toml", window)
    preferring = Preferring(window, preferences)
    window.actions_table["settings"].trigger()
    dialog = preferring._dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    return dialog, preferences, preferring


def row(dialog: SettingsDialog, setting_id: str) -> SettingRow:
    return next(each for each in dialog._rows if each.spec.id == setting_id)


def test_every_setting_has_a_row(opened: Opened) -> None:
    dialog, _, _ = opened
    assert [each.spec for each in dialog._rows] == list(specs())


def test_a_change_is_in_force_and_kept_at_once_and_can_be_taken_back(
    opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog, preferences, _ = opened
    colours = row(dialog, "appearance.theme")
    box = colours.control
    assert isinstance(box, QComboBox)
    assert not colours._reset.isVisible()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert preferences.settings.appearance.theme == "light"
    assert settings_file.load(tmp_path / "settings.toml")[0] == preferences.settings
    assert colours._reset.isVisible()
    qtbot.mouseClick(colours._reset, Qt.MouseButton.LeftButton)
    assert preferences.settings == Settings()
    assert box.currentText() == "Like the system"
    assert not colours._reset.isVisible()


def test_numbers_stay_in_their_range(opened: Opened, qtbot: QtBot) -> None:
    dialog, preferences, _ = opened
    size = row(dialog, "appearance.text_percent").control
    assert isinstance(size, QSpinBox)
    size.selectAll()
    qtbot.keyClicks(size, "120")
    assert preferences.settings.appearance.text_percent == 100  # it may go on to be 1200
    qtbot.keyClick(size, Qt.Key.Key_Return)
    assert preferences.settings.appearance.text_percent == 120
    for _ in range(30):
        qtbot.keyClick(size, Qt.Key.Key_Up)
    assert preferences.settings.appearance.text_percent == spec("appearance.text_percent").most


def test_the_switch_switches_by_keyboard(opened: Opened, qtbot: QtBot) -> None:
    dialog, preferences, _ = opened
    qtbot.keyClick(row(dialog, "engine.remember").control, Qt.Key.Key_Space)
    assert not preferences.settings.engine.remember


def test_the_search_leaves_what_fits(opened: Opened, qtbot: QtBot) -> None:
    dialog, _, _ = opened
    search = dialog.findChild(QLineEdit)
    assert search is not None
    qtbot.keyClicks(search, "contrast col")
    shown = [each.spec.id for each in dialog._rows if each.isVisible()]
    assert shown == ["appearance.theme"]
    assert [title.isVisible() for title, _ in dialog._groups].count(True) == 1
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    search.setText("qqq")
    assert dialog._nothing.isVisible()


def test_all_is_reset_but_what_is_chosen_elsewhere(opened: Opened) -> None:
    dialog, preferences, _ = opened
    preferences.put_all(
        Settings(1, Appearance("dark", 150), engine=Engine("/models/mine", "/models/finds", 3))
    )
    dialog.all_reset.emit()
    assert preferences.settings == Settings(engine=Engine("/models/mine", "/models/finds"))


def test_settings_go_to_a_file_and_come_back(opened: Opened, tmp_path: Path) -> None:
    dialog, preferences, preferring = opened
    chosen = Settings(appearance=Appearance("dark", 130))
    preferences.put_all(chosen)
    preferring.export_to(tmp_path / "mine.toml")
    preferences.put_all(Settings())
    preferring.import_from(tmp_path / "mine.toml")
    assert preferences.settings == chosen
    assert not dialog._problem.isVisible()
    (tmp_path / "bad.toml").write_text("version = 1\n[engine]\nthreads = -1\n")
    for name, said in (("bad.toml", "no settings that can be used"), ("none.toml", "cannot be")):
        preferring.import_from(tmp_path / name)
        assert said in dialog._problem.text()
        assert dialog._problem.isVisible()
        assert preferences.settings == chosen
    preferring.export_to(tmp_path / "no folder" / ".." / "settings.toml" / "below.toml")
    assert "below.toml cannot be written" in dialog._problem.text()


def test_it_opens_at_a_setting(opened: Opened, qtbot: QtBot) -> None:
    dialog, _, preferring = opened
    preferring.open_at("engine.memory_gib")
    assert dialog.focusWidget() is row(dialog, "engine.memory_gib").control
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert preferring._dialog is None


def test_a_text_that_cannot_be_used_says_why(opened: Opened, qtbot: QtBot) -> None:
    dialog, preferences, _ = opened
    mirror = row(dialog, "models.mirror")
    box = mirror.control
    assert isinstance(box, QLineEdit)
    qtbot.keyClicks(box, "mirror.example")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert preferences.settings == Settings()
    assert mirror._about.text().startswith("This cannot be used")
    box.setText("https://mirror.example")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert preferences.settings.models.mirror == "https://mirror.example"
    assert mirror._about.text() == mirror.spec.description
    assert dialog.isVisible()  # Enter ends the text, not the dialog
