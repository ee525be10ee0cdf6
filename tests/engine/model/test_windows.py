"""Every chunk has one window, wherever writing starts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model.windows import Window, WindowPlan


def _tokens(chunk_id: int) -> list[int]:
    return [chunk_id * 100 + place for place in range(3 + chunk_id % 3)]


def test_a_window_is_context_and_chunks() -> None:
    plan = WindowPlan(chunks=2, context=4, opening=(7,))
    assert plan.window(0, 2, _tokens) == Window((7, *_tokens(0), *_tokens(1)), (3, 4))
    assert plan.window(2, 1, _tokens) == Window((*_tokens(1)[-4:], *_tokens(2)), (5,))
    assert plan.window(1, 1, _tokens) == Window((7, *_tokens(0), *_tokens(1)), (4,))


@given(
    chunk_id=st.integers(0, 60),
    chunks=st.integers(1, 9),
    context=st.integers(0, 40),
    opening=st.lists(st.just(1), max_size=2).map(tuple),
)
def test_every_chunk_lies_in_its_window(
    chunk_id: int, chunks: int, context: int, opening: tuple[int, ...]
) -> None:
    plan = WindowPlan(chunks, context, opening)
    ids = plan.window_of(chunk_id)
    assert chunk_id in ids
    assert ids.start % chunks == 0
    window = plan.window(ids.start, len(ids), _tokens)
    written = [token for i in ids for token in _tokens(i)]
    assert list(window.ids[-len(written) :]) == written
    before = [token for i in range(ids.start) for token in _tokens(i)]
    read = list(window.ids[: -len(written)])
    if len(before) > context:
        assert read == before[len(before) - context :]
    elif len(before) < context or ids.start == 0:
        assert read == [*opening, *before]


@pytest.mark.parametrize("lengths", [(), (0,), (3, 3)])
def test_a_window_ends_in_its_chunks(lengths: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Window((1, 2, 3, 4, 5), lengths)
