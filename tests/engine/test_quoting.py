"""Quotation marks around words of a document, and the marks of citations."""

import pytest

from engine.quoting import quoted, without_marks


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (" a\n  b ", "“a b”"),
        ("“I have been learning something of young Hyde.”", None),
        ("“And so,” he said. “Go!”", None),
        ("«Oui»", None),
        ("„Nein.“", None),
        (
            "“I want you to drive to my house.",
            "“I want you to drive to my house.”",
        ),
        ("And to drive to my house.”", "“And to drive to my house.”"),
        ("“You know his ways,” replied Poole.", "“‘You know his ways,’ replied Poole.”"),
        ("He said: “Go!”", "“He said: ‘Go!’”"),
        ("You do not see,” said the doctor.", "“‘You do not see,’ said the doctor.”"),
        ("The doctor said: “You do not see.", "“The doctor said: ‘You do not see.’”"),
        ('He said "go" and left.', "“He said ‘go’ and left.”"),
        ("„Nein“, sagte er.", "“„Nein“, sagte er.”"),
        ("It is 6 o’clock.", "“It is 6 o’clock.”"),
        ("", "“”"),
    ],
)
def test_words_stand_in_one_pair_of_marks(text: str, shown: str | None) -> None:
    assert quoted(text) == (text if shown is None else shown)


def test_marks_go_with_the_blank_before_them() -> None:
    assert without_marks("He left [1], and came back. [12] [3]") == "He left, and came back."
    assert without_marks("An array[1] of [1234]") == "An array of [1234]"
