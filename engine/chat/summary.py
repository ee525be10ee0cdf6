"""A summary of a document, from the notes on its sections: a few sentences, then each section."""

from collections.abc import Generator, Sequence
from typing import Final

from engine.chat.condense import Condensed, condense, fitting
from engine.chat.key_sentences import Place
from engine.chat.overview import Note, Overview
from engine.chat.writing import Writing, escaped
from engine.documents.sections import Section
from engine.documents.sentences import sentences
from engine.model_set import ModelSet
from engine.quoting import quoted
from engine.records.answers import AnswerEvent, Passage, Retrieved
from engine.records.indexing import Progress
from engine.scopes import Coverage

_AT_ONCE: Final = 3  # sections that are read while the reader waits, if none was read yet
_WINDOW: Final = 700  # tokens that are condensed together
_TOKENS: Final = 110  # of what is made of them
_TASK: Final = (
    "Summarize the text in three or four short sentences, in its order. "
    "Use only what the text says."
)

_Told = tuple[Section, Note, str]  # a section, the note on it, and what is said of it


def write_summary(
    writing: Writing, overview: Overview, models: ModelSet
) -> Generator[AnswerEvent, None, tuple[tuple[Passage, ...], Coverage]]:
    """Write from the notes there are; without any, the first sections are read now.

    Returns:
        The chunks it stands on, and how much of the document that is.
    """
    if not overview.notes:
        yield from overview.write(_AT_ONCE)
    told = [
        (section, note, note.text or writing.sentence(note.places[0]))
        for section, note in zip(overview.sections, overview.notes, strict=False)
        if note.places
    ]
    passages = writing.passages([place for _, note, _ in told for place in note.places])
    yield Retrieved(passages, weak=False)
    if len(told) > 1:
        yield from _all_of_it(writing, told, models)
    for section, note, said in told:
        yield writing.say(f"- **{writing.name(section)}**: ")
        if not note.text:
            mark = writing.cite(note.places[0], section.title)
            yield writing.say(f"{escaped(quoted(said))} {mark}")
        for index, (start, end) in enumerate(sentences(said) if note.text else ()):
            mark = writing.cite(_backing(note, index), section.title)
            yield writing.say(f"{escaped(said[start:end])} {mark} ")
        yield writing.say("\n")
    read = len(overview.notes)
    return passages, Coverage(
        "summary",
        read=read,
        total=len(overview.sections),
        last=overview.sections[read - 1].title,
        found=sum(len(note.places) for _, note, _ in told),
        written=any(note.text for _, note, _ in told),
    )


def _all_of_it(
    writing: Writing, told: Sequence[_Told], models: ModelSet
) -> Generator[AnswerEvent, None, None]:
    """A few sentences on all sections, in rounds until they fit one window; none if none holds."""
    lines = [(said, origin) for origin, (_, _, said) in enumerate(told)]
    while True:
        groups = fitting(models, [line for line, _ in lines], _WINDOW)
        made: list[tuple[str, int]] = []  # a sentence, and the section that backs it
        for number, group in enumerate(groups):
            yield Progress("summarising", number, len(groups), "parts")
            given = [lines[i] for i in group]
            for event in condense(models, _TASK, [line for line, _ in given], _TOKENS):
                if isinstance(event, Condensed):
                    said = [event.text[start:end] for start, end in sentences(event.text)]
                    own = zip(said, event.sources, strict=False)
                    made += [(line, given[source][1]) for line, source in own]
                else:
                    yield Progress("summarising", number, len(groups), "parts")
        if len(groups) < 2 or len(made) >= len(lines):
            break
        lines = made
    for line, origin in made if len(groups) == 1 else ():
        section, note, _ = told[origin]
        yield writing.say(f"{escaped(line)} {writing.cite(_backing(note, 0), section.title)} ")
    if writing.text:
        yield writing.say("\n\n")


def _backing(note: Note, index: int) -> Place:
    """The sentence of the document behind a sentence of the note."""
    return note.places[note.sources[index] if index < len(note.sources) else 0]
