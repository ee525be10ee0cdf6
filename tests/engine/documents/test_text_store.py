"""Pages, chunks and vectors of one document on disk."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.documents.chunker import Chunk
from engine.documents.text_store import TextStore
from engine.records.pages import PageText, Span


@pytest.fixture
def store(tmp_path: Path) -> Iterator[TextStore]:
    with TextStore(tmp_path / "0123") as store:
        yield store


def page(index: int, text: str) -> PageText:
    return PageText(index, f"p{index}", text, bytes(range(index % 7)) * 24)


def test_pages_come_back_as_they_were(store: TextStore, tmp_path: Path) -> None:
    hidden = PageText(1, "", "seen or not", b"", unseen=((8, 11),))
    pages = [page(0, "plain"), hidden, page(2, "\U0001f600 \u05e9\u05dc\u05d5\u05dd\n\u5c71")]
    with store.writing():
        store.add_pages(pages)
    assert list(store.pages()) == pages
    with TextStore(tmp_path / "0123") as again:
        assert list(again.pages()) == pages
    with pytest.raises(KeyError):
        store.page(3)


def test_a_chunk_is_put_together_from_its_pages(store: TextStore) -> None:
    chunk = Chunk(0, (5, 49_151, 2**31), (Span(0, 2, 4), Span(1, 0, 3)), "\U0001f600b\n\u5c71cd")
    with store.writing():
        store.add_pages([page(0, "\U0001f601 \U0001f600b"), page(1, "\u5c71cd ef")])
        store.add_chunks([chunk])
    assert store.chunk(0) == chunk
    assert store.tokens([0]) == [[5, 49_151, 2**31]]
    assert (store.chunk_count(), store.token_count()) == (1, 3)
    with pytest.raises(KeyError):
        store.chunk(1)


def test_vectors_and_what_lacks_one(store: TextStore) -> None:
    ids, none = store.vectors.all()
    assert (len(ids), len(none)) == (0, 0)
    made = np.random.default_rng(1).standard_normal((3, 8)).astype(np.float32)
    with store.writing():
        store.add_pages([page(0, "a b c d")])
        store.add_chunks(Chunk(i, (i,), (Span(0, 2 * i, 2 * i + 1),), "abcd"[i]) for i in range(4))
        store.vectors.add([0, 3], made[:2])
        store.vectors.add([3], made[2:])  # a late one may be made twice
    ids, found = store.vectors.all()
    assert ids.tolist() == [0, 3]
    assert np.allclose(found, made[[0, 2]], atol=2e-3)
    assert store.vectors.missing(5) == [1, 2]
    assert store.vectors.missing(1) == [1]
    with store.writing():
        store.drop_chunks()
    assert (store.chunk_count(), store.vectors.count(), store.page_count()) == (0, 0, 1)


def test_a_step_that_fails_leaves_nothing(store: TextStore) -> None:
    def failing() -> Iterator[PageText]:
        yield page(0, "whole")
        raise ValueError("the rest is lost")

    with pytest.raises(ValueError, match="the rest is lost"), store.writing():
        store.add_pages(failing())
    assert store.page_count() == 0
    store.note("made", "one")
    store.note("made", "two")
    assert (store.fact("made"), store.fact("other")) == ("two", None)
