"""Answers and whole conversations as text and Markdown, with what they stand on. Pure."""

from collections.abc import Sequence

from engine.annotation_export import as_plain
from engine.quoting import quoted
from engine.records.answers import Answer, Citation
from memlong_desktop.item_models.answer_remarks import exported_place, quotes_heading, remarks


def answer_text(answer: Answer) -> str:
    """One answer, what is remarked on it, and the sentences it stands on, without any marking."""
    sources = [
        f"[{c.number}] {c.title}, {exported_place(c)}: {quoted(c.quote)}" for c in answer.citations
    ]
    under = list(filter(None, [*remarks(answer), quotes_heading(answer), *sources]))
    return "\n".join([answer.text.strip(), *([""] if under else []), *under])


def answer_markdown(answer: Answer) -> str:
    """One answer, what is remarked on it, and the sentences it stands on."""
    heading = quotes_heading(answer)
    said = [f"*{_line(words)}*" for words in (*remarks(answer), heading) if words]
    sources = "  \n".join(map(_source, answer.citations))
    return "\n\n".join(filter(None, [answer.text.strip(), *said, sources]))


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
    return (
        f"\\[{citation.number}\\] {as_plain(quoted(citation.quote))} — "
        f"*{_line(citation.title)}*, {as_plain(exported_place(citation))}"
    )


def _line(text: str) -> str:
    return as_plain(_one(text))


def _one(text: str) -> str:
    return " ".join(text.split())
