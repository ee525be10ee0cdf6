"""What a process does until it is killed, and what it says it has done.

A line is written when the program has said to its user that something is kept, never before.
"""

import itertools
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from engine.annotations import Anchor, Annotation
from engine.config import EngineConfig
from engine.library import Library
from engine.library.schema import MIGRATIONS
from engine.model_set import ModelSet
from engine.records.answers import Answered
from engine.records.indexing import DocumentAdded, Progress, ReadyToAsk, Remembered
from engine.records.library import ReadingPosition
from torture.stage import workspace, write_book


class Diary:
    """Tells the one who kills what is kept, a line at a time."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def did(self, kind: str, *values: object) -> None:
        """Something is kept now."""
        os.write(self._pipe, ("did\t" + "\t".join([kind, *map(str, values)]) + "\n").encode())


Victim = Callable[[EngineConfig, ModelSet, Path, int, Diary], None]


def opening(config: EngineConfig, models: ModelSet, books: Path, seed: int, diary: Diary) -> None:
    """New books are opened, one after the other, and looked at."""
    with workspace(config, models) as engine:
        for number in itertools.count(1000 * seed):
            events = engine.index(str(write_book(books, number, pages=1)), None)
            for event in events:
                if isinstance(event, DocumentAdded):
                    known = event.entry.document_id
                    diary.did("book", known)
                    engine.library.save_position(known, ReadingPosition(0, 0.25, number))
                    diary.did("place", known, number)
                    break
            events.close()  # type: ignore[attr-defined]  # a generator, as all streams are


def indexing(config: EngineConfig, models: ModelSet, books: Path, seed: int, diary: Diary) -> None:
    """One book after the other is read, indexed and remembered, or gone on with."""
    with workspace(config, models) as engine:
        for number in itertools.count(seed // 4):
            known = ""
            for event in engine.index(str(write_book(books, number, pages=30)), None):
                match event:
                    case DocumentAdded(entry):
                        known = entry.document_id
                        diary.did("book", known)
                    case Progress():
                        diary.did(event.stage, known, event.done)
                    case ReadyToAsk():
                        diary.did("ready", known)
                    case Remembered():
                        diary.did("whole", known)


def answering(config: EngineConfig, models: ModelSet, books: Path, seed: int, diary: Diary) -> None:
    """A book is asked again and again."""
    del books
    with workspace(config, models) as engine:
        known = next(e for e in engine.library.entries() if e.state == "ready").document_id
        for number in itertools.count():
            for event in engine.ask(known, f"Which mark is number {number} of {seed}?"):
                if isinstance(event, Answered):
                    diary.did("answer", event.answer.answer_id, known, event.answer.text)


def annotating(
    config: EngineConfig, models: ModelSet, books: Path, seed: int, diary: Diary
) -> None:
    """Highlights and notes are made, changed and deleted, and places marked."""
    del models, books
    with Library(config.data_dir) as library:
        for number in itertools.count():
            text = f"note {seed}-{number}"
            made = library.annotations.keep(
                Annotation(0, "a" * 32, Anchor(number % 50), "yellow", text, 1.0, 1.0), Path("/a")
            )
            diary.did("note", made.annotation_id, text)
            mark = library.bookmarks.add("a" * 32, number % 50, 0.5, text)
            diary.did("bookmark", mark.bookmark_id, text)
            if number % 5 == 4:
                library.annotations.delete(made.annotation_id)
                diary.did("deleted", made.annotation_id)
            time.sleep(0.002)  # a reader is not quicker either; the pipe is read meanwhile


def migrating(config: EngineConfig, models: ModelSet, books: Path, seed: int, diary: Diary) -> None:
    """A library of an earlier version is opened for the first time."""
    del models, books, seed
    with Library(config.data_dir) as library:
        diary.did("migrated", len(library.entries()))
    time.sleep(60)


def old_library(data_dir: Path, version: int, documents: int = 200) -> None:
    """A library as an earlier version has left it."""
    data_dir.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(data_dir / "library.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    for script in MIGRATIONS[:version]:
        for statement in script.split(";\n"):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO documents (document_id, path, title, author, format, page_count, opened_at) "
        "VALUES (?, '/a', ?, '', 'PDF', 1, 0)",
        [(f"{number:032x}", "a title of some length " * 8) for number in range(documents)],
    )
    connection.execute("COMMIT")
    connection.close()
