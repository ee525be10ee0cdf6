"""The first run: from the welcome to a question about the sample book, by what is offered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from engine import offers
from engine.records.models import MachineFacts, ModelFacts
from engine.runtime.pinned import Wheels
from memlong_desktop.paths import resource
from memlong_desktop.routes.welcoming import SAMPLE
from tests.memlong_desktop.desktop_at_work import Start, make_known
from tests.memlong_desktop.engine_fake import FakeEngine

MACHINE = MachineFacts("cpu", "bfloat16", 10**10)


def test_from_the_welcome_to_a_question(
    start: Start, engine: FakeEngine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offers.card, "driver", lambda: 580)
    monkeypatch.setattr(offers.pinned, "wheels", lambda: Wheels("", (), 1, 580))
    desktop = start()
    window = desktop.window
    window.resize(1900, 900)  # wider than the words: their height is not that of so long a line
    steps = window.empty.first_steps
    qtbot.waitUntil(steps.isVisible)
    assert "fetched once" in steps.model_words
    assert not steps._card.isVisible()
    engine.preparing.put(ModelFacts("SmolLM2", "cpu", True, "smollm2-135m-instruct", MACHINE))
    qtbot.waitUntil(steps._card.isVisible)
    assert steps.model_words.startswith("SmolLM2 writes the answers.")

    def nothing_is_cut() -> bool:
        labels = [label for label in steps.findChildren(QLabel) if label.wordWrap()]
        whole = all(label.height() >= label.heightForWidth(label.width()) for label in labels)
        return whole and steps._card.geometry().bottom() <= steps.height()

    qtbot.waitUntil(nothing_is_cut)
    qtbot.mouseClick(window.empty.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.reader.page_count > 0, timeout=20_000)
    make_known(engine, desktop, resource(*SAMPLE), qtbot)

    def offered() -> list[QPushButton]:
        found = window.chat.findChildren(QPushButton, "offer")
        return [button for button in found if button.isVisible()]

    qtbot.waitUntil(lambda: len(offered()) == 3, timeout=20_000)
    question = offered()[0].property("question")
    qtbot.mouseClick(offered()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(call[0] == "ask" for call in engine.calls), timeout=20_000)
    assert next(call for call in engine.calls if call[0] == "ask")[2] == question
