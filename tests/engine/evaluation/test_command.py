"""The whole command on real data with a tiny model, and what it says when it cannot."""

import json
from pathlib import Path

import pytest

from engine.__main__ import main
from tests.engine.indexing import config_in


@pytest.fixture
def shared(tmp_path: Path, models_dir: Path, tiny_model: Path, data_dir: Path) -> list[str]:
    """Options of every run."""
    folder = config_in(tmp_path / "data", models_dir).data_dir
    return [
        *("--data-dir", str(folder), "--model", str(tiny_model), "--threads", "1"),
        *("--data", str(data_dir), "--out", str(tmp_path / "results"), "--chunks", "2"),
    ]


PERPLEXITY = ("--local", "256", "--books", "1", "--windows", "1", "--sizes", "512", "1024")
DEMONSTRATIONS = ("--items", "1", "--seeds", "1")
ANSWERS = ("--losses", "--sets", "FairytaleQA", "--documents", "2", "--each", "1")


@pytest.mark.parametrize(
    ("evaluation", "options"),
    [("perplexity", PERPLEXITY), ("demonstrations", DEMONSTRATIONS)],
)
def test_one_command_writes_figures_a_page_and_a_chart(
    evaluation: str,
    options: tuple[str, ...],
    shared: list[str],
    calibration: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    given = ["--calibration", str(calibration)]
    assert main(["evaluate", evaluation, *shared, *given, *options]) == 0
    said = capsys.readouterr().err
    assert "calibration: noise" in said
    assert "about 0 min left" in said
    (figures,) = (tmp_path / "results").glob(f"{evaluation}-*.json")
    content = json.loads(figures.read_text())
    assert str(tmp_path) not in content["command"]
    assert all(row["value"] is not None for row in content["rows"])
    assert {file.suffix for file in (tmp_path / "results").iterdir()} == {".json", ".md", ".svg"}


def test_losses_of_answers_are_asked_for_alone(
    shared: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--calibration", "none", *ANSWERS]
    assert main(["evaluate", "answers", *shared, *options]) == 0
    (figures,) = (tmp_path / "results").glob("answers-*-uncalibrated.json")
    names = {row["name"] for row in json.loads(figures.read_text())["rows"]}
    assert "FairytaleQA: both, answer loss against quoted" in names
    assert "FairytaleQA: evidence among 2 chunks" in names
    assert not any("F1" in name for name in names)


def test_missing_data_and_calibrations_are_said(
    shared: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = ["--data", str(tmp_path / "nowhere")]
    assert main(["evaluate", "perplexity", *shared, "--calibration", "none", *nowhere]) == 1
    assert "There are no books in perplexity." in capsys.readouterr().err
    lost = ["--calibration", str(tmp_path / "lost")]
    assert main(["evaluate", "perplexity", *shared, *lost]) == 1
    assert "The calibration in lost cannot be read." in capsys.readouterr().err
