"""Pointing at words of real pages: columns, right-to-left and vertical text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.client import DocumentProcess
from engine.records.base import Box
from engine.records.pages import PageText
from memlong_desktop.page_words import PageWords
from memlong_desktop.text_selection import (
    SelectedText,
    Selection,
    Stretch,
    joined,
    with_citation,
)

Page = Callable[[str, int], PageWords]

ENGLISH = (
    "Dynamic languages such as JavaScript are more difficult to compile than statically typed ones."
)
BROKEN = (
    "frequently executed loop traces at run-time and then generates machine code on the "
    "fly that is specialized for the actual dynamic types occurring on each path through "
    "the loop. Our method provides cheap inter-procedural type specialization, and an "
    "elegant and efficient way of incrementally compiling lazily discovered alternative "
    "paths through nested loops. We have implemented a dynamic compiler for JavaScript "
    "based on our technique and we have measured speedups of 10x and more for certain "
    "benchmark programs."
)
ARABIC = (
    "تعتبر البرمجة بلغة R و Python من الأدوات القوية التي يمكن أن تعزز الإنتاجية وتساعد "
    "في إيجاد حلول فعالة للمشكلات."
)


@pytest.fixture(scope="module")
def page(data_dir: Path) -> Page:
    def read(name: str, page_index: int) -> PageWords:
        with DocumentProcess(data_dir / "documents" / name) as process:
            process.open()
            return PageWords(process.text(page_index, 1)[0])

    return read


def middle(page: PageWords, start: int) -> tuple[float, float]:
    """The middle of the word at a character."""
    word = next(word for word in page.words if word.start <= start < word.end)
    return (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2


def dragged(page: PageWords, begin: tuple[float, float], end: tuple[float, float]) -> str:
    stretches = []
    for x, y in (begin, end):
        number = page.nearest(x, y)
        assert number is not None
        stretches.append(Stretch(page.page_index, *page.span(number, "piece")))
    parts = Selection(stretches[0], stretches[1]).parts({page.page_index: page})
    return joined(parts)


def from_word_to_word(page: PageWords, first: str, last: str) -> str:
    begin, end = page.text.index(first), page.text.index(last) + len(last) - 1
    return dragged(page, middle(page, begin), middle(page, end))


@pytest.mark.parametrize(
    ("name", "page_index", "first", "last", "expected"),
    [
        # Two columns: within one, nothing of the other; words broken at a line end are whole.
        (
            "pdf/tracemonkey.pdf",
            0,
            "Dynamic languages such",
            "ones.",
            ENGLISH,
        ),
        (
            "pdf/tracemonkey.pdf",
            0,
            "frequently",
            "programs.",
            BROKEN,
        ),
        # Arabic, with Latin words between.
        (
            "pdf/right_to_left_01.pdf",
            0,
            "تعتبر",
            "للمشكلات.",
            ARABIC,
        ),
        # Vertical Japanese, one sign a step.
        ("pdf/vertical.pdf", 0, "う", "本", "うえお日本"),
    ],
)
def test_a_drag_selects_what_is_read_between(
    page: Page, name: str, page_index: int, first: str, last: str, expected: str
) -> None:
    found = page(name, page_index)
    assert from_word_to_word(found, first, last) == expected
    # The other way round it is the same.
    begin, end = found.text.index(first), found.text.index(last) + len(last) - 1
    assert dragged(found, middle(found, end), middle(found, begin)) == expected


def test_a_novel_with_readings_beside_its_signs_is_selected_sign_by_sign(page: Page) -> None:
    found = page("epub/idpf-kusamakura-japanese-vertical-writing.epub", 3)
    text = found.text
    start = text.index("ただの人が作った")
    end = text.index("あるまい。") + len("あるまい。")
    selected = from_word_to_word(found, "ただの人が作った", "あるまい。")
    assert selected == text[start:end]


def test_from_column_to_column(page: Page) -> None:
    found = page("pdf/tracemonkey.pdf", 0)
    selected = from_word_to_word(found, "Permission", "productivity")
    assert selected.startswith("Permission to make digital or hard copies")
    assert selected.endswith("and is used for the application logic of browser-based productivity")
    assert "Copyright" in selected


def box_of(page: PageWords, words: str) -> Box:
    start = page.text.index(words)
    boxes = page.boxes(start, start + len(words))
    return boxes[0]


def test_beside_above_and_below_the_text_the_nearest_end_is_meant(page: Page) -> None:
    found = page("pdf/tracemonkey.pdf", 0)
    last_of_column = box_of(found, "browser-based")
    # Right of a short line: its last word, not the other column's or the line's above.
    title = box_of(found, "Abstract")
    number = found.nearest(title[2] + 150, (title[1] + title[3]) / 2)
    assert number is not None
    assert found.text[slice(*found.span(number, "piece"))] == "Abstract"
    # Below all of it: the last word of the nearest column.
    number = found.nearest(last_of_column[0], 5000)
    assert number == len(found.words) - 1
    # Above the page: the first word.
    assert found.nearest(300, -50) == 0
    assert found.word_at(5, 5) is None


def test_units(page: Page) -> None:
    found = page("pdf/tracemonkey.pdf", 0)
    number = found.nearest(*middle(found, found.text.index("JavaScript")))
    assert number is not None
    assert found.text[slice(*found.span(number, "word"))] == "JavaScript"
    paragraph = found.text[slice(*found.span(number, "paragraph"))]
    assert paragraph.startswith("Dynamic languages such as JavaScript")
    assert "\n" not in paragraph
    assert found.text[slice(*found.span(number, "page"))] == found.text
    name = found.nearest(*middle(found, found.text.index("Gal")))
    assert name is not None
    assert found.text[slice(*found.span(name, "word"))] == "Gal"  # without its marks


def test_a_double_click_takes_a_run_of_one_script(page: Page) -> None:
    found = page("pdf/vertical.pdf", 0)
    assert found.text[slice(*found.span(0, "word"))] == "あいうえお"
    assert found.text[slice(*found.span(6, "word"))] == "日本語"
    assert found.text[slice(*found.span(6, "piece"))] == "本"


def test_steps_by_word_and_line(page: Page) -> None:
    found = page("pdf/tracemonkey.pdf", 0)
    start, end = found.span(0, "piece")
    following = found.neighbour(start, end, 1)
    assert following is not None
    assert found.text[slice(*following)] == "Just-in-Time"
    assert found.neighbour(*following, -1) == (start, end)
    assert found.neighbour(start, end, -1) is None
    below = found.across(found.text.index("Dynamic languages such"), 1)
    assert below is not None
    assert found.text[slice(*below)] == "than"
    assert found.across(0, -1) is None
    arabic = page("pdf/right_to_left_01.pdf", 0)
    assert arabic.reads_from_right(0)
    assert not found.reads_from_right(0)


def test_a_page_without_words_has_none_to_point_at() -> None:
    empty = PageWords(PageText(0, "1", "", b""))
    assert empty.nearest(10, 10) is None
    assert Selection(Stretch(0, 0, 0), Stretch(0, 0, 0)).parts({0: empty}) == []


def part(text: str) -> SelectedText:
    return SelectedText(0, 0, len(text), text, ())


@pytest.mark.parametrize(
    ("pages", "whole"),
    [
        (("The end of", "a sentence."), "The end of a sentence."),
        (("It ended.", "Another began."), "It ended.\nAnother began."),
        (("a bro-", "ken word"), "a broken word"),
        (("", "only this"), "only this"),
    ],
)
def test_a_sentence_goes_on_over_a_pages_end(pages: tuple[str, str], whole: str) -> None:
    assert joined(map(part, pages)) == whole


def test_a_citation_says_where_it_stands() -> None:
    assert with_citation("To be", "Hamlet", ["12"]) == "“To be” (Hamlet, p. 12)"
    assert with_citation("a\n“b”", "T", ["ix", "x"]) == "“a ‘b’” (T, pp. ix–x)"
    assert with_citation("a", "T", ["3", "3"]) == "“a” (T, p. 3)"
