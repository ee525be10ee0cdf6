import shutil
import subprocess

import pytest

from installer import completion
from memlong_desktop.__main__ import command_line


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["--pa"], {"--page"}),
        (["--o"], {"--offline"}),
        (["--ask", "x"], set()),
        (["--data-dir", "instal"], {"installer"}),
        (["pyproj"], {"pyproject.toml"}),
    ],
)
def test_bash_offers_what_fits(typed: list[str], offered: set[str]) -> None:
    words = " ".join(["memlong-desktop", *typed])
    script = (
        f"{completion.bash()}\nCOMP_WORDS=({words}); COMP_CWORD={len(typed)}\n"
        '_memlong_desktop; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    said = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert set(said.stdout.split()) == offered


def test_fish_knows_every_option() -> None:
    lines = completion.fish()
    for action in command_line()._actions:
        for name in action.option_strings:
            assert not name.startswith("--") or f" -l {name[2:]} " in lines
    assert lines.count("'") == 2 * len(lines.splitlines())
