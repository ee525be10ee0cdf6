"""A heading as one would say it: without its number, footnote marks, quotes and capitals. Pure."""

# ruff: noqa: RUF001 - Russian is written in Cyrillic letters

import re
from typing import Final

_ROMAN: Final = r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_SPELT: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty first second third fourth fifth sixth seventh "
    "eighth ninth tenth eins zwei drei vier fünf sechs sieben acht neun zehn un deux trois quatre "
    "cinq premier première deuxième troisième uno dos tres cuatro cinco primera segunda tercera "
    "первая вторая третья четвертая четвёртая пятая шестая первый второй третий"
)
_PARTS: Final = (
    "chapter part book section appendix volume act scene canto kapitel teil buch band abschnitt "
    "akt szene chapitre partie livre tome acte scène annexe capítulo parte libro tomo acto escena "
    "глава часть том книга раздел"
)
_SPELT_WORD: Final = "|".join(_SPELT.split())
_END: Final = r"(?=$|[\s.:)\u2013\u2014-])[.:)\s\u2013\u2014-]*"
_NAMED_PART: Final = re.compile(
    rf"^(?:{'|'.join(_PARTS.split())})\s+(?:\d+(?:\.\d+)*|[ivxlcIVXLC]+|[A-Z]|{_SPELT_WORD}){_END}",
    re.IGNORECASE,
)
# Without such a word a number is one only if something parts it from the heading: "I Am Legend"
# and "One Hundred Years of Solitude" are whole.
_NUMBER: Final = re.compile(
    rf"^(?:\d+(?:\.\d+)+\.?(?=\s|$)\s*|(?:\d+|{_ROMAN}|[A-Z])[.:)](?=\s|$)\s*|(?!I\s){_ROMAN}\s+"
    r"|(?:\d+|[IVXLC]+)$)"
)
_SPELT_NUMBER: Final = re.compile(rf"^(?:{_SPELT_WORD})(?:[.:)]\s*|$)", re.IGNORECASE)
_CJK_NUMBER: Final = re.compile(
    r"^第?[〇一二三四五六七八九十百千\d]+(?:[章节回部卷編篇節巻話]\s*|$)"
)
_FOOTNOTE: Final = re.compile(r"(?:[*†‡§¹²³⁰-⁹]|\[\d{1,3}\])+$|^[*†‡§¹²³⁰-⁹]+")
_AROUND: Final = " \t.,:;"
_QUOTE: Final = "\"'“”„‟‘’‚«»‹›「」『』"
_QUOTED: Final = re.compile(rf"^[{_QUOTE}]([^{_QUOTE}]+)[{_QUOTE}]$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SMALL_TEXT: Final = (
    "a an and as at but by for from in into of on or the to with "
    "und der die das des dem den von zu im am "
    "et ou le la les un une de du des à au aux en sur dans "
    "y o el los las una del al con por para"
)
_SMALL: Final = frozenset(_SMALL_TEXT.split())


def said(heading: str) -> str:
    """What a heading says, "" if it is nothing but a number.

    Args:
        heading: as it stands in the table of contents.
    """
    words = " ".join(heading.split())
    before = ""
    while words != before:
        before = words
        words = _QUOTED.sub(r"\1", _FOOTNOTE.sub("", words).strip(_AROUND))
        for number in (_NAMED_PART, _NUMBER, _SPELT_NUMBER, _CJK_NUMBER):
            words = number.sub("", words, count=1)
    return _calmed(words)


def _calmed(words: str) -> str:
    """Words in capitals as they are written in a title."""
    if not words.isupper() or sum(letter.isalpha() for letter in words) < 5:
        return words
    first = True

    def calmed(found: re.Match[str]) -> str:
        nonlocal first
        word, begins, first = found.group(), first, False
        if re.fullmatch(_ROMAN, word) or not re.search(r"[AEIOUYÀ-ÿА-я]", word):
            return word  # a number, or an abbreviation
        small = word.lower() in _SMALL and not begins
        return word.lower() if small else word.capitalize()

    return _WORD.sub(calmed, words)
