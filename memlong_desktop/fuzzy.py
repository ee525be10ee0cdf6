"""How well a few typed letters fit a name: for lists that are searched while typing."""

import heapq
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

from engine.folding import SKIPPED, fold

_T = TypeVar("_T")

_WORD_START: Final = 60.0
_WITHIN: Final = 40.0
_INITIALS: Final = 50.0
_SCATTERED: Final = 20.0
_FIRST: Final = 15.0  # more if it is the very beginning
_LENGTH: Final = 0.05  # less for each letter of the name: the shorter of two is meant


@dataclass(frozen=True)
class Fit:
    """How well it fits, and which letters of the name were meant."""

    score: float
    letters: tuple[int, ...]


def fit(query: str, name: str) -> Fit | None:
    """Fit every word of `query` into `name`; None if one of them does not.

    A word fits best as the beginning of a word, then as initials, then anywhere, then as letters
    that stand in this order. Case and diacritics do not matter.
    """
    folded = fold(name)
    score, letters = 0.0, set[int]()
    for word in fold(query).replace(SKIPPED, "").split():
        found = _word(word, folded)
        if found is None:
            return None
        score += found.score
        letters.update(found.letters)
    return Fit(score - _LENGTH * len(name), tuple(sorted(letters)))


def best(query: str, items: Iterable[_T], name: Callable[[_T], str], limit: int) -> list[_T]:
    """The items that fit best, best first; of equals those that come first.

    Without a query the first `limit` items.
    """
    scored: list[tuple[float, int, _T]] = []
    for number, item in enumerate(items):
        found = fit(query, name(item))
        if found is not None:
            scored.append((found.score if query.strip() else 0.0, -number, item))
    return [item for _, _, item in heapq.nlargest(limit, scored, key=lambda each: each[:2])]


def _word(word: str, name: str) -> Fit | None:
    pattern = _scattered(word)
    scattered = pattern.search(name)
    if scattered is None:  # the quick way out for most names
        return None
    starts = [match.start() for match in re.finditer(r"\b\w", name)]
    for start in starts:
        if name.startswith(word, start):
            return _run(_WORD_START, start, len(word))
    place = name.find(word)
    initials = "".join(name[start] for start in starts).find(word)
    if initials >= 0:
        return Fit(_INITIALS, tuple(starts[initials : initials + len(word)]))
    if place >= 0:
        return _run(_WITHIN, place, len(word))
    letters = tuple(scattered.start(number + 1) for number in range(len(word)))
    gaps = letters[-1] - letters[0] + 1 - len(word)
    return Fit(max(1.0, _SCATTERED - gaps), letters)


def _run(score: float, start: int, length: int) -> Fit:
    first = _FIRST if start == 0 else 0.0
    return Fit(score + first, tuple(range(start, start + length)))


@lru_cache(maxsize=64)
def _scattered(word: str) -> re.Pattern[str]:
    return re.compile(".*?".join(f"({re.escape(letter)})" for letter in word), re.DOTALL)
