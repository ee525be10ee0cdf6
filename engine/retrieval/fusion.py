"""Two rankings into one: reciprocal rank fusion (Cormack, Clarke, Buettcher, SIGIR 2009)."""

from collections.abc import Sequence

_DAMPING = 60.0  # the paper's k


def fuse(
    rankings: Sequence[Sequence[int]], weights: Sequence[float] | None = None
) -> list[tuple[int, float]]:
    """Chunk ids of all rankings with their fused score, best first, ties by id.

    Args:
        rankings: chunk ids, best first, one list a ranking.
        weights: how much each ranking counts; all the same by default.
    """
    scores: dict[int, float] = {}
    for ranking, weight in zip(rankings, weights or [1.0] * len(rankings), strict=True):
        for rank, chunk_id in enumerate(ranking):
            scores[chunk_id] = scores.get(chunk_id, 0.0) + weight / (_DAMPING + rank + 1)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))
