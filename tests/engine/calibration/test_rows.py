"""What is learnt: questions whose answers stand in memory, asked as the product asks them."""

import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch

from engine.calibration.blanks import Asked, blanks
from engine.calibration.copies import copies
from engine.calibration.labels import label_task
from engine.calibration.mixture import Mixer
from engine.calibration.passages import cut, flowing
from engine.calibration.plain_questions import plain_questions
from engine.calibration.portion import (
    Portion,
    positions_of,
    read_portion,
    visible,
    write_portion,
)
from engine.calibration.recipe import KINDS, Mixture, Recipe, read_recipe
from engine.calibration.sources import Books
from engine.calibration.tales import asked_tale, said
from engine.calibration.trees import Asking
from engine.chat.prompt import build_prompt
from engine.corpora.questions import AskedDocument, Question
from engine.errors import PreparedDamaged, RecipeInvalid
from engine.model.tokenizer import Tokenizer, load_tokenizer
from engine.model.windows import WindowPlan
from engine.retrieval.embedder import Vectors
from engine.retrieval.scale import PLAIN

TALE = AskedDocument(
    "tale",
    (
        "Once there was a miller who had three sons. The eldest was called Robert Brown. " * 12,
        "In the year 1349 the mill burned down, and the youngest son went to sea. " * 12,
        "He came back with a parrot. " * 20,
    ),
    (
        Question("what was the eldest called?", ("robert brown .",), (), (0,)),
        Question("when did the mill burn down?", ("1349",), (), (1,)),
        Question("what did he bring?", ("a parrot",), (), (2,)),
        Question("who went to sea?", ("the youngest son",), (), (1,)),
    ),
)


class Lengths:
    """An embedder of sorts: texts of like length are near."""

    hash, dimensions, scale = "lengths", 2, PLAIN

    def embed(self, texts: Sequence[str]) -> Vectors:
        angles = np.array([len(text) / 400 for text in texts], dtype=np.float32)
        return np.stack([np.cos(angles), np.sin(angles)], axis=1)


@pytest.fixture(scope="module")
def tokenizer(models_dir: Path) -> Tokenizer:
    return load_tokenizer(models_dir / "smollm2-135m-instruct")


@pytest.fixture(scope="module")
def text(data_dir: Path) -> str:
    (book,) = (data_dir / "perplexity").glob("*Therese-Raquin.txt")
    return flowing(book.read_text(encoding="utf-8")[:120_000])


@pytest.fixture(scope="module")
def books(text: str, tmp_path_factory: pytest.TempPathFactory) -> Books:
    data = tmp_path_factory.mktemp("texts")
    (data / "raquin.txt").write_text(text.replace("\n", "\n\n"), encoding="utf-8")
    return Books.gather(tmp_path_factory.mktemp("gathered"), data)


def test_chunks_cover_the_text_and_windows_are_those_of_a_bank(
    tokenizer: Tokenizer, text: str
) -> None:
    passages = cut(tokenizer, text[:30_000], 128)
    assert passages.spans[0][0] == 0
    assert all(a[1] == b[0] for a, b in zip(passages.spans, passages.spans[1:], strict=False))
    assert passages.spans[-1][1] == 30_000
    assert {len(tokens) for tokens in passages.tokens[:-1]} == {128}
    plan = WindowPlan(opening=(1,))
    first, second, *_ = passages.windows(plan)
    assert first.ids[0] == 1
    assert first.lengths == (1, *(128,) * 7)
    assert second.lengths == (128,) * 8
    assert second.ids[:128] == passages.tokens[6]
    assert passages.holding((passages.spans[3][0] + 5, passages.spans[4][0] + 1)) == [3, 4]


def test_blanks_ask_for_what_stands_in_their_chunk_alone(tokenizer: Tokenizer, text: str) -> None:
    passages = cut(tokenizer, text[:60_000], 128)
    asked = blanks(passages, random.Random(1))
    assert len(asked) > len(passages)
    for one in asked:
        assert one.answer in passages.chunk_text(one.chunks[0])
        if "____" in one.question and one.answer not in "Which missing words are in the gap":
            assert one.answer not in one.question
    assert any(one.answer.startswith("Th") for one in asked)  # Thérèse
    assert any(one.question.startswith("Which number") for one in asked)


def test_copies_go_on_as_the_text_does(tokenizer: Tokenizer, text: str) -> None:
    passages = cut(tokenizer, text[:20_000], 128)
    asked = copies(passages, random.Random(1))
    assert asked
    for one in asked:
        given = one.question.partition(": ")[2].removesuffix(" …")
        whole = " ".join(passages.chunk_text(one.chunks[0]).split())
        assert f"{given} {one.answer}" in whole


def test_short_questions_ask_for_one_thing_in_few_words(tokenizer: Tokenizer) -> None:
    text = (
        "It was late. Robert Brown went to the mill with his two brothers in 1349. "
        "They had paid seven pounds for the old grey mule. She left the cold house at Verona "
        "before anybody was awake. Nobody else knew of it."
    )
    asked = set()
    for seed in range(40):
        for one in plain_questions(text, 5, random.Random(seed)):
            assert one.chunks == (5,)
            assert one.answer in text
            assert one.answer not in one.question
            asked.add((one.question, one.answer))
    assert ("Who went to the mill with his two brothers in 1349?", "Robert Brown") in asked
    assert ("How many pounds for the old grey mule?", "seven") in asked
    assert ("She left the cold house at which place before anybody was awake?", "Verona") in asked
    assert any(question.startswith("In what year") for question, _ in asked)


def test_recited_snippets_stand_in_memory_and_names_count_more(
    tokenizer: Tokenizer, books: Books
) -> None:
    made = _mixer(tokenizer, books, []).portion(1)
    chunks = [
        window.ids[sum(window.lengths[:i]) : sum(window.lengths[: i + 1])]
        for window in made.windows
        for i in range(len(window.lengths))
    ]
    rows = [row for row in made.rows if row.kind == "recite"]
    assert rows
    for row in rows:
        held = [tokenizer.decode(chunks[chunk]) for chunk in row.chunks]
        for branch in set(row.branches) - {0}:
            places = [i for i, place in enumerate(row.places) if row.branches[place] == branch]
            told = tokenizer.decode([row.targets[i] for i in places])
            assert any(told in text for text in held)
        assert len(set(row.weights)) == 2
        names = [t for t, w in zip(row.targets, row.weights, strict=True) if w == max(row.weights)]
        assert all(not tokenizer.decode([token]).strip().islower() for token in names[:1])


def test_labels_are_told_by_examples_alone(tokenizer: Tokenizer, text: str) -> None:
    tasks = [label_task([text], random.Random(seed), 12) for seed in range(12)]
    told = [task for task in tasks if task is not None]
    assert len({task.words for task in told}) > 3
    for task in told:
        counts = Counter(label for _, label in task.items)
        assert set(counts) == {0, 1}
        assert counts[0] == counts[1]
    assert label_task(["Too short."], random.Random(0), 12) is None
    task = told[0]
    row = Asking.of(tokenizer).labelled(task, task.items[:2], task.items[2:6], (3, 1))
    own = [token for token, branch in zip(row.ids, row.branches, strict=True) if branch in (0, 1)]
    shown = f"{task.shown(task.items[:2])}{task.put(task.items[2])}"
    assert own == [*Asking.of(tokenizer).opening, *tokenizer.ids(shown)]
    assert tokenizer.decode(row.targets[:1]) == f" {task.words[task.items[2][1]]}"


def test_questions_of_a_tale_know_their_chunks(tokenizer: Tokenizer) -> None:
    passages, asked = asked_tale(tokenizer, TALE, 64)
    assert [one.answer for one in asked if "eldest" in one.question] == ["Robert brown."]
    for one in asked:
        held = " ".join(passages.chunk_text(chunk) for chunk in one.chunks).lower()
        assert one.answer.lower().rstrip(".").split()[-1] in held
    assert said("a  dog , black .") == "A dog, black."


def test_every_question_is_asked_as_the_product_asks_it(tokenizer: Tokenizer) -> None:
    asked = [Asked("Who came?", "Anna", (0,)), Asked("What burned?", "The old mill", (1,))]
    row = Asking.of(tokenizer).row("asked", asked, (), (3, 4))
    for number, one in enumerate(asked, 1):
        own = [
            token
            for token, branch in zip(row.ids, row.branches, strict=True)
            if branch in (0, number)
        ]
        prompt = build_prompt(tokenizer, one.question, (), 4096)
        answer = tokenizer.ids(one.answer)
        assert own == [*prompt, *answer]
        places = [i for i, place in enumerate(row.places) if row.branches[place] == number]
        assert [row.targets[i] for i in places][:-1] == answer
        assert row.targets[places[-1]] in tokenizer.eos_ids
        assert sum(row.weights[i] for i in places) == pytest.approx((len(answer) + 1) ** 0.5)


def test_branches_see_the_beginning_and_themselves() -> None:
    branches = [0, 0, 1, 1, 2, 2, -1]
    seen = visible(torch.tensor([branches]))[0, 0]
    assert seen.int().tolist() == [
        [1, 0, 0, 0, 0, 0, 0],
        [1, 1, 0, 0, 0, 0, 0],
        [1, 1, 1, 0, 0, 0, 0],
        [1, 1, 1, 1, 0, 0, 0],
        [1, 1, 0, 0, 1, 0, 0],
        [1, 1, 0, 0, 1, 1, 0],
        [1, 1, 0, 0, 0, 0, 1],
    ]
    assert positions_of(branches[:6], 1) == [1, 2, 3, 4, 3, 4]


def _mixer(tokenizer: Tokenizer, books: Books, tales: Sequence[AskedDocument]) -> Mixer:
    recipe = Recipe(portion=24, mixture=Mixture(stretch=2, recite=12, shown=8, reading=11))
    return Mixer(recipe, tokenizer, Lengths(), books, tales)


def test_a_portion_holds_every_kind_and_is_the_same_each_time(
    tokenizer: Tokenizer, books: Books
) -> None:
    made = _mixer(tokenizer, books, [TALE]).portion(3)
    again = _mixer(tokenizer, books, [TALE])
    assert again.portion(3) == made
    other = again.portion(4)
    assert other != made
    kinds = {row.kind for row in (*made.rows, *other.rows)}
    assert kinds >= {"asked", "blank", "quoted", "reading", "recite", "shown"}
    assert 20 <= len(made.rows) <= 26
    chunks = [length for window in made.windows for length in window.lengths]
    for row in made.rows:
        assert len(set(row.chunks)) == len(row.chunks)
        if row.kind == "quoted":
            assert "Context:" in tokenizer.decode(row.ids)
        if row.kind == "asked":
            assert "Context:" not in tokenizer.decode(row.ids)
        if row.same:  # the lower half need not run again for these
            assert sum(chunks[chunk] for chunk in row.same) == len(row.ids)


def test_a_window_reads_only_what_came_before_it(tokenizer: Tokenizer, books: Books) -> None:
    made = _mixer(tokenizer, books, []).portion(0)
    kinds = Counter(row.kind for row in made.rows)
    assert set(kinds) <= {"blank", "copy", "recite", "reading", "shown"}
    for row in made.rows:
        if row.kind == "reading":
            assert max(row.chunks) < row.same[0]
            assert min(row.places) >= 127


def test_portions_come_back_or_are_refused(
    tokenizer: Tokenizer, books: Books, tmp_path: Path
) -> None:
    made = _mixer(tokenizer, books, []).portion(0)
    assert read_portion(tmp_path, 0) is None
    write_portion(tmp_path, 0, made)
    assert read_portion(tmp_path, 0) == made
    file = tmp_path / "portion-00000.msgpack"
    file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(PreparedDamaged, match="damaged"):
        read_portion(tmp_path, 0)
    with pytest.raises(ValueError, match="not there"):
        Portion(made.windows[:1], made.rows)


def test_recipes_say_what_is_wrong_with_them(tmp_path: Path) -> None:
    path = tmp_path / "recipe.json"
    recipe = Recipe(rank=4, mixture=Mixture(asked=0))
    path.write_bytes(msgspec.json.encode(recipe))
    assert read_recipe(path) == recipe
    none = dict.fromkeys(KINDS, 0)
    for wrong in ({"rank": 0}, {"ranks": 3}, {"rate": -1}, {"mixture": none}):
        path.write_bytes(msgspec.json.encode(wrong))
        with pytest.raises(RecipeInvalid, match=r"recipe\.json cannot be used"):
            read_recipe(path)
    with pytest.raises(RecipeInvalid):
        read_recipe(tmp_path / "none.json")
