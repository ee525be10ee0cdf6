"""An answer on its way to the reader: each sentence gets its [n] as soon as it is complete.

A sentence is complete when the next one has begun, so what may still be the end of one is held back
until then; everything else is handed on at once. Numbers in brackets that the model writes by
itself, copied from a paper's references perhaps, are no citations and never become any.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import msgspec
import numpy as np

from engine.chat.citations import SUPPORTS, Candidate, Support, citation_of, quotable
from engine.chat.retrieve import Match
from engine.documents.sentences import OPENING, sentences
from engine.open_document import OpenDocument
from engine.records.answers import Citation, Cited, Token
from engine.retrieval.embedder import Embedder

_COPIED: Final = re.compile(r'(?<=\S)"\s*$')  # what ends a quotation of the prompt
_UNDECIDED: Final = re.compile(rf"\s[\s{OPENING}]*$|{_COPIED.pattern}")
_OWN_NUMBER: Final = re.compile(r"\[(?=\d)")
_NO_BREAK: Final = "\u2060"  # unseen; parts the bracket from the number, so that it is no mark
_FENCE: Final = "```"
_ITEM: Final = re.compile(r"\d{1,2}\.")  # before an item of a list, on the same line
_NO_PROSE: Final = ("|", "#")  # rows of tables and headings


class Citing:
    """Takes the pieces of one answer and hands them on with marks and citations between them.

    Attributes:
        text: what was handed on so far.
    """

    def __init__(
        self,
        candidates: Sequence[Candidate],
        citation: Callable[[int, Candidate], Citation],
        embedder: Embedder,
    ) -> None:
        """`citation` makes the citation of a candidate under a number."""
        self.text = ""
        self._candidates = candidates
        self._citation = citation
        self._embedder = embedder
        self._support: Support | None = None
        self._open = ""  # from where the sentence under way begins
        self._handed_on = 0  # characters of it
        self._in_code = False
        self._cited: dict[int, Citation] = {}  # by candidate
        self._strength: dict[int, float] = {}  # how much of the answer a candidate carries
        self._nearest = (0.0, -1)  # score and candidate, whether it supports anything or not

    def add(self, piece: str) -> Iterator[Cited | Token]:
        """Take the next piece; a `Cited` comes before the `Token` with its mark."""
        if self._open.endswith("[") and piece[:1].isdigit():
            piece = _NO_BREAK + piece
        self._open += _OWN_NUMBER.sub(f"[{_NO_BREAK}", piece)
        yield from self._complete(sentences(self._open)[:-1])
        undecided = _UNDECIDED.search(self._open)
        yield from self._hand_on(undecided.start() if undecided else len(self._open))

    def finish(self) -> Iterator[Cited | Token]:
        """The answer ends here; not with a mark that closes nothing."""
        if (self.text + self._open[self._handed_on :]).count('"') % 2:
            self._open = _COPIED.sub("", self._open)
        yield from self._complete(sentences(self._open))

    def citations(self) -> tuple[Citation, ...]:
        """What was cited so far, with its share of the answer, in the order of the numbers.

        An answer that no sentence supports well is given the nearest one, so that there is always
        a place to look.
        """
        if not self._cited:
            _, nearest = self._nearest
            return (self._made(1, nearest, 1.0),) if nearest >= 0 else ()
        total = sum(self._strength.values())
        return tuple(
            msgspec.structs.replace(citation, share=self._strength[candidate] / total)
            for candidate, citation in self._cited.items()
        )

    def _complete(self, spans: Sequence[tuple[int, int]]) -> Iterator[Cited | Token]:
        """Hand on the first sentences of what is open, with their marks; the rest stays open."""
        if not spans:
            return
        for start, end in spans:
            yield from self._hand_on(end)
            if not (_ITEM.fullmatch(self._open, start, end) and self._open.startswith(" ", end)):
                yield from self._mark(self._open[start:end])
        _, done = spans[-1]
        self._open = self._open[done:]
        self._handed_on = max(0, self._handed_on - done)

    def _hand_on(self, end: int) -> Iterator[Token]:
        if end > self._handed_on:
            text = self._open[self._handed_on : end]
            self._handed_on = end
            self.text += text
            yield Token(text)

    def _mark(self, sentence: str) -> Iterator[Cited | Token]:
        if sentence.startswith(_FENCE):
            self._in_code = not self._in_code
            return
        if self._in_code or sentence.startswith(_NO_PROSE) or not self._candidates:
            return
        scores = self._scores(sentence)
        best = int(scores.argmax())
        score = float(scores[best])
        self._nearest = max(self._nearest, (score, best))
        if score < SUPPORTS:
            return
        if best not in self._cited:
            self._cited[best] = self._made(len(self._cited) + 1, best, 0.0)
            yield Cited(self._cited[best])
        self._strength[best] = self._strength.get(best, 0.0) + score
        mark = f" [{self._cited[best].number}]"
        self.text += mark
        yield Token(mark)

    def _scores(self, sentence: str) -> np.ndarray:
        if self._support is None:
            self._support = Support([c.text for c in self._candidates], self._embedder)
        scores: np.ndarray = self._support.of([sentence])[0]
        return scores

    def _made(self, number: int, candidate: int, share: float) -> Citation:
        made = self._citation(number, self._candidates[candidate])
        return msgspec.structs.replace(made, share=share)


def citing_from(
    document: OpenDocument, title: str, matches: Sequence[Match], embedder: Embedder
) -> Citing:
    """Cites from the sentences of what was found in one document."""

    def citation(number: int, candidate: Candidate) -> Citation:
        match = matches[candidate.match]
        return citation_of(number, candidate, document, title, match, 0.0)

    return Citing(quotable(document, matches), citation, embedder)


def cite(answer: str, citing: Citing) -> tuple[str, tuple[Citation, ...]]:
    """A whole answer with its [n] marks, and the citations they stand for."""
    for _ in (*citing.add(answer), *citing.finish()):
        pass
    return citing.text, citing.citations()
