from dataclasses import replace
from pathlib import Path

import pytest

from engine.records.indexing import Progress
from memlong_desktop.background.index_state import (
    IndexState,
    activity,
    chips,
    recalled,
    time_left,
)
from tests.memlong_desktop.engine_fake import entry

PATH = Path("/books/a.pdf")
READING = Progress("reading", 120, 352, "pages", 840.0, 2.0)
INDEXING = Progress("indexing", 340, 1000, "passages", None, None)
REMEMBERING = Progress("remembering", 61_000, 100_000, "tokens", 2140.0, 62.0)
RUNNING = IndexState(PATH, "running", entry=entry(page_count=352))


def words(state: IndexState) -> list[str]:
    return [chip.words for chip in chips(state)]


def test_the_way_of_a_document() -> None:
    state = IndexState(PATH)
    assert words(state) == ["Reading waiting", "Index", "Memory"]
    state = RUNNING.with_progress(READING)
    assert words(state) == ["Reading 120/352  840 pages/s  2 s left", "Index", "Memory"]
    state = state.with_progress(INDEXING)
    assert words(state) == ["Read 352/352", "Index 34%", "Memory"]
    state = replace(state, ready=True).with_progress(REMEMBERING)
    assert words(state)[1:] == ["Index ready", "Memory 61%  2,140 tok/s  1 min left"]
    done = replace(state, phase="done", remembered=True, entry=entry(bank_tokens=100_000))
    assert words(done)[2] == "Memory complete"


def test_an_index_that_takes_the_place_of_another() -> None:
    made = Progress("reindexing", 340, 1000, "passages", None, None)
    state = replace(RUNNING, ready=True).with_progress(made)
    assert words(state)[1] == "New index 34%"
    tip = chips(state)[1].tip
    assert tip.startswith("340 of 1,000 passages. Until it is done, passages are found with")
    assert activity(state) == "indexing 34%"
    paused = replace(state, phase="paused")
    assert words(paused)[1] == "New index paused at 34%"
    failed = replace(state, phase="failed", reason="It does not fit.")
    assert words(failed)[1] == "New index failed at 34%"
    assert "It does not fit. Until" in chips(failed)[1].tip
    done = replace(state, reindexing=finished(made))
    assert words(done)[1] == "Index ready"


def finished(progress: Progress) -> Progress:
    return Progress(progress.stage, progress.total, progress.total, progress.unit, None, None)


def test_no_time_is_promised_before_it_is_known() -> None:
    [_, index, _] = chips(RUNNING.with_progress(INDEXING))
    assert "left" not in index.words
    assert index.fraction == pytest.approx(0.34)
    assert index.tip == "340 of 1,000 passages"


@pytest.mark.parametrize(
    ("phase", "said", "tone"),
    [
        ("paused", "Index paused at 34%", "paused"),
        ("stopped", "Index stopped at 34%", "paused"),
        ("failed", "Index failed at 34%", "error"),
        ("waiting", "Index waiting at 34%", "paused"),
    ],
)
def test_what_is_held_says_so(phase: str, said: str, tone: str) -> None:
    state = replace(RUNNING.with_progress(INDEXING), phase=phase, reason="The disk is full.")
    [_, index, _] = chips(state)
    assert (index.words, index.tone) == (said, tone)
    assert ("The disk is full." in index.tip) == (phase == "failed")


def test_a_document_known_from_before_is_ready_at_once() -> None:
    state = recalled(PATH, entry(bank_tokens=5))
    assert words(state)[:2] == ["Read 12/12", "Index ready"]
    assert words(recalled(PATH, None)) == ["Reading waiting", "Index", "Memory"]


def test_downloads_are_no_stage_of_a_document() -> None:
    assert RUNNING.with_progress(Progress("downloading", 1, 2, "bytes")) == RUNNING


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "1 s left"),
        (59.4, "59 s left"),
        (62, "1 min left"),
        (3590, "1 h 0 min left"),
        (7500, "2 h 5 min left"),
    ],
)
def test_time_is_as_coarse_as_it_is_certain(seconds: float, said: str) -> None:
    assert time_left(seconds) == said


def test_activity_names_the_stage_at_work() -> None:
    assert activity(RUNNING) == "starting"
    assert activity(RUNNING.with_progress(READING)) == "reading 34%"
    assert activity(RUNNING.with_progress(REMEMBERING)) == "memory 61%"
    assert activity(replace(RUNNING, phase="paused")) == "paused"
    assert activity(replace(RUNNING, phase="done")) == ""


def test_an_empty_document_divides_by_nothing() -> None:
    state = RUNNING.with_progress(Progress("reading", 0, 0, "pages"))
    assert chips(state)[0].fraction == 0.0


def test_the_stage_whose_turn_it_was_has_failed() -> None:
    failed = replace(RUNNING, phase="failed", reason="The disk is full.")
    assert words(failed) == ["Reading failed", "Index", "Memory"]
    read = failed.with_progress(Progress("reading", 352, 352, "pages"))
    assert words(read) == ["Read 352/352", "Index failed", "Memory"]
    assert words(replace(read, ready=True)) == ["Read 352/352", "Index ready", "Memory failed"]
