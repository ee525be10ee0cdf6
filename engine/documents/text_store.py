"""What is kept of one document's text: pages, chunks, vectors, in its own `text.sqlite`.

Rows are written in the order of the document and committed in batches: what is there is whole,
and reading resumes after the last page and the last vector that are there. Vectors are kept here
as well, so that they live and die with their chunks; the usearch file is made from them. There is
room for those of two embedders: while one makes its vectors, the other one's answer.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

import msgspec
import numpy as np

from engine.database import connect, disconnect, writing
from engine.documents.chunker import Chunk
from engine.documents.vector_table import VectorTable, VectorTableName
from engine.records.pages import PageText, Span

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
    # Until then there was one embedder, and these are the hash of its weights.
    """
    CREATE TABLE vectors_2 (
        chunk_id INTEGER PRIMARY KEY REFERENCES chunks,
        vector BLOB NOT NULL
    );
    INSERT INTO facts
    SELECT 'embedder of vectors', 'feec4ee30896986111ac69d4861b38c9cc557ccaa9d4f49d9914cfad85ccb7ed'
    WHERE EXISTS (SELECT 1 FROM vectors)
    """,
)

_ANSWERING = "answering"  # the fact that names the table of the vectors that answer

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
        for table in (self.vectors, self.other_vectors):
            table.clear()
        for statement in (
            "DELETE FROM chunks",
            "DROP TABLE IF EXISTS chunk_text",
            f"DELETE FROM facts WHERE name IN ('chunks', 'read', '{_ANSWERING}')",
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

    @property
    def vectors(self) -> VectorTable:
        """Those that questions are answered with."""
        return VectorTable(self.connection, self._answering)

    @property
    def other_vectors(self) -> VectorTable:
        """Those of another embedder: on their way, or answered with until now."""
        other: VectorTableName = "vectors_2" if self._answering == "vectors" else "vectors"
        return VectorTable(self.connection, other)

    def vectors_by(self, embedder: str) -> VectorTable | None:
        """Those of an embedder, by its hash; None if there are none."""
        found = (t for t in (self.vectors, self.other_vectors) if t.embedder == embedder)
        return next(found, None)

    def swap_vectors(self) -> None:
        """Answer with the other vectors from now on; call inside `writing()`."""
        self.note(_ANSWERING, self.other_vectors.name)

    @property
    def _answering(self) -> VectorTableName:
        return "vectors_2" if self.fact(_ANSWERING) == "vectors_2" else "vectors"
