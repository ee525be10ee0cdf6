"""Pages of text into chunks of equally many tokens, each knowing the characters it covers.

The chunker is given a tokenizer and keeps only the chunk in the making, so memory does not grow
with the book. It is deterministic: fed the same pages again it makes the same chunks, which is how
reading resumes. Together the spans of all chunks cover every character that is not blank, in order,
each exactly once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from engine.records.pages import PageText, Span


@dataclass(frozen=True)
class Chunk:
    """The unit that is stored, retrieved and quoted.

    Attributes:
        chunk_id: position among the document's chunks, from 0.
        tokens: token ids of the language model.
        spans: the characters it covers, one span a page.
        text: the same characters, pages joined by newlines.
    """

    chunk_id: int
    tokens: tuple[int, ...]
    spans: tuple[Span, ...]
    text: str


class Encoding(Protocol):
    """Token ids and, for each, its range of characters."""

    @property
    def ids(self) -> list[int]:
        """Token ids."""
        ...

    @property
    def offsets(self) -> list[tuple[int, int]]:
        """First character of each token, and one behind its last."""
        ...


class Tokenizer(Protocol):
    """What the chunker needs of a tokenizer."""

    def encode(self, text: str) -> Encoding:
        """The tokens of `text`, nothing added at its ends."""
        ...


class Chunker:
    """Feed it pages in order; it hands out chunks as they fill up."""

    def __init__(self, tokenizer: Tokenizer, chunk_tokens: int) -> None:
        """Chunks get exactly `chunk_tokens` tokens, the last one perhaps fewer."""
        self._tokenizer = tokenizer
        self._size = chunk_tokens
        self._next_id = 0
        self._tokens: list[int] = []
        self._spans: list[Span] = []  # finished ones, on earlier pages
        self._texts: list[str] = []

    def feed(self, page: PageText) -> list[Chunk]:
        """The chunks that this page completes; often none, sometimes several."""
        encoding = self._tokenizer.encode(f"{page.text}\n") if page.text.strip() else None
        if encoding is None:
            return []
        chunks: list[Chunk] = []
        start = 0  # first character of this page that no finished chunk covers
        for index, token in enumerate(encoding.ids):
            self._tokens.append(token)
            if len(self._tokens) == self._size:
                end = self._border(encoding.offsets, index, page)
                self._cover(page, start, end)
                start = max(start, end)
                chunks.extend(self.finish())
        self._cover(page, start, len(page.text))
        return chunks

    def finish(self) -> list[Chunk]:
        """The last chunk, if anything is left for it; the chunker is empty afterwards."""
        if not self._spans:  # nothing but blanks
            self._tokens = []
            return []
        return [self._emit()]

    @staticmethod
    def _border(offsets: Sequence[tuple[int, int]], index: int, page: PageText) -> int:
        """Where the chunk that token `index` completes ends on this page.

        Up to the next token's first character, so that blanks which belong to no token are
        covered; a character of several tokens (an emoji) goes with its first.
        """
        after = offsets[index + 1][0] if index + 1 < len(offsets) else len(page.text)
        return min(max(offsets[index][1], after), len(page.text))

    def _cover(self, page: PageText, start: int, end: int) -> None:
        """Add characters of a page to the chunk in the making, without blanks at the ends."""
        text = page.text[start:end]
        stripped = text.strip()
        if stripped:
            first = start + text.index(stripped[0])
            self._spans.append(Span(page.page_index, first, first + len(stripped)))
            self._texts.append(stripped)

    def _emit(self) -> Chunk:
        chunk = Chunk(
            chunk_id=self._next_id,
            tokens=tuple(self._tokens),
            spans=tuple(self._spans),
            text="\n".join(self._texts),
        )
        self._next_id += 1
        self._tokens, self._spans, self._texts = [], [], []
        return chunk
