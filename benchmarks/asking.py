"""Time to the first token of an answer, and that it does not grow with the document.

    python benchmarks/asking.py [--json docs/results/asking.json]

The short document is the beginning of a book (20k tokens), the long one all of War and Peace (about
750k); the same questions are asked of both in turn, so that a noisy machine disturbs both alike.
"""

import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rows import Row, arguments, at_most, plain, report

QUESTIONS = (
    "Who is Anna Pavlovna Scherer?",
    "What does Prince Vasili want for his son?",
    "How is Pierre dressed at the party?",
    "What does the little princess do at the party?",
    "Why does Prince Andrew go to the war?",
)
_SHORT_CHARACTERS = 90_000
_ROUNDS = 3


def main() -> None:
    """Run and report."""
    parser = arguments("time to the first token of an answer")
    parser.add_argument("--data-dir", type=Path, help="keep the indexed books there")
    options = parser.parse_args()
    book = options.data / "books" / "War-and-Peace_pg2600.txt"
    with tempfile.TemporaryDirectory() as scratch:
        data_dir = options.data_dir or Path(scratch) / "data"
        short = Path(scratch) / "The beginning of War and Peace.txt"
        short.write_text(book.read_text(encoding="utf-8")[:_SHORT_CHARACTERS], encoding="utf-8")
        report(measure(short, book, data_dir, options.models), options.json)


def measure(short: Path, long: Path, data_dir: Path, models: Path | None) -> list[Row]:
    """Index both, then ask both in turn."""
    from engine.config import EngineConfig
    from engine.records.answers import Retrieved, Token
    from engine.records.indexing import ReadyToAsk
    from engine.workspace import Workspace

    data_dir.mkdir(parents=True, exist_ok=True)
    if models and not (data_dir / "models").exists():
        (data_dir / "models").symlink_to(models.absolute())
    config = EngineConfig(data_dir, threads=1, remember=False)
    with Workspace(config) as workspace:
        for _ in workspace.prepare():
            pass
        entries = []
        for path in (short, long):
            events = [e for e in workspace.index(str(path), None) if isinstance(e, ReadyToAsk)]
            entries.append(events[0].entry)
        import time

        times: dict[str, list[float]] = {entry.document_id: [] for entry in entries}
        found: dict[str, list[float]] = {entry.document_id: [] for entry in entries}
        for _ in range(_ROUNDS):
            for question in QUESTIONS:
                for entry in entries:
                    started = time.perf_counter()
                    answer = workspace.ask(entry.document_id, question)
                    for event in answer:
                        if isinstance(event, Retrieved):
                            found[entry.document_id].append(time.perf_counter() - started)
                            assert not event.weak, question
                        if isinstance(event, Token):
                            times[entry.document_id].append(time.perf_counter() - started)
                            break
                    answer.close()
    small, large = entries
    first = [statistics.median(times[entry.document_id]) for entry in entries]
    return [
        plain("tokens of the short document", small.token_count, "tokens"),
        plain("tokens of the long document", large.token_count, "tokens"),
        at_most("first token, short document, one core", first[0], "s", 6),
        at_most("first token, long document, one core", first[1], "s", 6),
        at_most("long against short", first[1] / first[0], "x", 1.10),
        plain("retrieval alone, short", statistics.median(found[small.document_id]), "s"),
        plain("retrieval alone, long", statistics.median(found[large.document_id]), "s"),
    ]


if __name__ == "__main__":
    main()
