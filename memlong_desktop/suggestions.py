"""Questions that an empty chat offers, from the headings of the book and nothing else. Pure."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from engine.records.pages import OutlineEntry
from memlong_desktop.heading_words import said

_MOST: Final = 3
_SHORTEST: Final = 6
_LONGEST: Final = 70
_SHORTEST_CJK: Final = 3
_ASKING: Final = ("?", "\uff1f")
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ADDRESS: Final = re.compile(r"://|@|^\S+\.[a-z]{2,}(?:/\S*)?$", re.IGNORECASE)
_OF_THE_FILE: Final = re.compile(
    r"project gutenberg|transcriber|about (?:this|the) (?:book|document|author|editor|publisher)"
    r"|^(?:front|cover|title|half[- ]title) ?(?:page|matter)?$|author biography|この文書について",
    re.IGNORECASE,
)
_AROUND: Final = frozenset(
    (
        "contents",
        "table of contents",
        "index",
        "copyright",
        "edition",
        "preface",
        "foreword",
        "afterword",
        "prologue",
        "epilogue",
        "acknowledgments",
        "acknowledgements",
        "bibliography",
        "references",
        "notes",
        "endnotes",
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
        "frontispiece",
        "illustrations",
        "inhalt",
        "vorwort",
        "nachwort",
        "register",
        "literatur",
        "table des matières",
        "préface",
        "avant-propos",
        "sommaire",
        "índice",
        "prólogo",
        "bibliografía",
        "содержание",
        "оглавление",
        "примечания",
        "сноски",
        "目录",
        "前言",
    )
)


def headings(outline: Sequence[OutlineEntry], title: str = "") -> list[str]:
    """Up to three headings worth asking about, spread over the book; none without an outline.

    They are put as one would say them. Headings that are only numbers or addresses say nothing,
    and what stands around a book's text (contents, index, copyright) is not asked about.

    Args:
        outline: the table of contents.
        title: of the book, which is no heading of it.
    """
    for level in (1, 2, 3):
        found = _telling([e for e in outline if e.level == level], title)
        if len(found) >= _MOST:
            step = len(found) / _MOST
            return [found[int(step * place)] for place in range(_MOST)]
    return _telling([e for e in outline if e.level <= 3], title)[:_MOST]


def suggested(
    outline: Sequence[OutlineEntry], title: str, question: Callable[[str], str]
) -> list[str]:
    """The questions, each put by `question` from a heading that is none itself."""
    return [
        heading if heading.endswith(_ASKING) else question(heading)
        for heading in headings(outline, title)
    ]


def _telling(entries: Sequence[OutlineEntry], title: str) -> list[str]:
    """What the headings say that tell what their parts are about, each once."""
    own = said(title).casefold()
    found = dict.fromkeys(said(entry.title) for entry in entries)
    return [words for words in found if _tells(words) and words.casefold() != own]


def _tells(words: str) -> bool:
    """Whether a heading says what its part is about."""
    shortest = _SHORTEST_CJK if _CJK.search(words) else _SHORTEST
    if not shortest <= len(words) <= _LONGEST or not any(letter.isalpha() for letter in words):
        return False
    if _ADDRESS.search(words) or _OF_THE_FILE.search(words):
        return False
    return words.casefold() not in _AROUND
