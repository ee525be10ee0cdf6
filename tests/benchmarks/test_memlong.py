"""The rows that need a card are tried on the CPU, so that they run where there is one."""

import sys
from pathlib import Path

from benchmarks import card
from benchmarks.card_rows import card_rows
from benchmarks.peers import started
from engine.evaluation.results import shortened

ROOT = Path(__file__).resolve().parent.parent.parent


def test_rows_of_a_card_run_with_a_tiny_model() -> None:
    rows, name = card.measured(tiny=True)
    assert name == "tiny model, CPU"
    assert all(row.value is not None and row.met is None for row in rows)


def test_rows_of_a_card_are_listed_without_one() -> None:
    rows = card_rows(None)
    assert {row.value for row in rows} == {None}
    assert sum(row.target is not None for row in rows) == 5


def test_llama_cpp_that_is_not_there_gives_no_figures() -> None:
    with started(None, None, 1, bf16=True) as peer:
        assert peer.chapter([1], [2]) is None
        assert peer.steps(3) == peer.prompt([1]) == []


def test_the_command_tells_no_folders() -> None:
    assert shortened(str(ROOT / "benchmarks" / "memlong.py")) == str(
        Path("benchmarks", "memlong.py")
    )
    assert shortened(str(Path(sys.executable).resolve().parent / "python")) == "python"
    assert shortened("--json") == "--json"
