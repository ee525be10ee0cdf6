"""Annotations are found again: in a changed file, on another page, or honestly not at all."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.annotations import CONTEXT, Anchor, Found, PageMarks
from engine.documents.anchoring import Relocation, anchor_for, page_anchor
from engine.documents.word_boxes import boxes_for, pack
from engine.records.pages import PageText

LINE = 60  # characters of a line of the pages that are made here


def page(page_index: int, text: str) -> PageText:
    """A page whose words stand in lines of `LINE` characters, 6 x 10 points a character."""
    words, at = [], 0
    for word in text.replace("\n", " ").split(" "):
        row, column = divmod(at, LINE)
        x, y = 6.0 * column, 12.0 * row
        words.append((at, at + len(word), x, y, x + 6.0 * len(word), y + 10.0))
        at += len(word) + 1
    return PageText(page_index, str(page_index + 1), text, pack([w for w in words if w[1] > w[0]]))


def anchored(pages: Sequence[PageText], page_index: int, quote: str) -> Anchor:
    """The anchor of words that stand on one page."""
    text = pages[page_index]
    start = text.text.index(quote)
    marks = PageMarks(page_index, boxes_for(text.words, start, start + len(quote)))
    return anchor_for([text], [marks], quote)


def find(anchors: Sequence[Anchor], pages: Sequence[PageText]) -> list[Found | None]:
    return find_on(anchors, pages, range(len(pages)))


def find_on(
    anchors: Sequence[Anchor], pages: Sequence[PageText], wanted: range
) -> list[Found | None]:
    search = Relocation(anchors, wanted)
    for text in pages[max(0, wanted.start - 1) :]:
        if search.done:
            break
        search.feed(text)
    return search.finish()


BOOK = [
    page(0, "It was the best of times, it was the worst of times, it was the age of wisdom."),
    page(1, "Call me Ishmael. Some years ago, never mind how long precisely, having little money."),
    page(2, "It was the best of times for whales, and Call me later is all that was said of it."),
]


def test_an_anchor_holds_the_words_their_place_and_what_surrounds_them() -> None:
    anchor = anchored(BOOK, 1, "Some years ago")
    assert anchor.quote == "Some years ago,"  # whole words, as their boxes are
    assert (anchor.page_index, anchor.start) == (1, 17)
    assert anchor.prefix == "Call me Ishmael. "
    assert anchor.suffix == BOOK[1].text[32 : 32 + CONTEXT]
    assert anchor.top == 0.0
    assert anchor.marks[0].boxes == boxes_for(BOOK[1].words, 17, 32)


def test_words_that_the_text_lacks_are_kept_as_they_were_selected() -> None:
    # A running head is no part of a page's text.
    anchor = anchor_for(BOOK[1:2], [PageMarks(1, ((0.0, 700.0, 90.0, 712.0),))], "MOBY-DICK  ")
    assert anchor == Anchor(1, 700.0, (PageMarks(1, ((0.0, 700.0, 90.0, 712.0),)),), "MOBY-DICK")
    # Boxes over the first and the last word only are not the sentence between them.
    ends = (boxes_for(BOOK[0].words, 0, 2)[0], boxes_for(BOOK[0].words, 70, 78)[0])
    assert anchor_for(BOOK[:1], [PageMarks(0, ends)], "It wisdom.").start == -1


def test_in_the_same_document_it_is_found_where_it_was() -> None:
    for index, quote in ((0, "the best of times"), (1, "me Ishmael"), (2, "the best of times")):
        anchor = anchored(BOOK, index, quote)
        assert find([anchor], BOOK) == [Found(anchor, 1.0)]


def test_it_moves_with_its_words() -> None:
    anchors = [anchored(BOOK, 0, "it was the worst of times"), anchored(BOOK, 1, "having little")]
    later = [page(0, "A new preface, written later. It fills the page."), *BOOK]
    moved = [page(number, old.text) for number, old in enumerate(later)]
    first, second = find(anchors, moved)
    assert first is not None
    assert second is not None
    assert first.anchor == anchored(moved, 1, "it was the worst of times")
    assert second.anchor == anchored(moved, 2, "having little")


def test_of_two_equal_quotes_the_surroundings_choose() -> None:
    anchor = anchored(BOOK, 2, "Call me")
    swapped = [page(0, BOOK[2].text), page(1, BOOK[0].text), page(2, BOOK[1].text)]
    (found,) = find([anchor], swapped)
    assert found is not None
    assert found.anchor.page_index == 0  # not "Call me Ishmael", which stands on the old page


def test_a_short_quote_among_other_words_is_not_taken_for_the_same() -> None:
    anchor = anchored(BOOK, 1, "me")
    other = [page(0, "Nothing of all this reminds me of a whale, and nobody knows the way home.")]
    assert find([anchor], other) == [None]


def test_words_that_are_gone_are_not_found() -> None:
    anchor = anchored(BOOK, 1, "Some years ago, never mind how long precisely")
    assert find([anchor], [BOOK[0], page(1, "Call me Ishmael."), BOOK[2]]) == [None]


@pytest.mark.parametrize(
    ("before", "after", "quote", "found"),
    [
        ("an amaz-\ning whale swims on", "an amazing\nwhale swims on", "amaz-\ning whale", None),
        ("the \u201cwhite\u201d whale swims", 'the "white" whale swims', "\u201cwhite\u201d", None),
        ("the e\ufb03cient whale swims", "the efficient whale swims", "e\ufb03cient whale", None),
        ("THE WHITE WHALE swims on", "The White Whale swims on", "WHITE WHALE", "White Whale"),
        ("she (the whale!) swims on", "now she (the whale!) swims on", "(the whale!)", None),
    ],
)
def test_how_words_are_set_is_no_change(
    before: str, after: str, quote: str, found: str | None
) -> None:
    anchor = anchored([page(0, before)], 0, quote)
    (place,) = find([anchor], [page(0, after)])
    assert place is not None
    letters = "".join(sign for sign in place.anchor.quote if sign.isalnum())
    assert letters.lower() in "".join(sign for sign in after if sign.isalnum()).lower()
    assert place.anchor.quote == (found or place.anchor.quote)
    if quote[0] == "(":  # what stood around the first and last letter comes along
        assert place.anchor.quote == quote


def test_a_quote_over_two_pages_is_one_quote() -> None:
    first, second = BOOK[0], BOOK[1]
    marks = [
        PageMarks(0, boxes_for(first.words, 53, len(first.text))),
        PageMarks(1, boxes_for(second.words, 0, 16)),
    ]
    anchor = anchor_for([first, second], marks, "")
    assert anchor.quote == "it was the age of wisdom.\nCall me Ishmael."
    whole = [page(0, "Front matter."), page(1, f"{first.text} {second.text}")]
    (found,) = find([anchor], whole)
    assert found is not None
    assert [mark.page_index for mark in found.anchor.marks] == [1]
    assert found.anchor.quote == "it was the age of wisdom. Call me Ishmael."
    (again,) = find([found.anchor], BOOK)
    assert again is not None
    assert again.anchor == anchor


def test_a_range_finds_only_what_begins_there() -> None:
    anchor = anchored(BOOK, 1, "Call me Ishmael")
    assert find_on([anchor], BOOK, range(1)) == [None]
    assert find_on([anchor], BOOK, range(1, 3)) == [Found(anchor, 1.0)]
    assert find_on([anchor], BOOK, range(2, 3)) == [None]


def test_a_note_on_a_page_follows_its_page() -> None:
    note = page_anchor(BOOK[1])
    moved = [page(number, text.text) for number, text in enumerate((BOOK[2], BOOK[0], BOOK[1]))]
    (found,) = find([note], moved)
    assert found is not None
    assert found.anchor == page_anchor(moved[2])
    assert find([page_anchor(page(7, ""))], BOOK) == [None]


WORDS = st.lists(st.sampled_from(["whale", "sea", "Ahab", "a", "of", "the", "and"]), min_size=1)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6), st.data())
def test_whatever_was_selected_is_found_unchanged(
    texts: list[list[str]], data: st.DataObject
) -> None:
    pages = [page(number, " ".join(words)) for number, words in enumerate(texts)]
    index = data.draw(st.integers(0, len(texts) - 1))
    first = data.draw(st.integers(0, len(texts[index]) - 1))
    last = data.draw(st.integers(first, len(texts[index]) - 1))
    start = len(" ".join(texts[index][:first])) + (first > 0)
    quote = " ".join(texts[index][first : last + 1])
    marks = PageMarks(index, boxes_for(pages[index].words, start, start + len(quote)))
    anchor = anchor_for([pages[index]], [marks], quote)
    assert anchor.quote == quote
    (found,) = find([anchor], pages)
    assert found is not None
    assert found.alike == 1.0
    if len(texts) == 1 or len(quote) + len(anchor.prefix) + len(anchor.suffix) > 40:
        assert found.anchor.quote == quote
