"""Notes for summaries: one document at a time, held, resumed, and dropped."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.errors import StorageError
from engine.records.indexing import Progress
from memlong_desktop.background.lanes import Lane
from memlong_desktop.background.summarising import Summarising, chip_of
from tests.memlong_desktop.engine_fake import FakeEngine, Script

ONE, TWO = "a" * 32, "b" * 32


def at(done: int) -> Progress:
    return Progress("summarising", done, 6, "sections")


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def work(qapp: object, engine: FakeEngine) -> Iterator[Summarising]:
    lane = Lane("notes")
    yield Summarising(lane, engine)
    lane.cancel_all()
    engine.close()
    lane.close()


def phases(work: Summarising) -> tuple[str, str]:
    one, two = work.state(ONE), work.state(TWO)
    return one.phase if one else "", two.phase if two else ""


def test_held_and_resumed(work: Summarising, engine: FakeEngine, qtbot: QtBot) -> None:
    work.begin(ONE)
    engine.summaries.setdefault(ONE, Script()).put(at(2))
    qtbot.waitUntil(lambda: (state := work.state(ONE)) is not None and state.read == 2)
    work.begin(TWO)
    assert phases(work) == ("running", "waiting")
    work.pause(ONE)
    engine.summaries[ONE].put(at(3))  # the stream closes at its next item
    assert phases(work) == ("paused", "running")
    state = work.state(ONE)
    assert state is not None
    assert chip_of(state).words == "Summary held at 2/6"
    work.begin(ONE)  # another answer wants it: held means held
    assert phases(work)[0] == "paused"
    work.resume(ONE)
    assert phases(work) == ("waiting", "running")
    engine.summaries[ONE] = Script()
    engine.summaries[ONE].put(at(6), None)
    qtbot.waitUntil(lambda: ("summarise", TWO) in engine.calls)
    engine.summaries[TWO].put(None)
    qtbot.waitUntil(lambda: phases(work) == ("done", "done"))
    state = work.state(ONE)
    assert state is not None
    assert (chip_of(state).words, chip_of(state).tone) == ("Summary 6/6", "good")


def test_a_failure_is_told_and_can_be_tried_again(
    work: Summarising, engine: FakeEngine, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(work.failed):
        work.begin(ONE)
        engine.summaries.setdefault(ONE, Script()).put(StorageError("Full.", "Free."))
    state = work.state(ONE)
    assert state is not None
    assert (chip_of(state).words, chip_of(state).tip) == ("Summary failed", "Full. Free.")
    work.resume(ONE)
    assert phases(work)[0] == "running"
    work.drop(ONE)
    assert work.state(ONE) is None
