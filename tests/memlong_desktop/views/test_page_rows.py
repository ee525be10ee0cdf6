"""Pages side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.records.library import Spread
from memlong_desktop.views.page_rows import PageRows

spreads = st.sampled_from(["one", "two", "cover"])


@given(st.integers(1, 300), spreads)
def test_every_page_stands_in_one_row_and_in_order(page_count: int, spread: Spread) -> None:
    rows = PageRows(page_count, spread)
    assert [page for row in range(len(rows)) for page in rows.pages(row)] == list(range(page_count))
    for row in range(len(rows)):
        assert {rows.row_of(page) for page in rows.pages(row)} == {row}


@given(st.lists(st.floats(1, 1000), min_size=1, max_size=50), spreads)
def test_a_row_is_as_high_as_its_highest_page(heights: list[float], spread: Spread) -> None:
    rows = PageRows(len(heights), spread)
    highest = [max(heights[page] for page in rows.pages(row)) for row in range(len(rows))]
    assert rows.heights(heights) == highest


@pytest.mark.parametrize(
    ("spread", "expected"),
    [("two", [[0, 1], [2, 3], [4]]), ("cover", [[0], [1, 2], [3, 4]])],
)
def test_a_book_has_its_cover_alone(spread: Spread, expected: list[list[int]]) -> None:
    rows = PageRows(5, spread)
    assert [list(rows.pages(row)) for row in range(len(rows))] == expected
    assert [rows.is_left(page) for page in range(5)] == [
        (page % 2 == 0) == (spread == "two") for page in range(5)
    ]
