"""The sentence of a citation in its passage, also where it begins before it or ends behind it."""

import pytest

from engine.records.answers import Citation, Passage
from memlong_desktop.item_models.cited_passage import cited_passage

QUOTE = "Second one,\nover two lines."


def cited(quote: str) -> Citation:
    return Citation(1, "d", "T", 7, 0, "1", quote, (), 1.0)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (f"First one. {QUOTE} Third.", "First one. ", " Third."),
        ("First one. Second one,", "First one. ", ""),
        ("two lines. Third.", "", " Third."),
        ("Something else.", "", ""),
        ("", "", ""),
    ],
)
def test_it_is_parted_at_the_sentence(text: str, before: str, after: str) -> None:
    found = cited_passage(
        cited(QUOTE), [Passage(6, "no", 0, "1", 0.1), Passage(7, text, 0, "1", 0.9)]
    )
    assert found == (before, "Second one, over two lines.", after)


def test_much_text_around_is_cut_at_words() -> None:
    found = cited_passage(
        cited(QUOTE), [Passage(7, f"{'word ' * 200}{QUOTE}{' end' * 200}", 0, "1", 1)]
    )
    assert found.before.startswith("… word")
    assert found.after.endswith("end …")
    assert len("".join(found)) < 720
