"""`python -m engine calibrate`: trains, pauses, resumes; each bad input in one sentence."""

from pathlib import Path

import msgspec
import pytest
import torch

from engine.__main__ import main
from engine.calibration.curve import COLUMNS, read_curve
from engine.calibration.recipe import Mixture, Recipe
from engine.model.calibrated import read_calibration
from engine.model.tokenizer import Tokenizer

RECIPE = Recipe(
    rank=2, fit_tokens=2048, rows=2, portion=4, warmup=2,
    mixture=Mixture(stretch=1, chunks=(2,), questions=2, reading_losses=8),
)  # fmt: skip


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    path = tmp_path / "recipe.json"
    path.write_bytes(msgspec.json.encode(RECIPE))
    return path


@pytest.fixture
def texts(tmp_path: Path, excerpt: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "book.txt").write_bytes(excerpt.read_bytes())
    return folder


@pytest.fixture
def data_folder(tmp_path: Path, models_dir: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "models").symlink_to(models_dir)
    return folder


def _calibrate(model: Path, data: Path, folder: Path, *more: object) -> int:
    arguments = ["calibrate", str(model), "--data", str(data), "--data-dir", str(folder)]
    name = () if "--name" in more else ("--name", "made")
    return main([*arguments, *name, "--threads", "1", *map(str, more)])


def test_a_run_is_paused_resumed_and_becomes_a_calibration(
    tiny_model: Path,
    texts: Path,
    data_folder: Path,
    recipe: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    options = ("--recipe", recipe, "--steps", 3)
    assert _calibrate(tiny_model, texts, data_folder, *options, "--pause-after", 0.0001) == 0
    assert "Paused" in capsys.readouterr().out
    run = data_folder / "calibrating" / "made"
    assert [row["step"] for row in read_curve(run / "curve.csv")] == ["1"]
    assert _calibrate(tiny_model, texts, data_folder, *options) == 1
    assert "was begun already" in capsys.readouterr().err
    assert _calibrate(tiny_model, texts, data_folder, "--steps", 3, "--resume") == 0
    said = capsys.readouterr()
    assert "The calibration is in" in said.out
    assert "tokens/s" in said.err
    rows = read_curve(run / "curve.csv")
    assert [row["step"] for row in rows] == ["1", "2", "3"]
    assert tuple(rows[0]) == COLUMNS
    assert (run / "curve.svg").read_text(encoding="utf-8").startswith("<svg")
    made = read_calibration(data_folder / "calibrations" / "made")
    assert made.facts.scores["steps"] == 3
    assert made.facts.tokens > 1000
    assert made.facts.tokenizer_hash == Tokenizer(tiny_model).hash
    assert "1 books" in made.facts.trained_on
    # Another folder of texts is another run.
    (texts / "more.txt").write_text("More. " * 9000, encoding="utf-8")
    assert _calibrate(tiny_model, texts, data_folder, "--steps", 4, "--resume") == 1
    assert "was begun with another data folder" in capsys.readouterr().err


def test_a_run_goes_on_from_a_calibration(
    tiny_model: Path,
    texts: Path,
    data_folder: Path,
    recipe: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _calibrate(tiny_model, texts, data_folder, "--recipe", recipe, "--steps", 1) == 0
    first = data_folder / "calibrations" / "made"
    further = ("--name", "further", "--recipe", recipe, "--begin-with", first)
    assert _calibrate(tiny_model, texts, data_folder, *further, "--steps", 2) == 0
    before, after = read_calibration(first), read_calibration(first.with_name("further"))
    assert before.tensors.keys() == after.tensors.keys()
    name = next(name for name in before.tensors if name.startswith("projections."))
    torch.testing.assert_close(after.tensors[name], before.tensors[name], rtol=0.1, atol=0.01)
    capsys.readouterr()
    # Another calibration to begin with is another run; so is none.
    resumed = ("--name", "further", "--resume", "--steps", 3)
    assert _calibrate(
        tiny_model, texts, data_folder, *resumed, "--begin-with", first.with_name("further")
    ) == 1  # fmt: skip
    assert "begun with another calibration to go on from" in capsys.readouterr().err
    assert _calibrate(tiny_model, texts, data_folder, *resumed) == 0
    assert read_calibration(first.with_name("further")).facts.scores["steps"] == 3


def test_prepared_portions_are_all_that_training_needs(
    tiny_model: Path,
    texts: Path,
    data_folder: Path,
    recipe: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    wanted = Recipe(**{**msgspec.structs.asdict(RECIPE), "fit_tokens": 0})
    recipe.write_bytes(msgspec.json.encode(wanted))
    options = ("--recipe", recipe, "--prepare-only", 2, "--rows-only")
    assert _calibrate(tiny_model, texts, data_folder, *options) == 0
    prepared = data_folder / "calibrating" / "prepared"
    assert len(list(prepared.rglob("portion-*"))) == 2
    assert not list(prepared.rglob("frozen-*.safetensors"))
    gone = texts.parent / "gone"
    assert _calibrate(tiny_model, gone, data_folder, "--steps", 2, "--resume") == 0
    assert "The calibration is in" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (None, "There is nothing to learn from"),
        ({}, "There is nothing to learn from"),
        ({"picture.png": b"\x89PNG"}, "There are no books"),
        ({"short.txt": b"Not much."}, "No text in texts is long enough"),
        ({"latin.txt": "Thérèse. ".encode("latin-1") * 9000}, "latin.txt is not UTF-8"),
    ],
)
def test_texts_that_cannot_be_learnt_from(
    content: dict[str, bytes] | None,
    part: str,
    tiny_model: Path,
    tmp_path: Path,
    data_folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    texts = tmp_path / "texts"
    if content is not None:
        texts.mkdir()
        for name, written in content.items():
            (texts / name).write_bytes(written)
    assert _calibrate(tiny_model, texts, data_folder, "--steps", 1) == 1
    said = capsys.readouterr()
    assert said.err.startswith("memlong: ")
    assert said.err.count("\n") == 1
    assert part in said.err
