"""What is to be known of an answer beside its words, on the screen and in every copy. Pure."""

from engine.records.answers import Answer, Citation
from memlong_desktop.item_models.answer_words import citation_remark, is_marked, row_place
from memlong_desktop.item_models.coverage_words import coverage_words
from memlong_desktop.translation import tr


def remarks(answer: Answer) -> list[str]:
    """What stands under an answer: that it was stopped, what it covers, what was done otherwise."""
    return [
        *([stopped_words()] if answer.stopped else []),
        *([coverage_words(answer.coverage)] if answer.coverage is not None else []),
        *answer.notes,
    ]


def stopped_words() -> str:
    """What is said of an answer that was not written to its end."""
    return tr("Stopped before its end.")


def quotes_heading(answer: Answer) -> str:
    """What the citations are where no sentence of the answer points to them; "" where one does."""
    if not answer.citations:
        return ""
    if answer.weak:
        return tr("The nearest passages:")
    return "" if is_marked(answer) else tr("No sentence says this directly; the nearest:")


def exported_place(citation: Citation) -> str:
    """Where a citation stands in its document, with what is to be known of the place."""
    words = row_place(citation, named=False)
    if citation.boxes or citation.unseen:
        return words
    return f"{words}. {citation_remark(citation)}"
