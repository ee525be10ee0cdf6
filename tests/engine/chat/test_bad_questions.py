"""Questions nobody should ask, and models that answer nothing or never stop."""

from collections.abc import Generator

import pytest
import torch

from engine.chat import answer as answering
from engine.chat.answer import NOTHING_SAID
from engine.chat.generate import Generation
from engine.errors import QuestionRefused
from engine.records.answers import Answer, Answered
from tests.engine.indexing import Indexed


def ask(shared: Indexed, question: str) -> Answer:
    workspace, entry = shared
    *_, last = workspace.ask(entry.document_id, question)
    assert isinstance(last, Answered)
    workspace.library.delete_answer(last.answer.answer_id)
    return last.answer


@pytest.mark.parametrize("question", ["", "  \n\t ", "\x00\x1b\x7f", "\ud800"])
def test_nothing_is_refused(shared: Indexed, question: str) -> None:
    with pytest.raises(QuestionRefused, match="empty"):
        ask(shared, question)


def test_a_book_is_no_question(shared: Indexed) -> None:
    with pytest.raises(QuestionRefused, match="49,999 characters"):
        ask(shared, "why " * 12_500)


@pytest.mark.parametrize(
    "question",
    [
        "Was ist ein Spurbaum, und wie wächst er?",
        "ما هي شجرة التتبع؟",
        "\u202etrace tree\u202c \U0001f333\U0001f468\u200d\U0001f469\u200d\U0001f467?",
        "What\x00 is\x1b[31m a trace\x07 tree?",
        "追踪树是什么",
    ],
)
def test_questions_of_any_kind_are_answered_or_called_weak(shared: Indexed, question: str) -> None:
    answer = ask(shared, question)
    assert answer.text.strip()
    assert not any(sign in answer.question for sign in "\x00\x1b\x07")


def test_a_model_that_says_nothing_is_said_to(
    shared: Indexed, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Silent(Generation):
        def pieces(self) -> Generator[str, None, None]:
            self.text = "  "
            yield from ()

    monkeypatch.setattr(answering, "Generation", Silent)
    answer = ask(shared, "What is a trace tree?")
    assert answer.text == NOTHING_SAID
    assert len(answer.citations) > 0


def test_a_model_that_never_stops_is_stopped(
    shared: Indexed, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = iter(range(1000, 40_000, 7))

    def next_word(self: Generation, logits: torch.Tensor) -> int:
        return next(ids)

    monkeypatch.setattr(Generation, "_choose", next_word)
    workspace, _ = shared
    answer = ask(shared, "What is a trace tree?")
    assert answer.stopped
    assert workspace._models.tokenizer.count(answer.text) < 24 * 3
