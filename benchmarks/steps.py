"""Decoding steps of several answers, taken in turn, and ratios of what was measured in turn."""

import statistics
import time
from collections.abc import Callable, Sequence

from engine.model.decoding import Decoder

_WARM_UP = 2


def step_times(
    decoders: Sequence[Decoder], steps: int, wait: Callable[[], None]
) -> list[list[float]]:
    """Seconds of each of `steps` steps, a list a decoder; they take their steps in turn.

    Args:
        decoders: ready to generate.
        steps: how many.
        wait: until the device has done what it was given.
    """
    times: list[list[float]] = [[] for _ in decoders]
    for step in range(steps + _WARM_UP):
        for decoder, taken in zip(decoders, times, strict=True):
            token = int(decoder.logits[0].argmax())
            started = time.perf_counter()
            decoder.step(token)
            wait()
            if step >= _WARM_UP:
                taken.append(time.perf_counter() - started)
    return times


def median_ratio(numerators: Sequence[float], denominators: Sequence[float]) -> float:
    """The median of the ratios of what was measured next to each other."""
    return statistics.median(a / b for a, b in zip(numerators, denominators, strict=True))
