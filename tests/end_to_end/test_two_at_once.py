"""Two programs started at once on one data folder; the one that stays is told to end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGTERM, modes of files")


def start(home: Path, book: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "memlong_desktop", "--offline", "--data-dir", str(home), str(book)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )


def test_one_stays_and_ends_in_order(home: Path, data_dir: Path) -> None:
    book = data_dir / "documents" / "pdf" / "testOptionalHyphen.pdf"
    both = [start(home, book), start(home, book)]
    try:
        until = time.monotonic() + 90
        while all(one.poll() is None for one in both) and time.monotonic() < until:
            time.sleep(0.05)
        left = [one for one in both if one.poll() is not None]
        stayed = [one for one in both if one.poll() is None]
        assert [one.returncode for one in left] == [0], [one.communicate()[1] for one in left]
        (window,) = stayed
        while not (home / "library.sqlite").exists():
            time.sleep(0.05)
            assert window.poll() is None
        window.send_signal(signal.SIGTERM)
        assert window.wait(60) == 0
    finally:
        for one in both:
            one.kill()
            one.communicate()
    names = {path.name for path in home.iterdir()}
    assert "library.sqlite.seal" in names, "the library was closed in order"
    assert "library.sqlite-wal" not in names
    assert home.stat().st_mode & 0o077 == 0
    made = [p for p in home.rglob("*") if not p.is_relative_to(home / "models")]
    open_to_others = [p.name for p in made if p.is_file() and p.stat().st_mode & 0o077]
    assert open_to_others == []
