"""The column of pages: sums, look-ups, and sizes that become known late."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memlong_desktop.views.page_layout import GAP, PageLayout, Place

sides = st.floats(min_value=10, max_value=3000)
scales = st.floats(min_value=0.1, max_value=10)


def naive_top(sizes: list[tuple[float, float]], page_index: int, scale: float) -> float:
    return GAP * (page_index + 1) + sum(height for _, height in sizes[:page_index]) * scale


@given(st.lists(st.tuples(sides, sides), min_size=1, max_size=700), scales, st.data())
def test_tops_are_prefix_sums_in_whatever_order_sizes_become_known(
    sizes: list[tuple[float, float]], scale: float, data: st.DataObject
) -> None:
    layout = PageLayout(len(sizes), *sizes[0])
    starts = data.draw(st.permutations(range(0, len(sizes), 97)))
    for start in starts:
        layout.set_sizes(start, sizes[start : start + 97])
    page_index = data.draw(st.integers(0, len(sizes) - 1))
    assert layout.top(page_index, scale) == pytest.approx(naive_top(sizes, page_index, scale))
    assert layout.height(scale) == pytest.approx(naive_top(sizes, len(sizes), scale))


@given(st.integers(1, 600), scales, st.data())
def test_a_place_and_its_distance_from_the_top_are_the_same_thing(
    page_count: int, scale: float, data: st.DataObject
) -> None:
    layout = PageLayout(page_count, 400, 600)
    layout.set_sizes(page_count // 2, [(800, 300)])
    place = Place(data.draw(st.integers(0, page_count - 1)), data.draw(st.floats(0, 0.999)))
    found = layout.place_at(layout.y_of(place, scale), scale)
    assert found.page_index == place.page_index
    assert found.fraction == pytest.approx(place.fraction, abs=1e-6)


def test_the_gap_belongs_to_the_page_below_it() -> None:
    layout = PageLayout(3, 100, 200)
    below_first = layout.top(1, 1.0) - 1
    assert layout.place_at(below_first, 1.0).page_index == 1
    assert layout.place_at(below_first, 1.0).fraction < 0


def test_places_outside_the_column_are_on_its_ends() -> None:
    layout = PageLayout(3, 100, 200)
    assert layout.place_at(-50, 1.0).page_index == 0
    assert layout.place_at(1e9, 1.0).page_index == 2


def test_visible_pages_touch_the_band() -> None:
    layout = PageLayout(10, 100, 200)
    assert layout.visible(0, 100, 1.0) == range(1)
    assert layout.visible(100, 300, 1.0) == range(2)
    assert layout.visible(layout.height(1.0) - 10, 500, 1.0) == range(9, 10)


def test_unknown_pages_are_taken_for_the_first_and_nonsense_is_ignored() -> None:
    layout = PageLayout(4, 100, 200)
    assert layout.size(3) == (100, 200)
    assert not layout.is_known(3)
    assert not layout.set_sizes(2, [(100, 200), (0, 5), (7, 7)])
    assert layout.is_known(2)
    assert layout.size(3) == (100, 200)


def test_a_document_has_pages() -> None:
    with pytest.raises(ValueError, match="has pages"):
        PageLayout(0, 100, 200)


def test_a_hundred_thousand_pages_are_quick() -> None:
    layout = PageLayout(100_000, 600, 800)
    start = time.perf_counter()
    for first in range(0, 100_000, 1000):
        layout.set_sizes(first, [(600, 800 + page % 7) for page in range(1000)])
    known = time.perf_counter()
    for page_index in range(0, 100_000, 1000):
        place = layout.place_at(layout.top(page_index, 1.5) + 5, 1.5)
        assert place.page_index == page_index
    looked_up = time.perf_counter()
    assert known - start < 2.0
    assert looked_up - known < 0.5
