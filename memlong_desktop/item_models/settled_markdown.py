"""Which part of a Markdown text that is being written cannot look different any more. Pure."""

import re
from collections import Counter
from typing import Final, NamedTuple

from engine.quoting import MARK

_LONG: Final = 600  # characters; a shorter part may as well be written again
_FENCE: Final = "```"
_ITEM: Final = re.compile(r"\n(?= {0,3}(?:[-*+]|\d{1,9}[.)]) )")
_SENTENCE: Final = re.compile(rf"[.!?](?:[\"')\u201d\u2019]| {MARK.pattern})* (?=[^\W\d_])")
_PAIRED: Final = re.compile(r"\*\*|__|~~|[*_`]")
_BLOCKS: Final = re.compile(r" {0,3}[|#>]")  # tables, headings, quotes: written as a whole


class Settled(NamedTuple):
    """Characters that are settled; whether what follows goes on in the same paragraph."""

    length: int
    goes_on: bool


def settled(tail: str) -> Settled:
    """How much of the last part of a text is settled.

    Whole paragraphs are, and blocks of code that are closed. Of a long list all items but the last
    one are, and of a long paragraph all sentences but the last few words, as long as no emphasis
    is open there.

    Args:
        tail: what is not settled yet; begins a paragraph, or goes on with one.
    """
    end = tail.rfind("\n\n")
    while end > 0 and tail.count(_FENCE, 0, end) % 2:
        end = tail.rfind("\n\n", 0, end)
    if end > 0 and tail[:end].strip():
        return Settled(end + 2, goes_on=False)
    if len(tail) < _LONG or _FENCE in tail or _BLOCKS.match(tail):
        return Settled(0, goes_on=False)
    items = [found.end() for found in _ITEM.finditer(tail)]
    if items:
        return Settled(items[-1], goes_on=False)
    for found in reversed(list(_SENTENCE.finditer(tail))):
        if _nothing_open(tail[: found.end()]):
            return Settled(found.end(), goes_on=True)
    return Settled(0, goes_on=False)


def _nothing_open(head: str) -> bool:
    """Whether every emphasis and every bracket that is opened is closed too."""
    signs = Counter(_PAIRED.findall(head))
    return head.count("[") == head.count("]") and not any(n % 2 for n in signs.values())
