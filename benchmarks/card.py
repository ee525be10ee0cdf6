"""The paper's own model size on one card: OpenLLaMA-3B's shape, 80k tokens of memory, 24 GiB.

Weights, memory and vectors are random: times and bytes do not depend on them. No model files, no
network, no document, no window. Of what a CUDA machine with torch and transformers may lack it
needs usearch (with its numkong) and msgspec: three wheels, carried and put on PYTHONPATH.
"""

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from transformers import BertConfig, BertModel, LlamaConfig, LlamaForCausalLM

from benchmarks import prefill
from benchmarks.card_rows import Figures, card_rows
from benchmarks.random_memory import random_block
from benchmarks.rows import Row, plain
from benchmarks.steps import median_ratio, step_times
from engine.kv import RetrievedMemory
from engine.memory.bank import Bank
from engine.memory.manifest import Manifest
from engine.model.backbone import Backbone
from engine.model.decoding import Decoder
from engine.model.memlong import MemLong
from engine.model.settings import MemorySettings
from engine.model.windows import Window
from engine.retrieval.vector_index import VectorIndex

Kind = Literal["kv", "state"]

_LIMIT = 24 * 2**30
_CHUNK = 128
_DIMENSIONS = 384
_QUESTION = 16  # tokens of the embedder


@dataclass(frozen=True)
class Sizes:
    """How large everything is: OpenLLaMA-3B's shape and the paper's layers."""

    hidden: int = 3200
    intermediate: int = 8640
    layers: int = 26
    heads: int = 32
    vocabulary: int = 32_000
    memory_layer: int = 13
    readers: tuple[int, ...] = (13, 17, 21, 25)
    memory_chunks: int = 625  # 80,000 tokens
    prompt: int = 640
    depths: tuple[int, ...] = (20_000, 60_000)
    block: int = 2048
    windows: int = 8  # of 1,024 tokens, encoded together
    copied: int = 2**32  # bytes
    repeats: int = 7  # of everything that is timed
    steps: int = 50


TINY = Sizes(64, 160, 4, 4, 512, 2, (2, 3), 28, 64, (256, 1024), 64, 2, 2**24, 1, 3)


def measured(*, tiny: bool) -> tuple[list[Row], str]:
    """All rows and the card's name; `tiny` tries the code on the CPU with a tiny model."""
    if tiny:
        rows = card_rows(figures(Card(TINY, torch.device("cpu"))))
        return [plain(f"tiny: {row.name}", row.value, row.unit) for row in rows], "tiny model, CPU"
    if not torch.cuda.is_available():
        return card_rows(None), "no CUDA card here"
    card = Card(Sizes(), torch.device("cuda"))
    return card_rows(figures(card)), torch.cuda.get_device_name()


class Card:
    """One card (or, to try the code, the CPU) with the models on it."""

    def __init__(self, sizes: Sizes, device: torch.device) -> None:
        """Make the models; on a card, hold this process to 24 GiB first."""
        self.sizes, self.device = sizes, device
        if device.type == "cuda":
            total = torch.cuda.get_device_properties(device).total_memory
            torch.cuda.set_per_process_memory_fraction(min(1.0, _LIMIT / total), device)
        shape = LlamaConfig(
            vocab_size=sizes.vocabulary,
            hidden_size=sizes.hidden,
            intermediate_size=sizes.intermediate,
            num_hidden_layers=sizes.layers,
            num_attention_heads=sizes.heads,
            max_position_embeddings=2048,
        )
        minilm = BertConfig(
            hidden_size=_DIMENSIONS, num_hidden_layers=6, intermediate_size=4 * _DIMENSIONS
        )
        self.backbone = Backbone(_made(LlamaForCausalLM, shape, device))
        self.embedder = _made(BertModel, minilm, device)

    def memlong(self, kind: Kind) -> MemLong:
        """The model, split as in the paper (`kv`) or as this project does by default."""
        sizes = self.sizes
        above = tuple(range(sizes.memory_layer + 1, sizes.layers))
        readers = sizes.readers if kind == "kv" else above
        return MemLong(self.backbone, MemorySettings(kind, sizes.memory_layer, readers))

    def tokens(self, count: int) -> list[int]:
        """Random ones."""
        return random.choices(range(5, self.sizes.vocabulary), k=count)

    def wait(self) -> None:
        """Until the card has done what it was given."""
        if self.device.type == "cuda":
            torch.cuda.synchronize(self.device)

    def peak(self) -> int:
        """Most bytes of GPU memory taken since the last call, cached blocks included."""
        if self.device.type != "cuda":
            return 0
        taken = torch.cuda.max_memory_reserved(self.device)
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats(self.device)
        return taken

    def seconds(self, call: Callable[[], object]) -> float:
        """The median of some calls, after one that is not counted."""
        taken = []
        for _ in range(self.sizes.repeats + 1):
            self.wait()
            started = time.perf_counter()
            call()
            self.wait()
            taken.append(time.perf_counter() - started)
        return statistics.median(taken[1:])


def _made(kind: Any, config: Any, device: torch.device) -> Any:
    """A model with random weights, in bf16, made where it stays."""
    with device:
        return kind._from_config(config, dtype=torch.bfloat16).eval()


class Remembered:
    """A bank of random memory with random vectors, and the model that reads it."""

    def __init__(self, card: Card, kind: Kind, folder: Path) -> None:
        """Write the bank."""
        self.card, self.model = card, card.memlong(kind)
        shape, count = card.backbone.shape, card.sizes.memory_chunks
        slot = (
            (_CHUNK, shape.hidden) if kind == "state" else (shape.kv_heads, _CHUNK, shape.head_size)
        )
        layer = card.sizes.memory_layer
        self.bank = Bank(folder, Manifest("0" * 32, "0" * 64, "0" * 64, kind, layer, slot))
        for first in range(0, count, 25):
            lengths = (_CHUNK,) * min(25, count - first)
            self.bank.append(first, random_block(kind, lengths, _CHUNK, shape))
        self.bank.finish()
        vectors = np.random.default_rng(0).standard_normal((count, _DIMENSIONS), dtype=np.float32)
        self.index = VectorIndex()
        self.index.add(range(count), vectors)

    def answer(self) -> Decoder:
        """A question from its text to the logits of the first token."""
        ids = torch.randint(5, 999, (1, _QUESTION), device=self.card.device)
        with torch.inference_mode():
            vector = self.card.embedder(ids).last_hidden_state.mean(1)[0].float().cpu().numpy()
        found = [chunk_id for chunk_id, _ in self.index.search(vector, 8)]
        return self.read(found)

    def read(self, chunk_ids: list[int]) -> Decoder:
        """The first token, reading these chunks; the token has reached the CPU."""
        retrieved = RetrievedMemory.of(self.bank.fetch(chunk_ids), chunk_ids)
        decoder = self.model.decoder(self.card.tokens(self.card.sizes.prompt), retrieved)
        int(decoder.logits[0].argmax())
        return decoder


@contextmanager
def remembered(card: Card, kind: Kind) -> Iterator[Remembered]:
    """A bank in a folder that is deleted afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        one = Remembered(card, kind, Path(folder))
        with one.bank:
            yield one


def figures(card: Card) -> Figures:
    """Everything, one after the other; what is compared is measured in turn."""
    sizes, shape = card.sizes, card.backbone.shape
    full = prefill.measure(card.backbone, sizes.depths, sizes.block, card.wait)
    ratio, encoding = _writing(card)
    with remembered(card, "state") as state:
        first_state = card.seconds(state.answer)
    card.peak()
    with remembered(card, "kv") as kv:
        first = card.seconds(kv.answer)
        without = kv.model.decoder(card.tokens(sizes.prompt))
        memory_s, stock_s = step_times([kv.answer(), without], sizes.steps, card.wait)
        peak = card.peak()
        everything = kv.read(list(range(sizes.memory_chunks)))
        [all_s] = step_times([everything], sizes.steps, card.wait)
        all_peak = card.peak()
    bandwidth = _bandwidth(card)
    tokens = sizes.memory_chunks * _CHUNK
    return Figures(
        memory_tokens=tokens,
        peak=peak,
        all_read_peak=all_peak,
        full_cache=tokens * shape.layers * 2 * shape.kv_heads * shape.head_size * 2,
        first=first,
        first_state=first_state,
        prefill=full.seconds(tokens),
        with_memory=statistics.median(memory_s),
        without=statistics.median(stock_s),
        against_without=median_ratio(stock_s, memory_s),
        all_read=statistics.median(all_s),
        limit=bandwidth / _bytes_of_a_step(card.backbone),
        bandwidth=bandwidth,
        writing=ratio,
        encoding=encoding,
    )


def _writing(card: Card) -> tuple[float, float]:
    """Windows written to a bank, and only encoded, against a stock forward over them."""
    window = Window(tuple(card.tokens(8 * _CHUNK)), (_CHUNK,) * 7)
    windows = [window] * card.sizes.windows
    ids = torch.tensor([window.ids for window in windows], device=card.device)
    with remembered(card, "state") as bank, torch.inference_mode():

        def encode() -> object:
            return bank.model.encode(windows, _CHUNK).to("cpu", torch.bfloat16)

        def write() -> None:
            block = bank.model.encode(windows, _CHUNK).to("cpu", torch.bfloat16)
            bank.bank.append(bank.bank.next_chunk, block)

        stock = card.seconds(lambda: card.backbone.model(input_ids=ids, use_cache=False))
        written = card.seconds(write)
        encoded = card.seconds(encode)
    return written / stock, encoded / stock


def _bandwidth(card: Card) -> float:
    """Bytes a second of a large copy on the card, those read and those written."""
    source = torch.randint(0, 255, (card.sizes.copied,), dtype=torch.uint8, device=card.device)
    target = torch.empty_like(source)
    return 2 * card.sizes.copied / card.seconds(lambda: target.copy_(source))


def _bytes_of_a_step(backbone: Backbone) -> int:
    """Bytes of the weights that one step reads: all but the table of embeddings."""
    table = backbone.inner.embed_tokens.weight.nbytes
    return sum(weight.nbytes for weight in backbone.model.parameters()) - table
