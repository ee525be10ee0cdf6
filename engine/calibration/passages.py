"""A stretch of text as the product stores it: chunks of tokens, each with its place in the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.calibration.portion import Stretch
from engine.model.tokenizer import Tokenizer
from engine.model.windows import WindowPlan

Span = tuple[int, int]


@dataclass(frozen=True)
class Passages:
    """A text in chunks.

    Attributes:
        text: all of it.
        spans: the characters of each chunk.
        tokens: its tokens.
    """

    text: str
    spans: tuple[Span, ...]
    tokens: tuple[tuple[int, ...], ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def chunk_text(self, chunk: int) -> str:
        """The characters of a chunk."""
        start, end = self.spans[chunk]
        return self.text[start:end].strip()

    def holding(self, span: Span) -> list[int]:
        """The chunks that hold some of these characters."""
        first, last = span
        return [i for i, (start, end) in enumerate(self.spans) if start < last and first < end]

    def windows(self, plan: WindowPlan) -> list[Stretch]:
        """As a bank encodes them; a window's context is its first chunk."""
        stretches = []
        for first in range(0, len(self), plan.chunks):
            count = min(plan.chunks, len(self) - first)
            window = plan.window(first, count, self.tokens.__getitem__)
            context = len(window.ids) - sum(window.chunk_lengths)
            lengths = (context, *window.chunk_lengths) if context else window.chunk_lengths
            stretches.append(Stretch(window.ids, lengths))
        return stretches


def cut(tokenizer: Tokenizer, text: str, chunk_tokens: int, most: int = 0) -> Passages:
    """Cuts a text into chunks of equally many tokens, the last one perhaps with fewer.

    Args:
        tokenizer: of the language model.
        text: as `flowing` leaves it.
        chunk_tokens: of a chunk.
        most: chunks; 0 for all.
    """
    encoded = tokenizer.encode(text)
    ids, offsets = encoded.ids, encoded.offsets
    starts = range(0, len(ids), chunk_tokens)
    if most:
        starts = starts[:most]
    spans = []
    for start in starts:
        after = start + chunk_tokens
        end = offsets[after][0] if after < len(ids) else len(text)
        spans.append((offsets[start][0], end))
    tokens = tuple(tuple(ids[start : start + chunk_tokens]) for start in starts)
    return Passages(text, tuple(spans), tokens)


def flowing(text: str) -> str:
    """Text as documents are read here: a paragraph is a line, its lines joined by spaces."""
    paragraphs = (" ".join(part.split()) for part in _paragraphs(text.splitlines()))
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def _paragraphs(lines: Sequence[str]) -> list[str]:
    paragraphs, current = [], list[str]()
    for line in lines:
        if line.strip():
            current.append(line)
        elif current:
            paragraphs.append("\n".join(current))
            current = []
    return [*paragraphs, "\n".join(current)]
