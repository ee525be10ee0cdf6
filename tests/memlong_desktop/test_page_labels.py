from hypothesis import given
from hypothesis import strategies as st

from engine.records.pages import PageFacts
from memlong_desktop.page_labels import PageLabels


def labels_of(*labels: str) -> PageLabels:
    made = PageLabels(len(labels))
    made.set(0, [PageFacts(label, 100.0, 100.0) for label in labels])
    return made


def test_a_printed_label_is_found_before_a_number() -> None:
    labels = labels_of("i", "ii", "1", "2", "")
    assert labels.find("1") == 2
    assert labels.find(" II ") == 1
    assert labels.find("5") == 4
    assert labels.label(4) == "5"


def test_what_names_no_page_is_not_found() -> None:
    labels = labels_of("1", "2")
    assert [labels.find(text) for text in ("", "0", "3", "-1", "x", "²")] == [None] * 6


def test_labels_that_arrive_outside_the_document_are_ignored() -> None:
    labels = labels_of("a")
    labels.set(-1, [PageFacts("x", 1, 1), PageFacts("y", 1, 1), PageFacts("z", 1, 1)])
    assert labels.label(0) == "y"


def test_a_name_that_may_mean_several_pages_lists_them_all() -> None:
    labels = labels_of("i", "ii", "1", "2", "3", "1", "2")
    assert labels.choices("2") == [3, 6, 1]
    assert labels.choices("#2") == [1]
    assert labels.choices("# 7") == [6]
    assert labels.choices("3") == [4, 2]
    assert labels.choices("II") == [1]
    assert labels.choices("#ii") == []
    assert labels.choices("9" * 5000) == []


def test_labels_that_become_known_are_found() -> None:
    labels = PageLabels(3)
    assert labels.choices("3") == [2]
    labels.set(0, [PageFacts("3", 1, 1)])
    assert labels.choices("3") == [0, 2]


@given(st.lists(st.text(max_size=3), min_size=1, max_size=40))
def test_the_name_of_a_page_finds_a_page_of_that_name(names: list[str]) -> None:
    labels = labels_of(*names)
    for page_index in range(len(names)):
        name = labels.label(page_index)
        found = labels.find(name)
        if name.strip():
            assert found is not None
            same = labels.label(found).casefold() == name.strip().casefold()
            assert same or found == int(name) - 1
