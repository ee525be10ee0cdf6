"""What is said about an answer: pages, how it was made, what goes to the clipboard. Pure."""

import re
import unicodedata
from typing import Final

from engine.quoting import MARK, quoted, without_marks
from engine.records.answers import Answer, Citation, Passage
from memlong_desktop.item_models.coverage_words import coverage_facts
from memlong_desktop.item_models.excerpts import excerpt
from memlong_desktop.translation import number, tr

_BLANKS: Final = re.compile(r"\s+")
_PASSAGE_START: Final = 80


def source_words(source: Citation | Passage) -> str:
    """Short for where something stands, and whether it is seen there as it is said."""
    page = page_words(source.page_label, source.page_index)
    if source.unseen:
        return tr("{page}, not visible").format(page=page)
    return tr("{page}, recognised").format(page=page) if source.recognised else page


def page_words(page_label: str, page_index: int) -> str:
    """Short for a page: its printed label, or its number where it has none."""
    return tr("p. {page}").format(page=page_label or page_index + 1)


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter of the text that has a direction runs from right to left."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((one in ("R", "AL") for one in directions if one in ("L", "R", "AL")), False)


def citation_words(citation: Citation) -> str:
    """A citation for someone who hears it."""
    page = citation.page_label or str(citation.page_index + 1)
    words = tr("Citation {number}, page {page}: {quote}")
    words = words.format(number=citation.number, page=page, quote=quoted(citation.quote))
    remark = citation_remark(citation)
    return f"{words} {remark}" if remark else words


def citation_place(citation: Citation) -> str:
    """Where a citation stands: the document and the page."""
    page = page_words(citation.page_label, citation.page_index)
    return tr("{title}, {page}").format(title=citation.title, page=page)


def row_place(citation: Citation, *, named: bool) -> str:
    """The same, short: the section where it is known, the document only if there are several."""
    words = source_words(citation)
    words = f"{words}, {citation.section}" if citation.section else words
    return f"{citation.title}, {words}" if named else words


def citation_remark(citation: Citation) -> str:
    """What is to be known of the place that is cited, or ""."""
    if citation.unseen:
        return tr("Extracted text: not visible on the page.")
    if not citation.boxes:
        return tr("Not found in the text: nothing is marked on the page.")
    return tr("The page is a picture; this was recognised in it.") if citation.recognised else ""


def is_marked(answer: Answer) -> bool:
    """Whether any sentence of the answer points to one of its citations."""
    numbers = {citation.number for citation in answer.citations}
    return any(int(mark.group(1)) in numbers for mark in MARK.finditer(answer.text))


def spoken(answer: Answer) -> str:
    """The answer as a screen reader announces it: no marks, and how many citations there are."""
    text = _BLANKS.sub(" ", without_marks(answer.text)).strip()
    return f"{text} {citation_count(answer)}"


def citation_count(answer: Answer) -> str:
    """How many citations an answer has, as a sentence."""
    count = len(answer.citations)
    many = tr("{count} citations.").format(count=count)
    return {0: tr("No citations."), 1: tr("One citation.")}.get(count, many)


def making(answer: Answer) -> list[tuple[str, str]]:
    """How the answer was made: pairs of a name and what there is to say, in reading order.

    A pair without a name goes on with what the one before it names.
    """
    line = tr("{page}, {facts}: {text}")
    lines = [
        line.format(
            page=source_words(passage),
            facts=_passage_facts(answer, place),
            text=excerpt(passage.text, _PASSAGE_START),
        )
        for place, passage in enumerate(answer.passages)
    ]
    named = enumerate(lines or [tr("none")])
    passages = [("" if row else tr("Passages"), line) for row, line in named]
    if answer.coverage is not None:  # of which there may be hundreds
        passages = coverage_facts(answer.coverage)
    if not answer.model:  # stopped: the engine's own account of it is not there yet
        return passages
    times = answer.times
    took = tr("passages after {passages}, first word after {first}, all after {all}").format(
        passages=_seconds(times.retrieve),
        first=_seconds(times.first_token),
        all=_seconds(times.total),
    )
    could_remember = not answer.weak and answer.coverage is None  # else nobody asked the memory
    return [
        *passages,
        *([(tr("Memory"), _memory(answer))] if could_remember else []),
        *([(tr("Prompt"), _prompt(answer))] if answer.prompt or answer.weak else []),
        (tr("Model"), _model(answer)),
        (tr("Time"), took),
        *(("" if row else tr("Done otherwise"), note) for row, note in enumerate(answer.notes)),
    ]


def _passage_facts(answer: Answer, place: int) -> str:
    """How close a passage is, how long, and whether it came to the model."""
    passage = answer.passages[place]
    facts = []
    if passage.similarity or not passage.tokens:  # parts of a section are not compared
        facts.append(tr("closeness {closeness}").format(closeness=number(passage.similarity, 2)))
    if passage.tokens:
        facts.append(tr("{tokens} tokens").format(tokens=number(passage.tokens)))
    if answer.prompt is not None and place >= answer.prompt.passages:
        facts.append(tr("left out of the prompt, which was full"))
    if passage.chunk_id in answer.memory.chunk_ids:
        facts.append(tr("also read from memory"))
    return ", ".join(facts)


def _prompt(answer: Answer) -> str:
    prompt = answer.prompt
    if prompt is None:
        return tr("the model was not asked: nothing close was found")
    words = tr(
        "{tokens} tokens with {quoted} of {passages} passages quoted in it; "
        "the model wrote {written} tokens"
    )
    return words.format(
        tokens=number(prompt.tokens),
        quoted=number(len(answer.passages[: prompt.passages])),
        passages=number(len(answer.passages)),
        written=number(answer.tokens),
    )


def _model(answer: Answer) -> str:
    if not answer.elsewhere:
        return answer.model
    return tr("{model} at {host}").format(model=answer.model, host=answer.elsewhere)


def _memory(answer: Answer) -> str:
    memory = answer.memory
    if answer.elsewhere:
        return tr("not used: another engine wrote the answer, from the passages as text")
    if not memory.calibrated:
        return tr("not used: this model is not calibrated for it; it read the passages as text")
    if memory.chunks == 0:
        return tr("calibrated, but nothing remembered took part")
    words = tr("calibrated; {chunks} remembered chunks ({tokens} tokens) took part")
    return words.format(chunks=number(memory.chunks), tokens=number(memory.tokens))


def _seconds(seconds: float) -> str:
    return tr("{seconds} s").format(seconds=number(seconds, 2 if seconds < 1 else 1))
