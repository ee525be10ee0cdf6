"""A summary of a 350-page book in the background: how long, what the window feels, after a kill.

    python benchmarks/summary.py [--json docs/results/summary.json]

The book is indexed first, and not counted. Then the notes on its sections are written through the
engine process, as the window does it, while a timer in this process beats like the window's event
loop; the engine is killed after a few sections, and what it had written is there again.
"""

import os
import signal
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rows import Row, arguments, at_most, plain, report

_BEFORE_THE_KILL = 2  # sections
_STALL_MS = 100


def main() -> None:
    """Run and report."""
    parser = arguments("a summary of a 350-page book")
    parser.add_argument("--book", type=Path, help="another one than Free Culture, 352 pages")
    parser.add_argument("--data-dir", type=Path, help="keep the indexed book there")
    parser.add_argument("--sections", type=int, default=0, help="stop after so many; 0: all")
    options = parser.parse_args()
    book = options.book or options.data / "documents" / "pdf" / "freeculture.pdf"
    with tempfile.TemporaryDirectory() as scratch:
        data_dir = options.data_dir or Path(scratch) / "data"
        data_dir.mkdir(parents=True, exist_ok=True)
        if options.models and not (data_dir / "models").exists():
            (data_dir / "models").symlink_to(options.models.absolute())
        report(measure(book, data_dir, options.sections), options.json)


def measure(book: Path, data_dir: Path, most: int) -> list[Row]:
    """Index, write, kill, go on, ask."""
    from PySide6.QtCore import QCoreApplication

    from benchmarks.heartbeat import Heartbeat
    from engine.client import EngineClient
    from engine.config import EngineConfig
    from engine.records.answers import Answered
    from engine.records.indexing import ReadyToAsk
    from memlong_desktop.background.lanes import Lane
    from memlong_desktop.background.summarising import Summarising, SummaryState

    qt = QCoreApplication.instance() or QCoreApplication(["summary"])
    client = EngineClient(EngineConfig(data_dir, threads=1, remember=False))
    for _ in client.prepare():
        pass
    ready = next(e for e in client.index(str(book), None) if isinstance(e, ReadyToAsk))
    document_id = ready.entry.document_id
    lane = Lane("notes")
    work = Summarising(lane, client)
    heart = Heartbeat()
    killed_at = after = total = 0
    started = time.perf_counter()
    state = SummaryState(document_id)

    def run(wanted: int) -> None:
        nonlocal state, total
        work.begin(document_id)
        while True:
            qt.processEvents()
            time.sleep(0.001)
            state = work.state(document_id) or state
            total = state.progress.total if state.progress is not None else total
            if state.phase in ("done", "failed") or (wanted and state.read >= wanted):
                return

    heart.start()
    run(_BEFORE_THE_KILL)
    killed_at = state.read
    _kill(client.pid)
    while (work.state(document_id) or state).phase not in ("failed", "done"):
        qt.processEvents()
        time.sleep(0.001)
    work.drop(document_id)
    heart.stop()  # this asks the engine on the thread that beats, as the window never does
    first = next(client.summarise(document_id), None)
    heart.start()
    after = first.done if first is not None else total  # of a short book nothing may be missing
    run(most)
    heart.stop()
    took = time.perf_counter() - started
    answers = client.ask(document_id, "Summarise this book")
    answered = [event.answer for event in answers if isinstance(event, Answered)]
    coverage = answered[0].coverage if answered else None
    client.close()
    lane.close()
    written = max(1, state.read)
    return [
        plain("pages of the book", ready.entry.page_count, "pages"),
        plain("sections of the book", total, "sections"),
        plain("a section", took / written, "s"),
        plain("all sections, one core", took / written * max(total, 1), "s"),
        at_most("the event loop's longest stall", 1000 * max(heart.late), "ms", _STALL_MS),
        at_most("sections lost by a kill", max(0, killed_at - after), "sections", 0),
        plain("sections the summary covers", coverage.read if coverage else 0, "sections"),
        plain("citations of the summary", len(answered[0].citations) if answered else 0, ""),
    ]


def _kill(pid: int | None) -> None:
    if pid is not None:
        os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
