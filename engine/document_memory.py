"""A document's bank and the model that writes and reads it: the MemLong part of a document.

Writing goes a few windows at a time in the background; recalling needs only the slots that are
asked for, and encodes at once those that are not there yet or were damaged.
"""

import logging
import time
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Self

from engine.config import EngineConfig
from engine.documents.reader import TEXT_VERSION
from engine.errors import BankDamaged, BankMismatch
from engine.files import require_room
from engine.kv import MemoryBlock, RetrievedMemory, join_blocks
from engine.memory.bank import Bank
from engine.memory.hot import HotSlots
from engine.memory.manifest import Manifest
from engine.model.memlong import MemLong
from engine.model.pace import Pace
from engine.model.tokenizer import Tokenizer
from engine.model.windows import Window, WindowPlan
from engine.open_document import OpenDocument
from engine.progress import Meter
from engine.records.indexing import Progress

logger = logging.getLogger(__name__)

_HOT_BYTES = 64 * 2**20  # on the device


class DocumentMemory:
    """One document's bank for one model; holds the bank's lock until it is closed.

    Attributes:
        model: writes and reads it.
        bank: what is on disk.
    """

    def __init__(
        self, document: OpenDocument, model: MemLong, tokenizer: Tokenizer, config: EngineConfig
    ) -> None:
        """Open (or start) the bank; one that was made with something else is built anew.

        Raises:
            BankInUse: another process has it open.
            StorageError: it cannot be written.
        """
        self._document = document
        self.model = model
        opening = () if tokenizer.bos_id is None else (tokenizer.bos_id,)
        self._plan = WindowPlan(opening=opening)
        self._tokenizer_hash = tokenizer.hash
        self._chunk_tokens = config.retrieval.chunk_tokens
        self._dtype = config.bank_dtype
        self._capacity = config.bank_tokens
        self.bank = self._opened(self._manifest())
        self._hot = self._empty_hot()
        self._pace = Pace(self._room)

    def use(self, model: MemLong) -> None:
        """Go on with the model on another device, or split at another layer.

        Raises:
            BankInUse: it is split at another layer, and another process has that bank open.
            StorageError: that bank cannot be written.
        """
        if model is self.model:
            return
        self.model = model
        manifest = self._manifest()
        if manifest != self.bank.manifest:
            self.bank.close()
            self.bank = self._opened(manifest)
        self._hot = self._empty_hot()
        self._pace = Pace(self._room)

    def _opened(self, manifest: Manifest) -> Bank:
        """The bank that fits; one that was made with something else is discarded."""
        folder = self._document.folder / f"bank-{manifest.kind}-{manifest.model_hash[:12]}"
        try:
            return Bank(folder, manifest)
        except BankMismatch as failure:
            logger.warning("%s %s", self._document.document_id, failure)
            Bank.discard(folder)
            return Bank(folder, manifest)

    def _room(self) -> int:
        """Windows that fit the device together."""
        plan = self._plan
        tokens = len(plan.opening) + plan.context + plan.chunks * self._chunk_tokens
        return self.model.windows_at_once(tokens)

    def _empty_hot(self) -> HotSlots:
        backbone = self.model.backbone
        return HotSlots(self.bank, backbone.device, backbone.dtype, _HOT_BYTES)

    def _manifest(self) -> Manifest:
        shape, settings = self.model.backbone.shape, self.model.settings
        slot = (
            (self._chunk_tokens, shape.hidden)
            if settings.kind == "state"
            else (shape.kv_heads, self._chunk_tokens, shape.head_size)
        )
        return Manifest(
            # The chunks a bank stands for depend on how the text was read, too.
            document_id=f"{self._document.document_id} text {TEXT_VERSION}",
            model_hash=self.model.backbone.writer,
            tokenizer_hash=self._tokenizer_hash,
            kind=settings.kind,
            memory_layer=settings.memory_layer,
            slot_shape=slot,
            dtype=self._dtype,
            window_chunks=self._plan.chunks,
            window_context=self._plan.context,
            opening=self._plan.opening,
        )

    # ---- writing -----------------------------------------------------------------------------

    def write(self) -> Iterator[Progress]:
        """Write what is missing, mend what was damaged, drop what is too much; resumes.

        Raises:
            StorageError: the disk is full, or would be, or cannot be written.
        """
        count = self._document.store.chunk_count()
        known = self.bank.next_chunk
        require_room(
            self.bank.folder,
            (count - known) * self.bank.slot_bytes,
            "The disk is nearly full: the memory of this document cannot be written.",
        )
        meter = Meter(
            "remembering", count * self._chunk_tokens, "tokens", known * self._chunk_tokens
        )
        while (first := self.bank.next_chunk) < count:
            started = time.perf_counter()
            windows = self._windows(first, count)
            block = self._encoded(windows)
            self._pace.took(len(windows), time.perf_counter() - started)
            self.bank.append(first, block)
            yield meter.at(self.bank.next_chunk * self._chunk_tokens)
        self.bank.finish()
        for _, group in groupby(self.bank.missing, self._window_start):
            lost = list(group)
            self.bank.rewrite(lost, self._encoded_again(lost))
            yield meter.at(count * self._chunk_tokens)
        if self._capacity:
            self._hot.forget(self.bank.evict(self._capacity))

    def _windows(self, first: int, count: int) -> list[Window]:
        """The next windows before chunk `count`, as many as are encoded at once.

        All have one length: beside a longer one, a window's last bits would come out differently.
        """
        windows: list[Window] = []
        while first < count and len(windows) < self._pace.windows:
            size = min(self._plan.chunks - first % self._plan.chunks, count - first)
            window = self._plan.window(first, size, self._tokens_of)
            if windows and len(window.ids) != len(windows[0].ids):
                break
            windows.append(window)
            first += size
        return windows

    def _encoded(self, windows: Sequence[Window]) -> MemoryBlock:
        return self.model.encode(windows, self._chunk_tokens).to("cpu", self.model.backbone.dtype)

    def _encoded_again(self, chunk_ids: Sequence[int]) -> MemoryBlock:
        """Some chunks, with the same numbers as when their whole windows were written.

        Each window is encoded once, however many of its chunks are wanted.
        """
        end = self._document.store.chunk_count()
        windows: dict[int, MemoryBlock] = {}
        for start in dict.fromkeys(map(self._window_start, chunk_ids)):
            count = min(self._plan.window_of(start).stop, end) - start
            windows[start] = self._encoded([self._plan.window(start, count, self._tokens_of)])
        starts = [(chunk_id, self._window_start(chunk_id)) for chunk_id in chunk_ids]
        return join_blocks([windows[start].select([i - start]) for i, start in starts])

    def _window_start(self, chunk_id: int) -> int:
        return self._plan.window_of(chunk_id).start

    def _tokens_of(self, chunk_id: int) -> list[int]:
        return self._document.store.tokens([chunk_id])[0]

    # ---- reading -----------------------------------------------------------------------------

    def recall(self, chunk_ids: Sequence[int]) -> RetrievedMemory:
        """The memory of some chunks, one batch row; what is not in the bank is encoded first."""
        ready = [i for i in chunk_ids if i < self.bank.next_chunk]
        try:
            stored = self._hot.fetch(ready)
        except BankDamaged as damage:
            self.bank.rewrite(damage.chunk_ids, self._encoded_again(damage.chunk_ids))
            stored = self._hot.fetch(ready)
        late = [i for i in chunk_ids if i >= self.bank.next_chunk]
        self.bank.count(ready)
        if late:
            # Rounded as if it came from the bank: answers must not depend on how far that is.
            early = self.bank.as_stored(self._encoded_again(late))
            early = early.to(self.model.backbone.device, self.model.backbone.dtype)
            have = [*ready, *late]
            blocks = [stored, early] if ready else [early]
            stored = join_blocks(blocks).select([have.index(i) for i in chunk_ids])
        return RetrievedMemory.of(stored, chunk_ids)

    @property
    def tokens(self) -> int:
        """Tokens in the bank."""
        return self.bank.tokens

    def close(self) -> None:
        """Close the bank's files and give its lock back."""
        self.bank.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()
