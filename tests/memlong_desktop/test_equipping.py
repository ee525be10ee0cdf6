"""The models dialog over a real hub on this computer; the engine does what the test says."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from engine import offers
from engine.errors import OutOfMemory
from engine.model import catalogue
from engine.model.entry import CatalogueEntry, HubSource, SourceFile
from engine.model.folder import installed
from engine.offers import Change, HubAccess, Offer
from engine.records.models import MachineFacts, ModelFacts
from engine.runtime.pinned import Wheels
from engine.sizes import ModelSize
from memlong_desktop import token_store
from memlong_desktop.desktop import Desktop
from memlong_desktop.model_words import change_words, cost_words
from memlong_desktop.token_store import TokenStore
from memlong_desktop.views.model_card import ModelCard
from tests.engine.model.hub_server import Hub, drop, hash_of, running, stall
from tests.engine.tiny_encoder import make
from tests.memlong_desktop.desktop_at_work import Start
from tests.memlong_desktop.engine_fake import FACTS, FakeEngine, entry

MACHINE = MachineFacts("cpu", "bfloat16", 10**10, 1e11, 1e10, "No graphics card.")
TINY = CatalogueEntry(
    "tiny",
    "Tiny",
    "language",
    "CC0-1.0",
    500_000,
    2_000_000,
    "For tests.",
    (HubSource("someone/tiny", "main", about=2_000_000),),
    shape=ModelSize(2, 8, 8, 2, 2, 4, 100, tied=True),
    gated=True,
)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    known = (catalogue.SMOLLM2, TINY)
    monkeypatch.setattr(catalogue, "CATALOGUE", known)
    monkeypatch.setattr(offers, "CATALOGUE", known)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with running(Hub()) as server:
        yield server


@pytest.fixture
def desktop(start: Start, engine: FakeEngine, hub: Hub, qtbot: QtBot) -> Desktop:
    desktop = start()
    desktop.operations.fetching.access = HubAccess(mirror=hub.endpoint)
    with qtbot.waitSignal(desktop.operations.model_changed):
        engine.preparing.put(
            ModelFacts("SmolLM2", "cpu", True, "smollm2-135m-instruct", MACHINE), None
        )
    with qtbot.waitSignal(desktop.operations.fetching.listed):
        desktop.equipping.open()
    return desktop


def card(desktop: Desktop, choice: str = "tiny") -> ModelCard:
    assert desktop.equipping.dialog is not None
    found = desktop.equipping.dialog.card(choice)
    assert found is not None
    return found


def press(qtbot: QtBot, desktop: Desktop, button: str) -> None:
    qtbot.mouseClick(getattr(card(desktop), button), Qt.MouseButton.LeftButton)


def test_fetched_with_a_token_used_and_removed(
    desktop: Desktop, engine: FakeEngine, hub: Hub, qtbot: QtBot
) -> None:
    fetching = desktop.operations.fetching
    hub.token, hub.moods = "hf_right", [drop]
    with qtbot.waitSignal(fetching.failed, timeout=30_000):
        press(qtbot, desktop, "_fetch")
    assert "accepted its terms" in card(desktop)._problem.text()
    edit = card(desktop)._token.findChild(QLineEdit)
    edit.setText("hf_right")
    with qtbot.waitSignal(fetching.fetched, timeout=30_000):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == ""
    qtbot.waitUntil(card(desktop)._use.isVisible)
    assert not card(desktop)._fetch.isVisible()
    assert not card(desktop)._problem.isVisible()
    assert [model.id for model in installed(fetching.models_dir)] == ["tiny"]

    assert ("get_ready",) in engine.calls  # since the dialog was opened
    press(qtbot, desktop, "_use")  # no book is open: nothing has to be asked
    qtbot.waitUntil(lambda: ("switch", "tiny", "beside") in engine.calls)
    facts = ModelFacts("Tiny", "cpu", False, "tiny", MACHINE)
    with qtbot.waitSignal(desktop.operations.preparing.switched):
        engine.switching.put(facts, None)
    assert desktop.settings.engine.language_model == "tiny"
    assert desktop.window.status_line.model_words == "Tiny, not calibrated"
    qtbot.waitUntil(lambda: not card(desktop)._use.isVisible())

    with qtbot.waitSignal(fetching.listed, timeout=30_000):
        fetching.remove("tiny")
    assert installed(fetching.models_dir) == []


def test_a_download_is_cancelled_and_what_came_is_kept(
    desktop: Desktop, hub: Hub, qtbot: QtBot
) -> None:
    fetching = desktop.operations.fetching
    hub.moods = [stall]
    press(qtbot, desktop, "_fetch")
    parts = fetching.models_dir / ".fetching-tiny"
    qtbot.waitUntil(
        lambda: any(p.stat().st_size for p in parts.glob("model.*.partial")), timeout=30_000
    )
    qtbot.waitUntil(card(desktop)._cancel.isVisible)
    # What else goes wrong with a model on its way does not make its download forgotten.
    tiny = next(offer for offer in desktop.equipping._offers if offer.choice == "tiny")
    gone = msgspec.structs.replace(tiny, choice=str(parts / "gone"), presence="here")
    with qtbot.waitSignal(fetching.failed):
        fetching.weigh(entry(), gone, tiny)
    assert [coming.choice for coming in fetching.under_way] == ["tiny"]
    assert card(desktop)._cancel.isVisible()
    with qtbot.waitSignal(fetching.stopped):
        press(qtbot, desktop, "_cancel")
    assert card(desktop)._fetch.isVisible()
    assert any(p.stat().st_size for p in parts.glob("model.*.partial"))


def test_what_models_compute_with_is_fetched_and_the_engine_begins_anew(
    desktop: Desktop, engine: FakeEngine, hub: Hub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetching = desktop.operations.fetching
    assert card(desktop, "smollm2-135m-instruct").isVisible()
    assert desktop.equipping.dialog is not None
    assert desktop.equipping.dialog.card(offers.RUNTIME) is None, "there is no graphics card here"
    assert not desktop.equipping.dialog._headings["runtime"].isVisible()
    fake = b"no wheel"
    hub.plain = {"/torch.whl": fake}
    file = SourceFile("torch.whl", hash_of(fake), len(fake))
    wheels = Wheels(hub.endpoint, (file,), unpacked=10, driver=580)
    monkeypatch.setattr(offers.pinned, "wheels", lambda: wheels)
    monkeypatch.setattr(offers.card, "driver", lambda: 580)
    with qtbot.waitSignal(fetching.listed):
        desktop.equipping.open()
    shown = card(desktop, offers.RUNTIME)
    assert desktop.equipping.dialog._headings["runtime"].isVisible()
    assert not shown._use.isVisible()
    with qtbot.waitSignal(fetching.failed, timeout=30_000):
        qtbot.mouseClick(shown._fetch, Qt.MouseButton.LeftButton)
    assert "not taken apart" in shown._problem.text()
    assert not any(call[0] == "switch" for call in engine.calls)
    settings = desktop.settings
    fetching.fetched.emit(offers.RUNTIME)
    qtbot.waitUntil(lambda: ("switch", "smollm2-135m-instruct", "instead") in engine.calls)
    facts = ModelFacts("SmolLM2", "cuda:0", True, "smollm2-135m-instruct", MACHINE)
    with qtbot.waitSignal(desktop.operations.preparing.switched):
        engine.switching.put(facts, None)
    assert desktop.settings == settings


def test_a_model_that_cannot_be_loaded_leaves_the_present_one(
    desktop: Desktop, engine: FakeEngine, qtbot: QtBot
) -> None:
    desktop.operations.switch_model("tiny", beside=True)
    with qtbot.waitSignal(desktop.operations.preparing.switch_failed):
        engine.switching.put(OutOfMemory("It does not fit.", "Choose a smaller one."))
    assert desktop.equipping.dialog is not None
    assert desktop.equipping.dialog._problem.text() == "It does not fit. Choose a smaller one."
    assert desktop.settings.engine.language_model == "smollm2-135m-instruct"
    assert desktop.window.status_line.model_words == "SmolLM2, calibrated"


def test_another_library_ends_a_switch_and_the_models_come_back(
    desktop: Desktop, engine: FakeEngine, qtbot: QtBot
) -> None:
    preparing = desktop.operations.preparing
    desktop.operations.switch_model("tiny", beside=True)
    qtbot.waitUntil(lambda: ("switch", "tiny", "beside") in engine.calls)
    engine.preparing.put(FACTS)  # for the next one; it ends when the engine is closed
    with qtbot.waitSignal(preparing.switch_given_up):
        desktop.operations.keeping.restored.emit()
    qtbot.waitUntil(lambda: preparing.state.facts is not None and not preparing.active)
    assert not desktop.operations.indexing._resting


def test_a_folder_that_holds_no_model(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(desktop.operations.fetching.found):
        desktop.equipping.use_folder(str(tmp_path))
    assert desktop.equipping.dialog is not None
    assert "config.json" in desktop.equipping.dialog._problem.text()
    assert not desktop.window.findChildren(QMessageBox)


def test_another_embedder_takes_over_without_another_engine(
    desktop: Desktop, engine: FakeEngine, qtbot: QtBot, tmp_path: Path
) -> None:
    mine = make(tmp_path / "my-encoder")
    fetching = desktop.operations.fetching
    with qtbot.waitSignal(fetching.listed):
        desktop.equipping.use_folder(str(mine))
    assert desktop.settings.engine.embedder == str(mine)
    assert desktop.settings.engine.language_model == "smollm2-135m-instruct"
    qtbot.waitUntil(lambda: any(c[0] == "configure" and str(mine) in c[1] for c in engine.calls))
    assert not any(call[0] == "switch" for call in engine.calls)
    used = card(desktop, str(mine))
    assert [mark.text() for mark in used._marks if mark.isVisible()] == ["In use"]
    assert not used._use.isVisible()


def test_what_another_embedder_costs_is_said_before() -> None:
    offer = Offer("bge-m3", "BGE-M3", "embedder", "MIT", "", size=10**9, indexing=500.0)
    words = change_words(offer, Change(False, 1200, 0, 300.0), "Emma")
    assert words.startswith("The 1,200 passages of “Emma” are indexed anew; its memory stays.")
    assert "about 5 min" in words
    assert "passages are found with the index there is" in words
    assert cost_words(offer, 150_000) == "about 5 min to index this book"
    assert cost_words(offer, 0) == ""


class Keyring:
    """Stands in for the package, which is optional: what it does is its own affair."""

    class errors:  # noqa: N801 - a module there
        class KeyringError(Exception):
            pass

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_keyring(self) -> "Keyring":
        return self

    def get_password(self, *where: str) -> str | None:
        if self.locked:
            raise self.errors.KeyringError
        return self.kept.get(where)

    def set_password(self, service: str, name: str, token: str) -> None:
        self.kept[service, name] = token

    def delete_password(self, *where: str) -> None:
        if where not in self.kept:
            raise self.errors.KeyringError
        del self.kept[where]


def test_a_start_does_not_wait_for_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[None] = []
    monkeypatch.setattr(token_store, "_package", lambda: looked.append(None))
    store = TokenStore()
    assert looked == []
    assert not store.usable
    assert store.token() == ""
    assert len(looked) == 1


def test_a_token_is_kept_in_the_keyring_or_nowhere() -> None:
    keyring = Keyring()
    store = TokenStore(keyring)
    assert store.usable
    assert store.keep("hf_right")
    assert store.token() == "hf_right"
    store.forget()
    store.forget()
    assert store.token() == ""
    keyring.locked = True
    assert store.token() == ""
    keyring.priority = 0  # the package found no keyring on this system
    assert (store.usable, store.keep("x"), store.token()) == (False, False, "")


def test_idle_models_are_let_go_and_called_back(
    desktop: Desktop, engine: FakeEngine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []
    monkeypatch.setattr(engine, "close", lambda: closed.append(True))
    resting = desktop._resting
    resting.set_minutes(2)
    resting.count()
    resting.count()
    qtbot.waitUntil(lambda: closed == [True])
    resting.count()  # it is closed once
    resting.set_minutes(2)
    resting.count()
    resting._on_used()
    resting.count()
    assert closed == [True]
    monkeypatch.undo()
