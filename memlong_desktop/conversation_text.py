"""Answers and whole conversations as Markdown, with what they stand on. Pure."""

from collections.abc import Sequence

from engine.annotation_export import as_plain
from engine.quoting import quoted
from engine.records import Answer, Citation
from memlong_desktop.item_models.answer_words import page_words


def answer_markdown(answer: Answer) -> str:
    """One answer and the sentences it stands on."""
    sources = [_source(citation) for citation in answer.citations]
    return "\n\n".join([answer.text.strip(), *(["  \n".join(sources)] if sources else [])])


def conversation_markdown(name: str, answers: Sequence[Answer]) -> str:
    """A whole conversation, the questions as headings.

    Args:
        name: of the conversation.
        answers: in the order in which they are shown.
    """
    parts = [f"# {_line(name)}"]
    for answer in answers:
        parts += [f"## {_line(answer.question)}", answer_markdown(answer)]
    return "\n\n".join(parts) + "\n"


def _source(citation: Citation) -> str:
    page = page_words(citation.page_label, citation.page_index)
    return (
        f"\\[{citation.number}\\] {as_plain(quoted(citation.quote))} — "
        f"*{as_plain(_one(citation.title))}*, {as_plain(page)}"
    )


def _line(text: str) -> str:
    return as_plain(_one(text))


def _one(text: str) -> str:
    return " ".join(text.split())
