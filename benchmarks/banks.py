"""What the bank costs: writing it, its size, the memory of whoever writes it, and fetching."""

import os
import random
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import psutil
import torch

from benchmarks.indexed import Models, open_memory, random_writer, remember
from benchmarks.random_memory import random_block
from engine.document_memory import DocumentMemory
from engine.memory.bank import Bank
from engine.memory.manifest import Manifest, StoredDtype
from engine.model.backbone import Backbone, Shape
from engine.model.windows import Window
from engine.open_document import OpenDocument

SLOTS = 16
_TELL_EVERY = 25_000  # tokens: half a minute
_ITEM_BYTES = {"bfloat16": 2, "int8": 1}


@dataclass(frozen=True)
class Writing:
    """What it takes to write a document to its bank.

    Attributes:
        bank: seconds a token, encoded and stored.
        against_windows: that against a stock forward with logits over the same windows, context
            included.
        against_document: against stock windows of the same length that repeat no context.
    """

    bank: float
    against_windows: float
    against_document: float


def writing(document: OpenDocument, models: Models) -> Writing:
    """Write its bank for real, and run the stock model over the same windows in turn."""
    ratios: list[float] = []
    shares: list[float] = []
    spent: list[float] = []
    with open_memory(document, models) as memory:
        steps = memory.write()
        while True:
            before, started = memory.bank.next_chunk, time.perf_counter()
            if next(steps, None) is None:
                break
            took = time.perf_counter() - started
            windows, tokens = _windows(memory, before, memory.bank.next_chunk)
            ratios.append(took / _stock_seconds(models.memlong.backbone, windows))
            shares.append(tokens / sum(len(window.ids) for window in windows))
            spent.append(took / tokens)
    ratio = statistics.median(ratios)
    return Writing(statistics.median(spent), ratio, ratio / statistics.median(shares))


def _windows(memory: Any, first: int, end: int) -> tuple[list[Window], int]:
    """The windows that hold chunks `first` to `end`, and how many tokens of the document."""
    plan, windows = memory._plan, []
    while first < end:
        count = min(plan.chunks - first % plan.chunks, end - first)
        windows.append(plan.window(first, count, memory._tokens_of))
        first += count
    return windows, sum(chain.from_iterable(window.chunk_lengths for window in windows))


@torch.inference_mode()
def _stock_seconds(backbone: Backbone, windows: Sequence[Window]) -> float:
    """A full forward over the windows, one by one, logits of every token."""
    started = time.perf_counter()
    for window in windows:
        ids = torch.tensor([window.ids], device=backbone.device)
        float(backbone.model(input_ids=ids, use_cache=False).logits[0, -1, 0])
    return time.perf_counter() - started


def resident_while_writing(
    document: OpenDocument, models: Models, for_real: Callable[[str], None] | None = None
) -> dict[int, int]:
    """Write its bank: resident bytes by tokens written.

    Args:
        document: its bank is empty.
        models: what writes it.
        for_real: encode every token, and tell now and then how far that is; else random numbers are
            written.
    """
    process = psutil.Process()
    seen: dict[int, int] = {}
    told = 0
    total = document.store.token_count()
    for tokens in remember(document, models, None if for_real else random_writer(models)):
        seen[tokens] = process.memory_info().rss
        if for_real and tokens - told >= _TELL_EVERY:
            told = tokens
            for_real(f"{tokens:,} of {total:,} tokens, {seen[tokens] / 2**20:,.0f} MiB held")
    return seen


def growth(resident: dict[int, int], start: int = 100_000) -> float:
    """The most that was held after `start` tokens, against what was held there."""
    at_start = max(held for tokens, held in resident.items() if tokens <= start)
    return max(resident.values()) / at_start


def size_ratio(folder: Path, kind: str, dtype: StoredDtype, shape: Shape, chunks: int) -> float:
    """Bytes of a bank on disk against the bytes of its arrays' numbers."""
    slot = (128, shape.hidden) if kind == "state" else (shape.kv_heads, 128, shape.head_size)
    manifest = Manifest("0" * 32, "0" * 64, "0" * 64, kind, 14, slot, dtype)
    with Bank(folder, manifest) as bank:
        for first in range(0, chunks, 28):
            bank.append(first, random_block(kind, (128,) * 28, 128, shape))
        bank.finish()
        taken = bank.bytes
    numbers = shape.hidden if kind == "state" else 2 * shape.kv_heads * shape.head_size
    return taken / (chunks * 128 * numbers * _ITEM_BYTES[dtype])


@dataclass(frozen=True)
class Fetching:
    """Median seconds of a fetch, and the median of fetch against raw reads of the same bytes."""

    seconds: float
    ratio: float


def fetching(memory: DocumentMemory, rounds: int) -> list[Fetching]:
    """Fetch `SLOTS` random slots: cold, again from the bank, and again as answers do.

    Cold: the system is told to drop the files' pages, and the slots were never read before, so
    that their checksums are verified too. Answers fetch through the document's hot slots. Raw:
    positioned reads of the same bytes into a new buffer, from files that are open already. Both are
    done in turn, and take turns in going first.
    """
    ids = random.Random(0).sample(memory.bank.chunk_ids, SLOTS * rounds)
    found: list[list[tuple[float, float]]] = [[], [], []]
    for turn in range(rounds):
        chosen = ids[turn * SLOTS : (turn + 1) * SLOTS]
        raw = _Raw(memory.bank, chosen)
        fetch, recall = partial(memory.bank.fetch, chosen), partial(memory._hot.fetch, chosen)
        found[0].append(_pair(fetch, raw.read, turn, raw.drop))
        recall()
        for again in range(turn, turn + 8):
            found[1].append(_pair(fetch, raw.read, again))
            found[2].append(_pair(recall, raw.read, again))
        raw.close()
    return [_fetching(pairs) for pairs in found]


def _pair(
    fetch: Callable[[], object],
    read: Callable[[], object],
    turn: int,
    before: Callable[[], None] | None = None,
) -> tuple[float, float]:
    """Seconds of both, each after `before`; in odd turns the second goes first."""
    times = {}
    for call in (fetch, read) if turn % 2 == 0 else (read, fetch):
        if before is not None:
            before()
        started = time.perf_counter()
        call()
        times[call] = time.perf_counter() - started
    return times[fetch], times[read]


def _fetching(pairs: Sequence[tuple[float, float]]) -> Fetching:
    ratio = statistics.median(ours / raw for ours, raw in pairs)
    return Fetching(statistics.median(ours for ours, _ in pairs), ratio)


class _Raw:
    """The bytes of some slots, read without the bank, from files that are open already."""

    def __init__(self, bank: Bank, chunk_ids: Sequence[int]) -> None:
        store = bank._store
        self._size = store._slot_bytes
        self._places: list[tuple[int, int]] = []  # descriptor, offset
        for chunk_id in chunk_ids:
            slot = store._slots[chunk_id]
            self._places.append((os.open(slot.file.path, os.O_RDONLY), slot.offset))

    def read(self) -> torch.Tensor:
        """Read them into a new buffer."""
        rows = torch.empty(len(self._places), self._size, dtype=torch.uint8)
        for target, (descriptor, offset) in zip(rows.numpy(), self._places, strict=True):
            os.preadv(descriptor, [target], offset)
        return rows

    def drop(self) -> None:
        """Drop the files' pages from the system's cache; they are on disk already."""
        for descriptor, _ in self._places:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self) -> None:
        """Close the files."""
        for descriptor, _ in self._places:
            os.close(descriptor)
