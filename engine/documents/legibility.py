"""Whether a text is language at all; pure functions."""

import unicodedata
from typing import Final

LETTERS_OF_A_PAGE: Final = 20
"""Fewer are a stamp or a page number on a picture of text."""


def is_bare(text: str) -> bool:
    """Whether a page has so little text, or such, that it may be a picture of text."""
    return sum(c.isalnum() for c in text) < LETTERS_OF_A_PAGE or not readable(text)


def readable(text: str) -> bool:
    """Whether text is language rather than glyph numbers of a font without a Unicode map."""
    signs = [c for c in text if not c.isspace()]
    if not signs:
        return True
    bad = sum(unicodedata.category(c) in ("Co", "Cn", "Cc", "Cs") or c == "\ufffd" for c in signs)
    if bad > 0.2 * len(signs):
        return False
    letters = sum(c.isalnum() for c in signs)
    return len(signs) < 4 or letters > 0.3 * len(signs)
