"""The strip's geometry: where places stand, how they are told apart, which one is meant."""

import pytest

from engine.records.answers import Passage
from engine.records.pages import Destination, OutlineEntry
from memlong_desktop.strip_places import LEAST, Length, hit, places, stretch, ticks

LENGTH = Length(10, lambda _page: 800.0)


def passage(chunk_id: int, *extents: tuple[int, float, float], page_index: int = 0) -> Passage:
    page = extents[0][0] if extents else page_index
    return Passage(chunk_id, f"Words of {chunk_id}.", page, str(page + 1), 0.5, extents)


def test_places_stand_in_document_order_at_their_height_on_the_page() -> None:
    late, early = passage(7, (6, 200.0, 400.0)), passage(3, (1, 700.0, 790.0), (2, 50.0, 80.0))
    found = places([late, early], [(7, 0.3), (3, 0.1)], LENGTH)
    assert [spot.passage for spot in found] == [early, late]
    assert [spot.top for spot in found] == pytest.approx([0.1 + 0.0875, 0.6 + 0.025])
    assert [spot.bottom for spot in found] == pytest.approx([0.2 + 0.01, 0.6 + 0.05])
    assert [spot.share for spot in found] == pytest.approx([0.25, 0.75])
    assert [spot.strength for spot in found] == pytest.approx([1 / 3, 1.0])
    assert found[0].place == Destination(1, 0.0, 700.0)


def test_without_shares_no_strength_is_made_up() -> None:
    (found,) = places([passage(1, (4, 0.0, 80.0))], [], LENGTH)
    assert found.share is None
    assert found.strength == 0.0


def test_what_was_not_read_from_the_memory_got_nothing() -> None:
    found = places([passage(1, (0, 0.0, 8.0)), passage(2, (1, 0.0, 8.0))], [(1, 0.4)], LENGTH)
    assert [spot.share for spot in found] == [1.0, 0.0]


def test_an_answer_of_before_is_shown_by_its_pages_and_pages_that_are_gone_not_at_all() -> None:
    (found,) = places([passage(1, page_index=4), passage(2, page_index=99)], [], LENGTH)
    assert (found.top, found.bottom) == (0.4, 0.5)


def test_a_place_on_the_strip_leads_back_to_the_same_point() -> None:
    assert LENGTH.destination(LENGTH.at(3, 200.0)).page_index == 3
    assert LENGTH.destination(LENGTH.at(3, 200.0)).y == pytest.approx(200.0)
    assert LENGTH.destination(1.0) == Destination(9, 0.0, 800.0)
    assert Length(0, lambda _page: 0.0).destination(0.5) == Destination(0, 0.0, 0.0)


@pytest.mark.parametrize(("top", "bottom"), [(0.0, 0.0), (0.5, 0.5001), (1.0, 1.0)])
def test_small_places_can_be_seen_and_stay_on_the_strip(top: float, bottom: float) -> None:
    start, length = stretch(top, bottom, 600.0)
    assert length == LEAST
    assert 0 <= start <= 600 - LEAST


def test_of_places_that_are_near_the_strongest_is_meant() -> None:
    found = places(
        [passage(1, (5, 0.0, 8.0)), passage(2, (5, 10.0, 18.0))], [(1, 0.1), (2, 0.3)], LENGTH
    )
    assert hit(found, 300.0, 600.0) == 1
    assert hit(found, 100.0, 600.0) is None
    assert hit([], 100.0, 600.0) is None


def test_chapters_of_the_highest_level_make_ticks_that_do_not_run_together() -> None:
    outline = [
        OutlineEntry(1, "One", 0),
        OutlineEntry(2, "Part of it", 2),
        OutlineEntry(1, "Broken", -1),
        OutlineEntry(1, "Two", 5),
        OutlineEntry(1, "At once after it", 5, 10.0),
    ]
    assert ticks(outline, LENGTH, 100.0) == [0.0, 50.0]
    assert ticks([], LENGTH, 100.0) == []
