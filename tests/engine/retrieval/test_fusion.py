"""Two rankings into one."""

from engine.retrieval.fusion import fuse


def test_what_both_rank_high_comes_first() -> None:
    assert [i for i, _ in fuse([[1, 2, 3], [3, 2, 9]])][:2] == [3, 2]
    assert fuse([]) == fuse([[], []]) == []


def test_ties_go_by_id_and_weights_count() -> None:
    assert [i for i, _ in fuse([[7], [5]])] == [5, 7]
    assert [i for i, _ in fuse([[7], [5]], [2.0, 1.0])] == [7, 5]
