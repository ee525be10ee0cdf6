"""How soon a page is there: turned to, scrolled past, opened, searched.

    python benchmarks/reader.py [--json docs/results/reader.json]

The real window, offscreen, over a PDF of 1,000 pages put together from real ones; no engine runs.
A page turn is from the wish until the page is painted sharp, at 150 dpi: the 95th percentile of
jumps to pages that were never seen, and of jumps back and forth between pages in the cache.
Scrolling goes through all pages at forty a second; a timer of 10 ms in the event loop tells how
long the window ever stood still. Opening is measured with the program running, files in the
system's cache; the median of five. Searching is for a common word, with nothing read before.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rows import ROOT, Row, arguments, at_most, plain, report

_PAGES = 1000
_OPENED = 900
_PARTS = ("freeculture.pdf", "mupdf_explored.pdf", "PhysicalModelingInMatlab4.pdf")
_DPI = 150
_ROUNDS = 5
_JUMPS = 80
_REST_S = 5.0  # before a document is opened: the next process is ready by then
_CACHED = 8  # pages that are turned to and fro
_WORD = "memory"


def main() -> None:
    """Run and report."""
    parser = arguments("page turns, scrolling, opening and searching")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform: offscreen, xcb")
    parser.add_argument("--explain", action="store_true", help="say where the window stalls")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    with tempfile.TemporaryDirectory() as folder:
        long, opened = Path(folder) / "long.pdf", Path(folder) / "opened.pdf"
        put_together(options.data / "documents" / "pdf", long, _PAGES)
        put_together(options.data / "documents" / "pdf", opened, _OPENED)
        report(_rows(options, Path(folder), long, opened), options.json)


def put_together(folder: Path, target: Path, page_count: int) -> None:
    """Write a PDF of so many pages, taken from real ones over and over."""
    import pymupdf

    with pymupdf.open() as made:
        while made.page_count < page_count:
            for name in _PARTS:
                with pymupdf.open(folder / name) as part:
                    last = min(part.page_count, page_count - made.page_count) - 1
                    if last >= 0:
                        made.insert_pdf(part, to_page=last)
        made.save(target)


def _rows(options: argparse.Namespace, folder: Path, long: Path, opened: Path) -> list[Row]:
    command = [sys.executable, __file__, "--child", str(folder / "data"), str(long), str(opened)]
    if options.explain:
        command.append("--explain")
    child = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    *said, last = child.stdout.splitlines() or [""]
    print("\n".join(said))
    if child.returncode:
        raise SystemExit("the measurement failed")
    found = json.loads(last)
    mb = 2**20
    return [
        at_most("page turn, cached, 95th percentile", found["cached"] * 1e3, "ms", 16),
        at_most("page turn, uncached, 95th percentile", found["uncached"] * 1e3, "ms", 60),
        plain("page turn, uncached, median", found["uncached_median"] * 1e3, "ms"),
        at_most("longest stall, scrolling through 1,000 pages", found["stall"] * 1e3, "ms", 50),
        plain("99.9 % of the beats were late by less than", found["usual"] * 1e3, "ms"),
        at_most("page cache, at most, scrolling", found["bytes"] / mb, "MB", 256),
        plain("pages in view that were blank, scrolling", found["blank"] * 100, "%"),
        at_most("first page of 900, program running", found["open"], "s", 0.4),
        plain("the same, right after another was opened", found["at_once"], "s"),
        at_most("first hit of a search in 1,000 pages", found["first_hit"], "s", 0.2),
        at_most("all hits of a search in 1,000 pages", found["all_hits"], "s", 1.5),
        plain(f"hits of “{_WORD}”", found["hits"], "hits"),
    ]


def child(data: Path, long: Path, opened: Path, *, explain: bool) -> None:
    """In the child: the real window, used."""
    from benchmarks.heartbeat import Heartbeat
    from benchmarks.reader_watch import (
        NoEngine,
        Scrolling,
        Searching,
        open_time,
        rest,
        turn_times,
        wait,
    )
    from memlong_desktop.app import build, make_application
    from memlong_desktop.paths import UserFolders
    from memlong_desktop.single_instance import Launch

    qt = make_application([sys.argv[0]])
    desktop = build(qt, Launch(()), UserFolders(data), NoEngine())
    desktop.show()
    reader = desktop.window.reader
    found: dict[str, float] = {}
    for name, rest_s in (("at_once", 0.0), ("open", _REST_S)):
        times = []
        for _ in range(_ROUNDS + 1):  # the first one warms
            rest(rest_s)
            times.append(open_time(desktop, opened))
            desktop.operations.close_document()
            wait(lambda: desktop.operations.reading.lane.waiting == 0)
        found[name] = statistics.median(times[1:])

    open_time(desktop, long)
    search = Searching(desktop, _WORD)
    search.run()
    found |= {"first_hit": search.first, "all_hits": search.total, "hits": search.hits}

    reader.set_zoom(_DPI / 96)
    chosen = random.Random(5)
    uncached = turn_times(reader, chosen.sample(range(10, _PAGES), _JUMPS))
    near = [*range(100, 100 + _CACHED)]
    turn_times(reader, near * 2)  # are in the cache from here on
    cached = turn_times(reader, [chosen.choice(near) for _ in range(_JUMPS)])
    found |= {
        "cached": _p95(cached),
        "uncached": _p95(uncached),
        "uncached_median": statistics.median(uncached),
    }

    reader.fit_width()
    reader.go_to(0)
    heart = Heartbeat(qt, explain=explain)
    scrolling = Scrolling(reader, heart)
    scrolling.start()
    wait(lambda: scrolling.over)
    found |= {
        "stall": heart.longest,
        "usual": heart.percentile(0.999),
        "bytes": scrolling.most_bytes,
        "blank": scrolling.blank / scrolling.seen,
    }
    desktop.window.close()
    desktop.shut_down()
    print(json.dumps(found))


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        paths = [Path(argument) for argument in sys.argv[2:5]]
        child(*paths, explain="--explain" in sys.argv)
    else:
        main()
