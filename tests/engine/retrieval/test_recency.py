"""What a long reader recalls: what is like the text, or was just read."""

import numpy as np

from engine.retrieval.recency import AGE_PRICE, nearest_and_latest


def _recalled(likeness: list[float], count: int) -> list[int]:
    ages = np.arange(len(likeness), 0, -1)
    return nearest_and_latest(np.array(likeness, dtype=np.float32), ages, count)


def test_of_chunks_that_are_equally_alike_the_last_ones_are_recalled() -> None:
    assert _recalled([0.4] * 10, 3) == [9, 8, 7]
    assert _recalled([0.4] * 2, 3) == [1, 0]


def test_a_far_chunk_has_to_be_much_more_alike() -> None:
    likeness = [0.3] * 100
    likeness[0] = 0.3 + AGE_PRICE * np.log(100 / 8) - 0.01
    assert 0 not in _recalled(likeness, 8)
    likeness[0] += 0.02
    assert _recalled(likeness, 8)[-1] == 0


def test_a_memory_that_grows_takes_nothing_away_that_was_worth_more() -> None:
    generator = np.random.default_rng(4)
    likeness = generator.normal(0.3, 0.1, 600).tolist()
    changes = []
    for size in (32, 128, 600):
        shift = 600 - size
        changes.append({shift + chunk for chunk in _recalled(likeness[shift:], 8)})
    assert len(changes[0] & changes[1]) >= 6
    assert len(changes[1] & changes[2]) >= 7
