"""The pages as a screen reader meets them: over the real accessibility bus, from another process.

Needs what a Linux desktop has (D-Bus, AT-SPI) and Xvfb; skipped where they are missing.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
TOOLS = ("dbus-run-session", "gdbus", "xvfb-run")

pytestmark = pytest.mark.skipif(
    not LAUNCHER.exists() or not all(map(shutil.which, TOOLS)),
    reason="needs AT-SPI, D-Bus and Xvfb",
)


@pytest.mark.slow
def test_a_page_is_read_over_the_accessibility_bus(data_dir: Path, tmp_path: Path) -> None:
    book = data_dir / "documents" / "pdf" / "tracemonkey.pdf"
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(runtime),
        "HOME": str(tmp_path),
    }
    inside = [sys.executable, str(Path(__file__).with_name("listening.py"))]
    command = ["dbus-run-session", "--", "xvfb-run", "-a", *inside]
    done = subprocess.run(
        [*command, str(LAUNCHER), str(book), str(tmp_path / "data")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    heard = json.loads(done.stdout.strip().splitlines()[-1])
    assert heard["exit"] == 0  # the window lived through all of it
    assert heard["role"] == "document"
    assert heard["name"] == "Page 1 of 14"
    assert heard["text"].startswith("Trace-based Just-in-Time Type Specialization")
    assert heard["word"] == "Trace"
    x, y, width, height = heard["extents"]
    assert x > 0
    assert y > 0
    assert width > height > 0
    assert heard["at the same point"] == 0
