"""`evaluate answers`: which questions of which sets, and what is written of them."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from engine.corpora.fairytaleqa import fairytales
from engine.corpora.literaryqa import literary_books
from engine.corpora.loogle import loogle
from engine.corpora.questions import AskedDocument
from engine.corpora.xquad import xquad
from engine.evaluation.answers import AnswerMeasurement, Asked, Asking, sampled
from engine.evaluation.answers_report import Answers, chart_of, rows_of, table_of
from engine.evaluation.results import Row, estimated
from engine.evaluation.run import Pace, Run
from engine.evaluation.statistics import bootstrap

FAIRYTALES, XQUAD, LITERARY, LOOGLE = "FairytaleQA", "XQuAD", "LiteraryQA", "LooGLE"


@dataclass(frozen=True)
class QuestionSet:
    """One set of questions.

    Attributes:
        name: as papers call it.
        read: its documents, from the data folder.
        documents: how many of them in a small run.
        each: how many questions of each in a small run.
    """

    name: str
    read: Callable[[Path], list[AskedDocument]]
    documents: int
    each: int


SETS = (
    QuestionSet(FAIRYTALES, lambda data: fairytales(data, "test"), documents=10, each=3),
    QuestionSet(XQUAD, lambda data: [xquad(data)], documents=1, each=30),
    QuestionSet(LITERARY, literary_books, documents=2, each=5),
)


def run_answers(run: Run) -> None:
    """Ask and write; figures are written after each set, so that a stopped run has some.

    Raises:
        DataUnusable: questions are missing or damaged.
        StorageError: results cannot be written.
    """
    asking = Asking(written=not run.options.losses)
    asking = replace(
        asking, chunks=run.options.chunks or asking.chunks, nearest=run.options.nearest or 0
    )
    chosen = [one for one in SETS if one.name in (run.options.sets or (one.name,))]
    documents = {one.name: _documents(one, run.options) for one in chosen}
    total = sum(len(text.questions) for texts in documents.values() for text in texts)
    measurement = AnswerMeasurement(
        run.subject, asking, run.work, Pace(total, "questions", run.say)
    )
    asked: dict[str, list[Asked]] = {}
    for name, texts in documents.items():
        asked[name] = list(measurement.measure(texts))
        _write(run, asking, asked, [])
    found: list[Row] = []
    if LOOGLE in (run.options.sets or (LOOGLE,)):
        run.say("looking for evidence in LooGLE")
        hits = bootstrap(measurement.recall_at_k(loogle(run.options.data)))
        found = [estimated(f"{LOOGLE}: evidence among {asking.chunks} chunks", hits, "")]
    for path in _write(run, asking, asked, found):
        run.say(f"written: {path}")
    if asked:
        run.draw(chart_of([Answers(name, questions) for name, questions in asked.items()]))


def _documents(one: QuestionSet, options: argparse.Namespace) -> list[AskedDocument]:
    documents = one.read(options.data)
    if options.full:
        return documents
    count = options.documents or one.documents
    if one.name == LITERARY:  # a whole book is embedded for its questions: the short ones first
        documents = sorted(documents, key=lambda document: len(document.text))[:count]
    return sampled(documents, count, options.each or one.each)


def _write(run: Run, asking: Asking, asked: dict[str, list[Asked]], more: list[Row]) -> list[Path]:
    every = [Answers(name, questions) for name, questions in asked.items()]
    rows = [row for answers in every for row in rows_of(answers, asking.chunks)]
    notes = [
        "The same questions under every condition; differences are paired.",
        "Intervals: 95 %, bootstrap over documents and questions.",
        f"Quoted: the {asking.chunks} passages the product finds, in the product's prompt.",
        "Memory: the same chunks. Another's memory: chunks found elsewhere for another question.",
        "What a calibration gains with another's memory is its manner of answering, not reading.",
        f"Answers: greedy, at most {asking.answer_tokens} tokens.",
    ]
    if asking.nearest:
        notes.append(
            f"Nearest quoted: the {asking.nearest} passages that the vectors alone find, in the "
            "same prompt, without memory."
        )
    tables = [table_of(answers) for answers in every]
    return run.write("Answers from passages and from memory", [*rows, *more], tables, notes)
