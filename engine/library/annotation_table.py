"""Highlights and notes in the library's database.

Rows belong to a document's id, not to its row in the list of documents: a note can be made before
the engine has seen the file. `path` is where the file lay when it was last opened: a changed file
is another document, and finds by it the notes of the version before.
"""

import logging
import sqlite3
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final

import msgspec

from engine.annotations import Annotation
from engine.database import storage_errors, writing

MIGRATION: Final = """
    CREATE TABLE annotations (
        annotation_id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id TEXT NOT NULL,
        path TEXT NOT NULL,
        annotation BLOB NOT NULL
    );
    CREATE INDEX annotations_of_document ON annotations (document_id);
    CREATE INDEX annotations_of_path ON annotations (path)
    """

CARRIED_MIGRATION: Final = """
    CREATE TABLE annotations_carried (
        document_id TEXT NOT NULL,
        earlier_id TEXT NOT NULL,
        PRIMARY KEY (document_id, earlier_id)
    ) WITHOUT ROWID
    """

logger = logging.getLogger(__name__)

_decode = msgspec.json.Decoder(Annotation).decode
_encode = msgspec.json.encode


class AnnotationTable:
    """The annotations of all documents; a part of `engine.library.Library`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def of(self, document_id: str) -> list[Annotation]:
        """All annotations of a document, oldest first.

        One that cannot be read is left where it is, with a line in the log.
        """
        rows = self._rows(
            "SELECT annotation_id, document_id, annotation FROM annotations "
            "WHERE document_id = ? ORDER BY annotation_id",
            document_id,
        )
        found = []
        for number, owner, blob in rows:
            try:
                annotation = _decode(blob)
            except (msgspec.MsgspecError, UnicodeDecodeError) as failure:
                logger.warning("annotation %d cannot be read: %s", number, failure)
                continue
            found.append(
                msgspec.structs.replace(annotation, annotation_id=number, document_id=owner)
            )
        return found

    def keep(self, annotation: Annotation, path: Path) -> Annotation:
        """Store an annotation: new (number 0), changed, or deleted before; returns it numbered.

        Raises:
            StorageError: it cannot be written.
        """
        return self.keep_all([annotation], path)[0]

    def keep_all(self, annotations: Iterable[Annotation], path: Path) -> list[Annotation]:
        """The same for several: all of them or none."""
        with self._writing():
            return [self._kept(annotation, path) for annotation in annotations]

    def delete(self, annotation_id: int) -> None:
        """Delete one; `keep` brings it back under its number."""
        with self._writing():
            self._connection.execute(
                "DELETE FROM annotations WHERE annotation_id = ?", (annotation_id,)
            )

    def delete_all(self, document_id: str) -> None:
        """Delete all of a document; call inside a transaction."""
        self._connection.execute("DELETE FROM annotations WHERE document_id = ?", (document_id,))
        self._connection.execute(
            "DELETE FROM annotations_carried WHERE document_id = ?", (document_id,)
        )

    def count(self, document_id: str) -> int:
        """How many a document has."""
        rows = self._rows("SELECT count(*) FROM annotations WHERE document_id = ?", document_id)
        return int(rows[0][0])

    def note_path(self, document_id: str, path: Path) -> None:
        """The document lies there now."""
        if self._rows(
            "SELECT 1 FROM annotations WHERE document_id = ? AND path <> ? LIMIT 1",
            document_id,
            str(path),
        ):
            with self._writing():
                self._connection.execute(
                    "UPDATE annotations SET path = ? WHERE document_id = ?",
                    (str(path), document_id),
                )

    def left_behind(self, document_id: str, path: Path) -> list[Annotation]:
        """Those of the last other version of a file that were not carried over; oldest first."""
        rows = self._rows(
            """
            SELECT document_id FROM annotations WHERE path = ? AND document_id <> ?
                AND document_id NOT IN
                    (SELECT earlier_id FROM annotations_carried WHERE document_id = ?)
            ORDER BY annotation_id DESC LIMIT 1
            """,
            str(path),
            document_id,
            document_id,
        )
        return self.of(rows[0][0]) if rows else []

    def carry_over(
        self, annotations: list[Annotation], document_id: str, path: Path
    ) -> list[Annotation]:
        """Copy annotations of one other version to this one, once; what is there is not doubled.

        Args:
            annotations: of the other version, with their anchors in this one.
            document_id: this version.
            path: where it lies.

        Returns:
            The copies.
        """
        there = {(a.anchor, a.colour, a.note) for a in self.of(document_id)}
        new = [
            msgspec.structs.replace(a, annotation_id=0, document_id=document_id)
            for a in annotations
            if (a.anchor, a.colour, a.note) not in there
        ]
        with self._writing():
            for earlier in {annotation.document_id for annotation in annotations}:
                self._connection.executemany(
                    "INSERT OR IGNORE INTO annotations_carried VALUES (?, ?)",
                    ((document_id, earlier), (earlier, document_id)),
                )
            return [self._kept(annotation, path) for annotation in new]

    def _kept(self, annotation: Annotation, path: Path) -> Annotation:
        cursor = self._connection.execute(
            "INSERT OR REPLACE INTO annotations VALUES (?, ?, ?, ?)",
            (
                annotation.annotation_id or None,
                annotation.document_id,
                str(path),
                _encode(annotation),
            ),
        )
        number = annotation.annotation_id or cursor.lastrowid or 0
        return msgspec.structs.replace(annotation, annotation_id=number)

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with storage_errors(self._path):
            return self._connection.execute(query, values).fetchall()

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        return writing(self._connection, self._path)
