"""A second launch gives its file to the window that runs already, and leaves."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.end_to_end.conftest import StartVisit


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_its_file_opens_in_the_first_window(visit: StartVisit, home: Path, data_dir: Path) -> None:
    book = data_dir / "documents" / "pdf" / "tracemonkey.pdf"
    here = visit()
    second = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "memlong_desktop",
            "--data-dir",
            str(home),
            "--page",
            "3",
            str(book),
        ],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    left = threading.Event()
    waiting = threading.Thread(target=lambda: (second.wait(), left.set()))
    waiting.start()
    try:
        here.wait_until(left.is_set)
        assert second.returncode == 0
        here.wait_until(lambda: here.page_is_painted(2))
        assert here.window.reader.page_index == 2
    finally:
        second.kill()
        waiting.join()
    here.leave()
