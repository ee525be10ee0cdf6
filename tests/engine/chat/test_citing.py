"""Marks come as soon as their sentence is complete, and only where a sentence supports one."""

from collections.abc import Sequence

import numpy as np
import pytest

from engine.chat.citations import Candidate
from engine.chat.citing import Citing
from engine.records.answers import Citation, Cited, Token
from engine.records.pages import PageText
from engine.retrieval.scale import PLAIN

PAGE = PageText(0, "1", "Vienna hosted the treaty. The harvest failed in 1816. Dogs bark.", b"")
CANDIDATES = [Candidate(0, PAGE, 0, 25), Candidate(0, PAGE, 26, 53), Candidate(0, PAGE, 54, 64)]


class WordEmbedder:
    """Every word has a direction of its own."""

    hash, dimensions, scale = "words", 512, PLAIN

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        rows = np.zeros((len(texts), 512), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.lower().split():
                row[sum(map(ord, word.strip(".,!?"))) % 512] = 1.0
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return rows / np.maximum(lengths, 1.0)


def citation(number: int, candidate: Candidate) -> Citation:
    return Citation(number, "d", "T", 0, 0, "1", candidate.text, ((0, 0, 1, 1),), 0.0)


@pytest.fixture
def citing() -> Citing:
    return Citing(CANDIDATES, citation, WordEmbedder())


def test_a_mark_follows_its_sentence_at_once(citing: Citing) -> None:
    pieces = ("Vienna ", "hosted the", " treaty.", " Th", "e harvest failed", " in 1816.", "\n\n")
    said = [[*citing.add(piece)] for piece in pieces]
    said.append([*citing.finish()])
    first = Cited(citation(1, CANDIDATES[0]))
    assert said[2] == [Token(" treaty.")]
    assert said[3] == [first, Token(" [1]"), Token(" Th")]
    assert said[-1] == [Cited(citation(2, CANDIDATES[1])), Token(" [2]")]
    assert citing.text == "Vienna hosted the treaty. [1] The harvest failed in 1816. [2]"
    assert sum(one.share for one in citing.citations()) == pytest.approx(1.0)


@pytest.mark.parametrize("size", [1, 2, 3, 5, 200])
def test_it_does_not_matter_how_the_text_is_cut_into_pieces(citing: Citing, size: int) -> None:
    text = (
        'He said: "The harvest failed in 1816." "Dogs bark," said Mr. S. B. Smith.\n'
        "- Vienna hosted the treaty.\n- Vienna hosted the treaty!\n\nAnd no more"
    )
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    tokens = [event for piece in pieces for event in citing.add(piece)] + [*citing.finish()]
    assert "".join(event.text for event in tokens if isinstance(event, Token)) == citing.text
    assert citing.text == (
        'He said: "The harvest failed in 1816." [1] "Dogs bark," said Mr. S. B. Smith.\n'
        "- Vienna hosted the treaty. [2]\n- Vienna hosted the treaty! [2]\n\nAnd no more"
    )
    assert [event.citation.number for event in tokens if isinstance(event, Cited)] == [1, 2]


@pytest.mark.parametrize("pieces", [["As [1] says [2", "3]."], ["As [", "1] says [23]."]])
def test_numbers_that_the_model_writes_are_no_marks(citing: Citing, pieces: list[str]) -> None:
    for piece in pieces:
        list(citing.add(piece))
    list(citing.finish())
    assert "[1]" not in citing.text
    assert "[23]" not in citing.text
    assert citing.text.replace("\u2060", "") == "As [1] says [23]."


@pytest.mark.parametrize("size", [1, 4, 200])
@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ('Vienna hosted the treaty."', "Vienna hosted the treaty. [1]"),
        ('Vienna hosted the treaty"', "Vienna hosted the treaty [1]"),
        ('He said: "The harvest failed in 1816."', 'He said: "The harvest failed in 1816." [1]'),
        ('He said: "Yes" and "', 'He said: "Yes" and "'),
    ],
)
def test_a_mark_that_closes_nothing_is_left_out(
    citing: Citing, said: str, shown: str, size: int
) -> None:
    for at in range(0, len(said), size):
        list(citing.add(said[at : at + size]))
    list(citing.finish())
    assert citing.text == shown


def test_code_and_tables_are_not_marked(citing: Citing) -> None:
    text = "```\nDogs bark.\n```\n| Dogs bark. | x |\n|---|---|\nDogs bark."
    list(citing.add(text))
    list(citing.finish())
    assert citing.text == f"{text} [1]"


def test_without_support_there_is_a_place_to_look_and_no_mark(citing: Citing) -> None:
    list(citing.add("Dogs are animals that people keep as pets."))
    list(citing.finish())
    assert "[" not in citing.text
    (nearest,) = citing.citations()
    assert nearest.quote == "Dogs bark."
    assert nearest.share == 1.0


def test_a_number_in_parts_supports_only_the_same_number() -> None:
    text = "Most of it goes back to section 5.1.2.6. Section 6.2.5 allows any letters."
    page = PageText(0, "1", text, b"")
    candidates = [Candidate(0, page, 0, 40), Candidate(0, page, 41, len(text))]
    citing = Citing(candidates, citation, WordEmbedder())  # type: ignore[arg-type]
    for _ in (*citing.add("It is 6.2.5.\nIt is 2.6.5.\n"), *citing.finish()):
        pass
    assert citing.text == "It is 6.2.5. [1]\nIt is 2.6.5."
    assert [one.quote for one in citing.citations()] == [candidates[1].text]


def test_the_number_of_an_item_is_not_cited_and_an_answer_that_is_a_number_is() -> None:
    text = "There were 2 harvests and 1 treaty. It lasted for 12 long years."
    page = PageText(0, "1", text, b"")
    candidates = [Candidate(0, page, 0, 35), Candidate(0, page, 36, len(text))]
    said = []
    for answer in ("1. Harvests and a treaty.\n2. Cats.", "12."):
        citing = Citing(candidates, citation, WordEmbedder())  # type: ignore[arg-type]
        said.append("".join(e.text for e in _events(citing, answer) if isinstance(e, Token)))
    assert said == ["1. Harvests and a treaty. [1]\n2. Cats.", "12. [1]"]


def _events(citing: Citing, answer: str) -> list[Cited | Token]:
    return [*citing.add(answer), *citing.finish()]
