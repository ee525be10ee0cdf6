"""The judge of clicks on citations tells a right mark from a loose and from a wrong one."""

from collections import Counter

import pytest

from benchmarks.citation_clicks import verdict
from benchmarks.citations import rows_of

QUOTE = "In most tests nearly all of it is executed by traces, and by traces alone."


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (QUOTE, "right"),
        ("In most tests nearly all of it is exe-\ncuted by traces, and by traces alone.", "right"),
        (f"end.{QUOTE}Next", "right"),  # of words that run together
        (f"{QUOTE} And the sentence behind it is marked too.", "loose"),
        (QUOTE[:-4], "loose"),
        (QUOTE[:-20], "wrong"),
        ("Something else entirely stands under what was marked here instead.", "wrong"),
        ("", "wrong"),
    ],
)
def test_what_is_under_the_mark_is_judged(marked: str, expected: str) -> None:
    assert verdict(QUOTE, marked) == expected


def test_one_wrong_sentence_misses_the_figure() -> None:
    good, bad = Counter(right=300), Counter(right=299, wrong=1)
    for counts, met in ((good, True), (bad, False)):
        rows = {row.name: row for row in rows_of([("PDF", counts)], 0)}
        assert rows["clicks that mark their sentence"].met
        assert rows["clicks that mark another sentence"].met is met
