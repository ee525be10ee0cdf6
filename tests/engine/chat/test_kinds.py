"""Which questions are put to all of a document."""

# ruff: noqa: RUF001 - Russian is written in Cyrillic letters

import pytest

from engine.chat.kinds import kind_in_whole, kind_of


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Summarise this book", "summary"),
        ("Please summarize the whole paper in five sentences.", "summary"),
        ("What is this book about?", "summary"),
        ("What are the main points?", "summary"),
        ("tl;dr", "summary"),
        ("Fasse das Buch zusammen", "summary"),
        ("Worum geht es in diesem Buch?", "summary"),
        ("Résume ce livre", "summary"),
        ("¿De qué trata este libro?", "summary"),
        ("Riassumi il libro", "summary"),
        ("О чём эта книга?", "summary"),
        ("请总结这本书", "summary"),
        ("この本を要約して", "summary"),
        ("What happens to Levin?", "about"),
        ("What becomes of the whale in the end?", "about"),
        ("Summarise what Levin thinks of farming", "about"),
        ("How does Camille change throughout the novel?", "about"),
        ("Was passiert mit Levin?", "about"),
        ("List the requirements about passwords", "list"),
        ("Name all the ships", "list"),
        ("Nenne alle Anforderungen", "list"),
        ("Which are all the requirements?", "list"),
        ("Who is Captain Ahab?", None),
        ("Name the author", None),
        ("When was the treaty signed?", None),
        ("What is a trace tree?", None),
        ("Who gave the summons to the captain?", None),
        ("", None),
    ],
)
def test_questions_are_recognised(question: str, kind: str | None) -> None:
    assert kind_of(question) == kind


def test_on_purpose_every_question_has_a_kind() -> None:
    assert kind_in_whole("Who is Captain Ahab?") == "about"
    assert kind_in_whole("Summarise this book") == "summary"
