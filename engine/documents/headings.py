"""Headings of a text that has no table of contents: lines that number themselves. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from engine.records.pages import OutlineEntry, PageText

_LONGEST: Final = 90  # characters
_FEWEST: Final = 3
_SHARE: Final = 0.4  # of the pages, from the first of them to the last
_NUMBERED: Final = re.compile(
    r"(?:(?:chapter|section|part|kapitel|abschnitt|teil|chapitre|partie|capítulo|sección|parte)\s+)?"
    r"(\d{1,3}(?:\.\d{1,2}){0,2})[.:]?\s+(\S.*)",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"[,;:]$|\.{3}|\s\d+$")  # a sentence, or a line of a table of contents


def numbered_headings(pages: Sequence[PageText]) -> list[OutlineEntry]:
    """Lines that count the sections of a text, word for word; none if no lines do.

    Many lines begin with a number: items of a list, references, rows of tables. They all count
    from 1; the sections are those that count on through most of the text.

    Args:
        pages: all of them, in their order.
    """
    runs: list[_Run] = []
    for page in pages:
        for line in page.text.splitlines():
            words = " ".join(line.split())
            match = _NUMBERED.fullmatch(words) if len(words) <= _LONGEST else None
            if match is not None and _is_title(match[2]):
                number = tuple(int(part) for part in match[1].split("."))
                _count(runs, number, OutlineEntry(len(number), words, page.page_index))
    longest = max(runs, key=_Run.pages, default=None)
    if longest is None or len(longest.entries) < _FEWEST:
        return []
    return longest.entries if longest.pages() >= _SHARE * len(pages) else []


@dataclass
class _Run:
    """Lines that count on."""

    last: tuple[int, ...]
    entries: list[OutlineEntry]

    def pages(self) -> int:
        """Over how many pages it goes."""
        return self.entries[-1].page_index - self.entries[0].page_index + 1

    def goes_on_with(self, number: tuple[int, ...]) -> bool:
        """Whether a number comes next: 3.1.1, 3.2 and 4 after 3.1."""
        last = self.last
        counted = ((*last[:depth], last[depth] + 1) for depth in range(len(last)))
        return number == (*last, 1) or number in counted


def _count(runs: list[_Run], number: tuple[int, ...], entry: OutlineEntry) -> None:
    going_on = [run for run in runs if run.goes_on_with(number)]
    if going_on:
        # A list within a section stands on one page; beyond it the sections go on.
        last = going_on[-1]
        run = last if last.entries[-1].page_index == entry.page_index else going_on[0]
        run.last = number
        run.entries.append(entry)
    elif number == (1,):
        runs.append(_Run(number, [entry]))


def _is_title(words: str) -> bool:
    return words[0].isalpha() and not words[0].islower() and not _GOES_ON.search(words)
