import subprocess
import sys
from pathlib import Path

import pytest

from memlong_desktop.__main__ import command_line, main

HEAVY = ("torch", "transformers", "usearch", "pymupdf", "numpy", "tokenizers", "safetensors")
LATER = (*HEAVY, "importlib.metadata", "httpx2", "keyring", "psutil", "engine.model.download")


def test_the_window_imports_nothing_heavy() -> None:
    code = (
        "import sys, memlong_desktop.app, memlong_desktop.desktop\n"
        f"print([name for name in {LATER!r} if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_version_needs_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("MemLong Desktop ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--page", "0"],
        ["--page", " "],
        ["--nonsense"],
        ["--model", " "],
        [""],
        ["--doc", ""],
        ["file://elsewhere/book.pdf"],
        ["file://[/book.pdf"],
    ],
)
def test_a_wrong_command_line_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage: memlong-desktop" in capsys.readouterr().err


def test_a_file_may_be_named_by_its_address(tmp_path: Path) -> None:
    book = tmp_path / "a book, 100% \N{LATIN SMALL LETTER E WITH ACUTE}.pdf"
    options = command_line().parse_args([book.as_uri(), "--doc", "plain.pdf"])
    assert (options.files, options.doc) == ([str(book)], "plain.pdf")


def test_a_model_is_an_id_or_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path)
    options = command_line().parse_args(["--model", "mine"])
    assert options.model == str(tmp_path / "mine")
    assert command_line().parse_args(["--model", "smollm2-135m-instruct"]).model == (
        "smollm2-135m-instruct"
    )
    assert command_line().parse_args([]).model is None
