"""Which chunks leave a full bank: the paper's dynamic memory update, as pure functions."""

from collections.abc import Callable, Mapping, Sequence

EDGE = 0.10  # of the chunks: the newest are kept, the oldest dropped
KEPT = 0.50  # of the capacity: how full the bank is afterwards


def evicted(
    chunk_ids: Sequence[int],
    tokens_of: Mapping[int, int],
    used: Callable[[int], int],
    capacity: int,
) -> frozenset[int]:
    """The chunks to drop, none while the bank is not over its capacity.

    The newest tenth is kept and the oldest tenth dropped. Of the middle, the least used are dropped
    until the bank is half full; among equally used ones the older goes first. If the newest tenth
    alone is more than the capacity holds, its oldest chunks go too: capacity is never exceeded.

    Args:
        chunk_ids: oldest first.
        tokens_of: chunk id -> tokens.
        used: chunk id -> how often it was retrieved.
        capacity: tokens the bank may hold.
    """
    held = sum(tokens_of[chunk_id] for chunk_id in chunk_ids)
    if held <= capacity:
        return frozenset()
    edge = max(1, int(len(chunk_ids) * EDGE))
    oldest = list(chunk_ids[:edge])
    newest = list(chunk_ids[edge:][-edge:])
    middle = list(chunk_ids[edge : len(chunk_ids) - len(newest)])
    dropped = set(oldest)
    held -= sum(tokens_of[chunk_id] for chunk_id in oldest)
    order = sorted(range(len(middle)), key=lambda place: (used(middle[place]), place))
    for place in order:
        if held <= capacity * KEPT:
            break
        dropped.add(middle[place])
        held -= tokens_of[middle[place]]
    for chunk_id in newest:
        if held <= capacity:
            break
        dropped.add(chunk_id)
        held -= tokens_of[chunk_id]
    return frozenset(dropped)
