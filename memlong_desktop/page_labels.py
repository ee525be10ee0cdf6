"""Printed page numbers: what a page is called, and which page a typed name means. No Qt."""

from collections.abc import Sequence

from engine.records import PageFacts


class PageLabels:
    """The labels of one document; pages whose facts are not known yet go by their number."""

    def __init__(self, page_count: int = 0) -> None:
        self._labels: list[str] = [""] * page_count

    def __len__(self) -> int:
        return len(self._labels)

    def set(self, first: int, facts: Sequence[PageFacts]) -> None:
        """Note the labels of pages `first` and on."""
        for page_index, page in enumerate(facts, start=first):
            if 0 <= page_index < len(self._labels):
                self._labels[page_index] = page.label.strip()

    def label(self, page_index: int) -> str:
        """What a page is called: its printed label, or its number from 1."""
        known = 0 <= page_index < len(self._labels)
        return (self._labels[page_index] if known else "") or str(page_index + 1)

    def find(self, text: str) -> int | None:
        """The page that `text` names: a printed label first, then a number from 1."""
        wanted = text.strip().casefold()
        if not wanted:
            return None
        for page_index in range(len(self._labels)):
            if self.label(page_index).casefold() == wanted:
                return page_index
        if wanted.isdecimal() and 1 <= int(wanted) <= len(self._labels):
            return int(wanted) - 1
        return None
