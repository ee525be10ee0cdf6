"""What is said about an answer: pages, how it was made, what goes to the clipboard. Pure."""

import re
import unicodedata
from typing import Final

from engine.records import Answer, Citation, MemoryUse
from memlong_desktop.item_models.coverage_words import coverage_facts

_MARK: Final = re.compile(r"\[(\d{1,3})\]")
_BLANKS: Final = re.compile(r"\s+")
_PASSAGE_START: Final = 80


def page_words(page_label: str, page_index: int) -> str:
    """Short for a page: its printed label, or its number where it has none."""
    return f"p. {page_label or page_index + 1}"


def quoted(quote: str) -> str:
    """A quote on one line, in quotation marks."""
    return f"“{_BLANKS.sub(' ', quote).strip()}”"


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter of the text that has a direction runs from right to left."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((one in ("R", "AL") for one in directions if one in ("L", "R", "AL")), False)


def citation_words(citation: Citation) -> str:
    """A citation for someone who hears it."""
    page = citation.page_label or str(citation.page_index + 1)
    words = f"Citation {citation.number}, page {page}: {quoted(citation.quote)}"
    remark = citation_remark(citation)
    return f"{words} {remark}" if remark else words


def citation_place(citation: Citation) -> str:
    """Where a citation stands: the document and the page."""
    return f"{citation.title}, {page_words(citation.page_label, citation.page_index)}"


def citation_remark(citation: Citation) -> str:
    """What is to be known of the place that is cited, or ""."""
    return "" if citation.boxes else "Not found in the text: nothing is marked on the page."


def is_marked(answer: Answer) -> bool:
    """Whether any sentence of the answer points to one of its citations."""
    numbers = {citation.number for citation in answer.citations}
    return any(int(mark.group(1)) in numbers for mark in _MARK.finditer(answer.text))


def copied(answer: Answer) -> str:
    """The answer and what it stands on, as plain text."""
    sources = [
        f"[{c.number}] {c.title}, {page_words(c.page_label, c.page_index)}: {quoted(c.quote)}"
        for c in answer.citations
    ]
    return "\n".join([answer.text.strip(), *([""] if sources else []), *sources])


def spoken(answer: Answer) -> str:
    """The answer as a screen reader announces it: no marks, and how many citations there are."""
    text = _BLANKS.sub(" ", _MARK.sub("", answer.text)).replace(" .", ".").strip()
    count = len(answer.citations)
    citations = {0: "No citations.", 1: "One citation."}.get(count, f"{count} citations.")
    return f"{text} {citations}"


def making(answer: Answer) -> list[tuple[str, str]]:
    """How the answer was made: pairs of a name and what there is to say, in reading order.

    A pair without a name goes on with what the one before it names.
    """
    lines = [
        f"{page_words(passage.page_label, passage.page_index)}, closeness "
        f"{passage.similarity:.2f}: {_shortened(passage.text)}"
        for passage in answer.passages
    ]
    passages = [("" if row else "Passages", line) for row, line in enumerate(lines or ["none"])]
    if answer.coverage is not None:  # of which there may be hundreds
        passages = coverage_facts(answer.coverage)
    if not answer.model:  # stopped: the engine's own account of it is not there yet
        return passages
    times = answer.times
    took = (
        f"passages after {_seconds(times.retrieve)}, first word after "
        f"{_seconds(times.first_token)}, all after {_seconds(times.total)}"
    )
    return [
        *passages,
        ("Memory", _memory(answer.memory)),
        ("Model", answer.model),
        ("Time", took),
        *(("" if row else "Done otherwise", note) for row, note in enumerate(answer.notes)),
    ]


def _memory(memory: MemoryUse) -> str:
    if not memory.calibrated:
        return "not used: this model is not calibrated for it; it read the passages as text"
    if memory.chunks == 0:
        return "calibrated, but nothing remembered took part"
    return f"calibrated; {memory.chunks:,} remembered chunks ({memory.tokens:,} tokens) took part"


def _shortened(text: str) -> str:
    line = _BLANKS.sub(" ", text).strip()
    if len(line) <= _PASSAGE_START:
        return line
    return line[:_PASSAGE_START].rsplit(" ", 1)[0] + "…"


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds < 1 else f"{seconds:.1f} s"
