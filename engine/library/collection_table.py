"""Collections in the library's database: sets of documents that are asked together.

A set that was chosen for a question is a collection without a name: whoever chooses the same set
again finds what was asked before. The conversations belong to the collection's id.
"""

import sqlite3
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from engine.database import storage_errors, writing
from engine.scopes import Collection

MIGRATION: Final = """
    CREATE TABLE collections (
        collection_id TEXT PRIMARY KEY,
        name TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID;
    CREATE TABLE collected (
        collection_id TEXT NOT NULL REFERENCES collections ON DELETE CASCADE,
        document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
        PRIMARY KEY (collection_id, document_id)
    ) WITHOUT ROWID
    """


class CollectionTable:
    """The collections of a library; a part of `engine.library.Library`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def all(self) -> list[Collection]:
        """All that have documents, the named ones first, by name."""
        with storage_errors(self._path):
            rows = self._connection.execute(
                """
                SELECT collection_id, name, document_id FROM collections
                JOIN collected USING (collection_id) JOIN documents USING (document_id)
                WHERE NOT hidden
                ORDER BY name = '', name COLLATE NOCASE, collection_id, document_id
                """
            ).fetchall()
        found: dict[str, Collection] = {}
        for collection_id, name, document_id in rows:
            known = found.get(collection_id)
            before = known.documents if known is not None else ()
            found[collection_id] = Collection(collection_id, name, (*before, document_id))
        return list(found.values())

    def one(self, collection_id: str) -> Collection | None:
        """A collection, or None if it is not there, or empty."""
        return next((c for c in self.all() if c.collection_id == collection_id), None)

    def of(self, documents: Iterable[str]) -> Collection:
        """The collection of exactly these documents; it is made if there is none."""
        wanted = tuple(sorted(set(documents)))
        for known in self.all():
            if known.documents == wanted:
                return known
        made = Collection(uuid.uuid4().hex, "", wanted)
        with writing(self._connection, self._path):
            self._connection.execute(
                "INSERT INTO collections (collection_id) VALUES (?)", (made.collection_id,)
            )
            self._connection.executemany(
                "INSERT INTO collected VALUES (?, ?)",
                [(made.collection_id, document_id) for document_id in wanted],
            )
        return made

    def rename(self, collection_id: str, name: str) -> None:
        """Give one a name; "" takes it away."""
        with writing(self._connection, self._path):
            self._connection.execute(
                "UPDATE collections SET name = ? WHERE collection_id = ?",
                (" ".join(name.split()), collection_id),
            )

    def remove(self, collection_id: str) -> None:
        """Take a collection away with its conversations; the documents stay."""
        with writing(self._connection, self._path):
            self._connection.execute(
                "DELETE FROM conversations WHERE subject_id = ?", (collection_id,)
            )
            self._connection.execute(
                "DELETE FROM collections WHERE collection_id = ?", (collection_id,)
            )
