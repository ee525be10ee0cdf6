"""Sections are the whole document, in order, whatever its outline is like."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from engine.documents.sections import Heading, headings_of, sections_of
from engine.records.pages import OutlineEntry, PageText, Span


def chunks(count: int) -> list[tuple[Span, ...]]:
    """Two chunks a page, a hundred characters each."""
    return [(Span(i // 2, 100 * (i % 2), 100 * (i % 2) + 100),) for i in range(count)]


@given(
    st.integers(1, 3000),
    st.lists(st.tuples(st.integers(1, 4), st.integers(0, 2999)), max_size=90),
)
def test_together_they_are_the_whole_document(count: int, outline: list[tuple[int, int]]) -> None:
    headings = [Heading(f"H{at}", level, at) for level, at in outline if at < count]
    sections = sections_of(headings, chunks(count))
    assert sections[0].first == 0
    assert sections[-1].end == count
    for before, after in itertools.pairwise(sections):
        assert before.first < before.end == after.first
    assert len(sections) <= 130
    assert all(section.page_index == section.first // 2 for section in sections)


def test_the_finest_level_that_is_not_too_fine_is_taken() -> None:
    headings = [Heading(f"Part {part}", 1, 60 * part) for part in range(4)]
    headings += [Heading(f"Chapter {n}", 2, 20 * n) for n in range(12)]
    headings += [Heading(f"Page {n}", 3, n) for n in range(240)]
    headings.sort(key=lambda heading: (heading.chunk, heading.level))
    titles = [section.title for section in sections_of(headings, chunks(240))]
    assert titles == [f"Chapter {n}" for n in range(12)]


def test_short_front_matter_gives_its_room_not_its_name() -> None:
    headings = [Heading("Copyright", 1, 0), Heading("One", 1, 1), Heading("Two", 1, 30)]
    (one, two) = sections_of(headings, chunks(60))
    assert (one.title, one.first, one.end) == ("One", 0, 30)
    assert two.title == "Two"


def test_many_short_chapters_go_together_by_name() -> None:
    headings = [Heading(f"{n}", 1, 5 * n) for n in range(200)]
    sections = sections_of(headings, chunks(1000))
    assert len(sections) <= 60
    assert sections[0].title.startswith("0 – ")


def test_a_long_chapter_is_cut_and_its_parts_are_counted() -> None:
    headings = [Heading("Long", 1, 0), Heading("Short", 1, 300)]
    titles = [section.title for section in sections_of(headings, chunks(330))]
    assert titles == ["Long (1/3)", "Long (2/3)", "Long (3/3)", "Short"]
    little_longer = [Heading("Long", 1, 0), Heading("Short", 1, 110)]
    titles = [section.title for section in sections_of(little_longer, chunks(140))]
    assert titles == ["Long", "Short"]


def test_without_an_outline_the_parts_are_even() -> None:
    sections = sections_of([], chunks(240))
    assert [section.end - section.first for section in sections] == [24] * 10
    assert sections_of([], []) == []


def test_headings_are_found_on_their_page() -> None:
    text = "x" * 100 + " Chapter Two " + "x" * 87
    pages = {3: PageText(3, "", text, b"")}
    outline = [
        OutlineEntry(1, "Chapter\nTwo", 3),
        OutlineEntry(1, "Nowhere", -1),
        OutlineEntry(1, "Beyond", 99),
    ]
    (first,) = headings_of(outline, chunks(20), pages)
    assert (first.title, first.chunk) == ("Chapter Two", 7)
