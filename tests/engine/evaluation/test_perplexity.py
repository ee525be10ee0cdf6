"""Windows of real books under all conditions, by a tiny random model."""

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine.corpora.books import Book, perplexity_books
from engine.errors import DataUnusable, ModelInvalid
from engine.evaluation.losses import token_losses
from engine.evaluation.perplexity import (
    EMPTY,
    IRRELEVANT,
    LONGER,
    NOTHING,
    Measured,
    PerplexityMeasurement,
    Setting,
    memory_of,
    places,
    text_of,
    untaught_of,
)
from engine.evaluation.perplexity_report import Windows, chart_of, rows_of, table_of
from engine.evaluation.plots import draw
from engine.evaluation.remembered import CHUNK_TOKENS
from engine.evaluation.results import Result, write_result
from engine.evaluation.subject import Subject
from engine.kv import RetrievedMemory
from engine.model.memlong import MemLong

SETTING = Setting(256, sizes=(512, 1024), compared=1024, chunks=2, windows=2)


@pytest.fixture(scope="module")
def books(data_dir: Path) -> list[Book]:
    return [Book(book.name, book.text[20_000:40_000]) for book in perplexity_books(data_dir)[:2]]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("work")


@pytest.fixture(scope="module")
def measured(subject: Subject, books: list[Book], work: Path) -> list[Measured]:
    return list(PerplexityMeasurement(subject, books, work, print).measure(SETTING))


def test_every_window_is_read_under_every_condition(measured: list[Measured]) -> None:
    assert len(measured) == 4
    expected = {NOTHING, memory_of(512), memory_of(1024), text_of(1024), LONGER, EMPTY, IRRELEVANT}
    for window in measured:
        assert set(window.losses) == {*expected, untaught_of(1024)}
        assert {len(losses) for losses in window.losses.values()} == {255}


def test_losses_are_those_of_the_model(
    measured: list[Measured], subject: Subject, books: list[Book]
) -> None:
    ids = subject.tokenizer.ids(books[0].text)
    window = measured[0]
    local = torch.tensor([ids[window.start : window.start + 256]])
    with torch.inference_mode():
        logits = subject.plain.forward(local)[0, :-1].float()
    expected = torch.nn.functional.cross_entropy(logits, local[0, 1:], reduction="none")
    assert window.losses[NOTHING] == pytest.approx(expected.tolist(), abs=1e-3)


def test_empty_memory_is_the_base_model_and_real_memory_is_not(measured: list[Measured]) -> None:
    for window in measured:
        assert window.losses[EMPTY] == window.losses[NOTHING]
        for other in (memory_of(1024), untaught_of(1024), IRRELEVANT, text_of(1024), LONGER):
            assert window.losses[other] != window.losses[NOTHING], other
        assert window.losses[memory_of(1024)] != window.losses[untaught_of(1024)]


def test_nothing_of_a_window_is_in_its_own_memory(
    subject: Subject, books: list[Book], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text and memory of a window are taken from before its start, and not from further back."""
    recalled: list[tuple[int, ...]] = []
    seen = RetrievedMemory.of

    def watched(block: object, chunk_ids: tuple[int, ...]) -> RetrievedMemory:
        recalled.append(tuple(chunk_ids))
        return seen(block, chunk_ids)

    monkeypatch.setattr(RetrievedMemory, "of", watched)
    setting = replace(SETTING, windows=1)
    measurement = PerplexityMeasurement(subject, books[:1], tmp_path, print)
    (window,) = measurement.measure(setting)
    end = window.start // CHUNK_TOKENS
    small, *larger, untaught, empty = recalled  # what is recalled of both is read once
    large = larger[0] if larger else small
    assert len(small) == len(large) == 2
    assert untaught == large
    assert empty == ()
    assert set(small) <= set(range(end - 4, end))
    assert set(large) <= set(range(end - 8, end))
    # The query is the text just before the window: nothing is more like it than itself.
    assert small[0] == large[0] == end - 1


def test_a_second_run_reads_what_was_kept(
    subject: Subject,
    books: list[Book],
    work: Path,
    measured: list[Measured],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("measured again")

    monkeypatch.setattr(MemLong, "forward", fail)
    monkeypatch.setattr(MemLong, "encode", fail)
    again = list(PerplexityMeasurement(subject, books, work, print).measure(SETTING))
    assert again == measured
    other = replace(subject, mark="another calibration")
    with pytest.raises(AssertionError, match="measured again"):
        list(PerplexityMeasurement(other, books, work, print).measure(SETTING))


def test_the_same_text_as_memory_and_context_of_a_loss(subject: Subject) -> None:
    """Only the asked tokens are counted, whatever stands before them."""
    ids = subject.tokenizer.ids("It was a dark and stormy night; the rain fell in torrents.")
    every = token_losses(subject.plain, ids, len(ids) - 1)
    assert token_losses(subject.plain, ids, 3) == pytest.approx(every[-3:], abs=1e-3)


def test_rows_tables_and_chart(measured: list[Measured], tmp_path: Path) -> None:
    windows = Windows(SETTING, measured)
    rows = {row.name: row for row in rows_of(windows)}
    losses = [loss for window in measured for loss in window.losses[NOTHING]]
    mean = sum(losses) / len(losses)
    assert rows["256 local tokens: no memory"].value == pytest.approx(math.exp(mean))
    empty = rows["256 local tokens: empty memory against the base model"]
    assert (empty.value, empty.met) == (1.0, True)
    firsts = [
        sum(window.losses[LONGER][:128]) - sum(window.losses[NOTHING][:128]) for window in measured
    ]
    first = rows["256 local tokens, the first 128: as many tokens more in the window, against none"]
    assert first.value == pytest.approx(sum(firsts) / len(firsts) / 128)
    table = table_of(windows)
    assert [len(line) for line in table.lines] == [len(table.columns)] * 2
    result = Result("perplexity-tiny", "Perplexity", "a tiny model", rows_of(windows), [table])
    json_file, page = write_result(tmp_path, result)
    content = json.loads(json_file.read_text())
    assert {"command", "commit", "machine", "rows"} <= set(content)
    assert len(content["rows"]) == len(rows)
    assert "| 256 local tokens: no memory |" in page.read_text()
    picture = draw(chart_of(windows), tmp_path / "chart.svg").read_text()
    assert picture.startswith("<?xml")
    assert "tokens in memory" in picture


def test_places_spread_over_the_end_of_a_book() -> None:
    setting = Setting(512, sizes=(16 * 1024,), windows=3)
    starts = places(100_000, setting)
    assert len(starts) == 3
    assert all(start % CHUNK_TOKENS == 0 for start in starts)
    assert starts[0] >= 16 * 1024
    assert starts[-1] + 512 <= 100_000
    assert places(20_000, setting)[0] >= 20_000 // 2 - 512
    with pytest.raises(DataUnusable, match="too short"):
        places(1500, setting)


def test_a_model_without_numbers_is_said(subject: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_: object, **__: object) -> torch.Tensor:
        return torch.full((1, 3, 97), torch.nan)

    monkeypatch.setattr(MemLong, "forward", nothing)
    with pytest.raises(ModelInvalid, match="not numbers"):
        token_losses(subject.plain, [1, 2, 3, 4], 3)
