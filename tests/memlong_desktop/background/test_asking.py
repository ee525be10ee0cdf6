import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.errors import NoText
from engine.records import Answered, Progress, Retrieved, Token
from memlong_desktop.background.asking import Asking
from memlong_desktop.background.lanes import Lane
from memlong_desktop.background.may_ask import why_not_ask
from memlong_desktop.background.preparing import ModelState
from tests.memlong_desktop.engine_fake import FakeEngine, answer, entry

LOADING = ModelState()
FETCHING = ModelState(progress=Progress("downloading", 1, 2, "bytes"))


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def asking(qapp: object, engine: FakeEngine) -> Iterator[Asking]:
    lane = Lane("ask")
    yield Asking(lane, engine)
    lane.cancel_all()
    engine.close()
    lane.close()


def test_an_answer_streams_and_ends(asking: Asking, engine: FakeEngine, qtbot: QtBot) -> None:
    written: list[str] = []
    asking.written.connect(written.append)
    pieces = [f"word{n} " for n in range(200)]
    engine.asking.put(Retrieved((), weak=False), *map(Token, pieces))
    engine.asking.put(Answered(answer("".join(pieces))), None)
    with qtbot.waitSignals([asking.retrieved, asking.answered]):
        asking.ask("a" * 32, "Is it?")
    assert "".join(written) == "".join(pieces)
    assert len(written) < 100
    assert not asking.active


def test_what_writes_answers_is_imported_on_the_lane(asking: Asking, qtbot: QtBot) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name in [n for n in sys.modules if n.partition(".")[0] == "markdown_it"]:
            patch.delitem(sys.modules, name)
        asking.get_ready()
        qtbot.waitUntil(lambda: asking._lane.waiting == 0)
        assert "markdown_it" in sys.modules
        for name in [n for n in sys.modules if n.partition(".")[0] == "markdown_it"]:
            patch.delitem(sys.modules, name)


def test_stopping_keeps_what_was_written(asking: Asking, engine: FakeEngine, qtbot: QtBot) -> None:
    asking.ask("a" * 32, "Is it?")
    engine.asking.put(Retrieved((), weak=True), Token("So "), Token("far"))
    qtbot.waitUntil(lambda: asking._text == "So far")
    with qtbot.waitSignal(asking.stopped) as stopped, qtbot.assertNotEmitted(asking.answered):
        asking.stop()
        engine.asking.put(Token(" and no further"), None)
    assert (stopped.args[0].text, stopped.args[0].stopped) == ("So far", True)
    assert stopped.args[0].weak
    assert not asking.active


def test_a_stopped_answer_is_stored_when_the_engine_has_let_go(
    asking: Asking, engine: FakeEngine, qtbot: QtBot
) -> None:
    asking.ask("a" * 32, "Is it?")
    engine.asking.put(Token("So far"))
    qtbot.waitUntil(lambda: asking._text == "So far")
    with qtbot.assertNotEmitted(asking.stored, wait=20):
        asking.stop()
    assert engine.asking.closed == 0
    with qtbot.waitSignal(asking.stored):
        engine.asking.put(Token(" and the step under way"), None)
    assert engine.asking.closed == 1


def test_nothing_arrives_after_abandoning(asking: Asking, engine: FakeEngine, qtbot: QtBot) -> None:
    asking.ask("a" * 32, "Is it?")
    asking.abandon()
    with qtbot.assertNotEmitted(asking.answered), qtbot.assertNotEmitted(asking.stopped):
        engine.asking.put(Answered(answer()), None)
        qtbot.wait(20)


def test_a_failure_ends_the_question(asking: Asking, engine: FakeEngine, qtbot: QtBot) -> None:
    engine.asking.put(NoText("Nothing was read yet."))
    with qtbot.waitSignal(asking.failed) as failed:
        asking.ask("a" * 32, "Is it?")
    assert isinstance(failed.args[0], NoText)
    assert not asking.active


@pytest.mark.parametrize(
    ("known", "storage", "models", "said"),
    [
        (entry(), "", LOADING, ""),
        (entry(), "", FETCHING, ""),
        (entry(state="reading"), "", LOADING, ""),
        (None, "", LOADING, "One moment"),
        (None, "", FETCHING, "The models are being fetched"),
        (entry(state="no_text", reason="A scan."), "", LOADING, "A scan. It can still"),
        (entry(), "The disk is full.", LOADING, "The disk is full. Reading still works."),
        (entry(), "", ModelState(problem="No network."), "No network. Reading still works."),
    ],
)
def test_why_a_document_cannot_be_asked(
    known: object, storage: str, models: ModelState, said: str
) -> None:
    reason = why_not_ask(known, storage, models)  # type: ignore[arg-type]
    assert reason.startswith(said)
    assert bool(reason) == bool(said)
