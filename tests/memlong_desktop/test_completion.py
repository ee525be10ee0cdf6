import shutil
import subprocess

import pytest

from memlong_desktop import completion
from memlong_desktop.__main__ import command_line, main


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["--pa"], {"--page"}),
        (["--o"], {"--offline"}),
        (["--ask", "x"], set()),
        (["--data-dir", "instal"], {"installer"}),
        (["--completion", "z"], {"zsh"}),
        (["pyproj"], {"pyproject.toml"}),
    ],
)
def test_bash_offers_what_fits(typed: list[str], offered: set[str]) -> None:
    words = " ".join(["memlong-desktop", *typed])
    script = (
        f"{completion.bash(command_line())}\nCOMP_WORDS=({words}); COMP_CWORD={len(typed)}\n"
        '_memlong_desktop; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    said = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert set(said.stdout.split()) == offered


def test_fish_knows_every_option() -> None:
    lines = completion.fish(command_line())
    for action in command_line()._actions:
        for name in action.option_strings:
            assert not name.startswith("--") or f" -l {name[2:]} " in lines
    for line in lines.splitlines():
        assert line.count("'") % 2 == 0


def test_zsh_knows_every_option_and_what_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--completion", "zsh"])
    assert left.value.code == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "#compdef memlong-desktop"
    for action in command_line()._actions:
        for name in action.option_strings:
            assert any(f"){name}[" in line for line in lines), name
    assert any("--data-dir[" in line and line.endswith(":_files -/' \\") for line in lines)
    assert any("--page[" in line and line.endswith(":n_or_label:' \\") for line in lines)
    assert all(line.count("'") == 2 for line in lines[2:])


@pytest.mark.skipif(shutil.which("zsh") is None, reason="no zsh")
def test_zsh_reads_it() -> None:
    script = completion.zsh(command_line())
    subprocess.run(["zsh", "-n"], input=script, text=True, check=True)


def test_another_shell_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--completion", "csh"])
    assert left.value.code == 2
    assert "bash" in capsys.readouterr().err
