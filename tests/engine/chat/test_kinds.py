"""Which questions are put to all of a document."""

# ruff: noqa: RUF001 - other languages have other letters

import json
from pathlib import Path
from typing import Final

import pytest

from engine.chat.kinds import kind_in_whole, kind_of
from engine.corpora.fairytaleqa import fairytales
from engine.corpora.literaryqa import literary_books
from engine.corpora.loogle import loogle
from engine.scopes import WholeKind

_QUESTIONS: Final[dict[WholeKind | None, tuple[str, ...]]] = {
    "summary": (
        "Summarise",
        "Could you please give me a short summary of this book?",
        "Summary of chapter 3",
        "Write a one-page overview of the paper.",
        "What is the plot of the novel?",
        "What are the main findings?",
        "What happens in the story?",
        "Fasse das Buch zusammen",
        "Kannst du mir das Buch bitte kurz zusammenfassen?",
        "Gib mir einen Überblick über das Buch",
        "Worum geht es in diesem Roman?",
        "Résume ce livre",
        "Peux-tu me faire un résumé du livre, s'il te plaît ?",
        "De quoi parle ce livre ?",
        "Resume este libro",
        "¿Puedes hacerme un resumen del libro, por favor?",
        "¿De qué trata la novela?",
        "请总结这本书",
        "请用三句话概括这篇文章的主要内容。",
        "这本书讲了什么？",
        "この本を要約して",
        "О чём эта книга?",
        "Riassumi il libro",
        "ملخص الكتاب",
        "Summarise this book",
        "Please summarize the whole paper in five sentences.",
        "What is this book about?",
        "What are the main points?",
        "tl;dr",
        "Worum geht es in diesem Buch?",
        "¿De qué trata este libro?",
    ),
    "about": (
        "What happens to Levin?",
        "What happens to Anna and Vronsky?",
        "What happens to him?",
        "what happens to levin",
        "What happens to Prince Andrei in the end?",
        "What becomes of the whale in the end?",
        "Summarise what Levin thinks of farming",
        "How does Camille change throughout the novel?",
        "How does Levin change?",
        "Tell me everything about Queequeg",
        "Fasse zusammen, was Lewin über die Landwirtschaft denkt",
        "Was passiert mit Lewin?",
        "Was wird aus Anna?",
        "Was wird aus dem Wal am Ende?",
        "Wie entwickelt sich Anna im Verlauf des Romans?",
        "Résume ce que Levine pense de l'agriculture",
        "Que devient Levine ?",
        "Qu’arrive-t-il à Anna ?",
        "Comment évolue Anna tout au long du roman ?",
        "¿Qué le pasa a Levin?",
        "¿Cómo cambia Ana a lo largo de la novela?",
        "总结一下列文对农业的看法",
        "列文后来怎么样了？",
        "安娜的结局是什么？",
        "安娜在整本小说里有什么变化？",
        "Was passiert mit Levin?",
    ),
    "list": (
        "List the requirements about passwords",
        "Please list every ship that is named",
        "Find all mentions of the white whale",
        "What are all the requirements about passwords?",
        "Nenne alle Anforderungen an Passwörter",
        "Liste die Anforderungen an Passwörter auf",
        "Énumère toutes les exigences sur les mots de passe",
        "Enumera los requisitos de las contraseñas",
        "列出所有关于密码的要求",
        "Name all the ships",
        "Nenne alle Anforderungen",
        "Which are all the requirements?",
    ),
    None: (
        "What happened to Ahab's leg?",
        "What happens when Ahab meets the captain?",
        "What did the list contain?",
        "What happens to the packet at the destination?",
        "What happens to it when it rains?",
        "What happened to Gilbert?",
        "What happens to Levin when he meets Kitty?",
        "What happens to Levin's brother?",
        "What is on the list?",
        "Who wrote the summary of the trial?",
        "What is the summary judgment?",
        "What was the main idea of James Hutton's paper?",
        "What are the main findings of the first experiment?",
        "What is the book on the table about?",
        "What happens in the third chapter?",
        "List two causes of the war",
        "What ran throughout the house?",
        "How does the temperature change?",
        "Who told her everything about the ring?",
        "Worum geht es bei dem Streit?",
        "Was passiert mit dem Paket am Zielort?",
        "Was passierte mit seinem Bein?",
        "Nenne den Kapitän",
        "Was stand auf der Liste?",
        "De quoi parle le capitaine avec Achab ?",
        "Que devient-il quand la mer se calme ?",
        "Qu'est-il arrivé à la jambe d'Achab ?",
        "Que contenait la liste ?",
        "¿De qué trata la carta de Dolly?",
        "¿Qué pasa con el paquete en el destino?",
        "¿Qué le pasó a la pierna de Ahab?",
        "¿Qué contenía la lista?",
        "亚哈的腿发生了什么？",
        "列举一个导致失败的原因。",
        "清单上有什么？",
        "报告摘要说明了什么影响？",
        "كم عدد الأخطاء التي أجبر توماس ديفيس الخصم على ارتكابها؟",
        "Who is Captain Ahab?",
        "Name the author",
        "When was the treaty signed?",
        "What is a trace tree?",
        "Who gave the summons to the captain?",
        "",
    ),
}


@pytest.mark.parametrize("kind", _QUESTIONS)
def test_questions_are_recognised(kind: WholeKind | None) -> None:
    told = {question: kind_of(question) for question in _QUESTIONS[kind]}
    assert told == dict.fromkeys(_QUESTIONS[kind], kind)


def test_questions_about_a_place_are_almost_never_taken_for_others(data_dir: Path) -> None:
    """8,740 that people asked about places in tales, novels and articles, in five languages."""
    documents = [*fairytales(data_dir, "val"), *fairytales(data_dir, "test")]
    documents += [*literary_books(data_dir), *loogle(data_dir), *loogle(data_dir, "longdep_qa")]
    asked = [question.text for document in documents for question in document.questions]
    for path in sorted((data_dir / "questions").glob("xquad.*.json")):
        articles = json.loads(path.read_text(encoding="utf-8"))["data"]
        paragraphs = [paragraph for article in articles for paragraph in article["paragraphs"]]
        asked += [answered["question"] for one in paragraphs for answered in one["qas"]]
    assert len(asked) == 8740
    assert [question for question in asked if kind_of(question)] == ["What happens to Phillamon ?"]


def test_a_hostile_question_is_decided_at_once() -> None:
    for question in ("1" * 50_000, "fass " * 10_000, "做出" * 20_000, "please " * 8_000):
        assert kind_of(question) is None


def test_on_purpose_every_question_has_a_kind() -> None:
    assert kind_in_whole("Who is Captain Ahab?") == "about"
    assert kind_in_whole("Summarise this book") == "summary"
