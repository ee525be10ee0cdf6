"""The rows that need a CUDA card, with or without figures; imports nothing heavy."""

from dataclasses import dataclass

from benchmarks.rows import Row, at_least, at_most, plain

_GIBIBYTE = 2**30


@dataclass(frozen=True)
class Figures:
    """What was measured on a card, with random weights of OpenLLaMA-3B's shape, in bf16.

    Attributes:
        memory_tokens: in the bank.
        peak: bytes of GPU memory at most, the card's allocator counted.
        all_read_peak: the same when every memory token is read at once.
        full_cache: bytes that a full cache of as many tokens needs beside the weights.
        first: seconds to the first token, 8 chunks from the bank, `kv`.
        first_state: the same with `state` memory.
        prefill: seconds of a full prefill, from pieces.
        with_memory: seconds a step with 1,024 memory tokens, `kv`.
        without: seconds a step without.
        against_without: the median of their ratios.
        all_read: seconds a step when every memory token is read at once.
        limit: steps a second if all weights were read at the card's measured bandwidth.
        bandwidth: bytes a second of a large copy on the card, read and written.
        writing: `state` memory encoded and stored against a stock forward over the same windows.
        encoding: the same without storing.
    """

    memory_tokens: int
    peak: int
    all_read_peak: int
    full_cache: int
    first: float
    first_state: float
    prefill: float
    with_memory: float
    without: float
    against_without: float
    all_read: float
    limit: float
    bandwidth: float
    writing: float
    encoding: float


def card_rows(found: Figures | None) -> list[Row]:
    """All of them; without figures, as not run."""
    start = "3B, GPU held to 24 GiB: "
    tokens = f"{found.memory_tokens if found else 80_000:,}"
    peak = found and found.peak / _GIBIBYTE
    all_peak = found and found.all_read_peak / _GIBIBYTE
    cache = found and found.full_cache / _GIBIBYTE
    return [
        at_most(f"{start}peak, {tokens} tokens of memory", peak, "GiB", 24),
        at_most(f"{start}peak, all of them read at once", all_peak, "GiB", 24),
        plain(f"{start}full cache of {tokens} tokens, weights not counted", cache, "GiB"),
        at_least(
            f"{start}full prefill (from pieces) against first token",
            found and found.prefill / found.first,
            "x",
            100,
        ),
        plain(f"{start}first token, kv memory", found and found.first * 1e3, "ms"),
        plain(f"{start}first token, state memory", found and found.first_state * 1e3, "ms"),
        plain(f"{start}full prefill, from pieces", found and found.prefill, "s"),
        at_least(
            f"{start}decode with 1,024 memory tokens against without",
            found and found.against_without,
            "x",
            0.9,
        ),
        plain(f"{start}decode with memory", found and 1 / found.with_memory, "tokens/s"),
        plain(f"{start}decode without", found and 1 / found.without, "tokens/s"),
        plain(f"{start}decode, all memory read", found and 1 / found.all_read, "tokens/s"),
        plain(f"{start}decode at the bandwidth's limit", found and found.limit, "tokens/s"),
        plain(f"{start}bandwidth, measured", found and found.bandwidth / 1e9, "GB/s"),
        at_most(
            f"{start}writing the bank against stock forward", found and found.writing, "x", 0.55
        ),
        plain(f"{start}the same, not stored", found and found.encoding, "x"),
    ]
