"""Bookmarks in the library's database.

Rows belong to a document's id, not to its row in the list of documents: a place can be marked
before the engine has seen the file.
"""

import sqlite3
import time
from pathlib import Path
from typing import Final

from engine.database import storage_errors, writing
from engine.records.library import Bookmark

MIGRATION: Final = """
    CREATE TABLE bookmarks (
        bookmark_id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id TEXT NOT NULL,
        page_index INTEGER NOT NULL,
        fraction REAL NOT NULL,
        name TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE INDEX bookmarks_of_document ON bookmarks (document_id)
    """

CARRIED_MIGRATION: Final = """
    CREATE TABLE bookmarks_carried (
        document_id TEXT NOT NULL,
        earlier_id TEXT NOT NULL,
        PRIMARY KEY (document_id, earlier_id)
    ) WITHOUT ROWID
    """
"""Between which versions of a file bookmarks were carried over, each way a row."""


class BookmarkTable:
    """The bookmarks of all documents; a part of `engine.library.Library`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def of(self, document_id: str) -> list[Bookmark]:
        """All bookmarks of a document, in the order of its pages."""
        with storage_errors(self._path):
            rows = self._connection.execute(
                """
                SELECT bookmark_id, page_index, fraction, name FROM bookmarks
                WHERE document_id = ? ORDER BY page_index, fraction, bookmark_id
                """,
                (document_id,),
            ).fetchall()
        return [Bookmark(*row) for row in rows]

    def left_behind(self, document_id: str, path: Path) -> tuple[str, list[Bookmark]]:
        """Those of the last other version of a file, unless they were carried over.

        Args:
            document_id: this version.
            path: where it lies.

        Returns:
            The other version's id and its bookmarks; "" and none if there is nothing to carry.
        """
        with storage_errors(self._path):
            last = self._connection.execute(
                """
                SELECT document_id FROM documents WHERE path = ? AND document_id <> ?
                ORDER BY opened_at DESC LIMIT 1
                """,
                (str(path), document_id),
            ).fetchone()
            earlier_id = str(last[0]) if last is not None else ""
            carried = self._connection.execute(
                "SELECT 1 FROM bookmarks_carried WHERE document_id = ? AND earlier_id = ?",
                (document_id, earlier_id),
            ).fetchone()
        marks = self.of(earlier_id) if carried is None else []
        return (earlier_id, marks) if marks else ("", [])

    def note_carried(self, document_id: str, earlier_id: str) -> None:
        """Those of another version have been brought to this one: neither is asked for again."""
        with writing(self._connection, self._path):
            self._connection.executemany(
                "INSERT OR IGNORE INTO bookmarks_carried VALUES (?, ?)",
                ((document_id, earlier_id), (earlier_id, document_id)),
            )

    def add(self, document_id: str, page_index: int, fraction: float, name: str) -> Bookmark:
        """Mark a place."""
        with writing(self._connection, self._path):
            cursor = self._connection.execute(
                """
                INSERT INTO bookmarks (document_id, page_index, fraction, name, made_at)
                VALUES (?, ?, ?, ?, ?)
                """,
                (document_id, page_index, fraction, name, time.time()),
            )
        return Bookmark(cursor.lastrowid or 0, page_index, fraction, name)

    def rename(self, bookmark_id: int, name: str) -> None:
        """Give one another name."""
        with writing(self._connection, self._path):
            self._connection.execute(
                "UPDATE bookmarks SET name = ? WHERE bookmark_id = ?", (name, bookmark_id)
            )

    def remove(self, bookmark_id: int) -> None:
        """Take one away."""
        with writing(self._connection, self._path):
            self._connection.execute("DELETE FROM bookmarks WHERE bookmark_id = ?", (bookmark_id,))

    def remove_all(self, document_id: str) -> None:
        """Take all of a document away; call inside a transaction."""
        self._connection.execute("DELETE FROM bookmarks WHERE document_id = ?", (document_id,))
