"""What is kept of one document's text: pages, chunks, vectors, in its own `text.sqlite`.

Rows are written in the order of the document and committed in batches: what is there is whole,
and reading resumes after the last page and the last vector that are there. Vectors are kept here
as well, so that they live and die with their chunks; the usearch file is made from them.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

import msgspec
import numpy as np
import numpy.typing as npt

from engine.database import connect, disconnect, writing
from engine.documents.chunker import Chunk
from engine.records import PageText, Span

_MIGRATIONS = (
    """
    CREATE TABLE pages (
        page_index INTEGER PRIMARY KEY,
        label TEXT NOT NULL,
        text TEXT NOT NULL,
        words BLOB NOT NULL
    );
    CREATE TABLE chunks (
        chunk_id INTEGER PRIMARY KEY,
        tokens BLOB NOT NULL,
        spans BLOB NOT NULL
    );
    CREATE TABLE vectors (
        chunk_id INTEGER PRIMARY KEY REFERENCES chunks,
        vector BLOB NOT NULL
    );
    CREATE TABLE facts (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE recognised (
        page_index INTEGER PRIMARY KEY REFERENCES pages
    )
    """,
    """
    CREATE TABLE unseen (
        page_index INTEGER PRIMARY KEY REFERENCES pages,
        stretches BLOB NOT NULL
    )
    """,
)

_encode = msgspec.msgpack.encode
_decode_stretches = msgspec.msgpack.Decoder(tuple[tuple[int, int], ...]).decode
_decode_spans = msgspec.msgpack.Decoder(tuple[Span, ...]).decode


class TextStore:
    """The text, chunks and vectors of one document; belongs to the thread that made it."""

    def __init__(self, folder: Path) -> None:
        """Open (or start) the store in a document's folder.

        Raises:
            StorageError: it cannot be opened or written.
        """
        self._path = folder / "text.sqlite"
        self.connection = connect(self._path, _MIGRATIONS)

    def close(self) -> None:
        """Close the database."""
        disconnect(self.connection, self._path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """One transaction; its failures are `StorageError`s."""
        return writing(self.connection, self._path)

    # ---- facts: what was used to make this store -------------------------------------------

    def fact(self, name: str) -> str | None:
        """What was noted under `name`."""
        row = self.connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def note(self, name: str, value: str) -> None:
        """Note a fact; call inside `writing()` or alone."""
        self.connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    # ---- pages -------------------------------------------------------------------------------

    def page_count(self) -> int:
        """How many pages were read so far; always the first ones, without a gap."""
        (count,) = self.connection.execute("SELECT count(*) FROM pages").fetchone()
        return int(count)

    def add_pages(self, pages: Iterable[PageText]) -> None:
        """Append pages; call inside `writing()`."""
        for page in pages:
            row = (page.page_index, page.label, page.text, zlib.compress(page.words, 1))
            self.connection.execute("INSERT INTO pages VALUES (?, ?, ?, ?)", row)
            if page.recognised:
                self.connection.execute("INSERT INTO recognised VALUES (?)", (page.page_index,))
            if page.unseen:
                hidden = (page.page_index, _encode(page.unseen))
                self.connection.execute("INSERT INTO unseen VALUES (?, ?)", hidden)

    def page(self, page_index: int) -> PageText:
        """One page.

        Raises:
            KeyError: it has not been read yet.
        """
        row = self.connection.execute(
            "SELECT page_index, label, text, words, page_index IN recognised, stretches "
            "FROM pages LEFT JOIN unseen USING (page_index) WHERE page_index = ?",
            (page_index,),
        ).fetchone()
        if row is None:
            raise KeyError(page_index)
        unseen = () if row[5] is None else _decode_stretches(row[5])
        words = zlib.decompress(row[3])
        return PageText(row[0], row[1], row[2], words, bool(row[4]), unseen)

    def pages(self) -> Iterator[PageText]:
        """All pages that were read, in order, one at a time."""
        for page_index in range(self.page_count()):
            yield self.page(page_index)

    # ---- chunks ------------------------------------------------------------------------------

    def chunk_count(self) -> int:
        """How many chunks were stored so far."""
        (count,) = self.connection.execute("SELECT count(*) FROM chunks").fetchone()
        return int(count)

    def token_count(self) -> int:
        """How many tokens all chunks hold together."""
        (size,) = self.connection.execute("SELECT total(length(tokens)) FROM chunks").fetchone()
        return int(size) // 4

    def add_chunks(self, chunks: Iterable[Chunk]) -> None:
        """Append chunks; call inside `writing()`."""
        self.connection.executemany(
            "INSERT INTO chunks VALUES (?, ?, ?)",
            ((c.chunk_id, np.asarray(c.tokens, "<u4").tobytes(), _encode(c.spans)) for c in chunks),
        )

    def drop_chunks(self) -> None:
        """Forget chunks and vectors, keep the pages; call inside `writing()`."""
        for statement in (
            "DELETE FROM vectors",
            "DELETE FROM chunks",
            "DROP TABLE IF EXISTS chunk_text",
            "DELETE FROM facts WHERE name IN ('chunks', 'read')",
        ):
            self.connection.execute(statement)

    def drop_pages(self) -> None:
        """Forget everything but that the document is encrypted; call inside `writing()`."""
        self.drop_chunks()
        self.connection.execute("DELETE FROM recognised")
        self.connection.execute("DELETE FROM unseen")
        self.connection.execute("DELETE FROM pages")
        self.connection.execute("DELETE FROM facts WHERE name != 'encrypted'")

    def chunk(self, chunk_id: int) -> Chunk:
        """One chunk with its text put together from its pages.

        Raises:
            KeyError: there is no such chunk.
        """
        row = self.connection.execute(
            "SELECT tokens, spans FROM chunks WHERE chunk_id = ?", (chunk_id,)
        ).fetchone()
        if row is None:
            raise KeyError(chunk_id)
        spans = _decode_spans(row[1])
        text = "\n".join(self._stretch(span) for span in spans)
        tokens = tuple(np.frombuffer(row[0], "<u4").tolist())
        return Chunk(chunk_id=chunk_id, tokens=tokens, spans=spans, text=text)

    def spans(self) -> list[tuple[Span, ...]]:
        """What each chunk covers, in order."""
        rows = self.connection.execute("SELECT spans FROM chunks ORDER BY chunk_id")
        return [_decode_spans(row[0]) for row in rows]

    def _stretch(self, span: Span) -> str:
        row = self.connection.execute(
            "SELECT substr(text, ?, ?) FROM pages WHERE page_index = ?",
            (span.start + 1, span.end - span.start, span.page_index),
        ).fetchone()
        return str(row[0])

    def tokens(self, chunk_ids: Sequence[int]) -> list[list[int]]:
        """The token ids of some chunks, without their text."""
        marks = ",".join("?" * len(chunk_ids))
        rows = dict(
            self.connection.execute(
                f"SELECT chunk_id, tokens FROM chunks WHERE chunk_id IN ({marks})",
                list(chunk_ids),
            ).fetchall()
        )
        return [np.frombuffer(rows[chunk_id], "<u4").tolist() for chunk_id in chunk_ids]

    # ---- vectors -----------------------------------------------------------------------------

    def vector_count(self) -> int:
        """How many chunks have a vector."""
        (count,) = self.connection.execute("SELECT count(*) FROM vectors").fetchone()
        return int(count)

    def without_vector(self, limit: int) -> list[int]:
        """The first chunks that have no vector yet."""
        rows = self.connection.execute(
            "SELECT chunk_id FROM chunks WHERE chunk_id NOT IN (SELECT chunk_id FROM vectors) "
            "ORDER BY chunk_id LIMIT ?",
            (limit,),
        )
        return [chunk_id for (chunk_id,) in rows]

    def add_vectors(self, chunk_ids: Sequence[int], vectors: npt.NDArray[np.float32]) -> None:
        """Keep one unit vector a chunk, (chunks, dimensions); call inside `writing()`."""
        self.connection.executemany(
            "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
            zip(chunk_ids, (v.tobytes() for v in vectors.astype("<f2")), strict=True),
        )

    def vectors(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Chunk ids (n,) and vectors (n, dimensions) of all chunks that have one."""
        rows = self.connection.execute(
            "SELECT chunk_id, vector FROM vectors ORDER BY chunk_id"
        ).fetchall()
        ids = np.asarray([row[0] for row in rows], np.int64)
        packed = np.frombuffer(b"".join(row[1] for row in rows), "<f2")
        return ids, packed.reshape(len(rows), packed.size // max(1, len(rows))).astype(np.float32)
