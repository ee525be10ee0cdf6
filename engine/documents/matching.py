"""Where the words that somebody searches for stand in the text of a page; pure functions.

found = Pattern(Query("naive method"))
for start, end in found.spans(page.text): ...
"""

import re
from typing import Final

from engine.folding import SKIPPED, fold, letters
from engine.records.base import Record

_BEFORE: Final = 40  # characters of a snippet before the hit
_AFTER: Final = 90
_LONGEST: Final = 200  # of a query
_FROM_RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


class Query(Record, frozen=True):
    """What is searched for.

    Attributes:
        text: words as they follow each other.
        match_case: capital and small letters differ.
        whole_words: no letter or digit directly before or after.
        match_marks: letters with and without accents differ.
    """

    text: str
    match_case: bool = False
    whole_words: bool = False
    match_marks: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to search for."""
        return not self.text.strip()


class Snippet(Record, frozen=True):
    """A hit with the words around it, on one line; characters `start` to `end` are the hit."""

    text: str
    start: int
    end: int


class Pattern:
    """A query, made ready."""

    def __init__(self, query: Query) -> None:
        self._case = query.match_case
        self._marks = query.match_marks
        words = self._folded(query.text)[:_LONGEST].replace(SKIPPED, "").split()
        self._plain = _compiled(words, query.whole_words, "")
        # Marks within a word are passed over; most pages have none, and are searched faster.
        self._marked = _compiled(words, query.whole_words, f"{SKIPPED}*")
        self.parts = [part for part in map(letters, words) if part]

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Start and end of every place in `text`, in order, none overlapping."""
        folded = self._folded(text)
        pattern = self._marked if SKIPPED in folded else self._plain
        return [] if pattern is None else [match.span() for match in pattern.finditer(folded)]

    def _folded(self, text: str) -> str:
        return fold(text, case=self._case, marks=self._marks)


def may_hold(parts: list[str], text: str) -> bool:
    """Whether a page could hold all parts of a query, judged by its raw text, broken as it is.

    Text from right to left comes in an order that only its boxes put right: it always could.
    """
    if _FROM_RIGHT.search("".join(parts)):
        return True
    sieved = letters(text)
    return all(part in sieved for part in parts)


def snippet(text: str, start: int, end: int) -> Snippet:
    """A hit of a page's text with the words around it."""
    first = _word_start(text, max(0, start - _BEFORE), start)
    last = _word_end(text, min(len(text), max(end, start + _AFTER)), end)
    before = ("\u2026" if first else "") + _flat(text[first:start])
    hit = _flat(text[start:end])
    after = _flat(text[end:last]) + ("\u2026" if last < len(text) else "")
    return Snippet(before + hit + after, len(before), len(before) + len(hit))


def _word_start(text: str, at: int, stop: int) -> int:
    if at == 0:
        return 0
    blank = text.find(" ", at, stop)
    return at if blank < 0 else blank + 1


def _word_end(text: str, at: int, stop: int) -> int:
    if at == len(text):
        return at
    blank = text.rfind(" ", stop, at)
    return at if blank < 0 else blank


def _flat(text: str) -> str:
    return text.replace("\n", " ")


def _compiled(words: list[str], whole: bool, between: str) -> re.Pattern[str] | None:
    if not words:
        return None
    body = rf"{between}\s+".join(between.join(map(re.escape, word)) for word in words)
    body = f"{body}{between}"  # a mark belongs to the letter before it
    return re.compile(rf"(?<!\w){body}(?!\w)" if whole else body)
