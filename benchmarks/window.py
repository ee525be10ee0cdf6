"""How soon the window and the first page are there, and how long the window ever stands still.

    python benchmarks/window.py [--in-process] [--json docs/results/window.json]

Start: from the spawn of a fresh process to the painted window and the painted first page; the
median of five, with files in the system's cache. Stalls: a timer of 10 ms in the real window while
a real book is indexed, its bank is written, two questions are answered and pages are scrolled.
`--in-process` measures what the window would suffer if torch lived in its own process: torch and
transformers imported and the models loaded on a QThread.

Runs offscreen; `--platform xcb` (under Xvfb or a desktop) uses a screen. `--explain` prints where
the window's thread is whenever it is late.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rows import ROOT, Row, arguments, at_most, plain, report

_ROUNDS = 5
_QUESTIONS = (
    "What does the author call the opposite of a free culture?",
    "Who was Edwin Armstrong?",
)


def main() -> None:
    """Run and report."""
    parser = arguments("start of the window, and its longest stall")
    parser.add_argument("--book", type=Path, help="another book for the stalls")
    parser.add_argument("--in-process", action="store_true", help="torch in the window's process")
    parser.add_argument("--only", choices=("start", "stalls", "in-process"), help="just this")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform: offscreen, xcb")
    parser.add_argument("--explain", action="store_true", help="say where the window stalls")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    book = options.data / "documents" / "pdf" / "freeculture.pdf"
    rows: list[Row] = []
    if options.only in (None, "start"):
        rows += _start_rows(options, book)
    if options.only in (None, "stalls"):
        rows += _stall_rows(options, options.book or book)
    if options.only in (None, "in-process"):
        rows.append(_in_process_row(options))
    report(rows, options.json)


# ---- start -----------------------------------------------------------------------------------


def _start_rows(options: argparse.Namespace, book: Path) -> list[Row]:
    runs = [_child(options, "start", book) for _ in range(_ROUNDS + 1)][1:]  # the first one warms
    visible, painted = (statistics.median(run[name] for run in runs) for name in ("window", "page"))
    best = min(run["page"] for run in runs)
    return [
        at_most("window visible after start", visible, "s", 1.0),
        at_most("first page of freeculture.pdf painted", painted, "s", 1.5),
        plain("first page, best of the runs", best, "s"),
    ]


def _start(data: Path, book: Path, spawned: float) -> None:
    """In the child: the program itself; what is added is a look at its paint events."""
    from memlong_desktop import __main__ as program
    from memlong_desktop import app

    build = app.build

    def watched(*arguments: object, **named: object) -> object:
        from benchmarks.window_watch import StartWatch

        desktop = build(*arguments, **named)
        StartWatch(desktop, spawned)
        return desktop

    app.build = watched
    sys.exit(program.main(["--data-dir", str(data), "--doc", str(book)]))


# ---- stalls ----------------------------------------------------------------------------------


def _stall_rows(options: argparse.Namespace, book: Path) -> list[Row]:
    run = _child(options, "stalls", book, *(["--explain"] if options.explain else []))
    return [
        at_most("longest stall while indexing and answering", run["longest"] * 1e3, "ms", 100),
        plain("99.9 % of the beats were late by less than", run["usual"] * 1e3, "ms"),
        plain("beats of 10 ms", run["beats"], "beats"),
        plain("until the book was ready, scrolling and asking meanwhile", run["ready"], "s"),
    ]


def _stalls(data: Path, book: Path, explain: bool) -> None:
    """In the child: the real window, used."""
    from benchmarks.heartbeat import Heartbeat
    from benchmarks.window_watch import Reader
    from memlong_desktop.app import build, make_application
    from memlong_desktop.paths import UserFolders
    from memlong_desktop.single_instance import Launch

    qt = make_application([sys.argv[0]])
    desktop = build(qt, Launch((str(book),)), UserFolders(data))
    desktop.show()
    heart = Heartbeat(qt, explain=explain)
    reader = Reader(desktop, _QUESTIONS, heart)
    qt.exec()
    heart.stop()
    desktop.shut_down()
    found = {
        "longest": heart.longest,
        "usual": heart.percentile(0.999),
        "beats": len(heart.late),
        "ready": reader.ready_after,
    }
    print(json.dumps(found))


# ---- torch in the window's process -----------------------------------------------------------


def _in_process_row(options: argparse.Namespace) -> Row:
    name = "longest stall with torch in the window's process"
    if not options.in_process and options.only != "in-process":
        return plain(name, None, "ms")
    extra = ["--explain"] if options.explain else []
    runs = [_child(options, "in-process", Path(), *extra) for _ in range(3)]
    return plain(name, statistics.median(run["longest"] for run in runs) * 1e3, "ms")


def _in_process(data: Path, explain: bool) -> None:
    """In the child: an event loop beside a QThread that imports torch and loads the models."""
    from PySide6.QtCore import QThread

    from benchmarks.heartbeat import Heartbeat
    from memlong_desktop.app import make_application

    qt = make_application([sys.argv[0]])

    class Loading(QThread):
        def run(self) -> None:
            from engine.config import EngineConfig
            from engine.model_set import ModelSet

            models = ModelSet(EngineConfig(data, threads=1))
            assert models.embedder
            models.facts()

    heart = Heartbeat(qt, explain=explain)
    loading = Loading(qt)
    loading.finished.connect(qt.quit)
    heart.start()
    loading.start()
    qt.exec()
    heart.stop()
    loading.wait()
    print(json.dumps({"longest": heart.longest, "usual": heart.percentile(0.999)}))


# ---- children --------------------------------------------------------------------------------


def _child(options: argparse.Namespace, what: str, book: Path, *more: str) -> dict[str, float]:
    """Run one measurement in a fresh process with a fresh data folder."""
    with tempfile.TemporaryDirectory() as folder:
        if options.models:
            (Path(folder) / "models").symlink_to(options.models.absolute())
        command = [sys.executable, __file__, "--child", what, folder, str(book)]
        spawned = time.monotonic()
        child = subprocess.Popen(
            [*command, str(spawned), *more], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        assert child.stdout is not None
        lines = list(map(_echoed, child.stdout))
        if child.wait():
            raise SystemExit(f"the measurement of {what} failed")
    return json.loads(lines[-1])


def _echoed(line: str) -> str:
    if not line.startswith("{"):
        print(line, end="", flush=True)
    return line


def child(what: str, data: Path, book: Path, spawned: float, more: Sequence[str]) -> None:
    """The inside of `_child`."""
    if what == "start":
        _start(data, book, spawned)
    elif what == "stalls":
        _stalls(data, book, explain="--explain" in more)
    else:
        _in_process(data, explain="--explain" in more)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]), float(sys.argv[5]), sys.argv[6:])
    else:
        main()
