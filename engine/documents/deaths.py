"""Which page is to blame when a document process dies, and when to give a document up."""

from collections import Counter
from typing import Final

_KILLS_A_PAGE: Final = 2  # times that a page may end the process before it counts as damaged
_KILLS_A_DOCUMENT: Final = 8


class Deaths:
    """The ends of a document's processes, counted by the page that each worked on (-1: none)."""

    def __init__(self) -> None:
        self._times: Counter[int] = Counter()

    @property
    def broken(self) -> list[int]:
        """Pages that the next process must not touch."""
        return [page for page, times in self._times.items() if times >= _KILLS_A_PAGE]

    def note(self, page_index: int, *, surely: bool = False) -> str:
        """Count one; why the document is given up, or "" if another process is worth starting.

        Args:
            page_index: that was worked on; -1: none.
            surely: once is enough. All wait for a document to open: a page that it dies of there is
                left alone at once, and it is not tried again for as long if it took too long.
        """
        self._times[page_index] += _KILLS_A_PAGE if surely else 1
        if page_index < 0 and self._times[page_index] >= _KILLS_A_PAGE:
            return "it cannot be read"
        if self._times.total() > _KILLS_A_DOCUMENT:
            return "reading it failed again and again"
        return ""

    def clear(self) -> None:
        """Pages have other numbers from here on."""
        self._times.clear()
