"""Of an answer under way, what is settled never looks different again, and little is not."""

import pytest

from memlong_desktop.item_models.settled_markdown import settled


def test_paragraphs_are_settled_by_an_empty_line_but_not_within_code() -> None:
    assert settled("One.\n\nTwo").length == len("One.\n\n")
    assert settled("```\na\n\nb").length == 0
    assert settled("```\na\n```\n\nb").length == len("```\na\n```\n\n")
    assert settled("One. Two. Three").length == 0  # short


@pytest.mark.parametrize(
    ("piece", "goes_on"),
    [("Words and more words, that is all. [1] ", True), ("- an item of a list\n", False)],
)
def test_of_a_long_part_all_but_its_end_is_settled(piece: str, goes_on: bool) -> None:
    tail = piece * 100 + "and the la"
    found = settled(tail)
    assert found.goes_on == goes_on
    assert len(tail) - found.length < 3 * len(piece)


@pytest.mark.parametrize("tail", ["**bold. words " * 60, "[a. link " * 90, "| a. b | " * 90])
def test_nothing_is_settled_within_emphasis_links_and_tables(tail: str) -> None:
    head = tail[: settled(tail).length]
    assert head.count("**") % 2 == 0
    assert not head or "**" in head
