"""Which pages stand side by side. Pure."""

from dataclasses import dataclass

from engine.records.library import Spread


@dataclass(frozen=True)
class PageRows:
    """The rows of a document, each of one or two pages.

    Attributes:
        page_count: at least 1.
        spread: see `Spread`.
    """

    page_count: int
    spread: Spread = "one"

    def __len__(self) -> int:
        if self.spread == "one":
            return self.page_count
        return (self.page_count + self._alone + 1) // 2

    def row_of(self, page_index: int) -> int:
        """The row that a page stands in."""
        return page_index if self.spread == "one" else (page_index + self._alone) // 2

    def pages(self, row: int) -> range:
        """The pages of a row."""
        if self.spread == "one":
            return range(row, row + 1)
        first = 2 * row - self._alone
        return range(max(first, 0), min(first + 2, self.page_count))

    def is_left(self, page_index: int) -> bool:
        """Whether a page of a row for two stands left of the fold."""
        return (page_index + self._alone) % 2 == 0

    def heights(self, pages: list[float]) -> list[float]:
        """The height of every row, from those of the pages."""
        if self.spread == "one":
            return pages
        start = self._alone
        left, right = pages[start::2], pages[start + 1 :: 2]
        if len(right) < len(left):
            right = [*right, 0.0]
        paired = list(map(max, left, right))
        return [pages[0], *paired] if start else paired

    @property
    def _alone(self) -> int:
        return 1 if self.spread == "cover" else 0
