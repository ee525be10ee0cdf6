"""Questions with known answers: asked of the model alone, with passages, with memory, with both.

The passages are the product's: found by vectors and words, quoted in the product's prompt; memory
holds the very same chunks. Beside the written answer, the loss of the reference answer is measured:
a small model writes few good answers, but says of each question how far it is from one.
"""

import hashlib
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from engine.chat.generate import Generation
from engine.chat.prompt import build_prompt
from engine.corpora.questions import AskedDocument, Question
from engine.evaluation.kept import Kept
from engine.evaluation.losses import token_losses
from engine.evaluation.remembered import RememberedText
from engine.evaluation.subject import Subject
from engine.records.answers import Passage

NOTHING, QUOTED, MEMORY, BOTH, OTHER = "nothing", "quoted", "memory", "both", "another's memory"
CONDITIONS = (NOTHING, QUOTED, MEMORY, BOTH, OTHER)
NEAREST = "nearest quoted"
"""Asked only for comparison: passages found by the vectors alone, as most programs do."""
WRITTEN = (NOTHING, QUOTED, MEMORY, BOTH)
"""The conditions under which an answer is written; under all the reference's loss is measured."""

_Recalled = tuple[RememberedText, Sequence[int]]  # which text, and which of its chunks


class Said(msgspec.Struct, frozen=True):
    """What came of one question under one condition.

    Attributes:
        loss: of the reference answer, nats per token.
        text: the answer, None where none was written.
        first_token: seconds from the passages found to the answer's first token, None likewise.
    """

    loss: float
    text: str | None = None
    first_token: float | None = None


@dataclass(frozen=True)
class Asked:
    """A question that was asked under all conditions.

    Attributes:
        document: its name.
        question: with its references.
        found: whether a passage holds the evidence; None where the evidence is not known.
        said: condition -> what came of it.
    """

    document: str
    question: Question
    found: bool | None
    said: dict[str, Said]


@dataclass(frozen=True)
class Asking:
    """How questions are asked.

    Attributes:
        chunks: how many are retrieved.
        answer_tokens: the longest answer.
        written: whether answers are written, or only the references' losses measured.
        nearest: passages found by the vectors alone, for comparison; 0: not compared.
    """

    chunks: int = 4
    answer_tokens: int = 32
    written: bool = True
    nearest: int = 0


def sampled(
    documents: Sequence[AskedDocument], count: int, each: int, seed: int = 0
) -> list[AskedDocument]:
    """Some documents with some of their questions each, always the same ones; 0 for all."""
    drawn = random.Random(seed)  # a fixed choice, nothing secret
    chosen = list(documents)
    if count and count < len(chosen):
        chosen = sorted(drawn.sample(chosen, count), key=lambda document: document.name)
    picked = []
    for document in chosen:
        questions = document.questions
        if each and each < len(questions):
            kept = sorted(drawn.sample(range(len(questions)), each))
            questions = tuple(questions[index] for index in kept)
        picked.append(AskedDocument(document.name, document.sections, questions))
    return picked


class AnswerMeasurement:
    """Asks documents; what was measured before is not measured again."""

    def __init__(
        self, subject: Subject, asking: Asking, work: Path, say: Callable[[str], None]
    ) -> None:
        """Nothing is asked yet.

        Args:
            subject: the model.
            asking: how.
            work: folder for what is kept between runs.
            say: takes a line of progress.
        """
        self._subject = subject
        self._asking = asking
        self._work = work
        self._say = say
        self._kept = Kept(work / f"answers-{subject.backbone.hash[:12]}.jsonl", Said)

    def measure(self, documents: Sequence[AskedDocument]) -> Iterator[Asked]:
        """One question after the other, document by document."""
        for index, document in enumerate(documents):
            text = self._text(document)
            other = self._text(documents[(index + 1) % len(documents)])
            for number, question in enumerate(document.questions):
                elsewhere = self._elsewhere(documents, index, number)
                chunks = text.found(question.text, self._asking.chunks)
                said = dict(self._ask(text, question, chunks, other, elsewhere))
                losses = ", ".join(f"{name} {answer.loss:.2f}" for name, answer in said.items())
                self._say(f"{document.name}: {question.text[:60]} | {losses}")
                yield Asked(document.name, question, held(text, question, chunks), said)
            text.close()
            other.close()

    def recall_at_k(self, documents: Sequence[AskedDocument]) -> list[list[float]]:
        """Whether the evidence is found, 0 or 1, document by document, question by question."""
        groups = []
        for document in documents:
            text = self._text(document)
            hits = [
                held(text, question, text.found(question.text, self._asking.chunks))
                for question in document.questions
            ]
            groups.append([float(hit) for hit in hits if hit is not None])
            text.close()
        return groups

    # ---- one question ------------------------------------------------------------------------

    def _ask(
        self,
        text: RememberedText,
        question: Question,
        chunks: tuple[int, ...],
        other: RememberedText,
        elsewhere: str,
    ) -> Iterator[tuple[str, Said]]:
        passages = [_passage(text, chunk_id) for chunk_id in chunks]
        quoted = {QUOTED: passages, BOTH: passages}
        conditions = [*CONDITIONS]
        if self._asking.nearest:
            near = text.near(question.text, self._asking.nearest)
            quoted[NEAREST] = [_passage(text, chunk_id) for chunk_id in near]
            conditions.append(NEAREST)
        strange = other.found(elsewhere, self._asking.chunks)
        recalled = {MEMORY: (text, chunks), BOTH: (text, chunks), OTHER: (other, strange)}
        for condition in conditions:
            shown, read = quoted.get(condition, []), recalled.get(condition)
            written = self._asking.written and condition in (*WRITTEN, NEAREST)
            key = self._key(condition, question, shown, read, written=written)
            said = self._kept.get(key)
            if said is None:
                said = self._kept.put(key, self._said(question, shown, read, written=written))
            yield condition, said

    def _key(
        self,
        condition: str,
        question: Question,
        passages: Sequence[Passage],
        read: _Recalled | None,
        *,
        written: bool,
    ) -> str:
        """All that decides what is said: found or quoted otherwise, it is measured anew."""
        marks = [condition, self._prompt_mark(question, passages)]
        if read is not None:
            marks += [self._subject.mark, read[0].mark, *map(str, read[1])]
        if written:
            marks.append(f"{self._asking.answer_tokens} tokens")
        return " ".join([*marks, question.text])

    def _prompt_mark(self, question: Question, passages: Sequence[Passage]) -> str:
        ids = ",".join(map(str, self._prompt(question, passages)))
        return hashlib.sha256(ids.encode()).hexdigest()[:12]

    def _prompt(self, question: Question, passages: Sequence[Passage]) -> list[int]:
        budget = self._subject.backbone.shape.positions - self._asking.answer_tokens
        return build_prompt(self._subject.tokenizer, question.text, passages, budget)

    def _said(
        self,
        question: Question,
        passages: Sequence[Passage],
        read: _Recalled | None,
        *,
        written: bool,
    ) -> Said:
        subject, limit = self._subject, self._asking.answer_tokens
        model = subject.calibrated or subject.plain
        tokenizer = subject.tokenizer
        if read is not None:
            read[0].block(model, read[1])  # encoded beforehand, as in the product
        started = time.perf_counter()
        retrieved = read[0].recall(model, read[1]) if read is not None else None
        prompt = self._prompt(question, passages)
        # Where a chat template opens the answer, it starts without a blank.
        reference = question.answers[0] if tokenizer.chats else f" {question.answers[0]}"
        answer = tokenizer.ids(reference)[:limit]
        if not written:
            losses = token_losses(model, [*prompt, *answer], len(answer), retrieved)
            return Said(sum(losses) / len(losses))
        generation = Generation(model.decoder(prompt, retrieved, room=limit), tokenizer, limit)
        first = None
        for _ in generation.pieces():
            first = first or time.perf_counter() - started
        first = first or time.perf_counter() - started  # it had nothing to say
        losses = token_losses(model, [*prompt, *answer], len(answer), retrieved)
        return Said(sum(losses) / len(losses), generation.text, first)

    # ---- documents ---------------------------------------------------------------------------

    def _text(self, document: AskedDocument) -> RememberedText:
        return RememberedText(document.name, document.text, self._subject, self._work / "texts")

    @staticmethod
    def _elsewhere(documents: Sequence[AskedDocument], index: int, number: int) -> str:
        """A question about the next document; another one, if there is only one document."""
        asked = documents[(index + 1) % len(documents)].questions
        return asked[(number + 1) % len(asked)].text


def held(text: RememberedText, question: Question, chunks: Sequence[int]) -> bool | None:
    """Whether some chunk holds some of the evidence; None where the evidence is not known."""
    if not question.evidence:
        return None
    spans = [text.span(chunk_id) for chunk_id in chunks]
    return any(
        start < last and first < end for first, last in question.evidence for start, end in spans
    )


def _passage(text: RememberedText, chunk_id: int) -> Passage:
    return Passage(
        chunk_id=chunk_id, text=text.text(chunk_id), page_index=0, page_label="1", similarity=0.0
    )
