"""What all sections of a document say on something: sentences gathered, told in their order."""

from collections.abc import Generator, Sequence
from typing import Final

from engine.chat.answer import NOTHING_CLOSE
from engine.chat.condense import Condensed, condense, fitting
from engine.chat.key_sentences import Found, Place, about
from engine.chat.writing import Writing, escaped
from engine.documents.sections import Section
from engine.documents.sentences import sentences
from engine.model_set import ModelSet
from engine.open_document import OpenDocument
from engine.quoting import quoted
from engine.records.answers import AnswerEvent, Passage, Retrieved
from engine.records.indexing import Progress
from engine.scopes import Coverage, WholeKind

_WINDOW: Final = 500  # tokens of sentences that the model reads together
_TOKENS: Final = 96  # of what it makes of them
_CHUNKS: Final = 48  # that are looked into
_TOLD: Final = 2  # sentences of a section that are told
_LISTED: Final = 4  # that are listed
_MOST: Final = {"about": 16, "list": 40, "summary": 16}
_LEAST: Final = 0.34  # score from which a sentence is taken to be on the question
_OF_BEST: Final = 0.55  # the same, of the best one's


def write_gathered(
    writing: Writing,
    document: OpenDocument,
    question: str,
    kind: WholeKind,
    sections: Sequence[Section],
    models: ModelSet,
) -> Generator[AnswerEvent, None, tuple[tuple[Passage, ...], bool, Coverage]]:
    """Write from the sentences of all sections that fit the question.

    Returns:
        The chunks it stands on, whether nothing was close, and how much of the document it is.
    """
    found = about(
        document,
        question,
        sections,
        models.embedders.of(document),
        chunks=max(_CHUNKS, len(sections)),
        each=_LISTED if kind == "list" else _TOLD,
    )
    best = max((one.score for one in found), default=0.0)
    weak = best < _LEAST
    limit = 0.0 if weak else max(_LEAST, _OF_BEST * best)
    fitting_best = sorted((one for one in found if one.score >= limit), key=lambda one: -one.score)
    kept = sorted(fitting_best[: _TOLD if weak else _MOST[kind]], key=_order)
    passages = writing.passages([one.place for one in kept])
    yield Retrieved(passages, weak)
    title_of = {one.place: _title_at(one.place, sections) for one in kept}
    written = False
    if weak:
        yield writing.say(NOTHING_CLOSE)
        for one in kept:
            writing.cite(one.place, title_of[one.place])
    elif kind != "list":
        written = yield from _tell(writing, question, kept, title_of, models)
    if written:
        yield writing.say("\n\n")
    if not weak:
        for one in kept:
            mark = writing.cite(one.place, title_of[one.place])
            yield writing.say(f"- {escaped(quoted(one.text))} {mark}\n")
    coverage = Coverage(
        kind,
        read=len(sections),
        total=len(sections),
        last=sections[-1].title,
        found=len(kept),
        written=written,
    )
    return passages, weak, coverage


def _tell(
    writing: Writing,
    question: str,
    found: Sequence[Found],
    title_of: dict[Place, str],
    models: ModelSet,
) -> Generator[AnswerEvent, None, bool]:
    """What the sentences say, in the model's words; returns whether any of it holds."""
    task = f"Answer from the text, in short sentences, in its order: {' '.join(question.split())}"
    groups = fitting(models, [one.text for one in found], _WINDOW)
    written = False
    for number, group in enumerate(groups):
        own = [found[i] for i in group]
        yield Progress("summarising", number, len(groups), "parts")
        made = Condensed("", ())
        for event in condense(models, task, [one.text for one in own], _TOKENS):
            if isinstance(event, Condensed):
                made = event
            else:
                yield Progress("summarising", number, len(groups), "parts")
        said = [made.text[start:end] for start, end in sentences(made.text)]
        for line, source in zip(said, made.sources, strict=False):
            place = own[source].place
            yield writing.say(f"{escaped(line)} {writing.cite(place, title_of[place])} ")
            written = True
    return written


def _title_at(place: Place, sections: Sequence[Section]) -> str:
    own = (section.title for section in sections if section.first <= place.chunk_id < section.end)
    return next(own, "")


def _order(found: Found) -> tuple[int, int]:
    return found.place.page_index, found.place.start
