"""Real questions under all conditions, by a tiny random model."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.corpora.fairytaleqa import fairytales
from engine.corpora.questions import AskedDocument, Question
from engine.corpora.xquad import xquad
from engine.evaluation.answers import (
    BOTH,
    CONDITIONS,
    MEMORY,
    NEAREST,
    NOTHING,
    OTHER,
    QUOTED,
    WRITTEN,
    AnswerMeasurement,
    Asked,
    Asking,
    Said,
    sampled,
)
from engine.evaluation.answers_report import Answers, chart_of, rows_of, table_of
from engine.evaluation.plots import draw
from engine.evaluation.remembered import RememberedText
from engine.evaluation.subject import Subject
from engine.model.memlong import MemLong

ASKING = Asking(chunks=2, answer_tokens=6, nearest=1)
ASKED = {*CONDITIONS, NEAREST}


@pytest.fixture(scope="module")
def tales(data_dir: Path) -> list[AskedDocument]:
    return sampled(fairytales(data_dir, "test"), 2, 2)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("work")


@pytest.fixture(scope="module")
def asked(subject: Subject, tales: list[AskedDocument], work: Path) -> list[Asked]:
    return list(AnswerMeasurement(subject, ASKING, work, print).measure(tales))


def test_every_question_is_asked_under_every_condition(asked: list[Asked]) -> None:
    assert len(asked) == 4
    for one in asked:
        assert set(one.said) == ASKED
        losses = {condition: said.loss for condition, said in one.said.items()}
        assert len(set(losses.values())) == len(ASKED), "two conditions read the same"
        assert one.found is not None
        for condition in (*WRITTEN, NEAREST):
            said = one.said[condition]
            assert said.text is not None
            assert said.first_token is not None
            assert said.first_token > 0
        assert one.said[OTHER].text is None


def test_a_second_run_asks_nothing(
    subject: Subject,
    tales: list[AskedDocument],
    asked: list[Asked],
    work: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("asked again")

    monkeypatch.setattr(MemLong, "forward", fail)
    monkeypatch.setattr(MemLong, "decoder", fail)
    assert list(AnswerMeasurement(subject, ASKING, work, print).measure(tales)) == asked
    found = RememberedText.found

    def otherwise(self: RememberedText, question: str, count: int) -> tuple[int, ...]:
        return found(self, question, count)[::-1]

    # Found in another order: whatever read the passages is measured anew, the rest is not.
    monkeypatch.setattr(RememberedText, "found", otherwise)
    again = AnswerMeasurement(subject, ASKING, work, print).measure(tales)
    with pytest.raises(AssertionError, match="asked again"):
        next(again)


def test_losses_alone_agree_with_those_beside_answers(
    subject: Subject, tales: list[AskedDocument], asked: list[Asked], tmp_path: Path
) -> None:
    asking = Asking(chunks=2, answer_tokens=6, written=False)
    (first, *_) = AnswerMeasurement(subject, asking, tmp_path, print).measure(tales[:2])
    for condition in CONDITIONS:
        assert first.said[condition].text is None
        assert first.said[condition].loss == pytest.approx(asked[0].said[condition].loss, abs=0.02)


def test_evidence_is_found_in_real_passages(
    subject: Subject, data_dir: Path, tmp_path: Path
) -> None:
    """MiniLM and bm25 together find most answers of XQuAD among four chunks of 128 tokens."""
    whole = xquad(data_dir)
    asked = tuple(question for question in whole.questions if question.sections[0] < 40)[:60]
    part = AskedDocument("xquad", whole.sections[:40], asked)
    (hits,) = AnswerMeasurement(subject, Asking(), tmp_path, print).recall_at_k([part])
    assert len(hits) == 60
    assert sum(hits) / len(hits) > 0.85


def _one(document: str, text: str, loss: float) -> Asked:
    question = Question("Who?", ("the old poet",))
    said = {condition: Said(loss + (condition == NOTHING), text, 0.5) for condition in CONDITIONS}
    return Asked(document, question, found=True, said=said)


def test_rows_say_what_was_asked_for() -> None:
    answers = Answers("Tales", [_one("a", "the old poet", 1.0), _one("b", "nobody", 3.0)])
    rows = {row.name: row for row in rows_of(answers, 4)}
    assert rows["Tales: F1 from memory alone against quoted"].value == 1.0
    assert rows["Tales: F1 from memory alone against quoted"].met
    both = rows["Tales: F1 with both against quoted"]
    assert (both.value, both.met) == (0.0, True)
    assert rows[f"Tales: {QUOTED}, F1"].value == 0.5
    assert rows[f"Tales: {MEMORY}, answer loss"].value == 2.0
    assert rows[f"Tales: {NOTHING}, answer loss against quoted"].value == 1.0
    assert rows["Tales: evidence among 4 chunks"].value == 1.0
    table = table_of(answers)
    assert [line[0] for line in table.lines] == list(CONDITIONS)
    assert {len(line) for line in table.lines} == {len(table.columns)}


def test_what_the_vectors_alone_find_is_compared_where_it_was_asked() -> None:
    right = _one("a", "the old poet", 1.0)
    compared = replace(right, said=right.said | {NEAREST: Said(2.0, "nobody", 0.5)})
    answers = Answers("Tales", [compared])
    rows = {row.name: row for row in rows_of(answers, 4)}
    assert rows[f"Tales: F1 with both against {NEAREST}"].value == 100.0
    assert table_of(answers).lines[-1][0] == NEAREST


def test_nothing_right_with_passages_is_no_division_by_nothing(tmp_path: Path) -> None:
    answers = Answers("Tales", [_one("a", "nobody", 1.0)])
    row = rows_of(answers, 4)[0]
    assert (row.value, row.met) == (None, None)
    assert BOTH in draw(chart_of([answers]), tmp_path / "chart.svg").read_text()
