"""The first chunks of a ranking, ordered by what their best two sentences say."""

from pathlib import Path

import pytest

from engine.chat.reranking import rerank
from engine.model.default_models import MINILM
from engine.retrieval.encoder import Encoder
from engine.retrieval.scale import REFERENCE

_TALK = "The weather was fine, and they spoke of horses. Dinner was late that day. Nobody minded."
_QUESTION = "Who broke the blue vase?"
_RARITY = {"broke": 3.0, "blue": 2.0, "vase": 4.0}


@pytest.fixture(scope="module")
def embedder(models_dir: Path) -> Encoder:
    return Encoder(models_dir / MINILM.id, REFERENCE)


def _order(texts: list[str], embedder: Encoder, scores: list[float] | None = None) -> list[int]:
    query = embedder.embed([_QUESTION])[0]
    ranking = list(enumerate(scores or [0.5] * len(texts)))
    return rerank(ranking, texts.__getitem__, query, _RARITY, embedder)


def test_two_sentences_that_answer_lift_a_chunk_that_is_about_other_things(
    embedder: Encoder,
) -> None:
    answer = f"{_TALK} The blue vase fell. It was Anna who broke it. {_TALK}"
    assert _order([_TALK, answer, _TALK], embedder)[0] == 1


def test_words_that_stand_together_count_for_more_than_words_far_apart(embedder: Encoder) -> None:
    apart = f"Anna broke her arm. {_TALK} Her coat was blue. {_TALK} The vase was empty."
    together = f"{_TALK} Anna broke the vase. It was blue. {_TALK} Her arm did not hurt."
    assert _order([apart, together], embedder) == [1, 0]


def test_what_stood_far_above_stays_there_and_ties_go_by_id(embedder: Encoder) -> None:
    answer = "The blue vase fell. It was Anna who broke it."
    assert _order([_TALK, answer], embedder, [1.0, 0.05]) == [0, 1]
    assert _order([answer, answer], embedder, [0.5, 0.5]) == [0, 1]


def test_only_the_first_chunks_are_read(embedder: Encoder) -> None:
    read: list[int] = []

    def text(chunk_id: int) -> str:
        read.append(chunk_id)
        return "The blue vase fell." if chunk_id == 99 else _TALK

    ranking = [(chunk_id, 0.5) for chunk_id in range(99, 79, -1)]
    query = embedder.embed([_QUESTION])[0]
    anew = rerank(ranking, text, query, _RARITY, embedder)
    assert read == list(range(99, 87, -1))
    assert anew[0] == 99
    assert sorted(anew) == list(range(80, 100))
    assert anew[12:] == list(range(87, 79, -1))


def test_nothing_found_and_chunks_without_a_sentence(embedder: Encoder) -> None:
    query = embedder.embed([_QUESTION])[0]
    assert rerank([], lambda _: "", query, {}, embedder) == []
    assert sorted(rerank([(3, 0.4), (1, 0.2)], lambda _: "", query, {}, embedder)) == [1, 3]


def test_a_slow_embedder_leaves_the_ranking_as_it_is(
    embedder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert embedder.is_quick
    monkeypatch.setattr(Encoder, "is_quick", False)
    answer = "The blue vase fell. It was Anna who broke it."
    assert _order([_TALK, answer], embedder) == [0, 1]
