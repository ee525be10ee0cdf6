"""`python3 dev.py torture [--only HARM ...] [--seed N] [--short]`: harm, look, and report.

Rows go to `docs/results/torture.json`; a harm that was not run keeps its rows of the last time.
"""

import argparse
import json
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from engine.config import default_data_dir
from engine.evaluation.options import DATA
from engine.evaluation.results import ROOT, Row, at_least, at_most, listed, plain, provenance
from torture import flips, hostile, kills, soak, sockets, stage

RESULTS = ROOT / "docs" / "results" / "torture.json"
_SHORT = 60  # a short run has so many times fewer trials, and only kills and flips
_END_TO_END = ["tests/end_to_end", "tests/engine/test_no_network.py"]

Harm = Callable[["Place", int], list[Row]]


class Place:
    """Where harm is done: an empty folder, and models that are warm."""

    def __init__(self, folder: Path, models_dir: Path, seed: int) -> None:
        self.folder = folder
        self.seed = seed
        self.model = stage.make_model(folder / "model", models_dir)
        self.models = stage.warm(stage.config_in(folder / "warm", self.model))


def kill(place: Place, share: int) -> list[Row]:
    """`kill -9`."""
    trials = 300 // share
    found = kills.run(trials, place.seed, place.folder / "kills", place.model, place.models)
    _tell(found.failures + found.lost)
    return [
        plain("kill -9: seed", place.seed, ""),
        at_least("kill -9: moments, evenly over five activities", found.kills.total(), "", trials),
        at_least("kill -9: the library opened and was sound", found.opened, "times", trials),
        at_most("kill -9: books, places, notes, bookmarks or answers lost", len(found.lost), "", 0),
        at_most("kill -9: most steps of a stage that one kill cost", found.redone, "steps", 1),
        at_most("kill -9: trials that failed otherwise", len(found.failures), "", 0),
    ]


def flip(place: Place, share: int) -> list[Row]:
    """One byte of one file."""
    trials = 500 // share
    found = flips.run(trials, place.seed, place.folder / "flips", place.model, place.models)
    _tell(found.wrong)
    return [
        plain("one byte flipped: seed", place.seed, ""),
        at_least(
            "one byte flipped: detected or harmless", trials - len(found.wrong), "trials", trials
        ),
        plain("one byte flipped: detected, told or mended", found.detected, "trials"),
        plain("one byte flipped: nothing was different", found.harmless, "trials"),
    ]


def soaked(place: Place, share: int) -> list[Row]:
    """Many documents in one run."""
    documents = max(50, 200 // share)
    found = soak.run(documents, place.seed, place.folder / "soak", place.model, place.models)
    return [
        plain("soak: documents opened, indexed, asked and closed", documents, ""),
        at_most("soak: memory, growth after the first 20", 100 * found.memory_growth, "%", 5),
        at_most("soak: open files, growth after the first 20", 100 * found.file_growth, "%", 5),
        plain("soak: memory at the end", found.memory[-1] / 2**20, "MiB"),
        plain("soak: open files at the end", found.files[-1], ""),
    ]


def connect(place: Place, share: int) -> list[Row]:
    """What reaches for a network."""
    if not sockets.can_run():
        return [at_most("sockets opened end to end, without a route", None, "", 0)]
    tests = _END_TO_END[-1:] if share > 1 else _END_TO_END
    found = sockets.run(place.folder / "sockets", tests)
    _tell([*found.sockets, found.failed] if found.failed else found.sockets)
    return [
        at_most("sockets opened end to end, without a route", len(found.sockets), "", 0),
        at_most("packets and connections the kernel counted", found.packets, "", 0),
        plain("sockets: processes watched", found.processes, ""),
    ]


def hostile_documents(place: Place, share: int) -> list[Row]:
    """Documents from anywhere."""
    documents = DATA / "documents"
    trials = 2000 // share
    if not documents.is_dir():
        return [at_least("hostile documents: opened or refused with a reason", None, "", trials)]
    found = hostile.run(trials, place.seed, place.folder / "hostile", documents)
    _tell(found.wrong)
    print("  refused: " + ", ".join(f"{n} {kind}" for kind, n in found.reasons.most_common()))
    return [
        plain("hostile documents: seed", place.seed, ""),
        plain("hostile documents: broken by chance or made by hand", found.trials, ""),
        at_most("hostile documents: that harmed more than themselves", len(found.wrong), "", 0),
        plain("hostile documents: opened", found.opened, ""),
        plain("hostile documents: refused with a reason", found.refused, ""),
        plain("hostile documents: slowest, from start to end", found.slowest, "s"),
        plain("hostile documents: most memory of one", found.largest / 2**20, "MiB"),
    ]


HARMS: dict[str, Harm] = {
    "kills": kill,
    "flips": flip,
    "soak": soaked,
    "sockets": connect,
    "hostile": hostile_documents,
}


def main() -> int:
    """Do what was asked for; 0 if everything was met."""
    parser = argparse.ArgumentParser("dev.py torture", description=__doc__.split("\n")[0])
    parser.add_argument("--only", nargs="*", choices=sorted(HARMS))
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--short", action="store_true", help="some kills and flips, no report")
    parser.add_argument("--models", type=Path, default=default_data_dir() / "models")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    rows: list[Row] = []
    try:
        place = Place(folder, options.models, options.seed)
        for name in options.only or (["kills", "flips"] if options.short else HARMS):
            started = time.monotonic()
            found = HARMS[name](place, _SHORT if options.short else 1)
            print(f"{name}: {time.monotonic() - started:.0f} s", flush=True)
            for row in found:
                print(f"  {row.name}: {row.value} {row.unit} ({_judged(row)})", flush=True)
            rows += found
            if not options.short:
                _keep(found)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0 if all(row.met is not False for row in rows) else 1


def _judged(row: Row) -> str:
    return {True: "met", False: "MISSED", None: "no target"}[row.met]


def _keep(rows: list[Row]) -> None:
    """Put rows among those of other harms, at their old places where they have one."""
    known = json.loads(RESULTS.read_text(encoding="utf-8"))["rows"] if RESULTS.exists() else []
    fresh = {row["name"]: row for row in listed(rows)}
    kept = [fresh.pop(row["name"], row) for row in known] + list(fresh.values())
    said = {**provenance("no GPU used"), "command": "python3 dev.py torture", "rows": kept}
    RESULTS.write_text(json.dumps(said, indent=2) + "\n", encoding="utf-8")


def _tell(lines: list[str]) -> None:
    for line in lines[:50]:
        print(f"  ! {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
