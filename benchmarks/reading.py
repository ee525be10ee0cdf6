"""How fast a book can be asked: reading and indexing, against the embedder alone, and memory.

    python benchmarks/reading.py [--long] [--json docs/results/reading.json]

`--long` adds War and Peace (some minutes). Each book is read in a fresh data folder, with one torch
thread, as the app does on two cores.
"""

import dataclasses
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.children import MemoryWatch
from benchmarks.rows import Row, arguments, at_most, plain, report

_MEBIBYTE = 2**20


@dataclasses.dataclass(frozen=True)
class Reading:
    """What one book took."""

    seconds: float
    embedder_seconds: float
    reopen_seconds: float
    peak_bytes: int
    tokens: int


def main() -> None:
    """Run and report."""
    parser = arguments("reading and indexing of whole books")
    parser.add_argument("--long", action="store_true", help="War and Peace too")
    options = parser.parse_args()
    book = options.data / "documents" / "pdf" / "freeculture.pdf"
    short = read(book, options.models)
    embedder_x = short.seconds / short.embedder_seconds
    rows: list[Row] = [
        at_most("freeculture.pdf ready for questions", short.seconds, "s", 60),
        plain("its embeddings alone", short.embedder_seconds, "s"),
        at_most("against the embedder alone", embedder_x, "x", 1.15),
        at_most("reopened, ready to ask", short.reopen_seconds, "s", 0.5),
        plain("peak memory of all processes", short.peak_bytes / _MEBIBYTE, "MiB"),
    ]
    tale = options.data / "books" / "War-and-Peace_pg2600.txt"
    long = read(tale, options.models) if options.long else None
    growth = long and long.peak_bytes / short.peak_bytes
    rows += [
        at_most("War and Peace ready for questions", long and long.seconds, "s", 360),
        at_most("its peak memory", long and long.peak_bytes / _MEBIBYTE, "MiB", 2500),
        at_most("memory against the shorter book", growth, "x", 1.15),
        at_most("reopened, ready to ask", long and long.reopen_seconds, "s", 0.5),
    ]
    report(rows, options.json)


def read(book: Path, models: Path | None) -> Reading:
    """Read one book in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, "--child", str(book), folder, str(models or "")]
        environment = os.environ | {"OMP_NUM_THREADS": "1"}
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
        with MemoryWatch(child.pid) as memory:
            output, _ = child.communicate()
        if child.returncode:
            raise SystemExit(f"reading {book.name} failed")
        seconds, embedder, reopened, tokens = (float(word) for word in output.split()[-4:])
    return Reading(seconds, embedder, reopened, memory.peak, int(tokens))


def child(book: Path, folder: Path, models: str) -> None:
    """In the child: index, embed the same chunks again alone, reopen."""
    from engine.config import EngineConfig
    from engine.records.indexing import ReadyToAsk
    from engine.workspace import Workspace

    if models:
        (folder / "models").symlink_to(Path(models).absolute())
    config = EngineConfig(folder, threads=1, remember=False)
    with Workspace(config) as workspace:
        for _ in workspace.prepare():
            pass
        started = time.perf_counter()
        ready = None
        for event in workspace.index(str(book), None):
            ready = event if isinstance(event, ReadyToAsk) else ready
        seconds = time.perf_counter() - started
        assert ready is not None
        document = workspace._document(ready.entry.document_id)
        embedder = workspace._models.embedder
        texts = [document.store.chunk(i).text for i in range(ready.entry.chunk_count)]
        started = time.perf_counter()
        for first in range(0, len(texts), 16):
            embedder.embed(texts[first : first + 16])
        alone = time.perf_counter() - started
    with Workspace(config) as workspace:
        started = time.perf_counter()
        for event in workspace.index(str(book), None):
            if isinstance(event, ReadyToAsk):
                assert event.reused
                break
        reopened = time.perf_counter() - started
    print(seconds, alone, reopened, ready.entry.token_count)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
    else:
        main()
