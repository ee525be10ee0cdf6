import json
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.__file__).parent


def environment(tmp_path: Path) -> tuple[Path, Path]:
    """A project file and an environment that was installed from it."""
    project = tmp_path / "pyproject.toml"
    project.write_text("[project]\n")
    python = dev.venv_python(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (tmp_path / ".venv" / "installed-from").write_text(dev.fingerprint(project) + "\n")
    return tmp_path / ".venv", project


def test_an_environment_is_used_as_it_is_until_the_project_file_changes(tmp_path: Path) -> None:
    venv, project = environment(tmp_path)
    assert dev.is_ready(venv, project)
    assert dev.prepare(venv, tmp_path) == dev.venv_python(venv)  # no pip, no network
    project.write_text("[project]\nversion = '2'\n")
    assert not dev.is_ready(venv, project)


def test_an_environment_without_interpreter_is_made_anew(tmp_path: Path) -> None:
    venv, project = environment(tmp_path)
    dev.venv_python(venv).unlink()
    assert not dev.is_ready(venv, project)
    assert not dev.usable(dev.venv_python(venv))


def test_a_failed_command_ends_with_what_it_said_and_what_to_do() -> None:
    with pytest.raises(dev.Stopped, match=r"(?s)it broke.*install this"):
        dev.run_quietly([sys.executable, "-c", "import sys; sys.exit('it broke')"], "install this")


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev.sys, "version_info", (3, 9, 1, "final", 0))
    assert dev.main(["test"]) == 2
    assert "needs Python 3.11 or newer; this is 3.9.1" in capsys.readouterr().err


def test_an_unknown_command_shows_all_commands() -> None:
    done = subprocess.run(
        [sys.executable, "dev.py", "dance"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert all(f"dev.py {command}" in done.stderr for command in dev.COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "value"),
    [
        (["--data-dir", "there"], "there"),
        (["a.pdf", "--data-dir=there"], "there"),
        (["--data-dir"], None),
        (["a.pdf"], None),
    ],
)
def test_options_are_found_among_the_arguments(arguments: list[str], value: str | None) -> None:
    assert dev.option(arguments, "--data-dir") == value


def test_long_files_are_found(tmp_path: Path) -> None:
    (tmp_path / "engine").mkdir()
    (tmp_path / "dev.py").write_text("\n")
    (tmp_path / "engine" / "long.py").write_text("\n" * 601)
    (tmp_path / "engine" / "short.py").write_text("\n" * 600)
    [line] = dev.too_long(tmp_path)
    assert "long.py has 601 lines" in line


def test_results_become_one_page(tmp_path: Path) -> None:
    rows = [
        {"name": "start", "value": 0.81234, "unit": "s", "target": 1.0, "met": True},
        {"name": "stall", "value": 130, "unit": "ms", "target": 100, "met": False},
        {"name": "size", "value": 3, "unit": "MiB", "target": None, "met": None},
        {"name": "on a GPU", "value": None, "unit": "s", "target": None, "met": None},
    ]
    result = {"command": "python x.py", "commit": "0123456789abc", "machine": "2 cores"}
    (tmp_path / "start_up.json").write_text(json.dumps({**result, "rows": rows}))
    page = dev.benchmark_report(tmp_path)
    assert "## Start up" in page
    assert "`python x.py`, commit 0123456789, 2 cores" in page
    assert "| start | 0.8123 | s | 1 | yes |" in page
    assert "| stall | 130 | ms | 100 | **no** |" in page
    assert "| size | 3 | MiB | – |  |" in page
    assert "| on a GPU | – | s | – | not run |" in page
