import pytest
from hypothesis import given
from hypothesis import strategies as st

from memlong_desktop.fuzzy import best, fit

NAMES = ["Go to page", "Fit width", "Zoom in", "Full screen", "Forward", "Show the logs"]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("go", "Go to page"),
        ("gtp", "Go to page"),  # initials
        ("width", "Fit width"),
        ("page go", "Go to page"),  # words in any order
        ("FULL", "Full screen"),
        ("zmn", "Zoom in"),
        ("logs", "Show the logs"),
    ],
)
def test_what_is_meant_comes_first(query: str, name: str) -> None:
    assert best(query, NAMES, str, 3)[0] == name


def test_without_letters_all_come_in_their_order() -> None:
    assert best("", NAMES, str, 4) == NAMES[:4]


def test_diacritics_and_case_do_not_matter() -> None:
    found = fit("therese", "Thérèse Raquin")
    assert found is not None
    assert found.letters == tuple(range(7))
    assert fit("ÉTÉ", "ete") is not None


def test_what_does_not_fit_is_left_out() -> None:
    assert fit("xyz", "Go to page") is None
    assert fit("go xyz", "Go to page") is None


@given(st.text(max_size=30), st.text(max_size=60))
def test_letters_lie_within_the_name(query: str, name: str) -> None:
    found = fit(query, name)
    if found is not None:
        assert all(0 <= place < len(name) for place in found.letters)
        assert list(found.letters) == sorted(set(found.letters))


@given(st.text(min_size=1, max_size=40))
def test_a_name_fits_itself(name: str) -> None:
    assert fit(name, name) is not None
