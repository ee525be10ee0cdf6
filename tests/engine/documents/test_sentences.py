"""Sentences as they are cited."""

# ruff: noqa: RUF001 - signs of other scripts are what is tested here

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.sentences import sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Mr. Smith met Dr. Watson, e.g. at noon.", "They left."],
        ['He said: "Go!"', "Then he left."],
        ['"Who?" he asked.', "No."],
        ["See Fig. 3 and no. 7.", "It cost $3.50 in the U.S. Army."],
        ["J. R. R. Tolkien wrote it.", "So did I.", "But why?"],
        ["It was 1990.5", "The end of it"],
        ["“Quoted one.”", "“Another.”", "(A note.)", "Next."],
        ["It began... slowly.", "It ended…", "Yes."],
        ["吾輩は猫である。", "名前はまだ無い。", "「どこだ？」と聞いた。"],
        ["这是第一句。", "这是第二句！"],
        ["هل هذا سؤال؟", "نعم."],
        ["Это первое.", "Это второе, г-н.", "Третье!"],
        ["¿Qué?", "¡Nada!", "Bueno."],
    ],
)
def test_sentences(expected: list[str]) -> None:
    joined = "" if expected[0].endswith("。") else " "
    assert parts(joined.join(expected)) == expected


def test_newlines_end_sentences() -> None:
    assert parts("Chapter One\nIt was dark\n\nand cold.") == [
        "Chapter One",
        "It was dark",
        "and cold.",
    ]


def test_blank_text_has_none() -> None:
    assert parts("") == parts(" \n ") == []


@given(st.text(st.sampled_from("aB1 .!?\n\"'\u201d\u3002\u300d\u2026-")))
def test_every_character_is_in_one_sentence_in_order(text: str) -> None:
    spans = sentences(text)
    covered = [i for start, end in spans for i in range(start, end)]
    assert covered == sorted(set(covered))
    assert {i for i, c in enumerate(text) if c.strip()} <= set(covered)
    assert all(piece == piece.strip() for piece in parts(text))
