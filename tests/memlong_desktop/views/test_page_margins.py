"""Where pages are cut: alike where they are alike, and never through what is printed."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.records.base import Box
from memlong_desktop.views.page_margins import PageMargins

SIZE = (600.0, 800.0)


def settled(contents: dict[int, Box | None]) -> PageMargins:
    margins = PageMargins()
    margins.learn(contents)
    margins.settle(dict.fromkeys(contents, SIZE))
    return margins


def test_left_and_right_pages_are_cut_each_in_their_own_way() -> None:
    margins = settled({page: (100 + 40 * (page % 2), 80, 500, 700) for page in range(20)})
    assert margins.box(40, *SIZE) == (91, 71, 509, 709)
    assert margins.box(41, *SIZE) == (131, 71, 509, 709)


def test_one_wide_page_does_not_widen_all() -> None:
    contents: dict[int, Box | None] = dict.fromkeys(range(20), (100, 80, 500, 700))
    contents[6] = (20, 80, 590, 700)
    margins = settled(contents)
    assert margins.box(8, *SIZE) == (91, 71, 509, 709)
    assert margins.box(6, *SIZE) == (11, 71, 599, 709)


boxes = (
    st.tuples(st.floats(0, 300), st.floats(0, 400), st.floats(301, 600), st.floats(401, 800))
    | st.none()
)


@given(st.dictionaries(st.integers(0, 50), boxes, min_size=1, max_size=30))
def test_nothing_that_is_printed_is_cut_off(contents: dict[int, Box | None]) -> None:
    margins = settled(contents)
    for page, content in contents.items():
        x0, y0, x1, y1 = margins.box(page, *SIZE)
        assert 0 <= x0 < x1 <= SIZE[0]
        assert 0 <= y0 < y1 <= SIZE[1]
        if content is not None:
            assert x0 <= content[0]
            assert y0 <= content[1]
            assert x1 >= content[2]
            assert y1 >= content[3]


def test_a_document_with_nothing_printed_is_not_cut() -> None:
    assert settled({0: None, 1: None}).box(0, *SIZE) == (0, 0, *SIZE)


def test_a_cut_that_would_leave_a_sliver_is_none() -> None:
    margins = settled({0: (290, 390, 310, 410)})
    assert margins.box(2, *SIZE) == (0, 0, *SIZE)


def test_all_sizes_at_once_are_those_of_each_page() -> None:
    contents: dict[int, Box | None] = {page: (100, 80 + page, 500, 700) for page in range(9)}
    margins = settled(contents)
    widths, heights = [600.0, 500.0, 130.0] * 7, [800.0, 90.0, 700.0] * 7
    found = margins.sizes(widths, heights)
    for page in range(21):
        x0, y0, x1, y1 = margins.box(page, widths[page], heights[page])
        assert (found[0][page], found[1][page]) == pytest.approx((x1 - x0, y1 - y0))


def test_it_is_quick_for_any_number_of_pages() -> None:
    margins = settled(dict.fromkeys(range(24), (100, 80, 500, 700)))
    start = time.thread_time()
    margins.sizes([600.0] * 100_000, [800.0] * 100_000)
    assert time.thread_time() - start < 0.2
