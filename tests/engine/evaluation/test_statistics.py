"""The bootstrap against what is known of means."""

import numpy as np
import pytest

from engine.evaluation.statistics import bootstrap, differences


def test_the_interval_of_independent_values_is_that_of_the_normal_distribution() -> None:
    values = np.random.default_rng(1).normal(3.0, 2.0, size=400).tolist()
    found = bootstrap([values])
    half = 1.96 * np.std(values) / 20
    assert found.mean == pytest.approx(np.mean(values))
    assert found.high - found.mean == pytest.approx(half, rel=0.12)
    assert found.mean - found.low == pytest.approx(half, rel=0.12)
    assert found == bootstrap([values])


def test_it_covers_the_true_mean_about_as_often_as_it_says() -> None:
    random = np.random.default_rng(2)
    covered = 0
    for draw in range(100):
        found = bootstrap([random.normal(0.0, 1.0, size=40).tolist()], seed=draw)
        covered += found.low <= 0.0 <= found.high
    assert 87 <= covered <= 100


def test_values_that_resemble_their_group_say_less() -> None:
    random = np.random.default_rng(3)
    groups = [
        (random.normal(0.0, 1.0) + random.normal(0.0, 0.1, size=50)).tolist() for _ in range(10)
    ]
    together = bootstrap([[value for group in groups for value in group]])
    apart = bootstrap(groups)
    assert apart.mean == pytest.approx(together.mean)
    assert apart.high - apart.low > 3 * (together.high - together.low)


def test_groups_without_values_count_nothing() -> None:
    assert bootstrap([[1.0, 3.0], []]).count == 2
    with pytest.raises(ValueError, match="needs a value"):
        bootstrap([[]])


def test_differences_are_paired() -> None:
    assert differences([[3.0, 1.0], [2.0]], [[1.0, 1.0], [5.0]]) == [[2.0, 0.0], [-3.0]]
    with pytest.raises(ValueError, match="zip"):
        differences([[1.0]], [[1.0, 2.0]])
