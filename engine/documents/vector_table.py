"""The vectors that one embedder made of a document's chunks: a table of its `text.sqlite`."""

import sqlite3
from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

VectorTableName = Literal["vectors", "vectors_2"]


class VectorTable:
    """Rows are added in any order, committed with whatever else is written.

    Vectors of two embedders say nothing of each other, so a table holds those of one, and its name
    stands among the facts of the document.
    """

    def __init__(self, connection: sqlite3.Connection, table: VectorTableName) -> None:
        """The table is there already; the connection stays owned by the caller."""
        self._connection = connection
        self._table = table
        self._fact = f"embedder of {table}"

    @property
    def name(self) -> VectorTableName:
        """What it is called in the database."""
        return self._table

    @property
    def embedder(self) -> str:
        """The hash of the embedder whose vectors are here; "" before there are any."""
        row = self._connection.execute(
            "SELECT value FROM facts WHERE name = ?", (self._fact,)
        ).fetchone()
        return "" if row is None else str(row[0])

    def count(self) -> int:
        """How many chunks have a vector."""
        (count,) = self._connection.execute(f"SELECT count(*) FROM {self._table}").fetchone()
        return int(count)

    def missing(self, limit: int) -> list[int]:
        """The first chunks that have no vector yet."""
        rows = self._connection.execute(
            "SELECT chunk_id FROM chunks "
            f"WHERE chunk_id NOT IN (SELECT chunk_id FROM {self._table}) "
            "ORDER BY chunk_id LIMIT ?",
            (limit,),
        )
        return [chunk_id for (chunk_id,) in rows]

    def begin(self, embedder: str) -> None:
        """Empty it, for the vectors of this embedder; call inside `writing()`."""
        self.clear()
        self._connection.execute("INSERT INTO facts VALUES (?, ?)", (self._fact, embedder))

    def add(self, chunk_ids: Sequence[int], vectors: npt.NDArray[np.float32]) -> None:
        """Keep one unit vector a chunk, (chunks, dimensions); call inside `writing()`."""
        self._connection.executemany(
            f"INSERT OR REPLACE INTO {self._table} VALUES (?, ?)",
            zip(chunk_ids, (v.tobytes() for v in vectors.astype("<f2")), strict=True),
        )

    def all(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Chunk ids (n,) and vectors (n, dimensions) of all chunks that have one."""
        rows = self._connection.execute(
            f"SELECT chunk_id, vector FROM {self._table} ORDER BY chunk_id"
        ).fetchall()
        ids = np.asarray([row[0] for row in rows], np.int64)
        packed = np.frombuffer(b"".join(row[1] for row in rows), "<f2")
        return ids, packed.reshape(len(rows), packed.size // max(1, len(rows))).astype(np.float32)

    def clear(self) -> None:
        """Forget the vectors and whose they are; call inside `writing()`."""
        self._connection.execute(f"DELETE FROM {self._table}")
        self._connection.execute("DELETE FROM facts WHERE name = ?", (self._fact,))
