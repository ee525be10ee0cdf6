"""A long document does not drown the others."""

from hypothesis import given
from hypothesis import strategies as st

from engine.retrieval.balance import balanced

cosines = st.lists(st.floats(-1, 1), max_size=8).map(lambda found: sorted(found, reverse=True))


@given(st.lists(cosines, max_size=6), st.integers(1, 10))
def test_each_document_comes_before_any_comes_twice(
    similarities: list[list[float]], count: int
) -> None:
    taken = balanced(similarities, count)
    speaking = sum(map(bool, similarities))
    assert len(taken) == len(set(taken)) == min(count, sum(map(len, similarities)))
    assert len({index for index, _ in taken}) == min(count, speaking)
    for index, rank in taken:
        assert rank == 0 or count > speaking
        assert rank < len(similarities[index])


def test_the_nearest_comes_first_and_more_of_it() -> None:
    long, short, silent = [0.9, 0.89, 0.88], [0.5, 0.4], list[float]()
    assert balanced([long, short, silent], 4) == [(0, 0), (0, 1), (0, 2), (1, 0)]
