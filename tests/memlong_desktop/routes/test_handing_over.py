"""Answers handed to another engine in the window: the dialog, the mark, the key, what is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.other_engine.choice import OtherEngine
from engine.records.models import ModelFacts
from memlong_desktop import settings_file
from memlong_desktop.desktop import Desktop
from memlong_desktop.routes.preferring import Preferring
from memlong_desktop.settings import OtherEngineChoice, Settings
from memlong_desktop.token_store import TokenStore
from memlong_desktop.views.other_engine_dialog import OtherEngineDialog
from tests.memlong_desktop.desktop_at_work import Start
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine

FAR = "https://engine.example.org/v1"
LEAVES = "Passages leave this computer"


class Keyring:
    """Keeps passwords in a dictionary."""

    priority = 1

    class errors:  # noqa: N801 - as the package has it
        class KeyringError(Exception):
            pass

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get_keyring(self) -> "Keyring":
        return self

    def get_password(self, _service: str, name: str) -> str | None:
        return self.kept.get(name)

    def set_password(self, _service: str, name: str, password: str) -> None:
        self.kept[name] = password


def dialog_of(desktop: Desktop) -> OtherEngineDialog:
    desktop.window.actions_table["other_engine"].trigger()
    assert desktop.handing_over.dialog is not None
    return desktop.handing_over.dialog


def test_handed_over_with_a_key_marked_in_the_chat_and_taken_back(
    start: Start, engine: FakeEngine, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = start()
    keyring = Keyring()
    desktop.handing_over._tokens = TokenStore(keyring)
    chat, status = desktop.window.chat, desktop.window.status_line
    engine.preparing.put(FACTS, None)
    qtbot.waitUntil(lambda: "Small Model" in status.model_words)
    assert chat.mark.isHidden()

    dialog = dialog_of(desktop)
    assert not dialog._use.isEnabled()
    for address, says, good in (
        ("localhost", "begins with http", False),
        ("http://10.1.1.1:8000/v1", "not encrypted", True),
        ("http://127.0.0.1:11434/v1", "nothing leaves it", True),
        (FAR, "will leave this computer for engine.example.org", True),
    ):
        dialog._address.setText(address)
        dialog._model.setText("large")
        assert says in dialog.meaning
        assert dialog._use.isEnabled() == good
    dialog._key.setText("secret")
    dialog._keep.setChecked(True)
    engine.preparing.put(ModelFacts("large", "", False, elsewhere="engine.example.org"), None)
    qtbot.mouseClick(dialog._use, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: status.model_words == "large at engine.example.org")
    assert engine.others == [OtherEngine(FAR, "large", "secret")]
    assert LEAVES in chat.mark.words
    assert not chat.mark.isHidden()
    assert "Nothing leaves" not in chat._intro_words.text()
    assert keyring.kept == {"engine.example.org": "secret"}
    file = tmp_path / "data" / "settings.toml"
    kept = settings_file.load(desktop._folders.settings_file)[0].other_engine
    assert kept == OtherEngineChoice(on=True, address=FAR, model="large", keyed=True)
    assert "secret" not in desktop._folders.settings_file.read_text(), file

    dialog = dialog_of(desktop)
    engine.preparing.put(FACTS, None)
    qtbot.mouseClick(dialog._back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Small Model" in status.model_words)
    assert engine.others[-1] is None
    assert chat.mark.isHidden()
    assert "Nothing leaves this computer." in chat._intro_words.text()
    assert not desktop.preferences.settings.other_engine.on


@pytest.mark.parametrize("address", [FAR, "no address"])
def test_a_start_goes_on_with_what_is_set_if_it_can_be_used(
    start: Start, engine: FakeEngine, qtbot: QtBot, tmp_path: Path, address: str
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    first = start(data=data)
    file = first._folders.settings_file
    chosen = OtherEngineChoice(on=True, address=address, model="large")
    first.shut_down()
    settings_file.save(Settings(other_engine=chosen), file)
    desktop = start(data=data)
    if address == FAR:
        qtbot.waitUntil(lambda: len(engine.others) == 1)
        assert desktop.window.chat.mark.words.startswith(LEAVES)
    else:
        assert desktop.window.chat.mark.isHidden()
        assert engine.others == []


def test_a_settings_file_from_somebody_sends_nothing_anywhere(
    start: Start, engine: FakeEngine, tmp_path: Path
) -> None:
    desktop = start()
    chosen = OtherEngineChoice(on=True, address=FAR, model="large")
    settings_file.save(Settings(other_engine=chosen), tmp_path / "gift.toml")
    preferring = desktop.window.findChild(Preferring)
    assert preferring is not None
    preferring.import_from(tmp_path / "gift.toml")
    assert not desktop.preferences.settings.other_engine.on
    assert engine.others == []
