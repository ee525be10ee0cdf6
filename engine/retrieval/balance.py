"""The best of several documents for one question, so that a long one does not drown the rest."""

from collections.abc import Sequence
from typing import Final

_AGAIN: Final = 0.06  # cosine that every further chunk of one document has to be nearer


def balanced(similarities: Sequence[Sequence[float]], count: int) -> list[tuple[int, int]]:
    """Which chunks of which document are taken, the nearest first.

    Every document gives its best chunk before any gives more than one, as long as there is room:
    of a long document many chunks are near to any question, by chance alone.

    Args:
        similarities: of each document's chunks with the question, in its own ranking; none of a
            document that has nothing to say.
        count: how many are taken.

    Returns:
        Pairs of the document's index and the rank of the chunk in it.
    """
    first = [(own[0], index, 0) for index, own in enumerate(similarities) if own]
    rest = [
        (cosine - _AGAIN * rank, index, rank)
        for index, own in enumerate(similarities)
        for rank, cosine in enumerate(own)
        if rank
    ]
    chosen = sorted(first, key=_order)[:count]
    chosen += sorted(rest, key=_order)[: count - len(chosen)]
    return [(index, rank) for _, index, rank in sorted(chosen, key=_order)]


def _order(scored: tuple[float, int, int]) -> tuple[float, int, int]:
    score, index, rank = scored
    return -score, index, rank
