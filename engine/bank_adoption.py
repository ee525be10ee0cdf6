"""The slots of the chunks with which an earlier version of a file begins likewise.

What a chunk's slots hold depends on the tokens before it: up to its whole window, then the window's
context. So only the common beginning of two versions has the same slots, and of that only whole
windows: they are then the very bytes that encoding would give. From the first change on, all is
encoded anew.
"""

import logging
from collections.abc import Iterator
from pathlib import Path

import msgspec

from engine.documents.text_store import TextStore
from engine.errors import BankDamaged, BankError
from engine.memory.bank import Bank
from engine.memory.manifest import Manifest

logger = logging.getLogger(__name__)

_BATCH = 256  # chunks that are compared at once


def adopt_slots(bank: Bank, store: TextStore, earlier: Path) -> Iterator[int]:
    """Copy slots of the common beginning into a bank that ends before its end.

    Args:
        bank: of this version.
        store: the chunks of this version.
        earlier: the folder of an earlier version; its bank must not be open.

    Yields:
        After each segment, how many chunks the bank holds.

    Raises:
        StorageError: the bank cannot be written.
    """
    try:
        manifest = _alike(bank.manifest, earlier / bank.folder.name)
        if manifest is None:
            return
        common = _common_beginning(store, earlier, bank.manifest.window_chunks)
        with Bank(earlier / bank.folder.name, manifest) as old:
            yield from _copy(bank, old, common)
    except BankError as failure:  # in use elsewhere, or damaged: it is encoded instead
        logger.info("nothing is taken over of %s: %s", earlier.name, failure)


def _alike(wanted: Manifest, folder: Path) -> Manifest | None:
    """The manifest of a bank that was made as is wanted, of another document; else None."""
    found = Manifest.read(folder)
    if found is None:
        return None
    read_with = [manifest.document_id.partition(" ")[2] for manifest in (wanted, found)]
    same = msgspec.structs.replace(found, document_id=wanted.document_id) == wanted
    return found if same and read_with[0] == read_with[1] else None


def _common_beginning(store: TextStore, earlier: Path, window_chunks: int) -> int:
    """How many chunks two versions begin with alike, in whole windows."""
    with TextStore(earlier) as old:
        count = min(store.chunk_count(), old.chunk_count())
        for first in range(0, count, _BATCH):
            ids = range(first, min(first + _BATCH, count))
            pairs = zip(store.tokens(ids), old.tokens(ids), strict=True)
            for chunk_id, (new, before) in zip(ids, pairs, strict=True):
                if new != before:
                    return chunk_id // window_chunks * window_chunks
        return count // window_chunks * window_chunks


def _copy(bank: Bank, old: Bank, common: int) -> Iterator[int]:
    while (first := bank.next_chunk) < common:
        step = bank.manifest.segment_chunks
        ids = range(first, min(first - first % step + step, common))
        if any(chunk_id not in old for chunk_id in ids):
            return  # evicted
        try:
            block = old.fetch(ids)
        except BankDamaged:
            return
        bank.append(first, block)
        yield bank.next_chunk
