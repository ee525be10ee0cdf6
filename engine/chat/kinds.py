"""Which questions are put to a whole document; the rest is answered from passages.

One rule, in the words of several languages (`kind_words`): a question is about all of a document
where it says so, and where it asks in the present tense, as stories are retold, for what becomes of
somebody and for nothing else. What happened once, to a leg or when two met, stands in one place. A
word like "list" or "summary" has to be what the question begins with, courtesy aside. What no rule
knows is answered from passages; the reader can choose otherwise.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from engine.chat.kind_words import UNSPACED, WORDINGS, Wording
from engine.folding import fold
from engine.scopes import WholeKind

_WORD: Final = re.compile(r"\w+")
_ENDS: Final = " \t\n?!.,;:\u2026\u00bf\u00a1\u061f\u3002\uff1f\uff01\"'\u201c\u201d\u00ab\u00bb"
_LONGEST: Final = 500  # characters that are looked at
_MOST_WORDS: Final = 4  # of what a fate is asked of
# What stands for no one in particular, and what begins a further condition.
_NOBODY_TEXT: Final = (
    "it this that these those me us you everything something anything who what das dies es dem "
    "der den die ca cela ce eso esto ello algo si when after before if because while once where "
    "wenn als nachdem bevor weil quand apres avant parce lorsque cuando despues antes porque"
)
_NOBODY: Final = frozenset(_NOBODY_TEXT.split())
_BETWEEN_TEXT: Final = "and und et y e de du des von van der la le da di del of"
_BETWEEN: Final = frozenset(_BETWEEN_TEXT.split())


@dataclass(frozen=True)
class _Rules:
    """The patterns of one wording, ready to use."""

    beside: re.Pattern[str]
    condense: re.Pattern[str]
    gist: re.Pattern[str] | None
    listing: re.Pattern[str] | None
    over_all: re.Pattern[str] | None
    fate: re.Pattern[str] | None


def kind_of(question: str) -> WholeKind | None:
    """What a question wants of a whole document; None if it does not sound like one."""
    asked = " ".join(question.split()).strip(_ENDS)[:_LONGEST]
    said = fold(asked)  # as long as `asked`
    kinds = [kind for rules in _rules() if (kind := _kind(asked, said, rules)) is not None]
    # Languages share words: to one of them "este libro" names a thing, to another the book.
    return min(kinds, key=("summary", "list", "about").index, default=None)


def kind_in_whole(question: str) -> WholeKind:
    """The same for a question that is put to the whole document on purpose."""
    return kind_of(question) or "about"


def _kind(asked: str, said: str, rules: _Rules) -> WholeKind | None:
    """By the rules of one language."""
    listed = rules.listing and rules.listing.search(said)
    if listed and rules.beside.fullmatch(said, 0, listed.start()):
        return "list"
    condensed = rules.condense.search(said)
    if condensed and rules.beside.fullmatch(said, 0, condensed.start()):
        # A summary of all; where anything is named, of that.
        return "summary" if rules.beside.fullmatch(said, condensed.end()) else "about"
    if rules.gist and rules.gist.fullmatch(said):
        return "summary"
    if rules.over_all and rules.over_all.search(said):
        return "about"
    fate = rules.fate and rules.fate.fullmatch(said)
    if fate:
        for group, found in fate.groupdict().items():
            if found is not None:
                start, end = fate.span(group)
                return "about" if _is_one(asked[start:end], group.startswith("name")) else None
    return None


def _is_one(text: str, named: bool) -> bool:
    """Whether words stand for somebody or something and say nothing else.

    Args:
        text: of the question, as it was written.
        named: they have to be a name: a word alone, or words with capitals.
    """
    words = _WORD.findall(text)
    if not words or len(words) > _MOST_WORDS:
        return False
    if len(words) == 1:
        return fold(words[0]) not in _NOBODY
    if not named:
        return not _NOBODY.intersection(fold(word) for word in words[1:])
    return words[0][0].isupper() and all(
        word[0].isupper() or fold(word) in _BETWEEN for word in words
    )


@cache
def _rules() -> tuple[_Rules, ...]:
    spaced = [_compiled(words, _any_of_words(words), r"\b") for words in WORDINGS]
    unspaced = [_compiled(words, f"(?:{words.book}|{words.beside})*+", "") for words in UNSPACED]
    return (*spaced, *unspaced)


def _any_of_words(words: Wording) -> str:
    known = "|".join((words.book, *words.beside.split()))
    return rf"\W*+(?:(?:{known}|\d+)\b\W*+)*+"


def _compiled(words: Wording, beside: str, edge: str) -> _Rules:
    def pattern(text: str) -> re.Pattern[str] | None:
        return re.compile(text.replace("{book}", words.book)) if text else None

    def word(text: str) -> str:
        return f"{edge}(?:{text}){edge}" if text else ""

    condense = re.compile(word(words.condense))
    return _Rules(
        re.compile(beside),
        condense,
        pattern(words.gist),
        pattern(word(words.listing)),
        pattern(words.over_all),
        pattern(words.fate),
    )
