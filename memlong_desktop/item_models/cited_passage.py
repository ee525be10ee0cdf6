"""The passage that a citation stands in, parted at its sentence. Pure; knows no Qt."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from engine.records.answers import Citation, Passage
from memlong_desktop.item_models.excerpts import begun, ended

_AROUND: Final = 320  # characters on either side


class CitedPassage(NamedTuple):
    """What stands before the sentence, the sentence, and what stands behind it."""

    before: str
    quote: str
    after: str


def cited_passage(citation: Citation, passages: Sequence[Passage]) -> CitedPassage:
    """The quote with what is known of the text around it.

    A sentence may begin before its passage or end behind it; the two then overlap.

    Args:
        citation: whose quote.
        passages: that were found for the question.
    """
    text = next((p.text for p in passages if p.chunk_id == citation.chunk_id), "")
    quote = citation.quote
    at = text.find(quote)
    if at >= 0:
        before, after = text[:at], text[at + len(quote) :]
    else:
        before = text[: len(text) - _overlap(text, quote)]
        after = text[_overlap(quote, text) :]
        if len(before) == len(text):
            before = ""
        if before or len(after) == len(text):
            after = ""
    return CitedPassage(_end_of(before), " ".join(quote.split()), _start_of(after))


def _overlap(first: str, second: str) -> int:
    """How many characters at the end of `first` are those that `second` begins with."""
    longest = min(len(first), len(second))
    return next((n for n in range(longest, 0, -1) if first.endswith(second[:n])), 0)


def _start_of(text: str) -> str:
    words = " ".join(text.split())
    kept = ended(words if len(words) <= _AROUND else words[:_AROUND].rsplit(" ", 1)[0])
    return f" {kept}" if text[:1].isspace() else kept


def _end_of(text: str) -> str:
    words = " ".join(text.split())
    kept = begun(words) if len(words) <= _AROUND else "… " + words[-_AROUND:].split(" ", 1)[-1]
    return f"{kept} " if text[-1:].isspace() else kept
