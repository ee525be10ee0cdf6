import subprocess
import sys

import pytest

from memlong_desktop.__main__ import main

HEAVY = ("torch", "transformers", "usearch", "pymupdf", "numpy", "tokenizers", "safetensors")


def test_the_window_imports_nothing_heavy() -> None:
    code = (
        "import sys, memlong_desktop.app, memlong_desktop.desktop\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_version_needs_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("MemLong Desktop ")


@pytest.mark.parametrize("arguments", [["--page", "0"], ["--page", "x"], ["--nonsense"]])
def test_a_wrong_command_line_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage: memlong-desktop" in capsys.readouterr().err
