"""What an empty chat offers comes from the headings, and only from those that say something."""

import pytest

from engine.records.pages import OutlineEntry
from memlong_desktop.heading_words import said
from memlong_desktop.suggestions import headings, suggested


def outline(*titles: str, level: int = 1) -> list[OutlineEntry]:
    return [OutlineEntry(level, title, page) for page, title in enumerate(titles)]


def test_three_headings_are_spread_over_the_book() -> None:
    chapters = [f"{n}. About matter number {n}" for n in range(1, 10)]
    assert headings(outline(*chapters)) == [f"About matter number {n}" for n in (1, 4, 7)]


def test_what_stands_around_the_text_and_bare_numbers_are_not_asked_about() -> None:
    around = ("Contents", "Chapter I", "IV.", "2.1", "Part Two", "Index", "About the Author")
    around += ("*free-culture.cc", "http://example.org", "BOOK ELEVEN: 1812", "Act II", "第三章")
    around += ("Original Transcriber’s Notes:", "Section 3. About Project Gutenberg-tm")
    assert headings(outline(*around, "The Whale")) == ["The Whale"]
    assert headings(outline("Free Culture", "Free Culture"), "Free culture") == []
    assert headings([]) == []


def test_deeper_headings_are_taken_where_the_upper_ones_say_nothing() -> None:
    parts = outline("Part I", "Part II")
    deeper = outline("Trace Trees", "Nested Trace Trees", "Type stability", level=2)
    assert headings([*parts, *deeper]) == ["Trace Trees", "Nested Trace Trees", "Type stability"]


def test_questions_are_put_in_the_words_given() -> None:
    assert suggested(outline("The Whale"), "", "What does “{0}” say?".format) == [
        "What does “The Whale” say?"
    ]
    assert suggested(outline("What is it for?"), "", "What does “{0}” say?".format) == [
        "What is it for?"
    ]


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ('"PIRACY"', "Piracy"),
        ("‘Piracy’ and ‘Theft’", "‘Piracy’ and ‘Theft’"),
        ("Chapter 46. Surmises.", "Surmises"),
        ("1.3 CONTEXTE POLITIQUE DES ÉTATS", "Contexte Politique des États"),
        ("IV  Tools,\n Libraries", "Tools, Libraries"),
        ("Appendix A: The HTML of AUTHOR*", "The HTML of AUTHOR"),
        ("THE AUTHOR'S HTML IN PART II [12]", "The Author's HTML in Part II"),
        ("第二章 知识社会", "知识社会"),
        ("I Am Legend", "I Am Legend"),
        ("One Hundred Years of Solitude", "One Hundred Years of Solitude"),
        ("12 Angry Men", "12 Angry Men"),
        ("V6 Authentication", "V6 Authentication"),
        ("Civil War¹", "Civil War"),
        ("ЧАСТЬ ПЕРВАЯ", ""),
    ],
)
def test_a_heading_is_put_as_one_would_say_it(heading: str, words: str) -> None:
    assert said(heading) == words
