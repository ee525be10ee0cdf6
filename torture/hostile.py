"""Documents from anywhere: real ones that were broken by chance, and some made to do harm.

Each is opened, looked at and read in the real document process. It has to end in a document or in
a reason, within the limits of time and memory, and without anything left anywhere.
"""

import contextlib
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from engine.documents.client import DocumentProcess
from engine.errors import DamagedDocument, EngineError
from torture.traps import traps

_LARGEST: Final = 3 * 2**20  # bytes of a file that is broken: two thousand are written
_LOOKED_AT: Final = 3  # pages of each
_TIME_LIMIT_S: Final = 150.0  # of one document; opening has 60 s, and twice that if it crashes
_MEMORY_LIMIT: Final = 2 * 2**30  # bytes, that of `engine.documents.host_limits`


@dataclass
class Outcome:
    """What all documents came to.

    Attributes:
        opened, refused: how many ended so; `reasons` counts the kinds of refusal.
        slowest: seconds.
        largest: bytes of memory of any document's process.
        shared: files that were shared with the processes.
        wrong: all that must not happen, one line each.
    """

    opened: int = 0
    refused: int = 0
    slowest: float = 0.0
    largest: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    shared: list[Path] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def trials(self) -> int:
        """How many there were."""
        return self.opened + self.refused


def run(trials: int, seed: int, folder: Path, documents: Path) -> Outcome:
    """Try the traps, and as many broken copies of real documents.

    Args:
        trials: broken copies.
        seed: the same harm for the same seed and documents.
        folder: where they are written; made anew.
        documents: with real ones in its sub-folders.
    """
    folder.mkdir(parents=True)
    outcome = Outcome()
    for name, path in traps(folder):
        _try(name, path, outcome)
        path.unlink()
    for name, content in broken(trials, seed, documents):
        path = folder / f"broken{Path(name).suffix}"
        path.write_bytes(content)
        _try(f"{name} (seed {seed}, number {outcome.trials})", path, outcome)
        path.unlink()
    left = [str(path) for path in (*folder.iterdir(), *outcome.shared) if path.exists()]
    if left:
        outcome.wrong.append(f"left behind: {', '.join(left)}")
    return outcome


def broken(trials: int, seed: int, documents: Path) -> Iterator[tuple[str, bytes]]:
    """The name of a real document, and what became of its bytes."""
    files = sorted(file for file in documents.glob("*/*") if file.name != "MANIFEST.csv")
    whole = [file for file in files if 0 < file.stat().st_size <= _LARGEST]
    chance = random.Random(seed)
    for _ in range(trials):
        file, other = chance.choice(whole), chance.choice(whole)
        content = bytearray(file.read_bytes())
        for _ in range(chance.randint(1, 3)):
            _break(content, other, chance)
        yield file.name, bytes(content)


def _break(content: bytearray, other: Path, chance: random.Random) -> None:
    at = chance.randrange(len(content) or 1)
    match chance.choice(("bits", "bits", "cut", "splice", "double", "blank")):
        case "bits":
            for _ in range(chance.choice((1, 8, 64, 512))):
                if content:
                    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        case "cut":
            del content[at:]
        case "splice":
            piece = other.read_bytes()
            start = chance.randrange(len(piece))
            piece = piece[start : start + chance.randint(1, 20_000)]
            content[at : at + chance.choice((0, len(piece)))] = piece
        case "double":
            content[at:at] = content[at : at + chance.randint(1, 20_000)]
        case "blank":
            size = min(chance.randint(1, 5_000), len(content) - at)
            content[at : at + size] = bytes(size)


def _try(name: str, path: Path, outcome: Outcome) -> None:
    start = time.monotonic()
    with DocumentProcess(path) as document:
        try:
            facts = document.open()
            if document._pixels is not None:
                outcome.shared.append(document._pixels.path)
            outcome.largest = max(outcome.largest, _memory(document.pid))
            _look(document, facts.page_count)
            outcome.largest = max(outcome.largest, _memory(document.pid))
            outcome.opened += 1
        except EngineError as reason:
            outcome.refused += 1
            outcome.reasons[type(reason).__name__] += 1
            if not reason.message:
                outcome.wrong.append(f"{name}: refused without a reason")
        except Exception as bug:  # noqa: BLE001 - this is what is looked for
            outcome.refused += 1
            outcome.wrong.append(f"{name}: {type(bug).__name__}: {bug}")
    took = time.monotonic() - start
    outcome.slowest = max(outcome.slowest, took)
    if took > _TIME_LIMIT_S:
        outcome.wrong.append(f"{name}: took {took:.0f} s")
    if outcome.largest > _MEMORY_LIMIT:
        outcome.wrong.append(f"{name}: used {outcome.largest >> 20} MiB")


def _look(document: DocumentProcess, page_count: int) -> None:
    """What a window and the engine do with a document when it comes to the front."""
    document.outline()
    count = min(page_count, _LOOKED_AT)
    document.page_facts(0, count)
    document.text(0, count)
    for page_index in {*range(count), page_count - 1}:
        document.words(page_index)
        document.links(page_index)
        with contextlib.suppress(DamagedDocument):  # the page says so in its place
            document.render(page_index, 1.0)


def _memory(pid: int | None) -> int:
    """The most memory that a process ever had; 0 where the system does not tell."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0
