"""Printed page numbers: what a page is called, and which page a typed name means. No Qt."""

from collections.abc import Sequence
from typing import Final

from engine.records.pages import PageFacts

_LONGEST_NUMBER: Final = 12  # signs


class PageLabels:
    """The labels of one document; pages whose facts are not known yet go by their number."""

    def __init__(self, page_count: int = 0) -> None:
        self._labels: list[str] = [""] * page_count
        self._pages: dict[str, list[int]] | None = None  # by label; made when it is needed

    def __len__(self) -> int:
        return len(self._labels)

    def set(self, first: int, facts: Sequence[PageFacts]) -> None:
        """Note the labels of pages `first` and on."""
        self._pages = None
        for page_index, page in enumerate(facts, start=first):
            if 0 <= page_index < len(self._labels):
                self._labels[page_index] = page.label.strip()

    def label(self, page_index: int) -> str:
        """What a page is called: its printed label, or its number from 1."""
        known = 0 <= page_index < len(self._labels)
        return (self._labels[page_index] if known else "") or str(page_index + 1)

    def find(self, text: str) -> int | None:
        """The page that `text` names: a printed label first, then a number from 1."""
        return next(iter(self.choices(text)), None)

    def choices(self, text: str) -> list[int]:
        """All pages that `text` may mean, the likeliest first.

        Pages with this printed label come first, in their order, then the page with this number
        from 1. A "#" before the number says that no label is meant.
        """
        wanted = text.strip().casefold()
        found = list(self._by_label().get(wanted, ()))
        number = wanted.removeprefix("#").strip()
        if number.isdecimal() and len(number) < _LONGEST_NUMBER:
            page_index = int(number) - 1
            if 0 <= page_index < len(self._labels) and page_index not in found:
                found.append(page_index)
        return found

    def _by_label(self) -> dict[str, list[int]]:
        if self._pages is None:
            self._pages = {}
            for page_index in range(len(self._labels)):
                name = self.label(page_index).casefold()
                self._pages.setdefault(name, []).append(page_index)
        return self._pages
