"""A document process that waits for its document, and what is made of it."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.documents.client import DocumentProcess
from engine.documents.spare import Spare, started


@pytest.fixture
def spare() -> Iterator[Spare]:
    made = Spare()
    yield made
    made.close()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.txt"
    path.write_text("A book.")
    return path


def pid_of(spare: Spare) -> int:
    assert spare._process is not None
    return spare._process.pid


def test_the_one_that_waits_is_taken_and_no_other_is_started(spare: Spare, book: Path) -> None:
    spare.prepare()
    waiting = pid_of(spare)
    spare.prepare()
    assert pid_of(spare) == waiting
    with DocumentProcess(book, spare=spare) as document:
        assert document.open().page_count == 1
        assert document.pid == waiting
        assert not spare.waits
        assert "A book." in document.text(0, 1)[0].text


def test_one_that_has_died_meanwhile_is_not_missed(spare: Spare, book: Path) -> None:
    spare.prepare()
    os.kill(pid_of(spare), signal.SIGKILL)
    with DocumentProcess(book, spare=spare) as document:
        assert document.open().page_count == 1


def test_it_ends_with_whoever_started_it() -> None:
    process = started()
    process.close()  # its input ends, nothing else is done to it
    assert process._child.returncode == 0
