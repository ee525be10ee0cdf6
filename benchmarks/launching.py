"""What a start imports, and how soon a second start has raised the window that is open.

    python benchmarks/launching.py [--json docs/results/launching.json]

Second start: from the spawn of the second process to the end of what the first one does about it:
its window raised, the file asked for. Medians of five; files in the system's cache.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rows import ROOT, Row, arguments, at_most, report

_ROUNDS = 5
_IMPORT = (
    "import time; begun = time.perf_counter()\n"
    "import memlong_desktop.app, memlong_desktop.desktop\n"
    "print(time.perf_counter() - begun)"
)


def main() -> None:
    """Run and report."""
    parser = arguments("imports of a start, and a second start")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform: offscreen, xcb")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    rows = [
        at_most("everything that the window's process imports", _imports(), "s", 0.6),
        _second(options.data / "documents" / "pdf" / "tracemonkey.pdf"),
    ]
    report(rows, options.json)


def _imports() -> float:
    command = [sys.executable, "-c", _IMPORT]
    times = []
    for _ in range(_ROUNDS + 1):  # the first one fills the system's cache
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
        times.append(float(done.stdout))
    return statistics.median(times[1:])


def _second(book: Path) -> Row:
    times = []
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, "--child", folder]
        first = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert first.stdout is not None
        first.stdout.readline()  # its window is there
        for _ in range(_ROUNDS):
            again = [sys.executable, "-m", "memlong_desktop", "--data-dir", folder, str(book)]
            spawned = time.monotonic()
            second = subprocess.Popen(again, cwd=ROOT)
            times.append(json.loads(first.stdout.readline()) - spawned)
            second.wait()
        first.wait()
    return at_most("second start, until the window is raised", statistics.median(times), "s", 0.3)


def child(data: Path) -> None:
    """The first window: says when it is there, and when each later start was followed."""
    from PySide6.QtCore import QTimer

    from memlong_desktop import __main__ as program
    from memlong_desktop import app
    from memlong_desktop.desktop import Desktop

    build, follow = app.build, Desktop._on_launched
    left = _ROUNDS

    def built(*arguments: object, **named: object) -> Desktop:
        desktop = build(*arguments, **named)
        QTimer.singleShot(0, desktop, lambda: print("there", flush=True))
        return desktop

    def followed(desktop: Desktop, launch: object) -> None:
        nonlocal left
        follow(desktop, launch)
        print(time.monotonic(), flush=True)
        left -= 1
        if not left:
            QTimer.singleShot(0, desktop.window, desktop.window.close)

    app.build, Desktop._on_launched = built, followed
    sys.exit(program.main(["--data-dir", str(data)]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(Path(sys.argv[2]))
    else:
        main()
