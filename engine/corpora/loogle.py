"""LooGLE samples (Li et al. 2024): long articles, questions with the sentences that answer them."""

import ast
import json
import re
from pathlib import Path
from typing import Any, Literal

from engine.corpora.files import text_file, unusable
from engine.corpora.questions import AskedDocument, Question, Span, found

Task = Literal["shortdep_qa", "longdep_qa"]

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_NOTE_MARK = re.compile(r"\[\d+\]")


def loogle(data: Path, task: Task = "shortdep_qa") -> list[AskedDocument]:
    """The documents of one task; evidence that is not literally in the text is left out.

    Raises:
        DataUnusable: the file is missing, damaged, or another one.
    """
    path = data / "questions" / "loogle" / f"{task}.jsonl"
    documents = []
    try:
        for line in text_file(path).splitlines():
            row = json.loads(line)
            text = str(row["input"])
            asked = ast.literal_eval(row["qa_pairs"])  # a Python literal inside JSON
            questions = tuple(_question(pair, text) for pair in asked)
            documents.append(AskedDocument(str(row["title"]), (text,), questions))
    except (ValueError, KeyError, TypeError, SyntaxError) as failure:
        raise unusable(path, failure) from failure
    return documents


def _question(pair: dict[str, Any], text: str) -> Question:
    evidence = tuple(span for quote in _quotes(pair["S"]) for span in _places(quote, text))
    return Question(str(pair["Q"]).strip(), (str(pair["A"]).strip(),), evidence)


def _places(quote: str, text: str) -> list[Span]:
    """Where a quotation stands: as a whole, or else those of its sentences that are found."""
    quote = _NOTE_MARK.sub("", quote)
    whole = found(quote, text)
    if whole is not None:
        return [whole]
    spans = [found(sentence, text) for sentence in _SENTENCE_END.split(quote)]
    return [span for span in spans if span is not None]


def _quotes(evidence: object) -> list[str]:
    """The evidence: one sentence, a list of them, or such a list written as a literal."""
    if isinstance(evidence, str) and evidence.startswith("["):
        evidence = ast.literal_eval(evidence)
    return [str(quote) for quote in evidence] if isinstance(evidence, list) else [str(evidence)]
