"""The size of a question, told while it is written."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.conversations import NEW_CONVERSATION, PromptSize
from memlong_desktop.background.lanes import Lane
from memlong_desktop.background.weighing import Weighing
from memlong_desktop.item_models.prompt_words import size_words
from tests.memlong_desktop.engine_fake import FakeEngine


@pytest.fixture
def weighing(qapp: object) -> Iterator[Weighing]:
    lane = Lane("model")
    yield Weighing(lane, FakeEngine())
    lane.close()


def test_only_the_last_words_are_weighed(weighing: Weighing, qtbot: QtBot) -> None:
    seen: list[PromptSize | None] = []
    weighing.weighed.connect(seen.append)
    for question in ("Who", "Who is", "Who is she"):
        weighing.weigh(question, NEW_CONVERSATION)
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert seen[0] is not None
    assert seen[0].question == 23
    weighing.weigh(" ", NEW_CONVERSATION)
    assert seen[-1] is None


def test_what_is_left_out_is_said() -> None:
    whole = size_words(PromptSize(8000, 40, 0, 512, 0, 0))
    assert whole == "About 552 of 8,000 tokens: question 40, passages up to 512."
    less = size_words(PromptSize(500, 40, 90, 512, 2, 5))
    assert "what was said before 90" in less
    assert "Of 5 earlier questions the last 2 are read with it." in less
    assert "Some passages will not fit" in less
