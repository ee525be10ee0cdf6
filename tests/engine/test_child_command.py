import subprocess
import sys

import pytest

from engine.child_command import RUN_MODULE, python_module, run_module


def test_a_bundle_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    assert python_module("engine.server", "{}") == [
        sys.executable,
        "-P",
        "-m",
        "engine.server",
        "{}",
    ]
    monkeypatch.setattr(sys, "executable", "/usr/bin/memlong-desktop")
    assert python_module("engine.server", "{}") == [
        "/usr/bin/memlong-desktop",
        RUN_MODULE,
        "engine.server",
        "{}",
    ]


def test_the_application_takes_the_place_of_an_interpreter() -> None:
    command = [sys.executable, "-m", "memlong_desktop", RUN_MODULE, "engine.__main__", "--help"]
    child = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert "read and index a document" in child.stdout


@pytest.mark.parametrize("arguments", [[], ["os"], ["http.server", "80"]])
def test_it_runs_no_other_program(arguments: list[str]) -> None:
    with pytest.raises(ValueError, match="no part of the engine"):
        run_module(arguments)
