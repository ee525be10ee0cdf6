"""The usearch index and its file."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engine.errors import StorageError
from engine.files import TEMPORARY
from engine.retrieval.vector_index import VectorIndex

DIMENSIONS = 16


def vectors(count: int) -> npt.NDArray[np.float32]:
    made = np.random.default_rng(1).standard_normal((count, DIMENSIONS)).astype(np.float32)
    unit: npt.NDArray[np.float32] = made / np.linalg.norm(made, axis=1, keepdims=True)
    return unit


def filled(count: int) -> VectorIndex:
    index = VectorIndex()
    index.add(list(range(10, 10 + count)), vectors(count))
    return index


def test_search_is_exact_and_says_the_cosine() -> None:
    index, made = filled(50), vectors(50)
    found = index.search(made[7], 5)
    expected = np.argsort(-(made @ made[7]))[:5] + 10
    assert [i for i, _ in found] == expected.tolist()
    assert found[0][1] == pytest.approx(1.0, abs=2e-3)
    assert index.similarities(made[7], [17, 999]) == {17: pytest.approx(1.0, abs=2e-3)}


def test_an_empty_index_finds_nothing() -> None:
    index = VectorIndex()
    assert index.search(vectors(1)[0], 5) == []
    assert index.similarities(vectors(1)[0], [1]) == {}
    assert 1 not in index


def test_saved_and_loaded(tmp_path: Path) -> None:
    path = tmp_path / "vectors.usearch"
    filled(20).save(path, "m")
    loaded = VectorIndex.load(path, "m", 20)
    assert loaded is not None
    assert loaded.search(vectors(20)[3], 3) == filled(20).search(vectors(20)[3], 3)
    loaded.add([99], vectors(1))  # it can still grow
    assert 99 in loaded
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_file_that_is_not_good_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "vectors.usearch"
    assert VectorIndex.load(path, "m", 20) is None
    filled(20).save(path, "m")
    assert VectorIndex.load(path, "m", 21) is None
    assert VectorIndex.load(path, "another embedder", 20) is None
    good = path.read_bytes()
    for damaged in (b"", good[:40], good[:-1], good[:100] + b"\xff" + good[101:], good + b"x"):
        path.write_bytes(damaged)
        assert VectorIndex.load(path, "m", 20) is None


def test_a_save_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "vectors.usearch"
    filled(20).save(path, "m")
    old = path.read_bytes()
    path.with_name(path.name + TEMPORARY).mkdir()
    with pytest.raises(StorageError):
        filled(30).save(path, "m")
    assert path.read_bytes() == old


def test_every_flipped_byte_of_the_file_is_found(tmp_path: Path) -> None:
    path = tmp_path / "vectors.usearch"
    generator = np.random.default_rng(4)
    vectors = generator.normal(size=(300, 384)).astype(np.float32)
    index = VectorIndex()
    index.add(range(300), vectors)
    index.save(path, "m")
    good = path.read_bytes()
    for place in generator.integers(0, len(good), 200).tolist():
        flipped = bytearray(good)
        flipped[place] ^= 1 << int(generator.integers(8))
        path.write_bytes(flipped)
        assert VectorIndex.load(path, "m", 300) is None, place
    path.write_bytes(good)
    assert VectorIndex.load(path, "m", 300) is not None
