"""What all sets of questions have in common: a document, and questions with known answers."""

import re
from dataclasses import dataclass
from functools import cached_property

SEPARATOR = "\n\n"

Span = tuple[int, int]


@dataclass(frozen=True)
class Question:
    """A question about a document.

    Attributes:
        text: the question.
        answers: the references, best first; at least one.
        evidence: where in the document's text the answer stands, as character spans; () where the
            set does not tell.
        sections: indices of the sections the evidence lies in; () where the set has none.
    """

    text: str
    answers: tuple[str, ...]
    evidence: tuple[Span, ...] = ()
    sections: tuple[int, ...] = ()


@dataclass(frozen=True)
class AskedDocument:
    """A text and the questions about it.

    Attributes:
        name: of the document.
        sections: its parts in order: paragraphs, scenes, or the whole in one.
        questions: in the order of the set.
    """

    name: str
    sections: tuple[str, ...]
    questions: tuple[Question, ...]

    @cached_property
    def text(self) -> str:
        """The whole document."""
        return SEPARATOR.join(self.sections)


def section_spans(sections: tuple[str, ...]) -> list[Span]:
    """Where each section stands in the document's text."""
    spans, start = [], 0
    for section in sections:
        spans.append((start, start + len(section)))
        start += len(section) + len(SEPARATOR)
    return spans


def found(quote: str, text: str) -> Span | None:
    """Where a quotation's words stand in a text, whatever marks and blanks part them, or None."""
    words = re.findall(r"\w+", quote)
    if not words:
        return None
    match = re.search(r"\W+".join(words), text)
    return match.span() if match else None
