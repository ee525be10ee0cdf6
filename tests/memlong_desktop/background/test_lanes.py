import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from memlong_desktop.background.lanes import Job, Lane


class Listener(QObject):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self.items: list[object] = []
        self.threads: set[int] = set()
        self.ends: list[object] = []
        job.yielded.connect(self._on_item)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)

    @Slot(object)
    def _on_item(self, item: object) -> None:
        self.items.append(item)
        self.threads.add(threading.get_ident())

    @Slot()
    def _on_finished(self) -> None:
        self.ends.append("finished")

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.ends.append(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self.ends.append("cancelled")


@pytest.fixture
def lane(qapp: object) -> Iterator[Lane]:
    made = Lane("test")
    yield made
    made.close()


def test_items_arrive_in_order_on_the_gui_thread(lane: Lane, qtbot: QtBot) -> None:
    job = lane.submit(lambda: iter(range(100)))
    listener = Listener(job)
    qtbot.waitUntil(lambda: bool(listener.ends))
    assert listener.items == list(range(100))
    assert listener.threads == {threading.get_ident()}
    assert listener.ends == ["finished"]
    assert not job.active
    assert lane.waiting == 0


def test_work_runs_on_the_lane_thread_and_serially(lane: Lane, qtbot: QtBot) -> None:
    seen: list[tuple[str, int]] = []

    def work(name: str) -> Iterator[object]:
        seen.append((name, threading.get_ident()))
        yield name
        seen.append((name, threading.get_ident()))

    first, second = lane.submit(lambda: work("a")), lane.submit(lambda: work("b"))
    listeners = [Listener(first), Listener(second)]
    qtbot.waitUntil(lambda: all(listener.ends for listener in listeners))
    assert [name for name, _ in seen] == ["a", "a", "b", "b"]
    assert threading.get_ident() not in {ident for _, ident in seen}
    assert len({ident for _, ident in seen}) == 1


def test_a_failure_that_nobody_asks_about_is_in_the_log(
    lane: Lane, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> Iterator[object]:
        raise OSError("gone")
        yield

    lane.submit(work)
    qtbot.waitUntil(lambda: lane.waiting == 0)
    (told,) = caplog.records
    assert told.levelname == "ERROR"
    assert "gone" in caplog.text
    heard = Listener(lane.submit(work))
    qtbot.waitUntil(lambda: bool(heard.ends))
    assert len(caplog.records) == 1


def test_a_failure_arrives_after_what_was_yielded(lane: Lane, qtbot: QtBot) -> None:
    def work() -> Iterator[object]:
        yield 1
        raise OSError("gone")

    listener = Listener(lane.submit(work))
    qtbot.waitUntil(lambda: bool(listener.ends))
    assert listener.items == [1]
    assert isinstance(listener.ends[0], OSError)


def test_cancelling_silences_at_once_and_closes_the_generator(lane: Lane, qtbot: QtBot) -> None:
    proceed, closed = threading.Event(), threading.Event()

    def work() -> Iterator[object]:
        try:
            while True:
                yield 1
                proceed.wait()
        finally:
            closed.set()

    job = lane.submit(work)
    listener = Listener(job)
    qtbot.waitUntil(lambda: bool(listener.items))
    job.cancel()
    job.cancel()
    proceed.set()
    qtbot.waitUntil(closed.is_set)
    after = lane.run(lambda: "next")
    qtbot.waitUntil(lambda: not after.active)
    assert listener.ends == ["cancelled"]
    assert listener.items == [1]


def test_a_queued_job_that_is_cancelled_never_starts(lane: Lane, qtbot: QtBot) -> None:
    gate = threading.Event()
    started: list[str] = []
    first = lane.run(gate.wait)
    second = lane.run(lambda: started.append("second"))
    second.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not first.active)
    last = lane.run(lambda: started.append("last"))
    qtbot.waitUntil(lambda: not last.active)
    assert started == ["last"]


def test_a_plain_function_yields_its_result(lane: Lane, qtbot: QtBot) -> None:
    listener = Listener(lane.run(lambda: {"pages": 3}))
    qtbot.waitUntil(lambda: bool(listener.ends))
    assert listener.items == [{"pages": 3}]


def test_closing_cancels_and_joins(qapp: object, qtbot: QtBot) -> None:
    lane = Lane("short-lived")

    def work() -> Iterator[object]:
        while True:
            yield threading.Event().wait(0.001)

    job = lane.submit(work)
    listener = Listener(job)
    qtbot.waitUntil(lambda: bool(listener.items))
    lane.close()
    assert listener.ends == ["cancelled"]


def test_many_short_jobs_lose_nothing(lane: Lane, qtbot: QtBot) -> None:
    listeners = [Listener(lane.run(lambda n=n: n)) for n in range(2000)]
    qtbot.waitUntil(lambda: lane.waiting == 0, timeout=20000)
    assert [listener.items for listener in listeners] == [[n] for n in range(2000)]


def test_closing_can_finish_what_was_submitted(qapp: object) -> None:
    lane = Lane("short-lived")
    done: list[int] = []
    for n in range(20):
        lane.run(lambda n=n: done.append(n))
    lane.close(finish=True)
    assert done == list(range(20))


def test_what_nobody_waits_for_comes_last_and_one_by_one(lane: Lane, qtbot: QtBot) -> None:
    seen: list[str] = []
    for name in ("thumbnail 1", "thumbnail 2"):
        lane.run_last(lambda name=name: seen.append(name))
    first = lane.run(lambda: seen.append("page 1"))
    first.finished.connect(lambda: lane.run(lambda: seen.append("page 2")))
    qtbot.waitUntil(lambda: lane.waiting == 0)
    assert seen == ["page 1", "page 2", "thumbnail 1", "thumbnail 2"]


def test_a_page_overtakes_what_nobody_waits_for(lane: Lane, qtbot: QtBot) -> None:
    seen: list[str] = []
    first = lane.run_last(lambda: seen.append("thumbnail 1"))
    lane.run_last(lambda: seen.append("thumbnail 2"))
    first.yielded.connect(lambda: lane.run(lambda: seen.append("page")))
    qtbot.waitUntil(lambda: lane.waiting == 0)
    assert seen == ["thumbnail 1", "page", "thumbnail 2"]


def test_what_nobody_waits_for_can_be_cancelled_and_goes_with_the_lane(qtbot: QtBot) -> None:
    lane = Lane("short")
    seen: list[str] = []
    cancelled = lane.run_last(lambda: seen.append("never"))
    cancelled.cancel()
    lane.run_last(lambda: seen.append("soon"))
    qtbot.waitUntil(lambda: lane.waiting == 0)
    assert seen == ["soon"]
    listener = Listener(lane.run_last(lambda: seen.append("too late")))
    lane.close()
    assert listener.ends == ["cancelled"]
    assert seen == ["soon"]
