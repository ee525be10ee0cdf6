"""The language of questions and passages is told, and the model is asked to answer in it."""

import json
from pathlib import Path

import pytest

from engine.chat.languages import language_of
from engine.chat.prompt import USUAL, usual_for
from engine.records.answers import Passage


@pytest.mark.parametrize(
    ("code", "language", "least"),
    [
        ("en", "English", 0.99),
        ("de", "German", 0.92),
        ("es", "Spanish", 0.98),
        ("zh", "Chinese", 0.99),
        ("ar", "Arabic", 0.99),
    ],
)
def test_real_questions_in_five_languages(
    data_dir: Path, code: str, language: str, least: float
) -> None:
    found = json.loads((data_dir / "questions" / f"xquad.{code}.json").read_text(encoding="utf-8"))
    paragraphs = [p for article in found["data"] for p in article["paragraphs"]]
    told = [language_of(each["question"]) for p in paragraphs for each in p["qas"]]
    assert told.count(language) / len(told) >= least
    wrong = [each for each in told if each not in (language, "")]
    assert len(wrong) / len(told) < 0.005
    passages = [language_of(p["context"]) for p in paragraphs]
    assert passages.count(language) / len(passages) >= 0.99


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Où se trouve la bibliothèque ?", "French"),
        ("Qu’est-ce que c’est ?", "French"),
        ("Chi ha scritto il libro e quando?", "Italian"),
        ("Quem escreveu o livro e por que razão?", "Portuguese"),
        ("Wie heeft het boek geschreven?", "Dutch"),
        ("Vem skrev boken och när?", "Swedish"),
        ("Kto napisał tę książkę i dlaczego?", "Polish"),
        ("Kitabı kim yazdı ve neden?", "Turkish"),
        ("Кто написал эту книгу?", "Russian"),
        ("Хто написав цю книгу і чому її люблять?", "Ukrainian"),
        ("この本を書いたのは誰ですか？", "Japanese"),
        ("이 책은 누가 썼습니까?", "Korean"),
        ("Ποιος έγραψε το βιβλίο;", "Greek"),
        ("Raskolnikow?", ""),
        ("1789", ""),
        ("", ""),
    ],
)
def test_short_questions(text: str, language: str) -> None:
    assert language_of(text) == language


def test_what_the_model_is_told() -> None:
    def passage(text: str) -> Passage:
        return Passage(0, text, 0, "1", 0.5)

    english, german = passage("It was the best of times."), passage("Es war die beste der Zeiten.")
    assert usual_for("Who was it?", [english]) == ""
    assert usual_for("Smith?", [english]) == ""
    assert usual_for("Wer war das?", [english]) == f"{USUAL} Answer in German."
    assert usual_for("Who was it?", [german]) == f"{USUAL} Answer in English."
    assert usual_for("Raskolnikow?", [german]) == f"{USUAL} Answer in German."
    assert usual_for("1789?", [passage("1789")]) == ""
