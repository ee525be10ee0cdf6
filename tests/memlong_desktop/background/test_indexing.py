from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.errors import DamagedDocument
from engine.records.indexing import DocumentAdded, Progress, ReadyToAsk, Remembered
from memlong_desktop.background.indexing import Indexing
from memlong_desktop.background.lanes import Lane
from tests.memlong_desktop.engine_fake import FakeEngine, entry

A, B, C = Path("/books/a.pdf"), Path("/books/b.pdf"), Path("/books/c.pdf")


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def indexing(qapp: object, engine: FakeEngine) -> Iterator[Indexing]:
    lane = Lane("index")
    yield Indexing(lane, engine)
    lane.cancel_all()
    engine.close()
    lane.close()


def phase(indexing: Indexing, path: Path) -> str:
    state = indexing.state(path)
    return state.phase if state else ""


def test_the_whole_way(indexing: Indexing, engine: FakeEngine, qtbot: QtBot) -> None:
    seen: list[str] = []
    for name in ("added", "ready", "remembered"):
        getattr(indexing, name).connect(lambda _path, _entry, name=name: seen.append(name))
    engine.script(A).put(
        DocumentAdded(entry(state="reading")),
        Progress("reading", 12, 12, "pages"),
        ReadyToAsk(entry(), reused=False),
        Remembered(entry(bank_tokens=9)),
        None,
    )
    indexing.index(A, "secret")
    qtbot.waitUntil(lambda: phase(indexing, A) == "done")
    assert seen == ["added", "ready", "remembered"]
    assert engine.calls == [("index", str(A), "secret")]


def test_progress_is_shown_at_most_ten_times_a_second(
    indexing: Indexing, engine: FakeEngine, qtbot: QtBot
) -> None:
    changes: list[object] = []
    indexing.changed.connect(changes.append)
    engine.script(A).put(*(Progress("reading", n, 5000, "pages") for n in range(5000)), None)
    indexing.index(A)
    qtbot.waitUntil(lambda: phase(indexing, A) == "done", timeout=20_000)
    assert len(changes) < 200
    state = indexing.state(A)
    assert state is not None
    assert state.reading is not None
    assert state.reading.done == 4999


def test_a_newly_opened_document_goes_first_and_the_other_continues(
    indexing: Indexing, engine: FakeEngine, qtbot: QtBot
) -> None:
    indexing.index(A)
    engine.script(A).put(Progress("reading", 1, 2, "pages"))
    qtbot.waitUntil(lambda: indexing.state(A).reading is not None)  # type: ignore[union-attr]
    indexing.index(B)
    assert (phase(indexing, A), phase(indexing, B)) == ("waiting", "running")
    engine.script(A).put(Progress("reading", 2, 2, "pages"))  # lets A's generator be closed
    engine.script(B).put(None)
    qtbot.waitUntil(lambda: phase(indexing, B) == "done")
    assert phase(indexing, A) == "running"
    engine.script(A).put(None)
    qtbot.waitUntil(lambda: phase(indexing, A) == "done")
    assert [call[1] for call in engine.calls] == [str(A), str(B), str(A)]


def test_added_documents_wait_their_turn(
    indexing: Indexing, engine: FakeEngine, qtbot: QtBot
) -> None:
    indexing.index(A)
    indexing.add(B)
    indexing.add(C)
    assert [phase(indexing, path) for path in (A, B, C)] == ["running", "waiting", "waiting"]
    for path in (A, B, C):
        engine.script(path).put(None)
    qtbot.waitUntil(lambda: phase(indexing, C) == "done")
    assert [call[1] for call in engine.calls] == [str(A), str(B), str(C)]


def test_pause_holds_and_resume_asks_the_engine_again(
    indexing: Indexing, engine: FakeEngine, qtbot: QtBot
) -> None:
    indexing.index(A, "secret")
    engine.script(A).put(Progress("reading", 1, 2, "pages"))
    qtbot.waitUntil(lambda: indexing.state(A).reading is not None)  # type: ignore[union-attr]
    indexing.pause(A)
    assert phase(indexing, A) == "paused"
    indexing.index(A)  # opening it again does not wake it
    assert phase(indexing, A) == "paused"
    engine.script(A).put(Progress("reading", 2, 2, "pages"))
    qtbot.waitUntil(lambda: engine.script(A).closed == 1)
    indexing.resume(A)
    engine.script(A).put(None)
    qtbot.waitUntil(lambda: phase(indexing, A) == "done")
    assert [call[2] for call in engine.calls] == ["secret", "secret"]


def test_cancelling_lets_the_next_one_run(
    indexing: Indexing, engine: FakeEngine, qtbot: QtBot
) -> None:
    indexing.index(A)
    indexing.add(B)
    indexing.cancel(A)
    assert (phase(indexing, A), phase(indexing, B)) == ("stopped", "running")
    engine.script(A).put(None)
    engine.script(B).put(None)
    qtbot.waitUntil(lambda: phase(indexing, B) == "done")


def test_a_failure_is_kept_as_its_reason_and_the_next_one_runs(
    indexing: Indexing, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.script(A).put(DamagedDocument("It is cut short."))
    engine.script(B).put(None)
    indexing.index(A)
    indexing.add(B)
    with qtbot.waitSignal(indexing.failed) as failed:
        qtbot.waitUntil(lambda: phase(indexing, B) == "done")
    assert failed.args[0] == A
    state = indexing.state(A)
    assert state is not None
    assert (state.phase, state.reason) == ("failed", "It is cut short.")


def test_a_dropped_document_is_unknown(indexing: Indexing, engine: FakeEngine) -> None:
    indexing.index(A)
    indexing.drop(A)
    assert indexing.state(A) is None
