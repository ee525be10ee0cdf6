"""What the command line prints: progress bars, answers, sizes."""

import contextlib
import itertools
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
from tqdm import tqdm

from engine.chat.question import checked
from engine.config import EngineConfig
from engine.errors import PasswordNeeded, TokenNeeded, WrongPassword
from engine.interrupt import raise_if_interrupted
from engine.model.catalogue import CATALOGUE, DEFAULTS, entry_of
from engine.model.download import fetch
from engine.model.download import remove as remove_model
from engine.model.entry import CatalogueEntry
from engine.model.folder import installed
from engine.model.hub_messages import HubAccess
from engine.records.answers import Answer, Answered, Retrieved, Token
from engine.records.base import Record
from engine.records.indexing import DocumentAdded, IndexEvent, Progress, ReadyToAsk, Remembered
from engine.records.library import DocumentEntry
from engine.workspace import Workspace

_TRIES = 3
_MEBIBYTE = 2**20
_CONTROLS = dict.fromkeys({*range(0x20), *range(0x7F, 0xA0)} - {ord("\n"), ord("\t")})

Passwords = Callable[[], str | None]
T = TypeVar("T")


def printable(text: str) -> str:
    """Text that tells a terminal nothing but what to print: files and answers hold anything."""
    return text.translate(_CONTROLS)


def show_read(config: EngineConfig, path: Path, passwords: Passwords) -> None:
    """Read and index a document, with progress bars on stderr."""
    with Workspace(msgspec.structs.replace(config, remember=False)) as workspace:
        entry = _index(workspace, path, passwords)
        print(
            f"{entry.title}: {entry.page_count:,} pages, {entry.chunk_count:,} chunks, "
            f"{entry.token_count:,} tokens, {entry.bytes_on_disk / _MEBIBYTE:.1f} MiB on disk"
        )


def show_bank(config: EngineConfig, path: Path, passwords: Passwords) -> None:
    """Write what is missing of a document's bank, then show its size."""
    with Workspace(config) as workspace:
        entry = _index(workspace, path, passwords)
        print(
            f"{entry.title}: {entry.bank_tokens:,} of {entry.token_count:,} tokens remembered, "
            f"{entry.bytes_on_disk / _MEBIBYTE:.1f} MiB on disk in all"
        )


def show_answer(
    config: EngineConfig, path: Path, passwords: Passwords, question: str, *, as_json: bool
) -> None:
    """Answer one question; streams the text, or prints one JSON object."""
    question = checked(question)  # before the book is read for nothing
    with Workspace(msgspec.structs.replace(config, remember=False)) as workspace:
        entry = _index(workspace, path, passwords)
        for event in workspace.ask(entry.document_id, question):
            raise_if_interrupted()
            match event:
                case Retrieved() | Token() if as_json:
                    pass
                case Token(text):
                    print(printable(text), end="", flush=True)
                case Answered(answer) if as_json:
                    print(_as_json(answer))
                case Answered(answer):
                    _print_citations(answer)


def show_models(
    config: EngineConfig, *, fetch: str | None, remove: str | None, token: Callable[[], str]
) -> None:
    """Fetch or remove a model if asked to, then list what is known and what is here.

    Args:
        config: where models lie, and which mirror they come from.
        fetch: an id, "" for all defaults, None for nothing.
        remove: an id, or None.
        token: asks for an access token where one is needed; "" gives up.
    """
    if fetch is not None:
        for entry in [entry_of(fetch)] if fetch else DEFAULTS:
            _fetch(entry, config, token)
    if remove is not None:
        remove_model(remove, config.models_dir)
    here = {model.path.name: model for model in installed(config.models_dir)}
    for entry in CATALOGUE:
        absent = "not fetched: it may hold programs" if entry.pickled else "not installed"
        state = "installed" if entry.id in here else absent
        print(
            f"{entry.id:<24} {entry.role:<10} {entry.size / _MEBIBYTE:6.0f} MiB  "
            f"{entry.licence:<25} {state}"
        )


def _fetch(entry: CatalogueEntry, config: EngineConfig, token: Callable[[], str]) -> None:
    access = HubAccess(config.mirror, offline=config.offline)
    for attempt in itertools.count(1):
        try:
            for _ in _bars(fetch(entry, config.models_dir, access)):
                pass
        except TokenNeeded as failure:
            print(f"{failure} {entry.page}", file=sys.stderr)
            given = token() if attempt <= _TRIES else ""
            if not given:
                raise
            access = msgspec.structs.replace(access, token=given)
        else:
            return


def _index(workspace: Workspace, path: Path, passwords: Passwords) -> DocumentEntry:
    """Index to the end, asking for a password up to three times."""
    password: str | None = None
    for attempt in itertools.count(1):
        try:
            return _finish(workspace.index(str(path), password))
        except (PasswordNeeded, WrongPassword):
            password = passwords() if attempt <= _TRIES else None
            if password is None:
                raise
    raise AssertionError("the loop always returns")


def _finish(events: Iterator[IndexEvent]) -> DocumentEntry:
    entry: DocumentEntry | None = None
    for event in _bars(events):
        match event:
            case DocumentAdded(found) | ReadyToAsk(found) | Remembered(found):
                entry = found
    assert entry is not None
    return entry


def _bars(events: Iterator[T | Progress]) -> Iterator[T]:
    """Everything but the progress, which is shown as one bar a stage."""
    with contextlib.ExitStack() as stack:
        bar: tqdm[object] | None = None
        stage = ""
        for event in events:
            raise_if_interrupted()
            if not isinstance(event, Progress):
                yield event
                continue
            if event.stage != stage or bar is None:
                stage = event.stage
                bar = stack.enter_context(_bar(event))
            bar.total = event.total
            bar.update(event.done - bar.n)


def _bar(first: Progress) -> "tqdm[object]":
    scaled = first.unit == "bytes"
    return tqdm(
        desc=first.stage,
        total=first.total,
        initial=first.done,
        unit="B" if scaled else f" {first.unit}",
        unit_scale=scaled,
        disable=None,  # nothing but the result where stderr is no terminal
        file=sys.stderr,
    )


def _as_json(answer: Answer) -> str:
    """One object with the documented keys: see the README.

    ASCII only: a terminal or pipe of another encoding must not change a quote.
    """
    return json.dumps(
        {
            "answer": answer.text,
            "citations": [_fields(citation) for citation in answer.citations],
            "passages": [_fields(passage) for passage in answer.passages],
            "weak": answer.weak,
            "memory": _fields(answer.memory),
            "model": answer.model,
            "times": _fields(answer.times),
            "notes": list(answer.notes),
        }
    )


def _fields(record: Record) -> dict[str, object]:
    """A record's fields without the tag that tells records apart between processes."""
    fields: dict[str, object] = msgspec.to_builtins(record)
    del fields["type"]
    return fields


def _print_citations(answer: Answer) -> None:
    print()
    for note in answer.notes:
        print(f"({note})")
    for citation in answer.citations:
        label = citation.page_label or str(citation.page_index + 1)
        remark = " (recognised from a picture)" if citation.recognised else ""
        remark = " (extracted text: not visible on the page)" if citation.unseen else remark
        print(f"\n[{citation.number}] page {label}{remark}: {printable(citation.quote)}")
