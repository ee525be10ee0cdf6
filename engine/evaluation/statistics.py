"""Means with their uncertainty: bootstrap over what was drawn at random, clusters included."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

_DRAWS = 2000
_PERCENTILES = (2.5, 97.5)


@dataclass(frozen=True)
class Estimate:
    """A mean and its 95 % confidence interval.

    Attributes:
        mean: of all values.
        low: of the interval.
        high: of the interval.
        count: how many values.
    """

    mean: float
    low: float
    high: float
    count: int


def bootstrap(groups: Sequence[Sequence[float]], seed: int = 0) -> Estimate:
    """The mean of all values with its percentile interval.

    Values of one group (windows of a book, questions about a document) resemble each other: groups
    are drawn with replacement first, and then the values within each. A single group is not drawn.

    Args:
        groups: the values; empty groups count nothing.
        seed: of the draws; the same values give the same interval.

    Raises:
        ValueError: there is no value.
    """
    held = [np.asarray(group, dtype=np.float64) for group in groups if len(group)]
    if not held:
        raise ValueError("a mean needs a value")
    random = np.random.default_rng(seed)
    sums, counts = np.empty((len(held), _DRAWS)), np.array([len(group) for group in held])
    chosen = random.integers(len(held), size=(_DRAWS, len(held))) if len(held) > 1 else None
    for index, group in enumerate(held):
        sums[index] = group[random.integers(len(group), size=(_DRAWS, len(group)))].sum(axis=1)
    if chosen is None:
        means = sums[0] / counts[0]
    else:
        # A group that is drawn twice has other values the second time: shuffle its draws.
        drawn = np.stack([sums[chosen[:, i], random.permutation(_DRAWS)] for i in range(len(held))])
        means = drawn.sum(axis=0) / counts[chosen].sum(axis=1)
    low, high = np.percentile(means, _PERCENTILES)
    every = np.concatenate(held)
    return Estimate(float(every.mean()), float(low), float(high), len(every))


def differences(
    values: Sequence[Sequence[float]], against: Sequence[Sequence[float]]
) -> list[list[float]]:
    """Value by value of two measurements of the same things, in the same groups.

    Raises:
        ValueError: they are not of the same things.
    """
    return [
        [one - other for one, other in zip(group, other_group, strict=True)]
        for group, other_group in zip(values, against, strict=True)
    ]
