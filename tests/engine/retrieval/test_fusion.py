"""Two rankings into one."""

from engine.retrieval.fusion import fuse


def test_what_both_find_good_comes_first() -> None:
    assert [i for i, _ in fuse({1: 0.6, 2: 0.5, 3: 0.4}, {2: 9.0, 9: 9.5})] == [2, 9, 1, 3]
    assert fuse({}, {}) == []


def test_how_much_better_counts() -> None:
    near = {1: 0.50, 2: 0.45}
    assert [i for i, _ in fuse(near, {1: 9.3, 2: 9.5})] == [1, 2]
    assert [i for i, _ in fuse(near, {1: 3.0, 2: 9.5})] == [2, 1]


def test_ties_go_by_id_and_one_ranking_is_enough() -> None:
    assert [i for i, _ in fuse({7: 0.5, 5: 0.5}, {})] == [5, 7]
    assert [i for i, _ in fuse({}, {7: 2.0, 5: 1.0})] == [7, 5]
    assert fuse({}, {7: 0.0}) == [(7, 0.0)]
