"""Dots say where a piece of text was cut."""

import pytest

from memlong_desktop.item_models.excerpts import begun, ended, excerpt


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A whole sentence.", "A whole sentence."),
        ("“You see,” he said.", "“You see,” he said."),
        (", like the Netherlands.\nHe left", "… like the Netherlands. He left …"),
        ("ter all, he left,", "… ter all, he left …"),
        ("?—Will He Perish?", "… —Will He Perish?"),
        ("1984 was cold.", "1984 was cold."),
        ("他走了。", "他走了。"),
        ("", ""),
        (" ... ", "..."),
    ],
)
def test_each_end_has_them_unless_a_sentence_is_whole(text: str, shown: str) -> None:
    assert excerpt(text) == shown


def test_much_is_cut_at_a_word() -> None:
    assert excerpt("One two three four five.", 15) == "One two three…"
    assert excerpt("and two three four five.", 15) == "… and two…"


def test_one_end_alone() -> None:
    assert begun("and so on") == "… and so on"
    assert ended("and so on") == "and so on …"
