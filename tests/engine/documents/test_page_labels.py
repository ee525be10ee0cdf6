"""Printed page labels."""

import pytest

from engine.documents.page_labels import LabelRule, label_of

RULES = [
    LabelRule(0, "", "r", 1),
    LabelRule(4, "", "D", 1),
    LabelRule(10, "A-", "A", 26),
    LabelRule(12, "Index", "", 1),
]


@pytest.mark.parametrize(
    ("page_index", "label"),
    [(0, "i"), (3, "iv"), (4, "1"), (9, "6"), (10, "A-Z"), (11, "A-AA"), (12, "Index")],
)
def test_labels(page_index: int, label: str) -> None:
    assert label_of(RULES, page_index) == label


def test_pages_without_a_rule_have_none() -> None:
    assert label_of([], 3) == ""
    assert label_of(RULES[1:], 3) == ""


@pytest.mark.parametrize(
    ("number", "label"), [(4, "IV"), (9, "IX"), (49, "XLIX"), (1994, "MCMXCIV"), (9999, "9999")]
)
def test_roman(number: int, label: str) -> None:
    assert label_of([LabelRule(0, "", "R", number)], 0) == label
