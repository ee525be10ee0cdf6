"""What an empty chat offers comes from the headings, and only from those that say something."""

from engine.records import OutlineEntry
from memlong_desktop.suggestions import headings, suggested


def outline(*titles: str, level: int = 1) -> list[OutlineEntry]:
    return [OutlineEntry(level, title, page) for page, title in enumerate(titles)]


def test_three_headings_are_spread_over_the_book() -> None:
    chapters = [f"{n}. About matter number {n}" for n in range(1, 10)]
    assert headings(outline(*chapters)) == [chapters[0], chapters[3], chapters[6]]


def test_what_stands_around_the_text_and_bare_numbers_are_not_asked_about() -> None:
    around = ("Contents", "Chapter I", "IV.", "2.1", "Part Two", "Index", "About the Author")
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
