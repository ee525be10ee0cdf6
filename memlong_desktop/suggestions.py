"""Questions that an empty chat offers, from the headings of the book and nothing else. Pure."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from engine.records import OutlineEntry

_MOST: Final = 3
_SHORTEST: Final = 6
_LONGEST: Final = 70
_ORDINAL: Final = re.compile(
    r"^(?:(?:chapter|part|book|section|appendix|volume|kapitel|teil|chapitre|partie|capítulo|parte)"
    r"\s+)?(?:[\divxlc]+(?:\.\d+)*|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?=$|[\s.:)\u2013\u2014-])[.:)\s\u2013\u2014-]*",
    re.IGNORECASE,
)
_AROUND: Final = frozenset(
    (
        "contents",
        "table of contents",
        "index",
        "cover",
        "title page",
        "copyright",
        "preface",
        "foreword",
        "acknowledgments",
        "acknowledgements",
        "bibliography",
        "references",
        "notes",
        "endnotes",
        "about the author",
        "dedication",
        "epigraph",
        "glossary",
        "list of figures",
        "list of tables",
        "abstract",
        "appendix",
        "introduction",
        "conclusion",
        "conclusions",
        "imprint",
        "colophon",
        "half title",
        "frontispiece",
        "illustrations",
        "inhalt",
        "vorwort",
        "register",
        "literatur",
        "table des matières",
        "préface",
        "sommaire",
        "índice",
        "prólogo",
        "bibliografía",
        "目录",
        "前言",
    )
)


def headings(outline: Sequence[OutlineEntry], title: str = "") -> list[str]:
    """Up to three headings worth asking about, spread over the book; none without an outline.

    Headings that are only numbers say nothing, and what stands around a book's text (contents,
    index, copyright) is not asked about.

    Args:
        outline: the table of contents.
        title: of the book, which is no heading of it.
    """
    for level in (1, 2, 3):
        telling = [e.title for e in outline if e.level == level and _tells(e.title, title)]
        found = list(dict.fromkeys(" ".join(heading.split()) for heading in telling))
        if len(found) >= _MOST:
            step = len(found) / _MOST
            return [found[int(step * place)] for place in range(_MOST)]
    shallow = [e.title for e in outline if e.level <= 3 and _tells(e.title, title)]
    return list(dict.fromkeys(" ".join(heading.split()) for heading in shallow))[:_MOST]


def suggested(
    outline: Sequence[OutlineEntry], title: str, question: Callable[[str], str]
) -> list[str]:
    """The questions, each put by `question` from a heading."""
    return [question(heading) for heading in headings(outline, title)]


def _tells(heading: str, title: str) -> bool:
    """Whether a heading says what its part is about."""
    line = " ".join(heading.split())
    words = _ORDINAL.sub("", line).strip(" .:")
    if not _SHORTEST <= len(words) <= _LONGEST or line.casefold() == title.casefold():
        return False
    return words.casefold() not in _AROUND and any(letter.isalpha() for letter in words)
