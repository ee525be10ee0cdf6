"""The text of a document as the engine has stored it, for reading beside the engine.

Light (no numpy) and read-only: a window opens it for a moment, on a lane. What the engine is
writing meanwhile does no harm; pages are told as far as they are there.
"""

import contextlib
import sqlite3
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import msgspec

from engine.database import database_errors
from engine.documents.reader import TEXT_VERSION
from engine.records.pages import PageText, Span

_decode_spans = msgspec.msgpack.Decoder(tuple[Span, ...]).decode
_BUSY_S = 2.0


class StoredPages:
    """The pages of one document that were read so far; belongs to the thread that made it."""

    def __init__(self, folder: Path) -> None:
        """Open what is stored in a document's folder; without anything stored, it is empty.

        Raises:
            StorageError: it is damaged or cannot be read.
        """
        self._path = folder / "text.sqlite"
        self.connection: sqlite3.Connection | None = None
        if self._path.is_file():
            with database_errors(self._path):
                address = f"{self._path.absolute().as_uri()}?mode=ro"
                self.connection = sqlite3.connect(address, uri=True, timeout=_BUSY_S)
                if self._fact("text") != str(TEXT_VERSION):
                    self.close()  # of another version of the program: boxes may be elsewhere

    @property
    def locked(self) -> bool:
        """Whether the document was opened with a password."""
        with database_errors(self._path):
            return self._fact("encrypted") is not None

    def page_indices(self) -> list[int]:
        """The pages that are there, in order."""
        rows = self._rows("SELECT page_index FROM pages ORDER BY page_index")
        return [page_index for (page_index,) in rows]

    def pages(self, page_indices: Sequence[int]) -> list[PageText]:
        """Some pages, in their order; without those that are not there."""
        marks = ",".join("?" * len(page_indices))
        rows = self._rows(
            f"SELECT page_index, label, text, words, page_index IN recognised FROM pages "
            f"WHERE page_index IN ({marks}) ORDER BY page_index",
            *page_indices,
        )
        return [
            PageText(page_index, label, text, zlib.decompress(words), bool(recognised))
            for page_index, label, text, words, recognised in rows
        ]

    def spans(self, chunk_id: int) -> tuple[Span, ...]:
        """Where a chunk stands; empty if it is not there any more."""
        rows = self._rows("SELECT spans FROM chunks WHERE chunk_id = ?", chunk_id)
        return _decode_spans(rows[0][0]) if rows else ()

    def close(self) -> None:
        """Close the database."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def _fact(self, name: str) -> str | None:
        if self.connection is None:
            return None
        with contextlib.suppress(sqlite3.OperationalError):  # its tables are being made
            row = self.connection.execute("SELECT value FROM facts WHERE name = ?", (name,))
            return next((str(value) for (value,) in row), None)
        return None

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        if self.connection is None:
            return []
        with database_errors(self._path):
            return self.connection.execute(query, values).fetchall()
