"""`kill -9` at random moments: the library opens, and nothing that was said to be kept is gone."""

import os
import random
import select
import shutil
import signal
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from engine.config import EngineConfig
from engine.documents.text_store import TextStore
from engine.library import Library
from engine.library.schema import MIGRATIONS
from engine.model_set import ModelSet
from torture.stage import asked, config_in, digest, forked, said, workspace, write_book
from torture.victims import (
    Diary,
    Victim,
    annotating,
    answering,
    indexing,
    migrating,
    old_library,
    opening,
)

_VICTIMS: dict[str, tuple[Victim, float]] = {  # and the longest it lives, in seconds
    "opening": (opening, 3.0),
    "indexing": (indexing, 6.0),
    "answering": (answering, 1.5),
    "annotating": (annotating, 1.0),
    "migrating": (migrating, 0.06),
}
_ENOUGH = 50  # kills, to see whether what they interrupted ends as if nothing had happened
_STEP_PAGES = 16
_STEP_CHUNKS = 28  # of a segment


@dataclass
class Kept:
    """Everything that was ever said to be kept."""

    books: set[str] = field(default_factory=set)
    places: dict[str, int] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    bookmarks: dict[int, str] = field(default_factory=dict)
    answers: dict[int, tuple[str, str]] = field(default_factory=dict)
    done: dict[tuple[str, str], int] = field(default_factory=dict)  # stage, book

    def note(self, lines: list[str]) -> None:
        """Take in what a victim has said."""
        for line in lines:
            word, *values = line.split("\t")
            if word != "did":
                raise RuntimeError(line)
            match values:
                case ["book", known]:
                    self.books.add(known)
                case ["place", known, number]:
                    self.places[known] = int(number)
                case ["note", number, text]:
                    self.notes[int(number)] = text
                case ["deleted", number]:
                    del self.notes[int(number)]
                case ["bookmark", number, text]:
                    self.bookmarks[int(number)] = text
                case ["answer", number, known, text]:
                    self.answers[int(number)] = known, text
                case [("reading" | "indexing" | "remembering") as stage, known, count]:
                    self.done[stage, known] = int(count)


@dataclass
class Outcome:
    """What all trials came to."""

    kills: Counter[str] = field(default_factory=Counter)
    opened: int = 0
    lost: list[str] = field(default_factory=list)
    redone: int = 0  # the most steps that one kill cost
    failures: list[str] = field(default_factory=list)


def run(trials: int, seed: int, folder: Path, model: Path, models: ModelSet) -> Outcome:
    """Kill as often as that, evenly over what can be under way."""
    config = config_in(folder / "data", model)
    books = folder / "books"
    books.mkdir(parents=True)
    asked(lambda: _prepare(config, models, books))
    outcome, kept, chance = Outcome(), Kept(), random.Random(seed)
    kinds = list(_VICTIMS)
    number = 0
    while sum(outcome.kills.values()) < trials:
        kind = kinds[sum(outcome.kills.values()) % len(kinds)]
        number += 1
        victim, longest = _VICTIMS[kind]
        hurt = config
        if kind == "migrating":
            hurt = config_in(folder / "old", model)
            shutil.rmtree(hurt.data_dir, ignore_errors=True)
            old_library(hurt.data_dir, chance.randrange(1, len(MIGRATIONS)))
        moment = chance.uniform(0, longest)
        lines, killed = _killed(victim, hurt, models, books, number, moment)
        failed = [line for line in lines if line.startswith("FAILED")]
        if failed or not killed:
            outcome.failures += failed or [f"{kind}: it ended by itself"]
            if len(outcome.failures) > trials:
                break
            continue
        outcome.kills[kind] += 1
        if kind == "migrating":
            _judge_migration(hurt, outcome)
        else:
            kept.note([line for line in lines if line])
            _judge(hurt, kept, outcome, kind)
    if trials >= _ENOUGH:
        outcome.lost += [f"{name} ended otherwise" for name in finish(config, models, books)]
    return outcome


def _prepare(config: EngineConfig, models: ModelSet, books: Path) -> bool:
    with workspace(config, models) as engine:
        list(engine.index(str(write_book(books, 10**6, pages=2)), None))
    return True


def _killed(
    victim: Victim,
    config: EngineConfig,
    models: ModelSet,
    books: Path,
    number: int,
    moment: float,
) -> tuple[list[str], bool]:
    """What the victim said until it was killed; and whether it was, or had ended before."""
    child, reading = forked(lambda pipe: victim(config, models, books, number, Diary(pipe)))
    until = time.monotonic() + moment
    heard = b""
    while (left := until - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            piece = os.read(reading, 65536)
            if not piece:
                break
            heard += piece
    os.kill(child, signal.SIGKILL)
    rest = said(reading)
    _, status = os.waitpid(child, 0)
    # A line may have been cut where the pieces meet: put together before it is read.
    text = heard.decode(errors="replace") + "\n".join(rest) + "\n"
    lines = [line for line in text.split("\n") if line]
    return lines, os.waitstatus_to_exitcode(status) == -signal.SIGKILL


def _judge(config: EngineConfig, kept: Kept, outcome: Outcome, kind: str) -> None:
    try:
        found = asked(lambda: _look(config, sorted(kept.books), {known for _, known in kept.done}))
    except RuntimeError as failure:
        outcome.failures.append(f"after {kind}: {failure}")
        return
    assert isinstance(found, dict)
    outcome.opened += 1
    lost = [f"book {known}" for known in kept.books if known not in found["books"]]
    lost += [
        f"place {known}" for known, at in kept.places.items() if found["places"].get(known) != at
    ]
    for what in ("notes", "bookmarks"):
        there = {int(number): text for number, text in found[what]}
        said_kept: dict[int, str] = getattr(kept, what)
        lost += [f"{what} {n}" for n, text in said_kept.items() if there.get(n) != text]
    answers = {int(number): text for number, text in found["answers"]}
    lost += [f"answer {n}" for n, (_, text) in kept.answers.items() if answers.get(n) != text]
    outcome.lost += [line for line in lost if line not in outcome.lost]
    for (stage, known), done in kept.done.items():
        outcome.redone = max(outcome.redone, _steps(stage, done, found["done"].get(known)))


def _steps(stage: str, done: int, there: list[int] | None) -> int:
    """Steps of a stage that were said to be done and are not there."""
    pages, vectors, tokens = there or [0, 0, 0]
    if stage == "reading":
        return -(-max(0, done - pages) // _STEP_PAGES)
    if stage == "indexing":
        return -(-max(0, done - vectors) // _STEP_PAGES)
    return -(-max(0, done - tokens) // (128 * _STEP_CHUNKS))


def _look(config: EngineConfig, books: list[str], indexed: set[str]) -> dict[str, object]:
    """All that is there, through the program's own eyes; the library is checked on opening."""
    with Library(config.data_dir) as library:
        (sound,) = library._connection.execute("PRAGMA integrity_check").fetchone()
        assert sound == "ok", sound
        entries = [entry.document_id for entry in library.entries()]
        places = {known: library.position(known) for known in books}
        return {
            "books": entries,
            "places": {known: at.zoom for known, at in places.items() if at is not None},
            "notes": [(a.annotation_id, a.note) for a in library.annotations.of("a" * 32)],
            "bookmarks": [(b.bookmark_id, b.name) for b in library.bookmarks.of("a" * 32)],
            "answers": [
                (a.answer_id, a.text) for known in entries for a in library.conversation(known)
            ],
            "done": {known: _done(config, known) for known in indexed},
        }


def _done(config: EngineConfig, known: str) -> list[int]:
    folder = config.documents_dir / known
    if not (folder / "text.sqlite").exists():
        return [0, 0, 0]
    with TextStore(folder) as store:
        counts = [store.page_count(), store.vectors.count()]
    segments = sum(1 for _ in folder.glob("bank-*/segment-*.bin"))
    whole = counts[1] * 128 if segments * _STEP_CHUNKS >= counts[1] else 0
    return [*counts, max(whole, segments * _STEP_CHUNKS * 128)]


def _judge_migration(config: EngineConfig, outcome: Outcome) -> None:
    try:
        found = asked(lambda: _look(config, [], set()))
    except RuntimeError as failure:
        outcome.failures.append(f"after migrating: {failure}")
        return
    assert isinstance(found, dict)
    outcome.opened += 1
    if len(found["books"]) != 200:
        outcome.lost.append(f"{200 - len(found['books'])} books in a migration")


def finish(config: EngineConfig, models: ModelSet, books: Path) -> list[str]:
    """Index the books of `indexing` to their end; which of them are not as if never killed."""
    untouched = config_in(config.data_dir.with_name("untouched"), Path(config.language_model))
    short = [path for path in books.glob("book-*.txt") if len(path.stem) <= len("book-999")]
    wrong = []
    for path in sorted(short):
        one, other = (
            asked(partial(_contents, place, models, path)) for place in (config, untouched)
        )
        if one != other:
            wrong.append(path.name)
    return wrong


def _contents(config: EngineConfig, models: ModelSet, path: Path) -> str:
    with workspace(config, models) as engine:
        *_, last = engine.index(str(path), None)
        folder = config.documents_dir / last.entry.document_id  # type: ignore[union-attr]
    with closing(TextStore(folder)) as store:
        tables = [
            [
                [part.hex() if isinstance(part, bytes) else part for part in row]
                for row in store.connection.execute(f"SELECT * FROM {table} ORDER BY 1")
            ]
            for table in ("pages", "chunks", "vectors")
        ]
    banks = [path.read_bytes().hex() for path in sorted(folder.glob("bank-*/segment-*.bin"))]
    return digest([*tables, banks])
