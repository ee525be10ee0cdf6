"""What a search finds in a text, and how it shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.matching import Pattern, Query, may_hold, snippet
from engine.folding import fold, letters


def found(query: Query | str, text: str) -> list[str]:
    pattern = Pattern(Query(query) if isinstance(query, str) else query)
    return [text[start:end] for start, end in pattern.spans(text)]


@given(st.text(), st.booleans(), st.booleans())
def test_folding_keeps_every_place(text: str, case: bool, marks: bool) -> None:
    assert len(fold(text, case=case, marks=marks)) == len(text)


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "Zs")), min_size=1, max_size=20))
def test_a_text_holds_itself(text: str) -> None:
    if letters(text):
        assert found(text, f"before {text} after")
        assert may_hold(Pattern(Query(text)).parts, f"before {text} after")


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("naive", "Naïve and NAIVE, naively", ["Naïve", "NAIVE", "naive"]),
        ("cafe\u0301", "a café, a cafe\u0301", ["café", "cafe\u0301"]),
        ("café", "a cafe", ["cafe"]),
        ("don't", "I don\u2019t", ["don\u2019t"]),
        ("two words", "two\nwords and two words", ["two\nwords", "two words"]),
        ("1914-1918", "1914\u20131918", ["1914\u20131918"]),
        ("елка", "Ёлка", ["Ёлка"]),
        ("и", "й и", ["и"]),
        ("か", "がか", ["か"]),
        ("\uff21\uff22\uff23", "abc", ["abc"]),
        ("كتاب", "كِتَاب", ["كِتَاب"]),
        ("می روم", "مي روم", ["مي روم"]),
        ("שלום", "שָׁלוֹם", ["שָׁלוֹם"]),
        ("文字", "縦書き文字です", ["文字"]),
        ("कि", "की कि", ["कि"]),
        ("a.c", "abc a.c", ["a.c"]),
        ("   ", "anything", []),
        ("\u0301", "anything", []),
    ],
)
def test_what_is_found(query: str, text: str, hits: list[str]) -> None:
    assert found(query, text) == hits


def test_case_marks_and_whole_words_can_matter() -> None:
    text = "Rose, rose, rosé, prose."
    assert found(Query("rose", match_case=True), text) == ["rose", "rosé", "rose"]
    assert found(Query("rose", match_case=True, match_marks=True), text) == ["rose", "rose"]
    assert found(Query("rose", whole_words=True), text) == ["Rose", "rose", "rosé"]
    assert found(Query("Rosé", match_marks=True), text) == ["rosé"]


def test_a_page_is_passed_over_only_if_it_cannot_hold_the_words() -> None:
    parts = Pattern(Query("interesting ﬁnd")).parts
    assert may_hold(parts, "an inter-\nesting\nfind")
    assert may_hold(parts, "Intere\u00adsting, a ﬁnd")
    assert not may_hold(parts, "an interesting thing")
    assert may_hold(Pattern(Query("الكتاب")).parts, "nothing of the kind")


def test_a_snippet_is_one_line_of_whole_words_around_the_hit() -> None:
    text = "word " * 30 + "the\nhit" + " word" * 40
    start = text.index("the")
    shown = snippet(text, start, start + 7)
    assert shown.text[shown.start : shown.end] == "the hit"
    assert shown.text.startswith("…word ")
    assert shown.text.endswith(" word…")
    assert len(shown.text) < 140
    assert snippet("short", 0, 5).text == "short"
