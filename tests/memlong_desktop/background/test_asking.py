import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.conversations import Thread
from engine.errors import NoText
from engine.records.answers import Answered, Retrieved, Token
from engine.records.indexing import Progress
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


def text_of(asking: Asking) -> str:
    return asking.shown.text if asking.shown is not None else ""


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


def test_an_answer_that_nobody_looks_at_is_work_too(
    asking: Asking, engine: FakeEngine, qtbot: QtBot
) -> None:
    asking.ask("a" * 32, "Is it?", Thread("first"))
    asking.show("another")
    assert (asking.active, asking.at_work) == (False, True)
    engine.asking.put(Answered(answer()), None)
    qtbot.waitUntil(lambda: not asking.at_work)


def test_stopping_keeps_what_was_written(asking: Asking, engine: FakeEngine, qtbot: QtBot) -> None:
    asking.ask("a" * 32, "Is it?")
    engine.asking.put(Retrieved((), weak=True), Token("So "), Token("far"))
    qtbot.waitUntil(lambda: text_of(asking) == "So far")
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
    qtbot.waitUntil(lambda: text_of(asking) == "So far")
    with qtbot.assertNotEmitted(asking.stored, wait=20):
        asking.stop()
    assert engine.asking.closed == 0
    with qtbot.waitSignal(asking.stored):
        engine.asking.put(Token(" and the step under way"), None)
    assert engine.asking.closed == 1


def test_an_answer_goes_on_while_something_else_is_shown(
    asking: Asking, engine: FakeEngine, qtbot: QtBot
) -> None:
    asking.ask("a" * 32, "Is it?", Thread("one"))
    engine.asking.put(Retrieved((), weak=False), Token("It "))
    qtbot.waitUntil(lambda: text_of(asking) == "It ")
    asking.show("")
    assert not asking.active
    with qtbot.assertNotEmitted(asking.written), qtbot.waitSignal(asking.changed):
        engine.asking.put(Token("is."), Answered(answer("It is.")), None)
    assert asking.unseen_in("a" * 32)
    assert not asking.writing_in("a" * 32)
    assert asking.conversation_in("a" * 32) == "one"
    seen: list[str] = []
    asking.resumed.connect(lambda exchange: seen.append(exchange.question))
    asking.answered.connect(lambda done: seen.append(done.text))
    asking.show("one")
    assert seen == ["Is it?", "It is."]
    assert not asking.unseen_in("a" * 32)


def test_what_was_loaded_with_its_answer_is_not_told_again(
    asking: Asking, engine: FakeEngine, qtbot: QtBot
) -> None:
    asking.ask("a" * 32, "Is it?", Thread("one"))
    asking.show("")
    with qtbot.waitSignal(asking.changed):
        engine.asking.put(Answered(answer(answer_id=7)), None)
    with qtbot.assertNotEmitted(asking.resumed), qtbot.assertNotEmitted(asking.answered):
        asking.show("one", known=[6, 7])
    assert not asking.unseen_in("a" * 32)


def test_an_answer_that_nobody_has_seen_keeps_no_question_waiting(
    asking: Asking, engine: FakeEngine, qtbot: QtBot
) -> None:
    asking.ask("a" * 32, "Is it?", Thread("one"))
    asking.show("")
    with qtbot.waitSignal(asking.changed):
        engine.asking.put(Answered(answer(answer_id=7)), None)
    asking.ask("b" * 32, "Is it not?", Thread("two"))
    assert asking.unseen_in("a" * 32)
    assert not asking.waits


def test_a_question_elsewhere_waits_for_the_answer_under_way(
    asking: Asking, engine: FakeEngine, qtbot: QtBot
) -> None:
    asking.ask("a" * 32, "Is it?", Thread("one"))
    assert not asking.waits
    asking.ask("b" * 32, "Is it not?", Thread("two"))
    assert asking.waits
    assert asking.writing_in("a" * 32)
    assert asking.writing_in("b" * 32)
    engine.asking.put(Token("Yes."), Answered(answer("Yes.")), None)
    engine.asking.put(Token("No."))
    qtbot.waitUntil(lambda: text_of(asking) == "No.")
    assert not asking.waits
    with qtbot.waitSignal(asking.answered) as answered:
        engine.asking.put(Answered(answer("No.")), None)
    assert answered.args[0].text == "No."
    assert asking.unseen_in("a" * 32)


def test_a_waiting_question_can_be_stopped(asking: Asking, engine: FakeEngine) -> None:
    asking.ask("a" * 32, "Is it?", Thread("one"))
    asking.ask("b" * 32, "Is it not?", Thread("two"))
    asking.stop()
    assert not asking.writing_in("b" * 32)
    assert asking.writing_in("a" * 32)


def test_a_failure_behind_is_told_when_one_returns(
    asking: Asking, engine: FakeEngine, qtbot: QtBot
) -> None:
    asking.ask("a" * 32, "Is it?", Thread("one"))
    asking.show("")
    with qtbot.waitSignal(asking.changed):
        engine.asking.put(NoText("Nothing was read yet."))
    with qtbot.waitSignal(asking.failed):
        asking.show("one")


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
