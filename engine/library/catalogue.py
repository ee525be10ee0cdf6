"""The catalogue: documents, reading positions and conversations, in `library.sqlite`.

Small and quick on purpose: a window opens it in its own process, beside the engine's (SQLite's
write-ahead log lets both work). A `Library` belongs to the thread that made it.
"""

import contextlib
import logging
import sqlite3
import time
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Self

import msgspec

from engine.conversations import Thread
from engine.database import (
    connect,
    disconnect,
    known_version,
    migrate,
    storage_errors,
    writing,
)
from engine.errors import FileMissing
from engine.library.annotation_table import AnnotationTable
from engine.library.backups import Backup, Backups, Kind, opened
from engine.library.bookmark_table import BookmarkTable
from engine.library.collection_table import CollectionTable
from engine.library.conversation_table import ConversationTable
from engine.library.schema import MIGRATIONS
from engine.records.answers import Answer
from engine.records.library import DocumentEntry, DocumentState, ReadingPosition, ViewState
from engine.records.pages import DocumentFacts

logger = logging.getLogger(__name__)

_decode_view = msgspec.json.Decoder(ViewState).decode
_COLUMNS = ", ".join(DocumentEntry.__struct_fields__)


_NAME: Final = "library.sqlite"


class Library:
    """The documents this reader has opened, and what was said about them.

    Attributes:
        annotations: the reader's own highlights and notes.
        bookmarks: the places they marked.
        backups: the copies of all this.
        conversations: what they asked, and what was answered.
        collections: the documents that they asked together.
    """

    def __init__(self, data_dir: Path) -> None:
        """Open the library of a data folder; one of an earlier version is copied, then changed.

        Raises:
            DatabaseDamaged: it is not what was written; `Library.replace` puts a copy back.
            StorageError: it cannot be opened or written, or a newer version has written it.
        """
        self._path = data_dir / _NAME
        self.backups = Backups(data_dir)
        self._connection = connect(
            self._path,
            MIGRATIONS,
            lambda connection, _: self.backups.make(connection, "migration", _now()),
        )
        self.annotations = AnnotationTable(self._connection, self._path)
        self.bookmarks = BookmarkTable(self._connection, self._path)
        self.conversations = ConversationTable(self._connection, self._path)
        self.collections = CollectionTable(self._connection, self._path)

    def close(self) -> None:
        """Close the database."""
        disconnect(self._connection, self._path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    # ---- copies ------------------------------------------------------------------------------

    def back_up(self, kind: Kind) -> Backup:
        """Copy all of it, as it is now.

        Raises:
            StorageError: the copy cannot be made, or is not sound; earlier ones are still there.
        """
        return self.backups.make(self._connection, kind, _now())

    def back_up_if_due(self) -> Backup | None:
        """Make the copy of this day, once there is something to copy."""
        if not self._rows("SELECT 1 FROM documents LIMIT 1") or not self.backups.is_due(_now()):
            return None
        return self.back_up("daily")

    def restore(self, backup: Backup) -> None:
        """Make all of it what a copy holds, in one transaction; what is there is copied first.

        Others who have it open go on with what is there then.

        Raises:
            DatabaseDamaged: the copy is not sound; nothing was changed.
            StorageError: a newer version of the program has made it, and nothing was changed; or
                the library cannot be written.
        """
        _require_usable(self.backups, backup)
        self.back_up("restore")
        self._take(backup)

    def _take(self, backup: Backup) -> None:
        with storage_errors(self._path), contextlib.closing(opened(backup.path)) as copy:
            copy.backup(self._connection)
        migrate(self._connection, self._path, MIGRATIONS)

    @classmethod
    def replace(cls, data_dir: Path, backup: Backup | None) -> Self:
        """Set a damaged library aside and begin with a copy, or (None) with an empty one.

        Raises:
            DatabaseDamaged: the copy is not sound; the damaged library is where it was.
            StorageError: so it is if a newer version made the copy; or it cannot be moved.
        """
        backups = Backups(data_dir)
        if backup is not None:
            _require_usable(backups, backup)
        backups.set_aside(data_dir / _NAME, _now())
        library = cls(data_dir)
        if backup is not None:
            library._take(backup)
        return library

    # ---- documents ---------------------------------------------------------------------------

    def entries(self) -> list[DocumentEntry]:
        """All documents that are listed, the last opened first."""
        rows = self._rows(
            f"SELECT {_COLUMNS} FROM documents WHERE NOT hidden ORDER BY opened_at DESC"
        )
        return [DocumentEntry(*row) for row in rows]

    def entry(self, document_id: str) -> DocumentEntry | None:
        """One document, or None if it is not in the library."""
        rows = self._rows(f"SELECT {_COLUMNS} FROM documents WHERE document_id = ?", document_id)
        return DocumentEntry(*rows[0]) if rows else None

    def add(self, document_id: str, path: Path, facts: DocumentFacts) -> DocumentEntry:
        """Add a document, or note that a known one was opened again (perhaps elsewhere)."""
        with self._writing():
            self._connection.execute(
                """
                INSERT INTO documents
                    (document_id, path, title, author, format, page_count, opened_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (document_id) DO UPDATE SET
                    path = excluded.path, title = excluded.title, author = excluded.author,
                    format = excluded.format, page_count = excluded.page_count,
                    opened_at = excluded.opened_at, hidden = 0
                """,
                (
                    document_id,
                    str(path),
                    facts.title or path.stem,
                    facts.author,
                    facts.format,
                    facts.page_count,
                    time.time(),
                ),
            )
        return self._known(document_id)

    def touch(self, document_id: str, path: Path) -> DocumentEntry:
        """Note that a known document was opened again (perhaps elsewhere)."""
        with self._writing():
            self._connection.execute(
                "UPDATE documents SET path = ?, opened_at = ?, hidden = 0 WHERE document_id = ?",
                (str(path), time.time(), document_id),
            )
        return self._known(document_id)

    def set_state(self, document_id: str, state: DocumentState, reason: str = "") -> DocumentEntry:
        """Note how far a document can be used, and why not further."""
        with self._writing():
            self._connection.execute(
                "UPDATE documents SET state = ?, reason = ? WHERE document_id = ?",
                (state, reason, document_id),
            )
        return self._known(document_id)

    def set_sizes(
        self, document_id: str, *, chunks: int, tokens: int, bank_tokens: int, bytes_on_disk: int
    ) -> DocumentEntry:
        """Note what is kept of a document."""
        with self._writing():
            self._connection.execute(
                """
                UPDATE documents SET chunk_count = ?, token_count = ?, bank_tokens = ?,
                    bytes_on_disk = ? WHERE document_id = ?
                """,
                (chunks, tokens, bank_tokens, bytes_on_disk, document_id),
            )
        return self._known(document_id)

    def hide(self, document_id: str) -> None:
        """List a document no longer; what was marked, noted and asked in it waits for it."""
        with self._writing():
            self._connection.execute(
                """
                UPDATE documents SET hidden = 1, state = 'reading', reason = '', chunk_count = 0,
                    token_count = 0, bank_tokens = 0, bytes_on_disk = 0 WHERE document_id = ?
                """,
                (document_id,),
            )

    def remove(self, document_id: str) -> None:
        """Forget a document with all that was marked, noted and asked in it."""
        with self._writing():
            self.annotations.delete_all(document_id)
            self.bookmarks.remove_all(document_id)
            self.conversations.remove_all(document_id)
            self._connection.execute("DELETE FROM documents WHERE document_id = ?", (document_id,))

    def _known(self, document_id: str) -> DocumentEntry:
        entry = self.entry(document_id)
        if entry is None:
            raise FileMissing("This document is not in the library any more.", "Open it again.")
        return entry

    # ---- where the reader was ----------------------------------------------------------------

    def position(self, document_id: str) -> ReadingPosition | None:
        """Where the reader left the document."""
        rows = self._rows(
            "SELECT page_index, fraction, zoom FROM positions WHERE document_id = ?", document_id
        )
        return ReadingPosition(*rows[0]) if rows else None

    def save_position(self, document_id: str, position: ReadingPosition) -> None:
        """Remember where the reader is; of a document that was forgotten, nothing is kept."""
        with self._writing():
            self._connection.execute(
                """
                INSERT OR REPLACE INTO positions
                SELECT document_id, ?, ?, ? FROM documents WHERE document_id = ?
                """,
                (position.page_index, position.fraction, position.zoom, document_id),
            )

    def view(self, document_id: str) -> ViewState | None:
        """How the document was laid out for reading; None if it is not known, or makes no sense."""
        rows = self._rows("SELECT view FROM views WHERE document_id = ?", document_id)
        if not rows:
            return None
        try:
            return _decode_view(rows[0][0])
        except (msgspec.MsgspecError, UnicodeDecodeError) as failure:
            logger.warning("the view of a document cannot be read: %s", failure)
            return None

    def save_view(self, document_id: str, view: ViewState) -> None:
        """Remember how it is laid out; of a document that was forgotten, nothing is kept."""
        with self._writing():
            self._connection.execute(
                """
                INSERT OR REPLACE INTO views
                SELECT document_id, ? FROM documents WHERE document_id = ?
                """,
                (msgspec.json.encode(view), document_id),
            )

    # ---- conversations -----------------------------------------------------------------------

    def conversation(self, document_id: str) -> list[Answer]:
        """All that was asked about a document and answered, in whatever conversation, in order."""
        answers = (
            answer
            for entry in self.conversations.entries(document_id)
            for answer in self.conversations.answers(entry.conversation_id)
        )
        return sorted(answers, key=lambda answer: (answer.asked_at, answer.answer_id))

    def add_answer(self, answer: Answer, thread: Thread | None = None) -> Answer:
        """Keep an answer; returns it with its number (0: its document was forgotten meanwhile).

        Args:
            answer: not numbered yet.
            thread: where it belongs; without one it begins a conversation.
        """
        with self._writing():
            known = self._connection.execute(
                "SELECT 1 FROM documents WHERE document_id = ?1 UNION ALL "
                "SELECT 1 FROM collections WHERE collection_id = ?1",
                (answer.document_id,),
            ).fetchone()
            return self.conversations.add(answer, thread or Thread()) if known else answer

    def delete_answer(self, answer_id: int) -> None:
        """Delete one question with its answers."""
        self.conversations.remove_answer(answer_id)

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with storage_errors(self._path):
            return self._connection.execute(query, values).fetchall()

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        return writing(self._connection, self._path)


def _require_usable(backups: Backups, backup: Backup) -> None:
    """Look at a copy before anything is put in its place.

    Raises:
        DatabaseDamaged: it is not sound.
        StorageError: a newer version of the program has made it.
    """
    backups.contents(backup)
    with storage_errors(backup.path), contextlib.closing(opened(backup.path)) as copy:
        known_version(copy, backup.path, MIGRATIONS, "choose an older copy")


def _now() -> datetime:
    return datetime.now().astimezone()
