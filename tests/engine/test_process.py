"""A supervised child process: typed calls, streams, priorities, deaths."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from engine.errors import DamagedDocument, ProcessDied, ProcessHung, RemoteBug
from engine.process import Process
from engine.records.pages import PageFacts, Span
from tests.engine.example_service import ExampleService

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "tests.engine.example_service"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def start(limit_s: float | None = None) -> Process:
    return Process(COMMAND, "example", limit_s=limit_s, environment=ENVIRONMENT)


@pytest.fixture(scope="module")
def lasting() -> Iterator[Process]:
    """One child for the tests that leave it alive."""
    with start() as process:
        yield process


@pytest.fixture
def process() -> Iterator[Process]:
    with start() as process:
        yield process


def test_calls_are_typed(lasting: Process) -> None:
    assert lasting.call(ExampleService.add, 2, 3) == 5
    assert lasting.call(ExampleService.add, 2) == 3
    assert lasting.call(ExampleService.add, first=2, second=5) == 7
    spans = [Span(1, 2, 3), Span(4, 5, 6)]
    assert lasting.call(ExampleService.echo, PageFacts("iv", 1.5, 2.0), spans, None) == spans


def test_wrong_arguments_are_refused_and_do_no_harm(lasting: Process) -> None:
    with pytest.raises(RemoteBug, match="ValidationError"):
        lasting.call(ExampleService.add, "two", 3)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        lasting.call(ExampleService.add)  # type: ignore[call-arg]
    assert lasting.call(ExampleService.add, 1, 1) == 2


def test_expected_errors_arrive_as_themselves(lasting: Process) -> None:
    with pytest.raises(DamagedDocument) as caught:
        lasting.call(ExampleService.refuse, "The page is broken.")
    error = caught.value
    assert (error.message, error.hint, error.detail) == ("The page is broken.", "hint", "detail")


def test_bugs_bring_their_traceback(lasting: Process) -> None:
    with pytest.raises(RemoteBug, match=r"KeyError.*\n(.*\n)*.*stumble"):
        lasting.call(ExampleService.stumble)


def test_output_of_libraries_does_not_mix_with_messages(lasting: Process) -> None:
    assert lasting.call(ExampleService.talk) == 7
    assert lasting.call(ExampleService.add, 1) == 2


def test_a_result_that_cannot_be_sent_is_a_bug_not_a_death(lasting: Process) -> None:
    with pytest.raises(RemoteBug):
        lasting.call(ExampleService.unspeakable)
    assert lasting.call(ExampleService.add, 1) == 2


def test_large_results_arrive_whole(lasting: Process) -> None:
    assert len(lasting.call(ExampleService.large, 20_000_000).pixels) == 20_000_000


def test_streams(lasting: Process) -> None:
    assert list(lasting.stream(ExampleService.count, 1000)) == list(range(1000))
    spoilt = lasting.stream(ExampleService.spoil, 3)
    assert [next(spoilt) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(DamagedDocument, match="spoilt"):
        next(spoilt)


def test_closing_a_stream_closes_it_there(lasting: Process, tmp_path: Path) -> None:
    log = tmp_path / "log"
    stream = lasting.stream(ExampleService.work, 100_000, str(log))
    assert next(stream) == 0
    stream.close()
    lasting.call(ExampleService.add, 1)  # after it, the cancellation has been handled
    assert log.read_text(encoding="utf-8") == "closed"


def test_questions_go_before_background_work(process: Process) -> None:
    reading = process.stream(ExampleService.work, 100_000, "")
    next(reading)
    assert list(process.stream(ExampleService.answer, 30)) == list(range(30))
    order = process.call(ExampleService.order)
    reading.close()
    answers = [at for at, name in enumerate(order) if name == "answer"]
    assert answers == list(range(answers[0], answers[0] + 30))  # nothing came between


def test_calls_from_many_threads_get_their_own_answers(lasting: Process) -> None:
    wrong: list[int] = []

    def ask(number: int) -> None:
        wrong.extend(
            number for i in range(50) if lasting.call(ExampleService.add, number, i) != number + i
        )

    threads = [threading.Thread(target=ask, args=(1000 * n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.mark.parametrize("code", [0, 3, -9])
def test_a_death_is_told_to_the_caller(process: Process, code: int) -> None:
    with pytest.raises(ProcessDied, match="example ended unexpectedly"):
        process.call(ExampleService.die, code)
    assert not process.alive
    with pytest.raises(ProcessDied):
        process.call(ExampleService.add, 1)


def test_a_death_ends_a_stream(process: Process) -> None:
    stream = process.stream(ExampleService.work, 100_000, "")
    next(stream)
    psutil.Process(process.pid).send_signal(signal.SIGKILL)
    with pytest.raises(ProcessDied):
        for _ in stream:
            pass


def test_a_process_that_cannot_start_is_dead() -> None:
    command = [*COMMAND, "--bad-start"]
    with (
        Process(command, "example", environment=ENVIRONMENT) as process,
        pytest.raises(ProcessDied),
    ):
        process.call(ExampleService.add, 1)


def test_a_call_that_hangs_kills_the_process() -> None:
    with start(limit_s=0.5) as process:
        with pytest.raises(ProcessHung, match="longer than"):
            process.call(ExampleService.sleep, 60.0)
        assert not process.alive


def test_a_result_of_the_wrong_kind_kills_the_process(process: Process) -> None:
    with pytest.raises(ProcessDied, match="makes no sense"):
        process.call(ExampleService.lie)
    assert not process.alive


@pytest.mark.skipif(sys.platform == "win32", reason="numbers of pipes are POSIX's")
def test_frames_that_are_no_messages_kill_the_process(process: Process) -> None:
    with pytest.raises(ProcessDied):
        process.call(ExampleService.babble)
    process.close()
    assert not psutil.pid_exists(process.pid)


def test_requests_that_are_no_messages_end_the_process(process: Process) -> None:
    assert process.call(ExampleService.add, 1) == 2
    child = psutil.Process(process.pid)
    stdin = process._child.stdin
    assert stdin is not None
    stdin.write(b"\x03\x00\x00\x00abc")
    stdin.flush()
    assert child.wait(timeout=10) == 0


def test_interrupting_the_group_leaves_the_end_to_the_client(process: Process) -> None:
    assert process.call(ExampleService.add, 1) == 2
    psutil.Process(process.pid).send_signal(signal.SIGINT)
    assert process.call(ExampleService.add, 2) == 3


def test_closing_ends_the_child() -> None:
    process = start()
    process.call(ExampleService.add, 1)
    process.close()
    assert not psutil.pid_exists(process.pid)
    process.close()  # twice does no harm
