"""Copies of the library: made while it is in use, verified before they count, few enough to keep.

A copy is one SQLite file without a journal. It gets its name only when it was opened again and
every row was looked at; only then the oldest ones go. The number in the name orders copies: a
clock that was set back makes none of them old.
"""

import contextlib
import logging
import re
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, NamedTuple, cast

from engine import seal
from engine.database import damaged, require_sound, storage_errors
from engine.files import (
    TEMPORARY,
    make_private_folder,
    remove_leftover,
    require_room,
    sync_file,
    sync_folder,
)

Kind = Literal["daily", "asked", "migration", "restore", "damaged"]

logger = logging.getLogger(__name__)

_KEPT: Final[dict[Kind, int]] = {
    "daily": 7,
    "asked": 3,
    "migration": 3,
    "restore": 3,
    "damaged": 3,
}
_NAME: Final = re.compile(
    r"library-(\d{6})-(daily|asked|migration|restore|damaged)-(\d{8}T\d{6})\.sqlite"
)
_TIME: Final = "%Y%m%dT%H%M%S"


class Backup(NamedTuple):
    """One copy.

    Attributes:
        path: the file.
        number: they are counted, and the count never goes back.
        kind: why it was made: once a day, because the reader asked, before the library was changed
            by a new version or replaced by a copy, or set aside as damaged.
        made_at: by the clock of that moment.
        size: bytes.
    """

    path: Path
    number: int
    kind: Kind
    made_at: datetime
    size: int


class Contents(NamedTuple):
    """How much a copy holds."""

    documents: int
    notes: int
    bookmarks: int
    answers: int


class Backups:
    """The copies of the library of one data folder."""

    def __init__(self, data_dir: Path) -> None:
        self.folder = data_dir / "backups"

    def listed(self) -> list[Backup]:
        """All copies, the newest first."""
        found = []
        with storage_errors(self.folder):
            for path in self.folder.glob("library-*.sqlite") if self.folder.is_dir() else ():
                if parts := _NAME.fullmatch(path.name):
                    number, kind, time = parts.groups()
                    with contextlib.suppress(ValueError):  # no such day: not one of ours
                        made = datetime.strptime(time, _TIME).astimezone()
                        size = path.stat().st_size
                        found.append(Backup(path, int(number), cast("Kind", kind), made, size))
        return sorted(found, key=lambda backup: backup.number, reverse=True)

    def is_due(self, now: datetime) -> bool:
        """Whether the copy of this day is still to be made."""
        daily = (backup for backup in self.listed() if backup.kind == "daily")
        newest = next(daily, None)
        return newest is None or newest.made_at.date() != now.date()

    def make(self, source: sqlite3.Connection, kind: Kind, now: datetime) -> Backup:
        """Copy a library that may be in use, verify the copy, and let the oldest ones go.

        Raises:
            DatabaseDamaged: the copy is not sound, so neither is the library; older copies stay.
            StorageError: it cannot be written, or the disk is nearly full.
        """
        target = self._next(kind, now)
        temporary = target.with_name(target.name + TEMPORARY)
        try:
            with storage_errors(target):
                make_private_folder(self.folder)
                self._clear_leftovers()
                require_room(
                    self.folder,
                    _size(source),
                    "The disk is nearly full: the library cannot be copied.",
                )
                temporary.touch(mode=0o600)
                with contextlib.closing(sqlite3.connect(temporary)) as copy:
                    source.backup(copy)
                    copy.execute("PRAGMA journal_mode = DELETE")
                with contextlib.closing(opened(temporary)) as copy:
                    require_sound(copy, target)
                sync_file(temporary)
                temporary.rename(target)
                sync_folder(self.folder)
                seal.seal(target)
        except BaseException:
            remove_leftover(temporary)
            raise
        self._rotate(kind)
        return next(backup for backup in self.listed() if backup.path == target)

    def set_aside(self, library: Path, now: datetime) -> Path:
        """Move a damaged library, with its journals, among the copies; returns where it lies.

        Raises:
            StorageError: it cannot be moved.
        """
        target = self._next("damaged", now)
        with storage_errors(target):
            make_private_folder(self.folder)
            for end in ("-wal", "-journal", "-shm"):
                journal = library.with_name(library.name + end)
                if journal.exists():
                    journal.replace(target.with_name(target.name + end))
            library.replace(target)
            sync_folder(self.folder)
            sync_folder(library.parent)
        return target

    def contents(self, backup: Backup) -> Contents:
        """What a copy holds, every row of it looked at.

        Raises:
            DatabaseDamaged: it is not sound.
        """
        with storage_errors(backup.path), contextlib.closing(opened(backup.path)) as copy:
            if seal.is_broken(backup.path):
                raise damaged(backup.path, "its bytes have changed although nobody wrote")
            require_sound(copy, backup.path)
            return Contents(
                documents=_count(copy, "documents"),
                notes=_count(copy, "annotations"),
                bookmarks=_count(copy, "bookmarks"),
                answers=_count(copy, "answers"),
            )

    def _next(self, kind: Kind, now: datetime) -> Path:
        number = max((backup.number for backup in self.listed()), default=0) + 1
        return self.folder / f"library-{number:06d}-{kind}-{now.strftime(_TIME)}.sqlite"

    def _rotate(self, kind: Kind) -> None:
        same = [backup for backup in self.listed() if backup.kind == kind]
        for backup in same[_KEPT[kind] :]:
            try:
                backup.path.unlink()
                seal.unseal(backup.path)
            except OSError as failure:  # one too many does no harm
                logger.warning("an old copy of the library stays: %s", failure)

    def _clear_leftovers(self) -> None:
        for left in self.folder.glob(f"library-*{TEMPORARY}*"):
            remove_leftover(left)


def opened(path: Path) -> sqlite3.Connection:
    """A copy, to read from; nothing is written beside it."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _count(copy: sqlite3.Connection, table: str) -> int:
    known = copy.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    if known is None:  # a copy of an earlier version
        return 0
    (count,) = copy.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(count)


def _size(source: sqlite3.Connection) -> int:
    (pages,) = source.execute("PRAGMA page_count").fetchone()
    (size,) = source.execute("PRAGMA page_size").fetchone()
    return int(pages) * int(size)
