"""People's questions about tales (FairytaleQA, train split), with the chunks that answer them."""

import re

from engine.calibration.blanks import Asked
from engine.calibration.passages import Passages, cut
from engine.corpora.questions import AskedDocument
from engine.model.tokenizer import Tokenizer

_MOST = 3  # chunks of evidence
_WORD = re.compile(r"\w{3,}")


def asked_tale(
    tokenizer: Tokenizer, tale: AskedDocument, chunk_tokens: int
) -> tuple[Passages, list[Asked]]:
    """A tale in chunks, and its questions in the order of the text."""
    sections = [" ".join(section.split()) for section in tale.sections]
    text = "\n".join(sections)
    passages = cut(tokenizer, text, chunk_tokens)
    spans, start = [], 0
    for section in sections:
        spans.append((start, start + len(section)))
        start += len(section) + 1
    questions = []
    for question in tale.questions:
        answer = said(question.answers[0])
        chunks = [i for section in question.sections for i in passages.holding(spans[section])]
        if answer and chunks:
            best = _best(passages, list(dict.fromkeys(chunks)), question.text, answer)
            questions.append(Asked(_capital(question.text), answer, best))
    return passages, sorted(questions, key=lambda asked: asked.chunks)


def said(answer: str) -> str:
    """A reference answer as a person would write it: a capital, no blank before its full stop."""
    return _capital(re.sub(r"\s+([.,!?])", r"\1", " ".join(answer.split())))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _best(passages: Passages, chunks: list[int], question: str, answer: str) -> tuple[int, ...]:
    """The chunks of the evidence that share most words with answer and question, in order."""
    asked, wanted = set(_WORD.findall(question.lower())), set(_WORD.findall(answer.lower()))

    def shared(chunk: int) -> int:
        words = set(_WORD.findall(passages.chunk_text(chunk).lower()))
        return 2 * len(words & wanted) + len(words & asked)

    return tuple(sorted(sorted(chunks, key=shared, reverse=True)[:_MOST]))
