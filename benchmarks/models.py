"""How long it takes to put another model to work, and how soon the models dialog is there.

    python benchmarks/models.py [--json docs/results/models.json]

Switch: the beginning of a book is read and remembered by one engine process, which can answer
while a second one loads the default model; that one was started when the dialog was opened, six
seconds before, or (a row of its own) is started then. From the wish to the first word that the
new one writes, to a question that is asked as soon as it can be. Passages, index and memory are
on disk, files in the system's cache; median of five. Dialog: from the click on the model's name
to the painted list, in the real window with the real catalogue; median of five, after one that
warms.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rows import Row, arguments, at_most, plain, report

if TYPE_CHECKING:
    from engine.client import EngineClient

_ROUNDS = 5
_CHARACTERS = 40_000
_CHOOSING_S = 6.0
_QUESTION = "Who is Anna Pavlovna Scherer?"
_MODEL = "smollm2-135m-instruct"


def main() -> None:
    """Run and report."""
    parser = arguments("a switch of models, and the models dialog")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform: offscreen, xcb")
    parser.add_argument("--rounds", type=int, default=_ROUNDS, help="of each")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    book = options.data / "books" / "War-and-Peace_pg2600.txt"
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder) / "data"
        data_dir.mkdir()
        if options.models:
            (data_dir / "models").symlink_to(options.models.absolute())
        beginning = Path(folder) / "The beginning of War and Peace.txt"
        beginning.write_text(book.read_text(encoding="utf-8")[:_CHARACTERS], encoding="utf-8")
        rows = _switch_rows(data_dir, beginning, options.rounds)
        rows.append(_dialog_row(data_dir, options.rounds))
    report(rows, options.json)


def _switch_rows(data_dir: Path, book: Path, rounds: int) -> list[Row]:
    from engine.client import EngineClient
    from engine.config import EngineConfig
    from engine.records.indexing import ReadyToAsk

    engine = EngineClient(EngineConfig(data_dir, language_model=_MODEL))
    chosen, unawaited = [], []
    try:
        for _ in engine.prepare():
            pass
        events = list(engine.index(str(book)))
        document = next(e.entry for e in events if isinstance(e, ReadyToAsk)).document_id
        for _ in range(rounds):
            unawaited.append(_switched(engine, document))
            engine.get_ready()
            time.sleep(_CHOOSING_S)
            chosen.append(_switched(engine, document))
    finally:
        engine.close()
    loaded, first = (statistics.median(times) for times in zip(*chosen, strict=True))
    cold = statistics.median(first for _, first in unawaited)
    return [
        at_most("model switch to first word, all on disk", first, "s", 6.0),
        plain("of that, until the other model is loaded", loaded, "s"),
        plain("model switch to first word, where no process was started for it", cold, "s"),
    ]


def _switched(engine: "EngineClient", document_id: str) -> tuple[float, float]:
    """Seconds until the other model is loaded, and until its first word."""
    from engine.records.answers import Token
    from engine.records.models import ModelFacts

    wished = time.perf_counter()
    switch = engine.switch(_MODEL, beside=True)
    next(item for item in switch if isinstance(item, ModelFacts))
    loaded = time.perf_counter() - wished
    answer = engine.ask(document_id, _QUESTION)
    next(event for event in answer if isinstance(event, Token))
    first = time.perf_counter() - wished
    list(answer)
    list(switch)  # its files are compared meanwhile
    return loaded, first


def _dialog_row(data_dir: Path, rounds: int) -> Row:
    from PySide6.QtCore import QEventLoop

    from memlong_desktop.app import build, make_application
    from memlong_desktop.paths import UserFolders
    from memlong_desktop.single_instance import Launch

    qt = make_application(["benchmark"])
    desktop = build(qt, Launch(), UserFolders(data_dir))
    desktop.show()
    times = []
    try:
        for _ in range(rounds + 1):
            waits = QEventLoop()
            desktop.operations.fetching.listed.connect(waits.quit)
            clicked = time.perf_counter()
            desktop.window.actions_table["models"].trigger()
            waits.exec()
            desktop.equipping.dialog.grab()
            times.append(time.perf_counter() - clicked)
            desktop.operations.fetching.listed.disconnect(waits.quit)
            desktop.equipping.dialog.close()
            qt.processEvents()
    finally:
        desktop.window.close()
        desktop.shut_down()
    return at_most("models dialog open with its list", statistics.median(times[1:]), "s", 0.2)


if __name__ == "__main__":
    main()
