"""What two spellings of a word have in common, so that searching finds either; pure functions.

`fold` keeps the length of a text: what is found at a place of the folded text stands at the same
place of the text itself. A sign that is to be overlooked becomes `SKIPPED`.
"""

import unicodedata
from typing import Final

SKIPPED: Final = "\0"
"""Stands for a sign that a search overlooks: a combining mark, a joiner, a letter's extension."""

_OVERLOOKED: Final = "\u00ad\u0640\u200c\u200d\u200e\u200f\u2060\ufeff"
_LEAST_MARK: Final = 10  # combining class; below are nuktas and viramas, which change the letter
_SAME: Final = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\u3000", " "),
}
_LIKE_LETTERS: Final = {
    "\u0649": "\u064a",  # alef maksura, which Persian keyboards write for yeh
    "\u06cc": "\u064a",
    "\u06a9": "\u0643",
    "\u06c1": "\u0647",
    "\u0629": "\u0647",
    "\u0671": "\u0627",
    "\u00f8": "o",
    "\u0142": "l",
    "\u0111": "d",
    "\u00f0": "d",
    "\u0131": "i",
}
# Their marks make other letters: short i, and everything in kana.
_KEPT: Final = "\u0439\u0419"


class _Table(dict[int, str]):
    """A translation table that works out each character once."""

    def __init__(self, *, case: bool, marks: bool) -> None:
        super().__init__()
        self._case = case
        self._marks = marks

    def __missing__(self, code: int) -> str:
        folded = self._fold(chr(code))
        self[code] = folded
        return folded

    def _fold(self, character: str) -> str:
        if character in _SAME:
            return _SAME[character]
        if character in _OVERLOOKED:
            return SKIPPED
        if not self._case:
            character = _one(character.casefold()) or character
        if 0xFF01 <= ord(character) <= 0xFF5E:  # full width
            character = chr(ord(character) - 0xFEE0)
            character = character if self._case else character.lower()
        if self._marks or character in _KEPT or 0x3040 <= ord(character) <= 0x30FF:
            return character
        if unicodedata.combining(character) >= _LEAST_MARK:
            return SKIPPED
        return _LIKE_LETTERS.get(character) or _base(character)


def _one(text: str) -> str:
    """A single character, or ""."""
    kept = [c for c in text if unicodedata.combining(c) < _LEAST_MARK]
    return kept[0] if len(kept) == 1 else ""


def _base(character: str) -> str:
    """The letter without its marks, where one letter is left."""
    return _one(unicodedata.normalize("NFD", character)) or character


_TWO_LETTERS: Final = str.maketrans({"æ": "ae", "œ": "oe"})
_NO_LETTERS: Final = {code: None for code in range(128) if not chr(code).isalnum()}
_TABLES: Final = {
    (case, marks): _Table(case=case, marks=marks)
    for case in (False, True)
    for marks in (False, True)
}


def fold(text: str, *, case: bool = False, marks: bool = False) -> str:
    """The text as a search sees it, of the same length.

    Args:
        text: of a page, or what is searched for.
        case: capital and small letters differ.
        marks: letters with and without accents differ.
    """
    if text.isascii():
        return text if case else text.lower()
    return text.translate(_TABLES[case, marks])


def spelt_out(text: str) -> str:
    """The same of any length, for lists that are filtered: "strasse" is in "Straße"."""
    return fold(text.casefold()).translate(_TWO_LETTERS).replace(SKIPPED, "")


def letters(text: str) -> str:
    """Only the letters and digits of a text, folded: what is left of it whatever its layout."""
    if text.isascii():
        return text.lower().translate(_NO_LETTERS)
    # Ligatures that pages spell out, and what makes a word of a text wherever it stands.
    return "".join(filter(str.isalnum, fold(unicodedata.normalize("NFKC", text))))
