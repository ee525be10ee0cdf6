"""A short form of `python3 dev.py torture`: each kind of kill once, and some flipped bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="it forks")
def test_nothing_is_lost(models_dir: Path) -> None:
    command = [sys.executable, "-m", "torture", "--short", "--models", str(models_dir)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr[-3000:]
    assert done.stdout.count("(met)") == 6, done.stdout
