"""The banks of all documents: opened once, written in the background, dropped over the quota."""

import logging
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engine.config import EngineConfig
from engine.errors import BankInUse
from engine.holdings import bank_bytes
from engine.model_set import ModelSet
from engine.open_document import OpenDocument
from engine.quota import BankSize, drop_banks, to_drop
from engine.records.indexing import Progress
from engine.records.library import DocumentEntry

if TYPE_CHECKING:
    from engine.document_memory import DocumentMemory

logger = logging.getLogger(__name__)


class Banks:
    """Belongs to the engine's thread.

    Attributes:
        opened: by document id.
    """

    def __init__(self, models: ModelSet, config: Callable[[], EngineConfig]) -> None:
        """Nothing is opened yet.

        Args:
            models: banks are for the one in use.
            config: of the engine, as it is now.
        """
        self._models = models
        self._config = config
        self.opened: dict[str, DocumentMemory] = {}

    def of(self, document: OpenDocument) -> "DocumentMemory":
        """A document's bank, for the model in use.

        Raises:
            BankInUse: another process has it.
        """
        from engine.document_memory import DocumentMemory  # imports torch

        known = self.opened.get(document.document_id)
        if known is not None:
            known.use(self._models.language_model)  # it may have moved to another device
            return known
        memory = DocumentMemory(
            document, self._models.language_model, self._models.tokenizer, self._config()
        )
        self.opened[document.document_id] = memory
        return memory

    def if_free(self, document: OpenDocument) -> "DocumentMemory | None":
        """The same for an answer, which can do without when another process has the bank."""
        try:
            return self.of(document)
        except BankInUse as failure:
            logger.warning("%s", failure)
            return None

    def write(
        self, document: OpenDocument, earlier: Sequence[Path], wanted: Callable[[], bool]
    ) -> Generator[Progress, None, bool]:
        """Write what is missing of a document's bank.

        Args:
            document: whose chunks are all cut.
            earlier: folders of earlier versions of its file; what is the same is taken over.
            wanted: whether to go on; what is written stays.

        Returns:
            Whether the bank is complete.
        """
        memory = self.of(document)
        if not memory.bank.next_chunk:
            yield from self._adopted(document, memory, earlier)
        for progress in memory.write():
            yield progress
            if not wanted():
                return False
        return True

    def _adopted(
        self, document: OpenDocument, memory: "DocumentMemory", earlier: Sequence[Path]
    ) -> Iterator[Progress]:
        from engine.bank_adoption import adopt_slots  # imports torch

        size = self._config().retrieval.chunk_tokens
        total = document.store.chunk_count() * size
        for folder in earlier:
            self.close_one(folder.name)
            for count in adopt_slots(memory.bank, document.store, folder):
                yield Progress("remembering", count * size, total, "tokens")

    def make_room(self, entries: Iterable[DocumentEntry], keep: Collection[str]) -> Iterator[str]:
        """Drop banks of the documents that were not opened for longest, while over the quota.

        Args:
            entries: of the library.
            keep: ids of documents that keep theirs.

        Yields:
            Ids of the documents whose bank is gone.
        """
        folders = self._config().documents_dir
        sizes = [
            BankSize(entry.document_id, entry.opened_at, bank_bytes(folders / entry.document_id))
            for entry in entries
        ]
        for document_id in to_drop(sizes, self._config().bank_quota, set(keep)):
            self.close_one(document_id)
            try:
                drop_banks(folders / document_id)
            except BankInUse as failure:  # another window reads it: next time
                logger.info("%s", failure)
            else:
                yield document_id

    def close_one(self, document_id: str) -> None:
        """Close a document's bank, if it is open."""
        memory = self.opened.pop(document_id, None)
        if memory is not None:
            memory.close()

    def close(self) -> None:
        """Close all."""
        for document_id in list(self.opened):
            self.close_one(document_id)
