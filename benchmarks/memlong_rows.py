"""The rows of `benchmarks/memlong.py`: what is measured becomes figures with their targets."""

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks import answering, banks
from benchmarks import prefill as full
from benchmarks.answering import CHUNKS, PASSAGES, QUESTIONS, Asked
from benchmarks.indexed import Models, open_memory
from benchmarks.peers import Peer
from benchmarks.rows import Row, at_least, at_most, plain
from benchmarks.shares import cost as shares_cost
from benchmarks.steps import median_ratio, step_times
from engine.model.decoding import Decoder
from engine.open_document import OpenDocument

DOCUMENTS = {"chapter": 62 * 128, "short": 20_000, "long": 80_000, "million": 1_000_000}
_LONG = DOCUMENTS["long"]
_MEBIBYTE = 2**20
_MILLISECONDS = 1e3

Documents = Mapping[str, OpenDocument]


def nothing() -> None:
    """A CPU has done what it was given when the call returns."""


# ---- first tokens ------------------------------------------------------------------------------


def first_tokens(documents: Documents, models: Models) -> list[Row]:
    """Documents of three lengths, and the same passages as text, all asked in turn."""
    memories = [open_memory(documents[name], models) for name in ("short", "long", "million")]
    asked = [Asked(memory._document, memory) for memory in memories]
    asked.append(Asked(documents["long"], None, 0, CHUNKS))
    asked.append(Asked(documents["long"], None, 0, PASSAGES))
    times = answering.first_tokens(asked, models, rounds=2)
    for memory in memories:
        memory.close()
    short, long, million, as_text, passages_only = times
    return [
        plain(f"first token, 20k tokens, {CHUNKS} chunks in memory", _median(short), "s"),
        plain("first token, 80k tokens", _median(long), "s"),
        plain("first token, 1M tokens", _median(million), "s"),
        at_most("first token, 1M against 20k", median_ratio(million, short), "x", 1.10),
        plain(f"text alone, the same {CHUNKS} chunks in the prompt", _median(as_text), "s"),
        plain(f"text alone, {PASSAGES} passages", _median(passages_only), "s"),
    ]


def prefill(document: OpenDocument, models: Models, *, check: bool) -> list[Row]:
    """A full prefill of 80k tokens, against first tokens measured just before and after."""
    with open_memory(document, models) as memory:
        asked = Asked(document, memory)
        times = [asked.first_token(question, models) for question in QUESTIONS]
        backbone = models.memlong.backbone
        cost = full.measure(backbone, (4_000, 20_000), 128, nothing)
        times += [asked.first_token(question, models) for question in QUESTIONS]
    whole, linear = cost.seconds(_LONG), cost.first * _LONG
    first = _median(times)
    rows = [
        at_least("full prefill of 80k tokens against first token", whole / first, "x", 50),
        plain("full prefill of 80k tokens, from pieces", whole, "s"),
        plain("the same if attention cost nothing", linear / first, "x"),
    ]
    taken = full.whole(backbone, 8_192) if check else None
    return [
        *rows,
        plain("prefill of 8,192 tokens, in one", taken, "s"),
        plain("the same from pieces", cost.seconds(8_192), "s"),
    ]


# ---- steps -------------------------------------------------------------------------------------


def steps(document: OpenDocument, models: Models, peer: Peer, as_is: Peer) -> list[Row]:
    """Decode with memory, without, with the chunks as text, and elsewhere, in turn."""
    question = QUESTIONS[0]
    with open_memory(document, models) as memory:
        with_memory = Asked(document, memory).decoder(question, models)
    without = Asked(document, None, 0, PASSAGES)
    decoders = [
        with_memory,
        without.decoder(question, models),
        Asked(document, None, 0, CHUNKS).decoder(question, models),
    ]
    prompt = without.prompt(question, models)
    read = _prompt_rates(models, prompt, peer, as_is)
    times: list[list[float]] = [[], [], []]
    bf16: list[float] = []
    quantised: list[float] = []
    for _ in range(4):
        for taken, more in zip(times, _steps(decoders), strict=True):
            taken.extend(more)
        bf16 += peer.steps(12)
        quantised += as_is.steps(12)
    memory_s, stock_s, text_s = times
    return [
        at_least(
            "decode with 1,024 memory tokens against without",
            median_ratio(stock_s, memory_s),
            "x",
            0.9,
        ),
        plain("decode, with memory", 1 / _median(memory_s), "tokens/s"),
        plain("decode, without", 1 / _median(stock_s), "tokens/s"),
        plain("decode, the same chunks as text in the prompt", 1 / _median(text_s), "tokens/s"),
        plain("decode, llama.cpp, bf16", _rate(bf16), "tokens/s"),
        plain("decode, llama.cpp, 4 bit", _rate(quantised), "tokens/s"),
        *read,
    ]


def shares(document: OpenDocument, models: Models) -> list[Row]:
    """Decode with attention shares, and without them."""
    with open_memory(document, models) as memory:
        asked = Asked(document, memory)
        found = shares_cost(lambda: asked.decoder(QUESTIONS[0], models), nothing)
    return [
        at_most(
            "decode with attention shares against without, fused", found.against_fused, "x", 1.05
        ),
        at_most("the same, against weights that are not summed", found.against_unsummed, "x", 1.05),
        plain("decode, with memory and shares", found.seconds * _MILLISECONDS, "ms"),
    ]


def _steps(decoders: Sequence[Decoder]) -> list[list[float]]:
    return step_times(decoders, 12, nothing)


def _prompt_rates(models: Models, prompt: list[int], peer: Peer, as_is: Peer) -> list[Row]:
    here: list[float] = []
    bf16: list[float] = []
    quantised: list[float] = []
    for _ in range(3):
        started = time.perf_counter()
        models.memlong.decoder(prompt)
        here.append(time.perf_counter() - started)
        bf16 += peer.prompt(prompt)
        quantised += as_is.prompt(prompt)
    count = len(prompt)
    return [
        plain(f"prompt of {count} tokens, here", _rate(here, count), "tokens/s"),
        plain("the same prompt, llama.cpp, bf16", _rate(bf16, count), "tokens/s"),
        plain("the same prompt, llama.cpp, 4 bit", _rate(quantised, count), "tokens/s"),
    ]


# ---- the bank ----------------------------------------------------------------------------------


def writing(document: OpenDocument, models: Models) -> tuple[float, list[Row]]:
    """Seconds a token to write a chapter's bank for real, and the rows."""
    taken = banks.writing(document, models)
    return taken.bank, [
        at_most("writing the bank against stock forward", taken.against_windows, "x", 0.55),
        at_most("the same, stock windows without context", taken.against_document, "x", 0.55),
        plain("writing the bank", 1 / taken.bank, "tokens/s"),
    ]


def resident(documents: Documents, models: Models) -> list[Row]:
    """Write the banks of the indexed documents with random memory; watch the longest."""
    for name in ("short", "long"):
        banks.resident_while_writing(documents[name], models)
    held = banks.resident_while_writing(documents["million"], models)
    at_end = max(held.values()) / _MEBIBYTE
    return [
        at_most("resident memory while writing, 1M against 100k", banks.growth(held), "x", 1.05),
        plain("resident memory, 1M tokens written", at_end, "MiB"),
    ]


def resident_for_real(
    document: OpenDocument, models: Models, say: Callable[[str], None] | None
) -> list[Row]:
    """The same with every token encoded; without `say`, to tell how far it is, it is not run."""
    found: float | None = None
    if say is not None:
        for bank in document.folder.glob("bank-*"):
            shutil.rmtree(bank)
        found = banks.growth(banks.resident_while_writing(document, models, say))
    return [at_most("the same, really encoded (--long)", found, "x", 1.05)]


def sizes(scratch: Path, models: Models) -> list[Row]:
    """Bytes on disk against the arrays' own, for all ways to store."""
    shape = models.memlong.backbone.shape
    rows = []
    for kind in ("state", "kv"):
        for dtype in ("bfloat16", "int8"):
            with tempfile.TemporaryDirectory(dir=scratch) as folder:
                ratio = banks.size_ratio(Path(folder), kind, dtype, shape, 56)
            rows.append(at_most(f"bank on disk, {kind}, {dtype}", ratio, "x", 1.05))
    return rows


def fetching(document: OpenDocument, models: Models) -> list[Row]:
    """16 slots of a million tokens, against raw positioned reads."""
    with open_memory(document, models) as memory:
        cold, again, hot = banks.fetching(memory, 24)
    return [
        at_most("fetching 16 slots, cold, against raw reads", cold.ratio, "x", 2),
        plain("fetching 16 slots, cold", cold.seconds * _MILLISECONDS, "ms"),
        at_most("fetching 16 slots, warm, as answers do, against raw reads", hot.ratio, "x", 1.2),
        plain("fetching 16 slots, warm, as answers do", hot.seconds * _MILLISECONDS, "ms"),
        at_most("the same past the hot slots, from the bank", again.ratio, "x", 1.2),
        plain("fetching 16 slots, warm, from the bank", again.seconds * _MILLISECONDS, "ms"),
    ]


# ---- a chapter that fits the window: what others keep of it ------------------------------------


def chapter(document: OpenDocument, models: Models, peer: Peer, token_s: float) -> list[Row]:
    """A document of 7,936 tokens: read once, kept, ready again, asked."""
    count = document.store.token_count()
    with open_memory(document, models) as memory:
        size = memory.bank.bytes
    opened, first = _reopened(document, models), _reopened_first(document, models)
    ids = [
        token
        for i in range(document.store.chunk_count())
        for token in document.store.chunk(i).tokens
    ]
    ask = models.tokenizer.ids(QUESTIONS[0])
    kept = peer.chapter(ids, ask)
    return [
        plain(f"{count} tokens read, bank written", token_s * count, "s"),
        plain(f"{count} tokens read, llama.cpp", kept and kept.read, "s"),
        plain("kept of it, bank", size / _MEBIBYTE, "MiB"),
        plain("kept of it, llama.cpp state", kept and kept.bytes / _MEBIBYTE, "MiB"),
        plain("kept of 80k tokens, bank", size / count * _LONG / _MEBIBYTE, "MiB"),
        plain(
            "kept of 80k tokens, llama.cpp state (scaled)",
            kept and kept.bytes / count * _LONG / _MEBIBYTE,
            "MiB",
        ),
        plain(
            f"ready again, bank opened and {CHUNKS} chunks fetched", opened * _MILLISECONDS, "ms"
        ),
        plain("ready again, llama.cpp state restored", kept and kept.restore * _MILLISECONDS, "ms"),
        plain("first token after that, here, with passages", first, "s"),
        plain("first token after that, llama.cpp, whole text in its cache", kept and kept.ask, "s"),
    ]


def _reopened(document: OpenDocument, models: Models) -> float:
    times = []
    for _ in range(5):
        started = time.perf_counter()
        with open_memory(document, models) as memory:
            memory.recall(range(0, 5 * CHUNKS, 5))
        times.append(time.perf_counter() - started)
    return _median(times)


def _reopened_first(document: OpenDocument, models: Models) -> float:
    with open_memory(document, models) as memory:
        return _median([Asked(document, memory).first_token(q, models) for q in QUESTIONS])


def _median(times: Sequence[float]) -> float:
    return statistics.median(times)


def _rate(times: Sequence[float], tokens: int = 1) -> float | None:
    """Tokens a second; None where nothing was measured."""
    return tokens / _median(times) if times else None
