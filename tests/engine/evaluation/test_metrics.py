"""Metrics against values known from their papers and public scorers."""

import pytest

from engine.evaluation.metrics import best, contains, normalised, rouge_l, token_f1


def test_normalisation_is_squads() -> None:
    assert normalised("The  Cat's, a “Hat”!") == "cats hat"


@pytest.mark.parametrize(
    ("answer", "reference", "score"),
    [
        ("the old poet", "The old poet.", 1.0),
        ("a poet", "the old poet", 2 / 3),  # precision 1, recall 1/2
        ("cat cat", "cat", 2 / 3),  # a word counts as often as it stands in both
        ("dog", "cat", 0.0),
        ("", "cat", 0.0),
        ("the", "a", 1.0),  # nothing is left of either
    ],
)
def test_token_f1(answer: str, reference: str, score: float) -> None:
    assert token_f1(answer, reference) == pytest.approx(score)


@pytest.mark.parametrize(
    ("answer", "reference", "score"),
    [
        ("police kill the gunman", "police killed the gunman", 0.75),  # Lin 2004, section 3
        ("the gunman kill police", "police killed the gunman", 0.5),
        ("Police, killed: the GUNMAN", "police killed the gunman", 1.0),
        ("the the the", "the", 0.5),
        ("", "police", 0.0),
    ],
)
def test_rouge_l(answer: str, reference: str, score: float) -> None:
    assert rouge_l(answer, reference) == pytest.approx(score)


def test_containment_is_of_whole_words_in_a_row() -> None:
    assert contains("It was the 308 points.", "308 points") == 1.0
    assert contains("It was 3080 points.", "308") == 0.0
    assert contains("points 308", "308 points") == 0.0
    assert contains("anything", "the") == 0.0


def test_the_nearest_reference_counts() -> None:
    assert best(token_f1, "cupid", ("the naughty boy", "Cupid.")) == 1.0
