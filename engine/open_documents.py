"""The documents that were used last, kept open: a few files each, and their vectors in memory."""

import logging
from collections.abc import Callable, Container, Iterator
from pathlib import Path

from engine.errors import DatabaseDamaged
from engine.open_document import OpenDocument, discard_text

logger = logging.getLogger(__name__)

_MOST: int = 12


class OpenDocuments:
    """Belongs to the engine's thread."""

    def __init__(self, folder: Path, leaving: Callable[[str], object]) -> None:
        """Nothing is open yet.

        Args:
            folder: of all documents.
            leaving: told the id of a document just before it is closed.
        """
        self._folder = folder
        self._leaving = leaving
        self._open: dict[str, OpenDocument] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._open)

    def of(self, document_id: str) -> OpenDocument:
        """A document, up to date with what other processes have done.

        Raises:
            StorageError: it cannot be opened.
        """
        if document_id not in self._open:
            folder = self._folder / document_id
            try:
                self._open[document_id] = OpenDocument(folder)
            except DatabaseDamaged as failure:  # what it held is in the document as well
                logger.warning("%s %s", document_id, failure.detail)
                discard_text(folder)
                self._open[document_id] = OpenDocument(folder)
        document = self._open[document_id] = self._open.pop(document_id)  # the last one used
        document.refresh()
        return document

    @property
    def embedders(self) -> set[str]:
        """The hashes of those that made the vectors of what is open."""
        return {document.embedder for document in self._open.values()}

    def close_one(self, document_id: str) -> None:
        """Close a document, if it is open."""
        self._leaving(document_id)
        if (document := self._open.pop(document_id, None)) is not None:
            document.close()

    def close_idle(self, busy: Container[str]) -> None:
        """Close those that were not used for longest, beyond the most that may stay open."""
        idle = [known for known in self._open if known not in busy]
        for document_id in idle[: max(0, len(self._open) - _MOST)]:
            self.close_one(document_id)

    def give_up_text(self, document_id: str) -> None:
        """Damage was met while reading: the next one who opens the document reads it anew."""
        self.close_one(document_id)
        discard_text(self._folder / document_id)

    def close(self) -> None:
        """Close all of them."""
        for document_id in tuple(self._open):
            self.close_one(document_id)
