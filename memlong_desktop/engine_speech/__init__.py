"""What the engine says of failures and of models, put into the reader's language. Pure.

The engine speaks English. Its sentences stand here, a module for each matter, with {0} where a name
or a number stands; a test holds them against the engine's sources. What is none of them is shown as
it is.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from memlong_desktop.engine_speech import connections, documents, library, models
from memlong_desktop.translation import tr

SENTENCES: Final = (
    *documents.SENTENCES,
    *library.SENTENCES,
    *models.SENTENCES,
    *connections.SENTENCES,
)
PIECES: Final = (*documents.PIECES, *library.PIECES)

_FIELD: Final = re.compile(r"\\{\d\\}")
_BETWEEN: Final = re.compile(r"(?<=\.) ")


def in_readers_words(text: str) -> str:
    """A sentence of the engine, or two after each other, in the reader's language."""
    for gap in _BETWEEN.finditer(text):
        first = translated(text[: gap.start()], SENTENCES)
        second = translated(text[gap.end() :], SENTENCES)
        if first is not None and second is not None:
            return f"{first} {second}"
    return translated(text, SENTENCES) or text


def translated(text: str, sentences: tuple[str, ...]) -> str | None:
    """A text that says one of these sentences, in the reader's language; None for any other."""
    for sentence, pattern in _patterns(sentences):
        match = pattern.fullmatch(text)
        if match is not None:
            return tr(sentence).format(*_inside(match.groups()))
    return None


def _inside(fields: Iterable[str]) -> list[str]:
    return [translated(field, PIECES) or field for field in fields]


@cache
def _patterns(sentences: tuple[str, ...]) -> list[tuple[str, re.Pattern[str]]]:
    """Those that say most come first, or “{0} is {1}” would take the place of “{0} is empty”."""
    ordered = sorted(sentences, key=_length, reverse=True)
    return [(sentence, _pattern(sentence)) for sentence in ordered]


def _length(sentence: str) -> int:
    return len(_FIELD.sub("", re.escape(sentence)))


def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile(_FIELD.sub("(.+)", re.escape(sentence)), re.DOTALL)
