"""How much an answer asks of the device, and what is tried when that was too much.

First a smaller window, then fewer chunks of memory, then the processor; each step is told to the
reader, and the conversation goes on.
"""

from collections.abc import Iterator
from dataclasses import dataclass

_SMALLEST_WINDOW = 256  # tokens of prompt; with less, not even one passage fits


@dataclass(frozen=True)
class Effort:
    """One attempt.

    Attributes:
        prompt_tokens: the most tokens that the prompt may have.
        chunks: the most chunks read from memory.
        on_cpu: whether the model is moved to the processor for it.
        note: what is said to the reader about it; "" for the first.
    """

    prompt_tokens: int
    chunks: int
    on_cpu: bool = False
    note: str = ""


def efforts(prompt_tokens: int, chunks: int, device: str) -> Iterator[Effort]:
    """What is tried, in order, on a device that says it has no memory left.

    Args:
        prompt_tokens: of the first attempt.
        chunks: chunks of memory of the first attempt; 0 without memory.
        device: torch's name of the device that the model is on.
    """
    yield Effort(prompt_tokens, chunks)
    window = prompt_tokens
    while window >= prompt_tokens / 2 and window > _SMALLEST_WINDOW:
        window = max(window // 2, _SMALLEST_WINDOW)
        note = f"Memory was short: the prompt was cut to {window:,} tokens."
        yield Effort(window, chunks, note=note)
    fewer = chunks
    while fewer > 1:
        fewer //= 2
        note = f"Memory was short: {fewer} chunks of the document's memory were read."
        yield Effort(window, fewer, note=note)
    if device != "cpu":
        note = "The graphics card was full: the answer was written on the processor."
        yield Effort(prompt_tokens, chunks, on_cpu=True, note=note)
