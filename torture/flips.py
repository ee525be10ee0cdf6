"""One byte flips on the disk: it is detected, or nothing that anybody sees is different."""

import contextlib
import logging
import os
import random
import shutil
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from typing_extensions import override

from engine.annotations import Anchor, Annotation
from engine.config import EngineConfig
from engine.documents.text_store import TextStore
from engine.errors import EngineError
from engine.files import write_atomically
from engine.library import Backups, Library
from engine.library.backups import opened
from engine.model.catalogue import entry_of
from engine.model.fingerprint import model_hash
from engine.model.folder import FileFacts, InstalledModel, compared, read, sha256_of
from engine.model_set import ModelSet
from engine.records.answers import Answered
from engine.records.library import ReadingPosition
from engine.retrieval import lexical
from torture.stage import asked, config_in, digest, workspace, write_book

if TYPE_CHECKING:
    from collections.abc import Callable

_BOOKS = 2
_LEFT_OUT = (".lock", ".owner", ".log")  # nothing is kept in them


@dataclass
class Outcome:
    """What all trials came to."""

    detected: int = 0
    harmless: int = 0
    wrong: list[str] = field(default_factory=list)
    files: Counter[str] = field(default_factory=Counter)

    @property
    def trials(self) -> int:
        """How many there were."""
        return self.detected + self.harmless + len(self.wrong)


def run(trials: int, seed: int, folder: Path, model: Path, models: ModelSet) -> Outcome:
    """Flip one byte as often as that, each in a fresh copy of a finished data folder."""
    whole = config_in(folder / "whole", model)
    books = [write_book(folder, 2_000_000 + number, pages=8) for number in range(_BOOKS)]
    asked(partial(_fill, whole, models, books))
    expected, _ = _seen(whole, models, books, folder / "reference")
    outcome, chance = Outcome(), random.Random(seed)
    for _ in range(trials):
        hurt = folder / "hurt"
        shutil.rmtree(hurt, ignore_errors=True)
        shutil.copytree(whole.data_dir, hurt)
        path = chance.choice(_files(hurt))
        offset = chance.randrange(path.stat().st_size)
        flip(path, offset, 1 << chance.randrange(8))
        place = f"{path.relative_to(hurt)} at {offset}"
        outcome.files[path.suffix or path.name] += 1
        try:
            seen, noticed = _seen(config_in(hurt, model), models, books)
        except RuntimeError as failure:
            outcome.wrong.append(f"{place}: {failure}")
            continue
        different = [part for part, value in seen.items() if value not in (expected[part], "told")]
        if different:
            outcome.wrong.append(f"{place}: {', '.join(different)} differ")
        elif noticed or "told" in seen.values():
            outcome.detected += 1
        else:
            outcome.harmless += 1
    return outcome


def flip(path: Path, offset: int, bits: int) -> None:
    """Change a byte as a bad disk does: the time of the file stays."""
    stamp = path.stat()
    with path.open("r+b") as file:
        file.seek(offset)
        (byte,) = file.read(1)
        file.seek(offset)
        file.write(bytes([byte ^ bits]))
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


def _files(folder: Path) -> list[Path]:
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.stat().st_size and path.suffix not in _LEFT_OUT
    ]


def _fill(config: EngineConfig, models: ModelSet, books: list[Path]) -> bool:
    """A data folder in which everything was done once."""
    with workspace(config, models) as engine:
        library = engine.library
        for book in books:
            *_, last = engine.index(str(book), None)
            known = last.entry.document_id  # type: ignore[union-attr]
            library.save_position(known, ReadingPosition(1, 0.5, 1.0))
            library.bookmarks.add(known, 1, 0.5, "a place worth coming back to")
            note = Annotation(0, known, Anchor(1), "yellow", "my own words " * 20, 1.0, 1.0)
            library.annotations.keep(note, book)
            list(engine.ask(known, "Which mark stands in chapter 3?"))
        library.back_up("asked")
    _install(Path(config.language_model), config.models_dir / "smollm2-135m-instruct")
    return True


def _install(model: Path, folder: Path) -> None:
    """The model as a fetched one: with the hash of every file beside it."""
    shutil.copytree(model, folder)
    entry = entry_of("smollm2-135m-instruct")
    files = {
        path.name: FileFacts(path.stat().st_size, sha256_of(path)) for path in folder.iterdir()
    }
    installed = InstalledModel(
        entry.id, entry.name, "language", entry.licence, 1, "here", model_hash(folder), files
    )
    write_atomically(folder / "model.json", [msgspec.json.encode(installed)])


def _seen(
    config: EngineConfig, models: ModelSet, books: list[Path], copy: Path | None = None
) -> tuple[dict[str, str], bool]:
    """What there is to see in a data folder, and whether damage was noticed (in a child)."""
    if copy is not None:
        shutil.copytree(config.data_dir, copy)
        config = config_in(copy, Path(config.language_model))
    found = asked(partial(_look, config, models, books))
    assert isinstance(found, dict)
    noticed = bool(found.pop("noticed"))
    return found, noticed


def _look(config: EngineConfig, models: ModelSet, books: list[Path]) -> dict[str, object]:
    noticing = _Noticing(logging.WARNING)
    logging.getLogger("engine").addHandler(noticing)
    found: dict[str, object] = {}
    looks: dict[str, Callable[[EngineConfig], object]] = {
        "copies": _copies,
        "model": _model,
        "library": _library,
        "books": partial(_books, models=models, books=books),
    }
    for name, look in looks.items():
        try:
            found[name] = digest(look(config))
        except EngineError:
            found[name] = "told"
    found["noticed"] = noticing.count
    return found


class _Noticing(logging.Handler):
    count = 0

    @override
    def emit(self, record: logging.LogRecord) -> None:
        del record
        self.count += 1


def _copies(config: EngineConfig) -> object:
    backups = Backups(config.data_dir)
    found = []
    for backup in backups.listed():
        backups.contents(backup)
        with contextlib.closing(opened(backup.path)) as copy:
            found.append(list(copy.iterdump()))
    return found


def _model(config: EngineConfig) -> object:
    installed = read(config.models_dir / "smollm2-135m-instruct")
    for _ in compared(installed):
        pass
    return installed.model_hash


def _library(config: EngineConfig) -> object:
    with Library(config.data_dir) as library:
        return [
            [
                [entry.document_id, entry.title, entry.path, entry.page_count],
                library.position(entry.document_id),
                library.annotations.of(entry.document_id),
                library.bookmarks.of(entry.document_id),
                [(a.question, a.text) for a in library.conversation(entry.document_id)],
            ]
            for entry in sorted(library.entries(), key=lambda entry: entry.document_id)
        ]


def _books(config: EngineConfig, models: ModelSet, books: list[Path]) -> object:
    found: list[object] = []
    for book in books:
        with workspace(config, models) as engine:
            *_, last = engine.index(str(book), None)
            known = last.entry.document_id  # type: ignore[union-attr]
            *_, answered = engine.ask(known, "Which mark stands in chapter 5?")
            assert isinstance(answered, Answered)
            answer = answered.answer
            found.append((answer.text, [passage.chunk_id for passage in answer.passages]))
            memory = engine._banks.opened[known]
            block = memory.bank.fetch(memory.bank.chunk_ids)
            found.append({name: array.float().sum().item() for name, array in block.arrays.items()})
        with TextStore(config.documents_dir / known) as store:
            ids, vectors = store.vectors.all()
            found += [
                [(page.label, page.text, page.words.hex()) for page in store.pages()],
                [store.chunk(i).text for i in range(store.chunk_count())],
                [ids.tolist(), vectors.tobytes().hex()],
                lexical.search(store.connection, "harbour lantern mark", 20),
            ]
    return found
